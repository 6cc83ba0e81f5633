import type { Level, LevelRule } from "../model/index.ts";
import { compare, type Fraction, fraction, multiply, sum } from "./fraction.ts";
import type { Leaf } from "./leaves.ts";
import type { Measure } from "./standing.ts";

export interface LevelledChild {
  readonly id: string;
  readonly level: number;
}

/** What a level rule may look at: all questions below, and the children with their levels. */
export interface LevelInput {
  readonly measure: Measure;
  readonly leaves: readonly Leaf[];
  readonly children: readonly LevelledChild[];
}

export interface LevelOutcome {
  readonly level: number;
  readonly binding?: readonly string[];
}

const FULLY = fraction(0.85);
const LARGELY = fraction(0.5);

/** The level of a scored node; undefined under `none` or when no child has a level. docs/scoring.md §3. */
export function levelByRule(
  rule: LevelRule,
  input: LevelInput,
  levels: readonly Level[],
): LevelOutcome | undefined {
  const steps = levels.map(({ level }) => level);
  switch (rule.kind) {
    case "criteria":
      return { level: criteriaLevel(input.leaves, steps, rule.strict) };
    case "bands": {
      const value = rule.by === "score" ? input.measure.score : input.measure.percent;
      const band = rule.from.findLast(({ from }) => compare(value, fraction(from)) >= 0);
      return { level: band?.level ?? lowest(steps) };
    }
    case "staged":
      return { level: stagedLevel(input.leaves, steps) };
    case "weakest":
      return weakestLevel(input.children);
    case "capped":
      return cappedLevel(input.children, steps);
    case "none":
      return undefined;
  }
}

/** The highest level that a position on the ladder reaches. */
export function levelReached(position: Fraction, levels: readonly Level[]): number {
  const steps = levels.map(({ level }) => level);
  return steps.findLast((step) => compare(position, fraction(step)) >= 0) ?? lowest(steps);
}

/**
 * Fully below, largely at, nothing far behind: an adaptation of ISO/IEC 33020's rating of process
 * attributes. The floor of two steps is ours. `strict`: every question must reach the level.
 */
function criteriaLevel(leaves: readonly Leaf[], steps: readonly number[], strict: boolean): number {
  const total = sum(leaves.map(({ weight }) => weight));
  const isOver = (step: number, share: Fraction): boolean => {
    const reaching = leaves.filter(({ position }) => compare(position, fraction(step)) >= 0);
    const weight = sum(reaching.map((leaf) => leaf.weight));
    return strict ? compare(weight, total) === 0 : compare(weight, multiply(share, total)) > 0;
  };
  const holds = (step: number, index: number): boolean =>
    steps.slice(0, index).every((below) => isOver(below, FULLY)) &&
    isOver(step, LARGELY) &&
    leaves.every(({ position }) => isNotFarBehind(position, steps[index - 2]));
  return steps.findLast(holds) ?? lowest(steps);
}

function isNotFarBehind(position: Fraction, floor: number | undefined): boolean {
  return floor === undefined || compare(position, fraction(floor)) >= 0;
}

/** The highest level at which every question required for it or for a lower one passes. */
function stagedLevel(leaves: readonly Leaf[], steps: readonly number[]): number {
  const failed = leaves.flatMap(({ requiredFor, passes }) =>
    requiredFor === undefined || passes ? [] : requiredFor,
  );
  return steps.findLast((step) => failed.every((required) => required > step)) ?? lowest(steps);
}

function weakestLevel(children: readonly LevelledChild[]): LevelOutcome | undefined {
  if (children.length === 0) return undefined;
  const level = Math.min(...children.map((child) => child.level));
  const binding = children.filter((child) => child.level === level).map(({ id }) => id);
  return { level, binding };
}

/** One step above the weakest child at most, and never above the low median of the children. */
function cappedLevel(
  children: readonly LevelledChild[],
  steps: readonly number[],
): LevelOutcome | undefined {
  const weakest = weakestLevel(children);
  if (weakest === undefined) return undefined;
  const next = steps.find((step) => step > weakest.level) ?? weakest.level;
  const sorted = children.map(({ level }) => level).toSorted((a, b) => a - b);
  const lowMedian = Math.max(...sorted.slice(0, Math.ceil(sorted.length / 2)));
  return { ...weakest, level: Math.min(next, lowMedian) };
}

function lowest(steps: readonly number[]): number {
  return Math.min(...steps);
}
