import type { ProjectedResult, Questionnaire } from "../../model/index.ts";
import { OVERALL, questionsBelow } from "../../model/outline.ts";
import { type Profile, scoreIn, type ScoredTree, scoreProfile } from "../../score/profile.ts";

/** The profile as it would be with questions raised to levels; docs/scoring.md §6. */
export function projectedProfile(
  { input }: ScoredTree,
  raises: ReadonlyMap<string, number>,
): Profile {
  return scoreProfile({ ...input, raises });
}

/** What is assumed of capabilities holds for each of their questions; of a question the higher counts. */
export function raisesOf(
  questionnaire: Questionnaire,
  assumed: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const raises = new Map<string, number>();
  for (const [node, level] of assumed) {
    for (const { id } of questionsBelow(questionnaire, node)) {
      raises.set(id, Math.max(level, raises.get(id) ?? level));
    }
  }
  return raises;
}

/** Today's profile beside the one with what is assumed. */
export function projectedResult(
  scored: ScoredTree,
  assumed: ReadonlyMap<string, number>,
): ProjectedResult {
  const { questionnaire } = scored.input;
  const profile = projectedProfile(scored, raisesOf(questionnaire, assumed));
  return {
    assumed: Object.fromEntries(assumed),
    overall: scoreIn(profile, OVERALL),
    dimensions: questionnaire.dimensions.map(({ id }) => ({ id, ...scoreIn(profile, id) })),
  };
}
