import type { Answer, AnswerState, Condition, Subject, Value } from "../model/index.ts";
import { evaluateCondition } from "./condition.ts";

/** A question, as far as it decides which questions are shown. */
export interface SheetQuestion {
  readonly id: string;
  /** The question whose answer it takes. */
  readonly use?: string;
  /** The whole condition under which it is shown. */
  readonly when?: Condition;
  /** The options that end the walk of a ladder. */
  readonly stops?: readonly string[];
}

/** The questions of a sheet, and its ladders: the places of the questions of each. */
export interface Sheet {
  readonly questions: readonly SheetQuestion[];
  readonly ladders: readonly (readonly number[])[];
}

/** What one respondent said to a question. */
export type Given = Pick<Answer, "state" | "value">;

/** Who answers a sheet: the department, and whether each of the questions is put to it. */
export interface SheetReader {
  readonly department: string;
  readonly isAsked: readonly boolean[];
  /** Where each question is. */
  readonly places: ReadonlyMap<string, number>;
}

/** Where each question of a sheet is, by its id. */
export function placesIn(questions: readonly SheetQuestion[]): ReadonlyMap<string, number> {
  return new Map(questions.map(({ id }, index) => [id, index]));
}

/**
 * The state of every question for one respondent, in order; undefined for a question that is not
 * asked, or that is not among `wanted`. docs/scoring.md §1.
 */
export function shownStates(
  { questions, ladders }: Sheet,
  { department, isAsked, places }: SheetReader,
  givenTo: (index: number) => Given | undefined,
  wanted: Iterable<number> = questions.keys(),
): readonly (AnswerState | undefined)[] {
  const states = questions.map((): AnswerState | undefined => undefined);
  const pending = new Set<number>();

  function stateAt(index: number | undefined): AnswerState | undefined {
    if (index === undefined || isAsked[index] !== true || pending.has(index)) return undefined;
    const question = questions[index] as SheetQuestion;
    states[index] ??= isShown(question, index) ? shownState(question, index) : "not-shown";
    return states[index];
  }

  function shownState({ use }: SheetQuestion, index: number): AnswerState | undefined {
    return use === undefined ? (givenTo(index)?.state ?? "unanswered") : stateAt(places.get(use));
  }

  function isShown({ when }: SheetQuestion, index: number): boolean {
    if (when === undefined) return true;
    pending.add(index);
    const truth = evaluateCondition(when, read);
    pending.delete(index);
    return truth === "true";
  }

  function read(subject: Subject): Value | undefined {
    if (subject.kind === "department") return department;
    if (subject.kind !== "state" && subject.kind !== "question") return undefined;
    const index = places.get(subject.id);
    const state = stateAt(index);
    if (subject.kind === "state") return state;
    return index !== undefined && state === "answered" ? givenTo(index)?.value : undefined;
  }

  for (const index of wanted) stateAt(index);
  const hidden = new Set(
    ladders.flatMap((steps) => {
      const end = steps.findIndex((index) =>
        endsWalk(questions[index]?.stops ?? [], states[index], givenTo(index)),
      );
      return end < 0 ? [] : steps.slice(end + 1);
    }),
  );
  if (hidden.size === 0) return states;
  return states.map((state, index) =>
    state !== undefined && hidden.has(index) ? "not-shown" : state,
  );
}

/** A stopping option ends the walk, and so does a step without an answer. */
function endsWalk(
  stops: readonly string[],
  state: AnswerState | undefined,
  given: Given | undefined,
): boolean {
  if (state === undefined || state === "not-shown" || state === "not-applicable") return false;
  return state !== "answered" || stops.some((id) => id === given?.value);
}
