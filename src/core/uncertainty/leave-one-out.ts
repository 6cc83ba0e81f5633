import type { ScoreRange } from "../model/index.ts";
import { type Fraction, toNumber } from "../scoring/fraction.ts";
import { standingOf } from "../scoring/question-standing.ts";
import { rebuilt } from "../scoring/rebuilt.ts";
import { scorePass } from "../scoring/score-pass.ts";
import { type Profile, scoreIn, type ScoredTree } from "../scoring/score-profile.ts";
import { scoreWithout } from "../scoring/score-question.ts";
import type { PassInput, Speaker, Standing } from "../scoring/standing.ts";

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
  const without = speakers.map((left) => standingWithout(left, asAnswered, input));
  const nodes = [asAnswered, ...asAnswered.children];
  return new Map(
    nodes.flatMap((node, index) => {
      const others = without.map((overall) => [overall, ...overall.children][index] ?? node);
      const range = rangeOver([node, ...others]);
      return node.outcome.kind === "scored" ? [[node.id, range]] : [];
    }),
  );
}

/** The overall as it would stand without one person. */
function standingWithout(left: Speaker, overall: Standing, input: PassInput): Standing {
  const others = { ...input, speakers: input.speakers.filter((speaker) => speaker !== left) };
  if (input.questionnaire.scoring.methods.capability === "ladder") {
    return scorePass(others, "as-answered");
  }
  const leafOf = (leaf: Standing): Standing => {
    const { question, voices } = leaf;
    const isHeard = question !== undefined && voices !== undefined && left.sheet.has(question.id);
    if (!isHeard || input.reviews.has(question.id)) return leaf;
    const score = scoreWithout(left, question, voices, input.questionnaire);
    return standingOf(question, score, others, "as-answered");
  };
  const weightOf = ({ weight }: Standing): Fraction => weight;
  return rebuilt(overall, "overall", others, { leafOf, weightOf });
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
