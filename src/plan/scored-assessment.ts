import {
  analyseResponses,
  type Analysis,
  type ExamineOptions,
  lazily,
} from "../analyse/analysis.ts";
import { numbered, type Priority } from "../core/planning/advice.ts";
import { prioritiesOf } from "../core/planning/priorities.ts";
import type { Questionnaire, Response } from "../model/index.ts";

/** An analysed assessment with what it calls for. */
export interface ScoredAssessment extends Analysis {
  /** The recommendations that apply, in the one order of priorities, from all answers. */
  readonly priorities: () => readonly Priority[];
}

/** Scores the responses of one assessment; the recommendations are put in order when asked for. */
export function scoreResponses(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  options: ExamineOptions,
): ScoredAssessment {
  const analysis = analyseResponses(questionnaire, responses, options);
  const { scored, read, readByMany } = analysis;
  return {
    ...analysis,
    priorities: lazily(() => numbered(prioritiesOf(scored, read), readByMany)),
  };
}
