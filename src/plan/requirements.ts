import type { LevelRule, Tier } from "../model/index.ts";
import { levelRuleOf, levelsOf } from "../model/levels.ts";
import { compare, type Fraction } from "../score/fraction.ts";
import { bandStarts } from "../score/level-bands.ts";
import { countingChildren, failingOf, FULLY, LARGELY, leavesOf } from "../score/level-rules.ts";
import { type ScoredNode, type Place, TIER_BELOW } from "../score/scored-node.ts";
import {
  type Constraint,
  IMPOSSIBLE,
  joinRequirements,
  NOTHING,
  requireAll,
  type Requirement,
  sumOf,
  variable,
  weightedSum,
} from "./linear-program.ts";
import { nodeValue, type NodeValue } from "./node-value.ts";
import type { PlanningContext } from "./planning-context.ts";
import { type Aim, scoredPlace } from "./targets.ts";

/** Doubles round: a value that is verified exactly afterwards may be slightly smaller here. */
const ROUNDING = 1e-9;
/** A value above a bound is at least this much above it. */
const ABOVE = 1e-6;

/** The constraints of an aim; nothing can meet the aim of a node without a score. */
export function requireAim(aim: Aim, context: PlanningContext): Requirement {
  const place = scoredPlace(context.today, aim);
  if (place === undefined) return requireAll([IMPOSSIBLE]);
  const { standing } = place;
  const tier = tierOf(place);
  if (aim.kind === "level") return requireLevel(standing, tier, aim.level, context);
  const value = nodeValue(standing, tier, context);
  const reached = { expression: value.score, atLeast: aim.score - ROUNDING };
  return requireAll([...value.constraints, reached]);
}

/** The score of the aim's node under the plan; undefined for a node without one. */
export function aimValue(aim: Aim, context: PlanningContext): NodeValue | undefined {
  const place = scoredPlace(context.today, aim);
  return place && nodeValue(place.standing, tierOf(place), context);
}

function tierOf({ tier }: Place): Tier {
  return tier === "question" ? "capability" : tier;
}

/**
 * The constraints for a scored node to reach a level, by the rule of its tier; for a question, by
 * its position. docs/scoring.md §3 and §10.
 */
export function requireLevel(
  node: ScoredNode,
  tier: Tier,
  level: number,
  context: PlanningContext,
): Requirement {
  const { questionnaire, variables } = context;
  if (node.isLeaf) {
    return requireAll([{ expression: variables.reaches(node.id, level), atLeast: 1 }]);
  }
  const rule = levelRuleOf(questionnaire, tier, node.id);
  switch (rule.kind) {
    case "criteria":
      return requireAll(criteria(node, level, rule, context));
    case "staged":
      return requireAll(staged(node, level, context));
    case "bands":
      return requireAll(banded(node, tier, rule, level, context));
    case "weakest":
      return joinRequirements(
        levelledChildren(node).map((child) =>
          requireLevel(child, TIER_BELOW[tier], level, context),
        ),
      );
    case "capped":
      return capped(node, tier, level, context);
    case "none":
      return requireAll([IMPOSSIBLE]);
  }
}

/** Fully below, largely at, nothing far behind; if strict, all of them reach the level. */
function criteria(
  node: ScoredNode,
  level: number,
  { strict }: Extract<LevelRule, { kind: "criteria" }>,
  { questionnaire, variables }: PlanningContext,
): readonly Constraint[] {
  const leaves = leavesOf(node);
  const steps = levelsOf(questionnaire, node.id).map((step) => step.level);
  const index = steps.indexOf(level);
  const floor = steps[index - 2];
  const weights = wholeWeights(leaves.map(({ weight }) => weight));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = steps.slice(0, index + 1).map((step): Constraint => {
    const share = step === level ? LARGELY : FULLY;
    const parts = leaves.map(({ id }, place) => ({
      factor: weights[place] as number,
      of: variables.reaches(id, step),
    }));
    return { expression: weightedSum(parts), atLeast: strict ? whole : moreThan(share, whole) };
  });
  const floors = leaves.flatMap(({ id }): readonly Constraint[] =>
    floor === undefined ? [] : [{ expression: variables.reaches(id, floor), atLeast: 1 }],
  );
  return [...shares, ...floors];
}

