import type { LeaveOneOut, Score } from "../model/index.ts";
import { compare, ONE, toNumber } from "../scoring/fraction.ts";
import { standingOf } from "../scoring/question-standing.ts";
import { aboveCapabilities } from "../scoring/above-capabilities.ts";
import { rebuilt } from "../scoring/rebuilt.ts";
import { scorePass } from "../scoring/score-pass.ts";
import { type Profile, scoreIn, type ScoredTree } from "../scoring/score-profile.ts";
import { scoreWithout } from "../scoring/score-question.ts";
import type { PassInput, Speaker, Standing } from "../scoring/standing.ts";

/**
 * The profile in which the overall and the dimensions say how far one person moves them: from the
 * lowest to the highest that they would stand with anyone left out, today's standing included.
 * Fewer than two people move nothing. docs/scoring.md §8.
 */
export function withLeaveOneOut({ input, asAnswered, profile }: ScoredTree): Profile {
  const { speakers } = input;
  if (speakers.length < 2) return profile;
  const upper = { ...input, questionnaire: aboveCapabilities(input.questionnaire) };
  const without = speakers.map((left) => standingWithout(left, asAnswered, upper));
  const moved = [asAnswered, ...asAnswered.children].flatMap((node, index): [string, Score][] => {
    const others = without.map((overall) => [overall, ...overall.children][index] as Standing);
    const score = scoreIn(profile, node.id);
    return score.kind === "not-scored"
      ? []
      : [[node.id, { ...score, leaveOneOut: leaveOneOut(node, others) }]];
  });
  return new Map([...profile, ...moved]);
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
    const standing = standingOf(question, score, others, "as-answered");
    return isSame(standing, leaf) ? leaf : standing;
  };
  return rebuilt(overall, "overall", others, { leafOf });
}

/** Whether a question counts above it as it did before. */
function isSame(one: Standing, other: Standing): boolean {
  if (one.outcome.kind !== "scored" || other.outcome.kind !== "scored") return false;
  const [score, before] = [one.outcome.measure.score, other.outcome.measure.score];
  return compare(score, before) === 0 && compare(one.coverage ?? ONE, other.coverage ?? ONE) === 0;
}

function leaveOneOut(node: Standing, others: readonly Standing[]): LeaveOneOut {
  const outcomes = [node, ...others].flatMap(({ outcome }) =>
    outcome.kind === "scored" ? outcome : [],
  );
  const levels = outcomes.flatMap(({ level }) => level ?? []);
  const scores = outcomes.map(({ measure }) => toNumber(measure.score));
  return {
    score: [Math.min(...scores), Math.max(...scores)],
    ...(levels.length === 0 ? {} : { level: [Math.min(...levels), Math.max(...levels)] }),
    ...(outcomes.length <= others.length ? { mayBeLost: true } : {}),
  };
}
