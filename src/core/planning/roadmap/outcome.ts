import { subtract, toNumber } from "../../../score/fraction.ts";
import { levelOf, type ScoredNode } from "../../../score/scored-node.ts";
import type { Placed } from "./itinerary.ts";
import { type Terrain, treeAfter } from "./terrain.ts";

/** Weeks of a year. */
const YEAR = 52;

/** The change of the unrounded overall score; nothing where the whole has none. */
export function gainOf(today: ScoredNode, later: ScoredNode): { readonly gain?: number } {
  const [before, after] = [today.outcome, later.outcome];
  if (before.kind === "not-scored" || after.kind === "not-scored") return {};
  return { gain: toNumber(subtract(after.measure.score, before.measure.score)) };
}

/**
 * The dimensions that rise by more than one level within a year, or by more than two from the first:
 * further than the sources of the questionnaire show. docs/scoring.md §10.
 */
export function fasterThanSources(placed: readonly Placed[], terrain: Terrain): readonly string[] {
  const inAYear = placed.filter(({ slot }) => slot.endWeek <= YEAR).map(({ step }) => step);
  const later = treeAfter(terrain, inAYear);
  const steps = terrain.questionnaire.levels.map(({ level }) => level);
  return terrain.today.children.flatMap((dimension, index) => {
    const [today, then] = [dimension, later.children[index] as ScoredNode].map(levelOf);
    if (today === undefined || then === undefined) return [];
    const from = steps.indexOf(today);
    const risen = steps.indexOf(then) - from;
    return risen > (from === 0 ? 2 : 1) ? [dimension.id] : [];
  });
}
