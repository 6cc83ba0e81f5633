import type { ScoredAssessment } from "../../plan/scored-assessment.ts";
import { raisesAny } from "./advice.ts";
import type { Candidate } from "./roadmap/candidates.ts";
import { gainOf } from "./roadmap/outcome.ts";
import { terrainOf, treeAfter } from "./roadmap/terrain.ts";

const NO_WISHES = { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() };

/**
 * By recommendation: the change of the unrounded overall score if it alone were carried out, scored
 * anew; only of those that can be planned, and not where it would show what few people said.
 * docs/scoring.md §6.
 */
export function gainsOf({
  scored,
  hidden,
  questionnaire,
}: ScoredAssessment): ReadonlyMap<string, number> {
  const terrain = terrainOf(scored, NO_WISHES);
  const isHidden = ({ recommendation }: Candidate): boolean =>
    raisesAny(recommendation, questionnaire, (id) => hidden.has(id));
  return new Map(
    terrain.candidates.flatMap((candidate): [string, number][] => {
      if (isHidden(candidate)) return [];
      const { gain } = gainOf(terrain.today, treeAfter(terrain, [candidate]));
      return gain === undefined ? [] : [[candidate.id, gain]];
    }),
  );
}
