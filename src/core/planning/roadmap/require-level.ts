import type { LevelRule, Questionnaire, Tier } from "../../../model/index.ts";
import { compare, type Fraction } from "../../../score/fraction.ts";
import { type Leaf, leavesOf, FULLY, LARGELY, failingOf } from "../../../score/level-rules.ts";
import { type ScoredNode, TIER_BELOW } from "../../../score/scored-node.ts";
import { type Constraint, NOTHING, total, variable } from "./linear-program.ts";
import { nodeValue } from "./node-value.ts";
import type { Reach } from "./reach.ts";

/** What must hold, and the 0/1 variables that it needs beyond those of the reach. */
export interface Requirement {
  readonly constraints: readonly Constraint[];
  readonly binaries: readonly string[];
}

/** Doubles round: what is verified exactly afterwards may be a little less here. */
export const ROUNDING = 1e-9;

interface Context {
  readonly questionnaire: Questionnaire;
  readonly reach: Reach;
}

/**
 * What must hold for a scored node to stand on a level or above, by its tier's rule; a question by
 * where it stands. docs/scoring.md §3 and §10.
 */
export function requireLevel(
  node: ScoredNode,
  tier: Tier,
  level: number,
  context: Context,
): Requirement {
  const { questionnaire, reach } = context;
  if (node.isLeaf) return only([{ expression: reach.reaches(node.id, level), atLeast: 1 }]);
  const rule = questionnaire.scoring.level[tier];
  switch (rule.kind) {
    case "criteria":
      return only(criteria(leavesOf(node), level, rule, context));
    case "staged":
      return only(staged(node, level, context));
    case "bands":
      return only(banded(node, tier, rule, level, context));
    case "weakest":
      return merged(
        levelledChildren(node).map((child) =>
          requireLevel(child, TIER_BELOW[tier], level, context),
        ),
      );
    case "capped":
      return capped(node, tier, level, context);
    case "none":
      return only([{ expression: NOTHING, atLeast: 1 }]);
  }
}

/** Fully below, largely at, nothing far behind; all of them at the level, if strict. */
function criteria(
  leaves: readonly Leaf[],
  level: number,
  { strict }: Extract<LevelRule, { kind: "criteria" }>,
  { questionnaire: { levels }, reach }: Context,
): readonly Constraint[] {
  const steps = levels.map((step) => step.level);
  const index = steps.indexOf(level);
  const floor = steps[index - 2];
  const weights = wholeWeights(leaves.map(({ weight }) => weight));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = steps.slice(0, index + 1).map((step): Constraint => {
    const share = step === level ? LARGELY : FULLY;
    const parts = leaves.map(({ id }, place) => ({
      factor: weights[place] as number,
      of: reach.reaches(id, step),
    }));
    return { expression: total(parts), atLeast: strict ? whole : moreThan(share, whole) };
  });
  const floors = leaves.flatMap(({ id }): readonly Constraint[] =>
    floor === undefined ? [] : [{ expression: reach.reaches(id, floor), atLeast: 1 }],
  );
  return [...shares, ...floors];
}

/** Weights in the same proportions as whole numbers, so that "more than" is "one more at least". */
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

/** The least whole number that is more than a share of a whole one. */
function moreThan({ numerator, denominator }: Fraction, whole: number): number {
  return Math.floor((Number(numerator) * whole) / Number(denominator)) + 1;
}

/** Every question that is required for the level or a lower one passes. */
function staged(node: ScoredNode, level: number, { reach }: Context): readonly Constraint[] {
  return failingOf(node, leavesOf(node))
    .filter(({ requiredFor }) => requiredFor <= level)
    .map(({ id, pass }) => {
      const passing = reach.landingsOf(id).find(({ raise }) => compare(raise.score, pass) >= 0);
      return { expression: passing?.isReached ?? NOTHING, atLeast: 1 };
    });
}

function banded(
  node: ScoredNode,
  tier: Tier,
  rule: Extract<LevelRule, { kind: "bands" }>,
  level: number,
  { questionnaire, reach }: Context,
): readonly Constraint[] {
  const band = rule.from.find((one) => one.level >= level);
  if (band === undefined) return [{ expression: NOTHING, atLeast: 1 }];
  const value = nodeValue(node, tier, questionnaire, reach);
  return [...value.constraints, { expression: value[rule.by], atLeast: band.from - ROUNDING }];
}

/** No child more than a step below, and so many on the level that their low median stands there. */
function capped(node: ScoredNode, tier: Tier, level: number, context: Context): Requirement {
  const steps = context.questionnaire.levels.map((step) => step.level);
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
    expression: total(chosen.map((name) => ({ factor: 1, of: variable(name) }))),
    atLeast: children.length - Math.ceil(children.length / 2) + 1,
  };
  return merged([...floors, ...conditional, { constraints: [median], binaries: chosen }]);
}

/** A requirement that must hold only where a variable is 1. */
export function requiredIf(name: string, { constraints, binaries }: Requirement): Requirement {
  return {
    constraints: constraints.map((one) => onlyIf(name, one)),
    binaries: [...binaries, name],
  };
}

/**
 * A constraint that must hold only where a variable is 1. Its terms are never below 0; one that asks
 * for nothing above 0 holds as it stands.
 */
function onlyIf(name: string, constraint: Constraint): Constraint {
  const { constant, terms } = constraint.expression;
  const needed = constraint.atLeast - constant;
  if (needed <= 0) return constraint;
  const parts = [
    { factor: 1, of: { constant: 0, terms } },
    { factor: -needed, of: variable(name) },
  ];
  return { expression: total(parts), atLeast: 0 };
}

function levelledChildren({ children }: ScoredNode): readonly ScoredNode[] {
  return children.filter(({ outcome }) => outcome.kind === "scored" && outcome.level !== undefined);
}

function only(constraints: readonly Constraint[]): Requirement {
  return { constraints, binaries: [] };
}

function merged(requirements: readonly Requirement[]): Requirement {
  return {
    constraints: requirements.flatMap(({ constraints }) => constraints),
    binaries: requirements.flatMap(({ binaries }) => binaries),
  };
}
