import type { ScoredAssessment } from "../examine.ts";
import { gainOf } from "./roadmap/outcome.ts";
import { terrainOf, treeAfter } from "./roadmap/terrain.ts";

const NO_WISHES = { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() };

/**
 * By recommendation: the change of the unrounded overall score if it alone were carried out, scored
 * anew; only of those that can be planned. docs/scoring.md §6.
 */
export function gainsOf({ scored, hidden }: ScoredAssessment): ReadonlyMap<string, number> {
  const terrain = terrainOf(scored, NO_WISHES, hidden);
  return new Map(
    terrain.candidates.flatMap((candidate): [string, number][] => {
      const { gain } = gainOf(terrain.today, treeAfter(terrain, [candidate]));
      return gain === undefined ? [] : [[candidate.id, gain]];
    }),
  );
}
