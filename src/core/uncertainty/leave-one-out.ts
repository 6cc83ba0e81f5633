import type { ScoreRange } from "../model/index.ts";
import { toNumber } from "../scoring/fraction.ts";
import { scorePass } from "../scoring/score-pass.ts";
import { type Profile, scoreIn, type ScoredTree } from "../scoring/score-profile.ts";
import type { Standing } from "../scoring/standing.ts";

/** The profile in which the overall and the dimensions say how far one person moves them. */
export function withLeaveOneOut(scored: ScoredTree): Profile {
  const profile = new Map(scored.profile);
  for (const [id, range] of leaveOneOut(scored)) {
    const score = scoreIn(scored.profile, id);
    if (score.kind === "scored") profile.set(id, { ...score, leaveOneOut: range });
  }
  return profile;
}

/**
 * From the lowest to the highest that the overall and each dimension would stand with any one
 * person left out, today's standing included; empty of fewer than two people. docs/scoring.md §8.
 */
function leaveOneOut({ input, asAnswered }: ScoredTree): ReadonlyMap<string, ScoreRange> {
  const { speakers } = input;
  if (speakers.length < 2) return new Map();
  const without = speakers.map((left) => {
    const others = speakers.filter((speaker) => speaker !== left);
    return scorePass({ ...input, speakers: others }, "as-answered");
  });
  const nodes = [asAnswered, ...asAnswered.children];
  return new Map(
    nodes.flatMap((node, index) => {
      const others = without.map((overall) => [overall, ...overall.children][index] ?? node);
      const range = rangeOver([node, ...others]);
      return node.outcome.kind === "scored" ? [[node.id, range]] : [];
    }),
  );
}

function rangeOver(standings: readonly Standing[]): ScoreRange {
  const outcomes = standings.flatMap(({ outcome }) => (outcome.kind === "scored" ? outcome : []));
  const levels = outcomes.flatMap(({ level }) => level ?? []);
  const scores = outcomes.map(({ measure }) => toNumber(measure.score));
  return {
    score: [Math.min(...scores), Math.max(...scores)],
    ...(levels.length === 0 ? {} : { level: [Math.min(...levels), Math.max(...levels)] }),
  };
}
