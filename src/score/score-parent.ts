import type {
  LevelRule,
  Measure as OverallMeasure,
  Method,
  NotScoredReason,
  Questionnaire,
  Tier,
} from "../model/index.ts";
import { levelRuleOf, levelsOf } from "../model/levels.ts";
import type { Bounds } from "./answer-score.ts";
import { type BoundedChild, combine, combineBounds, type KnownChild } from "./combine.ts";
import { add, divide, type Fraction, fraction, isZero, multiply, ONE, ZERO } from "./fraction.ts";
import { countingChildren, type LeafOrParent, levelByRule } from "./level-rules.ts";
import { type Measure, measureOf } from "./measure.ts";
import {
  isCovered,
  isUnknown,
  type Outcome,
  type PassInput,
  type ScoredNode,
  type UnknownPolicy,
} from "./scored-node.ts";

/** How the scores of children become the score and the level of their parent. */
export interface ParentRules {
  readonly method: Method;
  readonly level: LevelRule;
  /** It is added to the score and to its range. */
  readonly constant: number;
}

/**
 * A capability, a dimension or the overall in one pass, by the method and level rule of its tier.
 */
export function scoreParent(
  tier: Tier,
  self: Pick<ScoredNode, "id" | "weight">,
  children: readonly ScoredNode[],
  input: PassInput,
  policy: UnknownPolicy,
): ScoredNode {
  return scoreByRules(
    parentRules(tier, self.id, input.questionnaire),
    self,
    children,
    input,
    policy,
  );
}

/** The rules of a node by its tier; only the overall has a constant. */
export function parentRules(tier: Tier, id: string, questionnaire: Questionnaire): ParentRules {
  const { methods, constant } = questionnaire.scoring;
  return {
    method: methods[tier],
    level: levelRuleOf(questionnaire, tier, id),
    constant: tier === "overall" ? constant : 0,
  };
}

/** A further overall measure in one pass, from the dimensions. */
export function scoreMeasure(
  measure: OverallMeasure,
  dimensions: readonly ScoredNode[],
  input: PassInput,
  policy: UnknownPolicy,
): ScoredNode {
  return scoreByRules(measure, { id: measure.id, weight: ONE }, dimensions, input, policy);
}

function scoreByRules(
  { method, level, constant }: ParentRules,
  { id, weight }: Pick<ScoredNode, "id" | "weight">,
  children: readonly ScoredNode[],
  input: PassInput,
  policy: UnknownPolicy,
): ScoredNode {
  const known = children.flatMap(knownChild);
  const unknown = children.flatMap(unknownChild);
  const coverage = coverageOf(children);
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
  const added = fraction(constant);
  const whole = combineBounds(method, counting);
  const bounds = shiftedBounds(whole, added);
  if (isWeightless(known)) {
    return nodeWith(notScored(commonReason(children)), bounds);
  }
  if (!isCovered(coverage.coverage, input, policy)) return nodeWith(notScored("coverage"), bounds);
  const combined = combine(method, known, unknown, whole);
  const shifted = {
    score: add(combined.score, added),
    bounds: combined.bounds === whole ? bounds : shiftedBounds(combined.bounds, added),
  };
  const measure = measureOf(shifted, id, input.questionnaire);
  const below = { id, children, isLeaf: false, question: undefined };
  return nodeWith(scoredOutcome(level, below, measure, input), bounds);
}

function shiftedBounds({ min, max }: Bounds, by: Fraction): Bounds {
  return { min: add(min, by), max: add(max, by) };
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

/** The level of a measured node by a rule, with the children that limit it. */
export function scoredOutcome(
  rule: LevelRule,
  node: LeafOrParent,
  measure: Measure,
  { questionnaire }: PassInput,
): Outcome {
  const levelled = levelByRule(rule, node, measure, levelsOf(questionnaire, node.id));
  const lost = countingChildren(node)
    .filter(isUnknown)
    .map(({ id }) => id);
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

export function unknownChild(child: ScoredNode): readonly BoundedChild[] {
  const { weight, bounds } = child;
  return isUnknown(child) && bounds !== undefined ? [{ weight, bounds }] : [];
}

const REASONS: readonly NotScoredReason[] = [
  "coverage",
  "nothing-answered",
  "in-dispute",
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
