import type { Gate, ThresholdResult } from "../model/index.ts";

/** What the thresholds come to; nothing judged is never a pass. */
export function gateOf(thresholds: readonly ThresholdResult[]): Gate {
  const counted = thresholds.filter(
    ({ severity, reason }) => severity === "error" || reason === "unknown-id",
  );
  if (thresholds.every(isNotJudged) || counted.some(isNotJudged)) return "not-judged";
  return counted.every(({ passed }) => passed) ? "passed" : "failed";
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
