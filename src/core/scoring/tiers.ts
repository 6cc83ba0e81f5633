import type { Tier } from "../../model/index.ts";
import type { Standing } from "./standing.ts";

/** From the top down. */
const TIERS: readonly (Tier | "question")[] = ["overall", "dimension", "capability", "question"];

/** The tier of the parents among the children of a tier's nodes; a capability has leaves alone. */
export const TIER_BELOW: Readonly<Record<Tier, Tier>> = {
  overall: "dimension",
  dimension: "capability",
  capability: "capability",
};

/** A node of a scored tree, with its tier. */
export interface Place {
  readonly standing: Standing;
  readonly tier: Tier | "question";
}

/** What a node is made of. */
export function childPlaces({ standing, tier }: Place): readonly Place[] {
  const below = TIERS[TIERS.indexOf(tier) + 1] as Place["tier"];
  return standing.children.map((child) => ({ standing: child, tier: below }));
}

/** Finds a node in a tree by its id; undefined where nothing has it. */
export function placeOf(overall: Standing, id: string): Place | undefined {
  return placeBelow({ standing: overall, tier: "overall" }, id);
}

function placeBelow(place: Place, id: string): Place | undefined {
  if (place.standing.id === id) return place;
  for (const child of childPlaces(place)) {
    const found = placeBelow(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
