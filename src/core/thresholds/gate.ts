import type { Gate, Result, ThresholdResult } from "../../model/index.ts";

/**
 * What the thresholds come to; nothing judged is never a pass. A department of the baseline without a
 * respondent fails, whatever the scores of the others are.
 */
export function gateOf({
  thresholds = [],
  baseline,
}: Pick<Result, "thresholds" | "baseline">): Gate {
  if (openAmong(thresholds).length > 0) return "not-judged";
  if ((baseline?.missingDepartments ?? []).length > 0) return "failed";
  if (thresholds.length === 0) return "not-judged";
  return thresholds.filter(counts).every(({ passed }) => passed) ? "passed" : "failed";
}

/**
 * Those for want of which there is no verdict. One that only warns keeps none back, unless its id is
 * unknown or nothing else could be judged either.
 */
export function openAmong(thresholds: readonly ThresholdResult[]): readonly ThresholdResult[] {
  const open = thresholds.filter(isNotJudged);
  return open.length === thresholds.length ? open : open.filter(counts);
}

function counts({ severity, reason }: ThresholdResult): boolean {
  return severity === "error" || reason === "unknown-id";
}

/** Whether there was nothing to hold against a threshold. */
export function isNotJudged({ reason }: ThresholdResult): boolean {
  return reason !== undefined && !LOST.has(reason);
}

const LOST: ReadonlySet<NonNullable<ThresholdResult["reason"]>> = new Set([
  "no-longer-scored",
  "gone",
  "not-in-baseline",
]);
