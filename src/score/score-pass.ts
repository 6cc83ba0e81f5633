import type { Capability, Dimension, Tier } from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import { compare, fraction, type Fraction, ONE } from "./fraction.ts";
import { scoreLadder, scoreQuestionNode } from "./score-leaf.ts";
import { scoreParent } from "./score-parent.ts";
import { type PassInput, type ScoredNode, TIER_BELOW, type UnknownPolicy } from "./scored-node.ts";

/**
 * Scores every node once, from the questions up; docs/scoring.md §1–§4. If every answer below a
 * node is known, the node is the same in each pass and is reused from an earlier one. Not with
 * ladders: there a step may be unknown that nobody was asked; nor in the lowest pass if answers need
 * evidence.
 */
export function scorePass(
  input: PassInput,
  policy: UnknownPolicy,
  earlier?: ScoredNode,
): ScoredNode {
  const { methods, evidence } = input.questionnaire.scoring;
  const isOther = policy === "lowest" && evidence !== undefined;
  const reusable = methods.capability === "ladder" || isOther ? undefined : earlier;
  const children = input.questionnaire.dimensions.map((dimension, index) => {
    const before = reusable?.children[index];
    return unlessKnown(before, () => scoreDimension(dimension, input, policy, before));
  });
  return scoreParent("overall", { id: OVERALL, weight: ONE }, children, input, policy);
}

function scoreDimension(
  { id, weight, capabilities }: Dimension,
  input: PassInput,
  policy: UnknownPolicy,
  earlier: ScoredNode | undefined,
): ScoredNode {
  const children = capabilities.map((capability, index) => {
    const before = earlier?.children[index];
    return unlessKnown(before, () => scoreCapability(capability, input, policy, before));
  });
  return scoreParent("dimension", { id, weight: fraction(weight) }, children, input, policy);
}

function scoreCapability(
  capability: Capability,
  input: PassInput,
  policy: UnknownPolicy,
  earlier: ScoredNode | undefined,
): ScoredNode {
  const children = capability.questions.map((question, index) =>
    unlessKnown(earlier?.children[index], () => scoreQuestionNode(question, input, policy)),
  );
  if (input.questionnaire.scoring.methods.capability === "ladder") {
    return scoreLadder(capability, children, input, policy);
  }
  const { id, weight } = capability;
  return scoreParent("capability", { id, weight: fraction(weight) }, children, input, policy);
}

/** The node of an earlier pass, if every applicable question below it was answered. */
function unlessKnown(earlier: ScoredNode | undefined, score: () => ScoredNode): ScoredNode {
  if (earlier === undefined) return score();
  const { coverage } = earlier;
  return coverage === undefined || compare(coverage, ONE) === 0 ? earlier : score();
}

/** The leaves and weights of a tree after changes. */
export interface Changes {
  readonly leafOf: (leaf: ScoredNode) => ScoredNode;
  /** Their own, if absent. */
  readonly weightOf?: (node: ScoredNode) => Fraction;
  /** The pass of the tree; as answered, if absent. */
  readonly policy?: UnknownPolicy;
  /** Scores a node from its children, or reuses its earlier score for the same children. */
  readonly above?: (children: readonly ScoredNode[], score: () => ScoredNode) => ScoredNode;
}

/**
 * A node of the given tier, scored again above its changed leaves, or unchanged; a leaf is a
 * question or a ladder.
 */
export function rescore(
  node: ScoredNode,
  tier: Tier,
  input: PassInput,
  changes: Changes,
): ScoredNode {
  const { leafOf, weightOf, policy = "as-answered", above } = changes;
  const children = node.children.map((child) => {
    const weighed = weightOf === undefined ? child : { ...child, weight: weightOf(child) };
    return child.isLeaf ? leafOf(weighed) : rescore(weighed, TIER_BELOW[tier], input, changes);
  });
  if (children.every((child, index) => child === node.children[index])) return node;
  const { id, weight } = node;
  const score = (): ScoredNode => scoreParent(tier, { id, weight }, children, input, policy);
  return above === undefined ? score() : above(children, score);
}

/** Scores the parent of the same children once. */
export function remembered(): NonNullable<Changes["above"]> {
  const numbers = new Map<ScoredNode, number>();
  const nodes = new Map<string, ScoredNode>();
  const numberOf = (node: ScoredNode): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  return (children, score) => {
    const key = children.map(numberOf).join(" ");
    const node = nodes.get(key) ?? score();
    nodes.set(key, node);
    return node;
  };
}
