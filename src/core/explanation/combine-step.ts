import type { CombineStep, Part, Tier } from "../../model/index.ts";
import { toNumber } from "../scoring/fraction.ts";
import { scoreIn } from "../scoring/score-profile.ts";
import type { Standing } from "../scoring/standing.ts";
import type { Walk } from "./walk.ts";

/** The children of a node as its tier's method took them; docs/scoring.md §2. */
export function combineStep({ children, outcome }: Standing, tier: Tier, walk: Walk): CombineStep {
  return {
    kind: "combine",
    section: "§2",
    method: walk.questionnaire.scoring.methods[tier],
    parts: children.map((child) => partOf(child, walk)),
    ...(outcome.kind === "scored" ? { score: toNumber(outcome.measure.score) } : {}),
  };
}

function partOf({ id, weight }: Standing, { profile, titleOf }: Walk): Part {
  const part = { id, title: titleOf(id), weight: toNumber(weight) };
  const score = scoreIn(profile, id);
  return score.kind === "scored"
    ? { ...part, score: score.score, percent: score.percent }
    : { ...part, reason: score.reason };
}
