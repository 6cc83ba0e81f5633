import type { Questionnaire, RecommendationResult } from "../model/index.ts";
import { inLevels, questionSteps, type Step } from "../score/raised-questions.ts";

/** By question or capability: the step from one level to another. */
export type Raises = RecommendationResult["raises"];

/** Each question that a recommendation raises, with the levels of its own ladder. */
export function raisedLevels(
  raises: Raises,
  questionnaire: Questionnaire,
): readonly (Step & { readonly question: string })[] {
  return questionSteps(questionnaire, Object.entries(raises)).map((step) => ({
    question: step.question.id,
    ...inLevels(step, questionnaire),
  }));
}
