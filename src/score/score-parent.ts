import type { NotScoredReason, Tier } from "../model/index.ts";
import { levelRuleOf, levelsOf } from "../model/levels.ts";
import type { Bounds } from "./answer-score.ts";
import { type BoundedChild, combine, combineBounds, type KnownChild } from "./combine.ts";
import { add, divide, fraction, isZero, multiply, ZERO } from "./fraction.ts";
import { type LeafOrParent, levelByRule } from "./level-rules.ts";
import { type Measure, measureOf } from "./measure.ts";
import {
  isCovered,
  isUnknown,
  type Outcome,
  type PassInput,
  type ScoredNode,
  type UnknownPolicy,
} from "./scored-node.ts";

/**
 * A capability, a dimension or the overall in one pass, by the method and level rule of its tier.
 */
export function scoreParent(
  tier: Tier,
  { id, weight }: Pick<ScoredNode, "id" | "weight">,
  children: readonly ScoredNode[],
  input: PassInput,
  policy: UnknownPolicy,
): ScoredNode {
  const known = children.flatMap(knownChild);
  const unknown = children.flatMap(unknownChild);
  const coverage = coverageOf(children);
  const method = input.questionnaire.scoring.methods[tier];
  const nodeWith = (outcome: Outcome, bounds?: Bounds): ScoredNode => ({
    id,
    weight,
    outcome,
    bounds,
    ...coverage,
    children,
    isLeaf: false,
    question: undefined,
    voices: undefined,
    appliesToNobody: false,
  });
  if (method === "none" || method === "ladder") return nodeWith(notScored("no-method"));
  const counting = [...known, ...unknown];
  if (isWeightless(counting)) {
    return nodeWith(notScored(counting.length > 0 ? "no-weight" : commonReason(children)));
  }
  const bounds = combineBounds(method, counting);
  if (isWeightless(known)) {
    return nodeWith(notScored(commonReason(children)), bounds);
  }
  if (!isCovered(coverage.coverage, input, policy)) return nodeWith(notScored("coverage"), bounds);
  const measure = measureOf(combine(method, known, unknown, bounds), id, input.questionnaire);
  const below = { id, children, isLeaf: false, question: undefined };
  return nodeWith(scoredOutcome(tier, below, measure, input), bounds);
}

/** Weights are never negative, so none of them counts. */
function isWeightless(children: readonly BoundedChild[]): boolean {
  return children.every(({ weight }) => isZero(weight));
}

/** The mean coverage of the questions below, and how many of them have one. */
export function coverageOf(
  children: readonly ScoredNode[],
): Pick<ScoredNode, "coverage" | "covered"> {
  let total = ZERO;
  let covered = 0;
  for (const child of children) {
    if (child.coverage === undefined) continue;
    total = add(total, multiply(child.coverage, fraction(child.covered)));
    covered += child.covered;
  }
  return { coverage: covered === 0 ? undefined : divide(total, fraction(covered)), covered };
}

/** The level of a measured node by the rule of its tier, with the children that limit it. */
export function scoredOutcome(
  tier: Tier,
  node: LeafOrParent,
  measure: Measure,
  { questionnaire }: PassInput,
): Outcome {
  const rule = levelRuleOf(questionnaire, tier, node.id);
  const levelled = levelByRule(rule, node, measure, levelsOf(questionnaire, node.id));
  const lost = node.children.filter(isUnknown).map(({ id }) => id);
  const isHeldByChildren = rule.kind === "weakest" || rule.kind === "capped";
  return {
    kind: "scored",
    measure,
    level: levelled?.level,
    binding: levelled?.binding,
    lost: isHeldByChildren && lost.length > 0 ? lost : undefined,
  };
}

function notScored(reason: NotScoredReason): Outcome {
  return { kind: "not-scored", reason };
}

function knownChild({ weight, outcome }: ScoredNode): readonly KnownChild[] {
  return outcome.kind === "scored"
    ? [{ weight, bounds: outcome.measure.bounds, measure: outcome.measure }]
    : [];
}

function unknownChild(child: ScoredNode): readonly BoundedChild[] {
  const { weight, bounds } = child;
  return isUnknown(child) && bounds !== undefined ? [{ weight, bounds }] : [];
}

const REASONS: readonly NotScoredReason[] = [
  "coverage",
  "nothing-answered",
  "no-rule",
  "no-weight",
  "no-method",
  "not-applicable",
  "not-asked",
];

/** Why a node has no score if its children have none. */
export function commonReason(children: readonly ScoredNode[]): NotScoredReason {
  const reasons = new Set(
    children.map(({ outcome }) => (outcome.kind === "scored" ? "no-weight" : outcome.reason)),
  );
  return REASONS.find((reason) => reasons.has(reason)) ?? "unscored";
}
