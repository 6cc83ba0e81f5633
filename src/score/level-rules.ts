import type { Level, LevelRule } from "../model/index.ts";
import { once } from "../model/once.ts";
import type { Bounds } from "./answer-score.ts";
import {
  compare,
  divide,
  type Fraction,
  fraction,
  isZero,
  lesser,
  multiply,
  ONE,
  sum,
} from "./fraction.ts";
import { bandOf } from "./level-bands.ts";
import type { Measure } from "./measure.ts";
import { isUnknown, levelOf, type ScoredNode } from "./scored-node.ts";

/** Finds leaves: a leaf itself, or a parent with its children. */
export type LeafOrParent = Pick<ScoredNode, "id" | "question" | "isLeaf" | "children">;

/**
 * The leaves that level rules use: a scored question, or a ladder, of which only the end is scored.
 */
export interface Leaf {
  readonly id: string;
  /** The effective weight within the node. */
  readonly weight: Fraction;
  /** x*: its position on the node's ladder. */
  readonly position: Fraction;
  readonly requiredFor?: number;
  /** The score that passes (level rule `staged`). */
  readonly pass: Fraction;
  readonly passes: boolean;
}

/**
 * The leaves at or below a scored node, with effective weights: the child's weight × the leaf's
 * weight / Σ of the weights in that child. docs/scoring.md §3.
 */
export const leavesOf: (node: ScoredNode) => readonly Leaf[] = once((node) =>
  node.outcome.kind === "scored" ? leavesAt(node, node.outcome.measure) : [],
);

/** The children that count: those with a weight above 0. */
export function countingChildren({ children }: LeafOrParent): readonly ScoredNode[] {
  return children.filter(({ weight }) => !isZero(weight));
}

/** The same for a node whose score is already measured. */
function leavesAt(node: LeafOrParent, measure: Measure): readonly Leaf[] {
  if (node.isLeaf) return [leafOf(node, measure)];
  return countingChildren(node).flatMap((child) => {
    const leaves = leavesOf(child);
    if (leaves.length === 0) return [];
    const total = sum(leaves.map(({ weight }) => weight));
    const rescale = divide(child.weight, total);
    return leaves.map((leaf) => ({ ...leaf, weight: multiply(leaf.weight, rescale) }));
  });
}

/** A scored leaf, as the only one in itself. */
export function leafOf(
  { id, question }: Pick<LeafOrParent, "id" | "question">,
  { position, score, bounds }: Measure,
): Leaf {
  const pass = passOf(question, bounds);
  const leaf = { id, weight: ONE, position, pass, passes: compare(score, pass) >= 0 };
  return question?.requiredFor === undefined
    ? leaf
    : { ...leaf, requiredFor: question.requiredFor };
}

/** A question that a level requires and that does not pass. */
interface Failing {
  readonly id: string;
  readonly requiredFor: number;
  /** The score that would pass. */
  readonly pass: Fraction;
  /** x*, its position on the model's ladder; undefined without enough answers. */
  readonly position: Fraction | undefined;
}

/**
 * The requirements of the `staged` rule that a node's leaves do not meet; an unknown question does
 * not pass. docs/scoring.md §3.
 */
export function failingOf(node: LeafOrParent, leaves: readonly Leaf[]): readonly Failing[] {
  const failing = leaves.flatMap(({ id, requiredFor, pass, passes, position }) =>
    requiredFor === undefined || passes ? [] : { id, requiredFor, pass, position },
  );
  const unknown = countingQuestions(node)
    .filter(isUnknown)
    .flatMap(({ id, question, bounds }) => {
      if (question?.requiredFor === undefined) return [];
      const { requiredFor } = question;
      return { id, requiredFor, pass: passOf(question, bounds as Bounds), position: undefined };
    });
  return [...failing, ...unknown];
}

/** The questions below a node that no weight of 0 leaves out. */
function countingQuestions(node: LeafOrParent): readonly ScoredNode[] {
  return countingChildren(node).flatMap((child) =>
    child.question === undefined ? countingQuestions(child) : [child],
  );
}

/** The passing score: the one that a question names, else its highest. */
function passOf(question: LeafOrParent["question"], { max }: Bounds): Fraction {
  return question?.pass === undefined ? max : fraction(question.pass);
}

interface LevelOutcome {
  readonly level: number;
  readonly binding?: readonly string[];
}

/**
 * The level of a scored node; undefined under `none`, or if no child has a level. docs/scoring.md
 * §3.
 */
