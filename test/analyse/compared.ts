import { type CompareOptions, compareResults } from "../../src/analyse/comparison.ts";
import type { AssessmentComparison, Move, Questionnaire } from "../../src/model/index.ts";
import type { People } from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";

/** Two assessments by one questionnaire, compared. */
export function compared(
  asked: Questionnaire,
  before: People,
  after: People,
  options: CompareOptions & { readonly scoring?: ScoreOptions } = {},
): AssessmentComparison {
  const { scoring = {}, ...rest } = options;
  return compareResults(score(asked, before, scoring), score(asked, after, scoring), asked, rest);
}

/** The change of a node: `overall`, or the id of a dimension, capability or question. */
export function moveIn(comparison: AssessmentComparison, id: string): Move {
  const { overall, dimensions, capabilities, questions } = comparison;
  const found = [...dimensions, ...capabilities, ...questions].find((one) => one.id === id);
  if (id !== "overall" && found === undefined) throw new Error(`no node ${id}`);
  return found ?? overall;
}
