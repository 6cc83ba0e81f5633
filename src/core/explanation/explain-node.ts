import type { NodeExplanation, Step, Tier } from "../../model/index.ts";
import { toNumber } from "../scoring/fraction.ts";
import { scoreIn } from "../scoring/score-profile.ts";
import type { Standing } from "../scoring/standing.ts";
import { type Place, childPlaces, placeOf } from "../scoring/tiers.ts";
import { answersStep } from "./answers-step.ts";
import { combineStep } from "./combine-step.ts";
import { levelStep } from "./level-step.ts";
import { nextLevel } from "./next-level.ts";
import type { Walk } from "./walk.ts";

/** The steps to a node: the overall, a dimension, a capability or a question; undefined of no node. */
export function explainNode(id: string, walk: Walk): NodeExplanation | undefined {
  const found = placeOf(walk.scored.asAnswered, id);
  return found && nodeExplanation(found, walk);
}

function nodeExplanation(place: Place, walk: Walk): NodeExplanation {
  const { standing, tier } = place;
  const { id } = standing;
  const score = scoreIn(walk.profile, id);
  const isShown = !walk.hidden.has(id);
  const next = isShown && walk.isOpen ? nextLevel(standing, tier, walk) : undefined;
  return {
    kind: "node",
    id,
    title: walk.titleOf(id),
    tier,
    score,
    steps: isShown ? stepsOf(standing, tier, walk) : [],
    ...(next === undefined ? {} : { next }),
    // The rungs of a ladder are answered, not scored by themselves.
    children: standing.isLeaf
      ? []
      : childPlaces(place).map((child) => nodeExplanation(child, walk)),
  };
}

function stepsOf(standing: Standing, tier: Tier | "question", walk: Walk): readonly Step[] {
  return [
    ...(standing.isLeaf
      ? answersStep(standing, walk)
      : [combineStep(standing, tier as Tier, walk)]),
    ...coverageStep(standing, walk),
    ...placeStep(standing, walk),
    ...levelStep(standing, tier, walk),
  ];
}

function coverageStep({ coverage }: Standing, { questionnaire }: Walk): readonly Step[] {
  if (coverage === undefined) return [];
  const { publish, firm } = questionnaire.scoring.coverage;
  return [{ kind: "coverage", section: "§2", coverage: toNumber(coverage), publish, firm }];
}

function placeStep({ outcome }: Standing, { questionnaire }: Walk): readonly Step[] {
  if (outcome.kind === "not-scored") return [];
  const { score, bounds, percent, position } = outcome.measure;
  return [
    {
      kind: "place",
      section: "§1",
      score: toNumber(score),
      lowest: toNumber(bounds.min),
      highest: toNumber(bounds.max),
      of: questionnaire.scoring.percent === "of-range" ? "range" : "maximum",
      percent: toNumber(percent),
      position: toNumber(position),
    },
  ];
}
