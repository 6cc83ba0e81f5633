import type { Method, Tier } from "../model/index.ts";
import { subtract, toNumber } from "../score/fraction.ts";
import { countingChildren } from "../score/level-rules.ts";
import {
  isUnknown,
  type ScoredOutcome,
  type ScoredNode,
  TIER_BELOW,
} from "../score/scored-node.ts";
import { type Measure, percentScale } from "../score/measure.ts";
import {
  atLeast,
  type Constraint,
  constant,
  type Expression,
  sumOf,
  variable,
  weightedSum,
} from "./linear-program.ts";
import type { PlanningContext } from "./planning-context.ts";

/** The score of a node under the plan. */
export interface NodeValue {
  readonly score: Expression;
  /** 0 to 100. */
  readonly percent: Expression;
  /** The constraints on its own variables, beyond those of the raises. */
  readonly constraints: readonly Constraint[];
}

/**
 * The score of a scored node as a sum over the steps, by the method of its tier; a ladder keeps
 * today's score. Exact as long as no unknown question is answered. docs/scoring.md §10.
 */
export function nodeValue(node: ScoredNode, tier: Tier, context: PlanningContext): NodeValue {
  const { measure } = node.outcome as ScoredOutcome;
  const valueOf = (score: Expression, constraints: readonly Constraint[]): NodeValue => ({
    score,
    percent: percentOf(score, measure, context),
    constraints,
  });
  if (node.isLeaf) return valueOf(leafScore(node.id, measure, context), []);
  const children = countingChildren(node).filter((child) => child.outcome.kind === "scored");
  const parts = children.map((child) => ({
    weight: toNumber(child.weight),
    value: nodeValue(child, TIER_BELOW[tier], context),
  }));
  const constraints = parts.flatMap(({ value }) => value.constraints);
  const { methods, constant: added } = context.questionnaire.scoring;
  const method = methods[tier];
  const shift = constant(tier === "overall" ? added : 0);
  if (method === "min") {
    const least = variable(`least of ${node.id}`);
    const bounds = parts.map(({ value }) => atLeast(value.score, least));
    return valueOf(sumOf([least, shift]), [...constraints, ...bounds]);
  }
  return valueOf(sumOf([combined(method, node, parts), shift]), constraints);
}

/** Σ w·x, optionally divided by Σ w; a sum is prorated for unknown questions. */
function combined(
  method: Exclude<Method, "min">,
  { children }: ScoredNode,
  parts: readonly { readonly weight: number; readonly value: NodeValue }[],
): Expression {
  const known = parts.reduce((sum, { weight }) => sum + weight, 0);
  const unknown = children
    .filter((child) => isUnknown(child) && child.bounds !== undefined)
    .reduce((sum, { weight }) => sum + toNumber(weight), 0);
  const scale = method === "sum" ? (known + unknown) / known : 1 / known;
  return weightedSum(
    parts.map(({ weight, value }) => ({
      factor: weight * scale,
      of: method === "percent-mean" ? value.percent : value.score,
    })),
  );
}

/** Today's score, and the increment of each landing over the one before it. */
function leafScore(id: string, measure: Measure, { variables }: PlanningContext): Expression {
  let before = toNumber(measure.score);
  const steps = variables.landingsOf(id).map(({ raise, isReached }) => {
    const score = Math.max(before, toNumber(raise.score));
    const factor = score - before;
    before = score;
    return { factor, of: isReached };
  });
  return weightedSum([{ factor: 1, of: constant(toNumber(measure.score)) }, ...steps]);
}

function percentOf(
  score: Expression,
  { bounds }: Measure,
  { questionnaire }: PlanningContext,
): Expression {
  const { from, to } = percentScale(bounds, questionnaire);
  const whole = toNumber(subtract(to, from));
  if (whole === 0) return constant(0);
  return weightedSum([
    { factor: 100 / whole, of: score },
    { factor: -100 / whole, of: constant(toNumber(from)) },
  ]);
}
