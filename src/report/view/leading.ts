import type { RecommendationResult } from "../../core/model/index.ts";
import type { ReportInput } from "../input.ts";

/** How many recommendations a report tells in full. */
export const LEADING = 7;

/** The recommendations as a report leads with them: those of the plan in its order, then the others. */
export function inOrder({ result, background }: ReportInput): readonly RecommendationResult[] {
  const steps = background?.plan?.steps ?? [];
  const planned = steps.flatMap(
    ({ id }) => result.recommendations.find((one) => one.id === id) ?? [],
  );
  return [...planned, ...result.recommendations.filter((one) => !planned.includes(one))];
}