export function levelByRule(
  rule: LevelRule,
  node: LeafOrParent,
  measure: Measure,
  levels: readonly Level[],
): LevelOutcome | undefined {
  const leaves = (): readonly Leaf[] => leavesAt(node, measure);
  return levelOn(rule, node, { measure, leaves, levelled: () => levelledChildren(node) }, levels);
}

/** What the rules read of a scored node; each reads little of it. */
interface LevelGrounds {
  readonly measure: Measure;
  readonly leaves: () => readonly Leaf[];
  readonly levelled: () => readonly LevelledChild[];
}

/** The level of a node whose leaves and children may have other scores than its own. */
export function levelOn(
  rule: LevelRule,
  node: LeafOrParent,
  { measure, leaves, levelled }: LevelGrounds,
  levels: readonly Level[],
): LevelOutcome | undefined {
  const steps = levels.map(({ level }) => level);
  switch (rule.kind) {
    case "criteria":
      return { level: criteriaLevel(leaves(), steps, rule.strict) };
    case "bands":
      return { level: bandOf(measure[rule.by], rule, levels) ?? lowest(steps) };
    case "staged":
      return { level: stagedLevel(failingOf(node, leaves()), steps) };
    case "weakest":
      return weakestLevel(levelled());
    case "capped":
      return cappedLevel(levelled(), steps);
    case "none":
      return undefined;
  }
}

/** The highest level that a position on the ladder reaches; undefined without levels. */
export function levelReached(position: Fraction, levels: readonly Level[]): number | undefined {
  const reached = levels.findLast(({ level }) => compare(position, fraction(level)) >= 0);
  return (reached ?? levels[0])?.level;
}

export const FULLY: Fraction = fraction(0.85);
export const LARGELY: Fraction = fraction(0.5);

/**
 * Fully below, largely at, nothing far behind: an adaptation of ISO/IEC 33020's rating of process
 * attributes. The floor of two steps is our own. `strict`: every question must reach the level.
 */
function criteriaLevel(leaves: readonly Leaf[], steps: readonly number[], strict: boolean): number {
  // Every question reaches the first level.
  const reached = criteriaChecks(leaves, steps, strict).findLast(({ holds }) => holds);
  return (reached as CriteriaCheck).level;
}

/** The requirements of the criteria rule for one level. */
export interface CriteriaCheck {
  readonly level: number;
  /** The weighted share of the leaves at the level or above, 0 to 1. */
  readonly share: Fraction;
  /** More than half of them reach it; all, if strict. */
  readonly isLargelyReached: boolean;
  /** More than 85% of them reach it; all, if strict. */
  readonly isFullyReached: boolean;
  /** Every leaf is at most two levels below. */
  readonly isWithinFloor: boolean;
  /** Largely reached, every level below it fully, and nothing far behind. */
  readonly holds: boolean;
  /** How many leaves reach the level. */
  readonly count: number;
}

/** The criteria rule, level by level, lowest first. */
export function criteriaChecks(
  leaves: readonly Leaf[],
  steps: readonly number[],
  strict: boolean,
): readonly CriteriaCheck[] {
  const total = sum(leaves.map(({ weight }) => weight));
  const weakest = leaves.map(({ position }) => position).reduce(lesser);
  let isFullyBelow = true;
  return steps.map((level, index) => {
    const step = fraction(level);
    const reaching = leaves.filter(({ position }) => compare(position, step) >= 0);
    const share = divide(sum(reaching.map(({ weight }) => weight)), total);
    const isAll = compare(share, ONE) === 0;
    const isLargelyReached = strict ? isAll : compare(share, LARGELY) > 0;
    const isFullyReached = strict ? isAll : compare(share, FULLY) > 0;
    const floor = steps[index - 2];
    const isWithinFloor = floor === undefined || compare(weakest, fraction(floor)) >= 0;
    const holds = isFullyBelow && isLargelyReached && isWithinFloor;
    isFullyBelow &&= isFullyReached;
    const count = reaching.length;
    return { level, share, isLargelyReached, isFullyReached, isWithinFloor, holds, count };
  });
}

/** The highest level at which every question required for it or for a lower one passes. */
function stagedLevel(failing: readonly Failing[], steps: readonly number[]): number {
  return (
    steps.findLast((step) => failing.every(({ requiredFor }) => requiredFor > step)) ??
    lowest(steps)
  );
}

/** A child that has a level. */
export interface LevelledChild {
  readonly id: string;
  readonly level: number;
}

export function levelledChildren(node: LeafOrParent): readonly LevelledChild[] {
  return countingChildren(node).flatMap((child) => {
    const level = levelOf(child);
    return level === undefined ? [] : [{ id: child.id, level }];
  });
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
