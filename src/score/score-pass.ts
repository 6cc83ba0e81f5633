import type { Capability, Dimension, Tier } from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import { compare, fraction, type Fraction, ONE } from "./fraction.ts";
import { ladderStanding, questionStanding } from "./score-leaf.ts";
import { parentStanding } from "./score-parent.ts";
import { type Fill, type PassInput, type Standing, TIER_BELOW } from "./standing.ts";

/**
 * Scores every node once, from the questions up; docs/scoring.md §1–§4. A node of an earlier pass
 * below which every answer is known is the same in each pass, and is taken over.
 */
export function scorePass(input: PassInput, fill: Fill, earlier?: Standing): Standing {
  const children = input.questionnaire.dimensions.map((dimension, index) =>
    dimensionStanding(dimension, input, fill, earlier?.children[index]),
  );
  return parentStanding("overall", { id: OVERALL, weight: ONE }, children, input, fill);
}

function dimensionStanding(
  dimension: Dimension,
  input: PassInput,
  fill: Fill,
  earlier: Standing | undefined,
): Standing {
  if (earlier !== undefined && isFullyKnown(earlier)) return earlier;
  const children = dimension.capabilities.map((capability, index) =>
    capabilityStanding(capability, input, fill, earlier?.children[index]),
  );
  const node = { id: dimension.id, weight: fraction(dimension.weight) };
  return parentStanding("dimension", node, children, input, fill);
}

function capabilityStanding(
  capability: Capability,
  input: PassInput,
  fill: Fill,
  earlier: Standing | undefined,
): Standing {
  if (earlier !== undefined && isFullyKnown(earlier)) return earlier;
  const children = capability.questions.map((question, index) => {
    const before = earlier?.children[index];
    return before !== undefined && isFullyKnown(before)
      ? before
      : questionStanding(question, input, fill);
  });
  if (input.questionnaire.scoring.methods.capability === "ladder") {
    return ladderStanding(capability, children, input, fill);
  }
  const node = { id: capability.id, weight: fraction(capability.weight) };
  return parentStanding("capability", node, children, input, fill);
}

/** Nothing below was left unknown: all that was asked and applies is answered. */
function isFullyKnown({ coverage }: Standing): boolean {
  return coverage === undefined || compare(coverage, ONE) === 0;
}

/** What becomes of the leaves of a tree, and of the weights in it. */
export interface Changes {
  readonly leafOf: (leaf: Standing) => Standing;
  /** Their own, if absent. */
  readonly weightOf?: (node: Standing) => Fraction;
  /** The pass that the tree is of; as answered, if absent. */
  readonly fill?: Fill;
  /** Scores a node above its children, or remembers what it made of the same ones before. */
  readonly above?: (children: readonly Standing[], score: () => Standing) => Standing;
}

/**
 * A node of the tier given, scored anew above its changed leaves, or the same where nothing below it
 * changed; a leaf is a question or a ladder.
 */
export function rebuilt(node: Standing, tier: Tier, input: PassInput, changes: Changes): Standing {
  const { leafOf, weightOf = ownWeight, fill = "as-answered", above = anew } = changes;
  const children = node.children.map((child) => {
    const weight = weightOf(child);
    const weighed = weight === child.weight ? child : { ...child, weight };
    return child.isLeaf ? leafOf(weighed) : rebuilt(weighed, TIER_BELOW[tier], input, changes);
  });
  if (children.every((child, index) => child === node.children[index])) return node;
  const { id, weight } = node;
  return above(children, () => parentStanding(tier, { id, weight }, children, input, fill));
}

function anew(_: readonly Standing[], score: () => Standing): Standing {
  return score();
}

function ownWeight({ weight }: Standing): Fraction {
  return weight;
}
