import type {
  Comparison,
  Differing,
  PartState,
  Questionnaire,
  Subject,
  Value,
  VerdictPart,
} from "../model/index.ts";
import { once } from "../model/once.ts";
import { comparisonsIn, evaluateCondition, isDiffering, type ReadSubject } from "./condition.ts";

/** The parts of every verdict; their ids are one namespace. */
export const verdictParts: (questionnaire: Questionnaire) => readonly VerdictPart[] = once(
  ({ verdicts }) => verdicts.flatMap(({ parts }) => parts),
);

/** The state of a part of a verdict; docs/scoring.md §6. */
export function stateOf(part: VerdictPart, read: ReadSubject): PartState {
  const truth = evaluateCondition(part.holds, read);
  if (truth === "true") return "holds";
  if (truth === "unknown") return isDisputed(part, read) ? "disputed" : "unknown";
  const isTrue = (condition: VerdictPart["signed"]): boolean =>
    condition !== undefined && evaluateCondition(condition, read) === "true";
  if (isTrue(part.refused)) return isTrue(part.signed) ? "disputed" : "refused";
  return isTrue(part.signed) ? "signed" : "missing";
}

/** Whether answers on both sides of a comparison leave it open. */
function isDisputed({ holds }: VerdictPart, read: ReadSubject): boolean {
  return comparisonsIn(holds).some((comparison) => {
    if (comparison.agreed !== true) return false;
    const value = read(comparison.subject, comparison.agreed);
    return (
      value !== undefined && isDiffering(value) && evaluateCondition(comparison, read) === "unknown"
    );
  });
}

/** Reads the states of the parts of verdicts as well, each found once. */
export function withParts(questionnaire: Questionnaire, read: ReadSubject): ReadSubject {
  const parts = new Map(verdictParts(questionnaire).map((one) => [one.id, one]));
  const states = new Map<string, PartState>();
  const stateIn = (id: string): PartState | undefined => {
    const part = parts.get(id);
    const state = states.get(id) ?? (part && stateOf(part, read));
    if (state !== undefined) states.set(id, state);
    return state;
  };
  return reading((subject) => partValue(subject, questionnaire, stateIn), read);
}

/** The value of a part or of a count of parts; undefined while a state that it needs is. */
export function partValue(
  subject: PartSubject,
  questionnaire: Questionnaire,
  stateIn: (id: string) => PartState | undefined,
): Value | undefined {
  if (subject.kind === "part") return stateIn(subject.id);
  const states = countedParts(questionnaire).map(({ id }) => stateIn(id));
  return states.includes(undefined)
    ? undefined
    : states.filter((state) => state !== undefined && subject.states.includes(state)).length;
}

export type PartSubject = Extract<Subject, { readonly kind: "part" | "parts" }>;

/** The parts that counts and lists include. */
export const countedParts: (questionnaire: Questionnaire) => readonly VerdictPart[] = once(
  (questionnaire) => verdictParts(questionnaire).filter(({ alone }) => !alone),
);

/** Reads parts in one way and everything else in another. */
export function reading(
  readPart: (subject: PartSubject) => Value | undefined,
  read: ReadSubject,
): ReadSubject {
  function readAny(subject: Subject): Value | undefined;
  function readAny(subject: Subject, agreed: true): Value | Differing | undefined;
  function readAny(subject: Subject, agreed?: true): Value | Differing | undefined {
    if (subject.kind === "part" || subject.kind === "parts") return readPart(subject);
    return agreed === true ? read(subject, agreed) : read(subject);
  }
  return readAny;
}

/** Every comparison that decides the state of a part, or of the parts that are counted. */
export function comparisonsBehind(
  subject: PartSubject,
  questionnaire: Questionnaire,
): readonly Comparison[] {
  const parts =
    subject.kind === "parts"
      ? countedParts(questionnaire)
      : verdictParts(questionnaire).filter(({ id }) => id === subject.id);
  return parts.flatMap(({ holds, signed, refused }) =>
    [holds, signed ?? [], refused ?? []].flat().flatMap(comparisonsIn),
  );
}

/** By slot: the states of the parts that it lists. */
export const STATES_BY_SLOT: ReadonlyMap<string, readonly PartState[]> = new Map([
  ["holds", ["holds"]],
  ["signed", ["signed"]],
  ["missing", ["missing"]],
  ["refused", ["refused"]],
  ["unknown", ["unknown", "disputed"]],
  ["open", ["missing", "unknown", "disputed"]],
]);

/** `{missing}` lists parts, `{missing.who}` the people to ask about them. */
export const SLOT: RegExp = /\{([\w-]+)(\.who)?\}/gu;

/** The names of the slots in a text, known ones and others. */
export function slotsIn(text: string): readonly string[] {
  return [...text.matchAll(SLOT)].map(([, name = ""]) => name);
}
