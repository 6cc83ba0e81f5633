import type { CapabilityResult, DimensionResult } from "../../model/index.ts";
import { levelsOf } from "../../model/levels.ts";
import { once } from "../../model/once.ts";
import type { ReportInput } from "../input.ts";

const HIGHLIGHTS = 3;
/** Below the middle of its range, or on the lowest level, nothing is called a strength. */
const STRENGTH_PERCENT = 50;

/** A capability among the strongest or the weakest. */
export interface Highlight {
  readonly dimension: DimensionResult;
  readonly capability: CapabilityResult;
}

/** The capabilities that are highest and lowest. */
export const highlightsOf: (input: ReportInput) => {
  readonly strengths: readonly Highlight[];
  readonly gaps: readonly Highlight[];
} = once(({ result, questionnaire }: ReportInput) => {
  const scored = result.dimensions.flatMap((dimension) =>
    dimension.capabilities.flatMap((capability) =>
      capability.kind === "scored" ? [{ dimension, capability }] : [],
    ),
  );
  const most = Math.min(HIGHLIGHTS, Math.floor(scored.length / 2));
  const highest = scored.toSorted((a, b) => b.capability.percent - a.capability.percent);
  const lowest = highest
    .toSorted((a, b) => a.capability.percent - b.capability.percent)
    .slice(0, most);
  // Nothing is both; where all are equal and strong, none is called low.
  const gaps = lowest.filter((one) => one.capability.percent < topOf(highest));
  const strengths = highest
    .slice(0, most)
    .filter(({ capability: { id, percent, level, divided } }) => {
      const first = levelsOf(questionnaire, id)[0]?.level;
      const isLow = level !== undefined && level === first;
      return divided !== true && percent >= STRENGTH_PERCENT && percent > topOf(gaps) && !isLow;
    });
  return { strengths, gaps: strengths.length === 0 ? lowest : gaps };
});

/** The highest percent of some capabilities; below all others for none. */
function topOf(some: readonly { readonly capability: { readonly percent: number } }[]): number {
  return Math.max(-1, ...some.map(({ capability }) => capability.percent));
}
