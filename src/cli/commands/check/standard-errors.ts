import type { Result, ThresholdResult } from "../../../model/index.ts";

/**
 * Whether standard errors would change the verdict or what is printed about it: a drop is larger than
 * allowed, or the baseline was written without them. STATISTICS.md §7.6.
 */
export function needsStandardErrors(
  thresholds: readonly ThresholdResult[],
  baseline: Result | undefined,
): boolean {
  const drops = thresholds.filter(
    ({ metric, actual }) => metric === "drop" && actual !== undefined,
  );
  return drops.some(({ passed }) => !passed || isWithoutErrors(baseline));
}

function isWithoutErrors(baseline: Result | undefined): boolean {
  return baseline?.overall.kind === "scored" && baseline.overall.se === undefined;
}
