import type { Questionnaire, Tier } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { OVERALL } from "../model/outline.ts";
import { type Path, placedCapabilities, placedDimensions } from "./outline.ts";

/** The tiers that are computed from the one below, from the bottom up. */
export const TIERS: readonly Tier[] = ["capability", "dimension", "overall"];

/** The ladders of the nodes of a tier, each once, without the nodes that have no levels. */
export function laddersAt(tier: Tier, questionnaire: Questionnaire): readonly Ladder[] {
  const nodes = tier === "overall" ? [OVERALL] : questionnaire.dimensions.map(({ id }) => id);
  const ladders = new Set(nodes.map((id) => levelsOf(questionnaire, id)));
  return [...ladders].filter((levels) => levels.length > 0);
}

type Ladder = Questionnaire["levels"];

/** A node of a tier, with the ids and weights of its children. */
export interface TierNode {
  readonly id: string;
  readonly tier: Tier;
  /** The place that names the node. */
  readonly path: Path;
  readonly children: readonly {
    readonly id: string;
    readonly weight: number;
    readonly path: Path;
  }[];
}

/** Every capability, every dimension and the overall. */
export function tierNodes(questionnaire: Questionnaire): readonly TierNode[] {
  const capabilities = placedCapabilities(questionnaire).map(({ item, path }) =>
    nodeOf("capability", item.id, [...path, "id"], item.questions, [...path, "questions"]),
  );
  const dimensions = placedDimensions(questionnaire).map(({ item, path }) =>
    nodeOf("dimension", item.id, [...path, "id"], item.capabilities, [...path, "capabilities"]),
  );
  const overall = nodeOf("overall", OVERALL, ["dimensions"], questionnaire.dimensions, [
    "dimensions",
  ]);
  return [...capabilities, ...dimensions, overall];
}

function nodeOf(
  tier: Tier,
  id: string,
  path: Path,
  children: readonly { readonly id: string; readonly weight: number }[],
  below: Path,
): TierNode {
  return {
    id,
    tier,
    path,
    children: children.map((child, index) => ({
      id: child.id,
      weight: child.weight,
      path: [...below, index],
    })),
  };
}
