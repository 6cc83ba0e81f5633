import type { Tier } from "../../model/index.ts";
import type { Fraction } from "./fraction.ts";
import { parentStanding } from "./parent-standing.ts";
import type { Fill, PassInput, Standing } from "./standing.ts";
import { TIER_BELOW } from "./tiers.ts";

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