/** Integer weights in the same proportions, so that "more than" becomes "at least one more". */
function wholeWeights(weights: readonly Fraction[]): readonly number[] {
  const common = weights.reduce(
    (all, { denominator }) => leastCommon(all, BigInt(denominator)),
    1n,
  );
  return weights.map(({ numerator, denominator }) =>
    Number((BigInt(numerator) * common) / BigInt(denominator)),
  );
}

function leastCommon(a: bigint, b: bigint): bigint {
  let [m, n] = [a, b];
  while (n !== 0n) [m, n] = [n, m % n];
  return (a / m) * b;
}

/** The smallest integer that is more than a share of another. */
function moreThan({ numerator, denominator }: Fraction, whole: number): number {
  return Math.floor((Number(numerator) * whole) / Number(denominator)) + 1;
}

/** Every question that is required for the level or a lower one passes. */
function staged(
  node: ScoredNode,
  level: number,
  { variables }: PlanningContext,
): readonly Constraint[] {
  return failingOf(node, leavesOf(node))
    .filter(({ requiredFor }) => requiredFor <= level)
    .map(({ id, pass }) => {
      const passing = variables.landingsOf(id).find(({ raise }) => compare(raise.score, pass) >= 0);
      return { expression: passing?.isReached ?? NOTHING, atLeast: 1 };
    });
}

function banded(
  node: ScoredNode,
  tier: Tier,
  rule: Extract<LevelRule, { kind: "bands" }>,
  level: number,
  context: PlanningContext,
): readonly Constraint[] {
  const starts = bandStarts(rule, levelsOf(context.questionnaire, node.id));
  const band = starts.find((one) => one.level >= level);
  if (band === undefined) return [IMPOSSIBLE];
  const value = nodeValue(node, tier, context);
  const atLeast = band.from + (band.isAbove ? ABOVE : -ROUNDING);
  return [...value.constraints, { expression: value[rule.by], atLeast }];
}

/**
 * No child is more than one step below, and enough children are at the level for it to be their low
 * median.
 */
function capped(
  node: ScoredNode,
  tier: Tier,
  level: number,
  context: PlanningContext,
): Requirement {
  const steps = levelsOf(context.questionnaire, node.id).map((step) => step.level);
  const before = steps[steps.indexOf(level) - 1] ?? level;
  const children = levelledChildren(node);
  const below = TIER_BELOW[tier];
  const floors = children.map((child) => requireLevel(child, below, before, context));
  const chosen = children.map((child) => `on ${level} ${child.id}`);
  const conditional = children.map((child, place) => {
    const { constraints, binaries } = requireLevel(child, below, level, context);
    return {
      constraints: constraints.map((one) => onlyIf(chosen[place] as string, one)),
      binaries,
    };
  });
  const median: Constraint = {
    expression: sumOf(chosen.map(variable)),
    atLeast: children.length - Math.ceil(children.length / 2) + 1,
  };
  return joinRequirements([...floors, ...conditional, { constraints: [median], binaries: chosen }]);
}

/** A requirement that only applies if a variable is 1. */
export function requiredIf(name: string, { constraints, binaries }: Requirement): Requirement {
  return {
    constraints: constraints.map((one) => onlyIf(name, one)),
    binaries: [...binaries, name],
  };
}

/**
 * A constraint that only applies if a variable is 1. Its terms are never negative, so a bound of 0
 * or less is always met.
 */
function onlyIf(name: string, constraint: Constraint): Constraint {
  const { constant, terms } = constraint.expression;
  const needed = constraint.atLeast - constant;
  if (needed <= 0) return constraint;
  const parts = [
    { factor: 1, of: { constant: 0, terms } },
    { factor: -needed, of: variable(name) },
  ];
  return { expression: weightedSum(parts), atLeast: 0 };
}

function levelledChildren(node: ScoredNode): readonly ScoredNode[] {
  return countingChildren(node).filter(
    ({ outcome }) => outcome.kind === "scored" && outcome.level !== undefined,
  );
}
