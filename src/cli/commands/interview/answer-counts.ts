import type { Answer, AnswerState } from "../../../model/index.ts";

/** How many questions of an interview have an answer. */
export interface AnswerCounts {
  /** "Don't know" and "does not apply" are answers. */
  readonly answers: number;
  readonly dontKnow: number;
  readonly skipped: number;
}

export function countAnswers(answers: ReadonlyMap<string, Pick<Answer, "state">>): AnswerCounts {
  const count = (...states: readonly AnswerState[]): number =>
    [...answers.values()].filter(({ state }) => states.includes(state)).length;
  return {
    answers: count("answered", "dont-know", "not-applicable"),
    dontKnow: count("dont-know"),
    skipped: count("skipped"),
  };
}
