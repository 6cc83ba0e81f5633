import { examine, type ExamineOptions } from "./examine.ts";
import {
  explainRecommendation,
  explainRole,
  explainVerdict,
} from "./explanation/explain-advice.ts";
import { explainNode } from "./explanation/explain-node.ts";
import { walkOf } from "./explanation/walk.ts";
import type { Explanation, Questionnaire, Response } from "../model/index.ts";

/**
 * Why a node, a recommendation or a verdict is what it is: `overall`, or the id of a dimension, a
 * capability, a question, a recommendation, a verdict or a role. It walks the steps that `assess` takes;
 * undefined of an id that the questionnaire does not have.
 */
export function explain(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  id: string,
  options: ExamineOptions,
): Explanation | undefined {
  const walk = walkOf(examine(questionnaire, responses, options));
  const recommendation = questionnaire.recommendations.find((one) => one.id === id);
  if (recommendation !== undefined) return explainRecommendation(recommendation, walk);
  const verdict = questionnaire.verdicts.find((one) => one.id === id);
  if (verdict !== undefined) return explainVerdict(verdict, walk);
  const role = questionnaire.roles.find((one) => one.id === id);
  return role === undefined ? explainNode(id, walk) : explainRole(role, walk);
}
