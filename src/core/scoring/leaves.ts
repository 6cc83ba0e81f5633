import { compare, divide, type Fraction, isZero, multiply, ONE, sum } from "./fraction.ts";
import { passOf } from "./required.ts";
import type { Measure, Standing } from "./standing.ts";

/** What level rules look at: a scored question, or a ladder, of which only the end is scored. */
export interface Leaf {
  readonly id: string;
  /** The effective weight within the node. */
  readonly weight: Fraction;
  /** x*: where it stands on the model's ladder. */
  readonly position: Fraction;
  readonly requiredFor?: number;
  /** The score that passes (level rule `staged`). */
  readonly pass: Fraction;
  readonly passes: boolean;
}

/** What leaves are found by: a leaf itself, or a parent with what is below it. */
export type LeafOrParent = Pick<Standing, "id" | "question" | "isLeaf" | "children">;

/**
 * The leaves at or below a scored node, with effective weights: the child's weight × the leaf's
 * weight / Σ of the weights in that child. docs/scoring.md §3.
 */
export function leavesOf(node: Standing): readonly Leaf[] {
  return node.outcome.kind === "scored" ? leavesAt(node, node.outcome.measure) : [];
}

/** The same of a node whose score is known by its measure. */
export function leavesAt(node: LeafOrParent, measure: Measure): readonly Leaf[] {
  if (node.isLeaf) return [leafOf(node, measure)];
  return node.children.flatMap((child) => {
    const leaves = leavesOf(child);
    const total = sum(leaves.map(({ weight }) => weight));
    if (isZero(total)) return [];
    const rescale = divide(child.weight, total);
    return leaves.map((leaf) => ({ ...leaf, weight: multiply(leaf.weight, rescale) }));
  });
}

function leafOf({ id, question }: LeafOrParent, { position, score, bounds }: Measure): Leaf {
  const pass = passOf(question, bounds);
  const leaf = { id, weight: ONE, position, pass, passes: compare(score, pass) >= 0 };
  return question?.requiredFor === undefined
    ? leaf
    : { ...leaf, requiredFor: question.requiredFor };
}
