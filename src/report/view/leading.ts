import type { Plan, PlanStep, RecommendationResult } from "../../core/model/index.ts";
import type { ReportInput } from "../input.ts";

/** How many recommendations a report tells in full. */
export const LEADING = 7;

/** The recommendations as a report leads with them: those of the plan by decision, then the others. */
export function inOrder({ result, background }: ReportInput): readonly RecommendationResult[] {
  const steps = background?.plan === undefined ? [] : stepsInOrder(background.plan);
  const planned = steps.flatMap(
    ({ id }) => result.recommendations.find((one) => one.id === id) ?? [],
  );
  return [...planned, ...result.recommendations.filter((one) => !planned.includes(one))];
}

/** The steps of a plan by the decision that releases them, those of one decision by date. */
export function stepsInOrder({ packages, steps }: Plan): readonly PlanStep[] {
  return packages.flatMap((one) => steps.filter(({ id }) => one.steps.includes(id)));
}
