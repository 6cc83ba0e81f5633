import type { Level, PerceptionGap } from "../../model/index.ts";

/** The largest p that counts as seldom by chance. */
const SELDOM = 0.1;

/**
 * What the test says of a measured gap: that departments differ, by at least a level or by less; or
 * that chance may explain what was seen, half a level or more, less, or of a width that is not shown.
 */
export type GapOutcome = "shown" | "shown-small" | "unclear-large" | "unclear-small" | "unclear";

export function gapOutcome(gap: PerceptionGap, levels: readonly Level[]): GapOutcome {
  const isKnown = gap.shift !== undefined;
  if (isSeldom(gap)) return isKnown && !isWide(gap, levels) ? "shown-small" : "shown";
  if (!isKnown) return "unclear";
  return gap.shift < oneLevel(levels) / 2 ? "unclear-small" : "unclear-large";
}

/** Whether chance alone would seldom set departments so far apart. */
export function isSeldom({ p = 1 }: PerceptionGap): boolean {
  return p <= SELDOM;
}

/** Whether the two departments furthest apart are at least one level apart. */
export function isWide({ shift = 0 }: PerceptionGap, levels: readonly Level[]): boolean {
  return shift >= oneLevel(levels);
}

function oneLevel(levels: readonly Level[]): number {
  const steps = levels.map(({ level }) => level);
  return (Math.max(...steps) - Math.min(...steps)) / (steps.length - 1);
}
