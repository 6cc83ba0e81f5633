import type {
  PartState,
  Questionnaire,
  Verdict,
  VerdictPart,
  VerdictResult,
} from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { type AnswerMatrix, codeAt, FIRST_ANSWER } from "../score/answer-matrix.ts";
import { comparisonsIn, evaluateCondition, type ReadSubject } from "../score/condition.ts";
import { partValue, reading } from "../score/part-states.ts";
import { stateShown } from "./part-lists.ts";

/** The questionnaire, its answers, and what of them may be shown. */
interface InterviewContext {
  readonly questionnaire: Questionnaire;
  readonly matrix: AnswerMatrix;
  readonly readShown: ReadSubject;
}

type PartResult = NonNullable<VerdictResult["parts"]>[number];

/** The states that another answer could show a part in. */
const TRIED = ["holds", "missing"] as const;

/**
 * A verdict whose parts say how another answer could change it. Each part that is unknown or rests on
 * one person has the outcomes that differ from today's. docs/scoring.md §6.
 */
export function withSecondInterview(
  result: VerdictResult,
  verdict: Verdict,
  context: InterviewContext,
  languages: readonly string[],
): VerdictResult {
  const { parts } = result;
  const isShown = ruleBy(verdict, context.readShown)?.id === result.outcome;
  if (parts === undefined || result.outcome === undefined || !isShown) return result;
  if (parts.some(({ state }) => state === undefined)) return result;
  return {
    ...result,
    parts: parts.map((part) => {
      const turns = turnsOf(part, verdict, context, languages);
      return turns.length === 0 ? part : { ...part, turns };
    }),
  };
}

function turnsOf(
  { id, state }: PartResult,
  verdict: Verdict,
  context: InterviewContext,
  languages: readonly string[],
): NonNullable<PartResult["turns"]> {
  const part = verdict.parts.find((one) => one.id === id);
  const isOpen = state === "unknown" || state === "disputed";
  if (part === undefined || !(isOpen || restsOnOne(part, context.matrix))) return [];
  const today = ruleBy(verdict, context.readShown);
  return TRIED.flatMap((tried) => {
    const rule = tried === state ? today : ruleBy(verdict, readerWith(id, tried, context));
    return rule === undefined || rule === today
      ? []
      : [{ state: tried, outcome: rule.id, title: localize(rule.title, languages) }];
  });
}

function ruleBy({ rules }: Verdict, read: ReadSubject): Verdict["rules"][number] | undefined {
  return rules.find(({ when }) => when === undefined || evaluateCondition(when, read) === "true");
}

/** Reads everything as it is, and one part in another state. */
function readerWith(
  id: string,
  state: PartState,
  { questionnaire, readShown }: InterviewContext,
): ReadSubject {
  const parts = new Map(
    questionnaire.verdicts.flatMap((one) => one.parts).map((one) => [one.id, one]),
  );
  const stateIn = (other: string): PartState | undefined => {
    const part = parts.get(other);
    return other === id ? state : part && stateShown(part, readShown);
  };
  return reading((subject) => partValue(subject, questionnaire, stateIn), readShown);
}

/** Whether one person alone answered one of the questions that a part needs. */
function restsOnOne({ holds }: VerdictPart, matrix: AnswerMatrix): boolean {
  return comparisonsIn(holds).some(
    ({ subject }) => "id" in subject && isAnsweredByOne(subject.id, matrix),
  );
}

function isAnsweredByOne(id: string, matrix: AnswerMatrix): boolean {
  const column = matrix.columns.findIndex(({ question }) => question.id === id);
  if (column < 0) return false;
  let answering = 0;
  for (let person = 0; person < matrix.people && answering < 2; person += 1) {
    if (codeAt(matrix, person, column) >= FIRST_ANSWER) answering += 1;
  }
  return answering === 1;
}
