import type { LevelRule, Questionnaire, Tier } from "../model/index.ts";
import { levelRulesAt } from "../model/levels.ts";
import { OVERALL } from "../model/outline.ts";
import { type Path, placedCapabilities, placedDimensions } from "./outline.ts";

/** The tiers that are computed from the one below, from the bottom up. */
export const TIERS: readonly Tier[] = ["capability", "dimension", "overall"];

/** A level rule of a tier, with its place and the nodes that it is for. */
export interface TierRule {
  readonly tier: Tier;
  readonly rule: LevelRule;
  readonly path: Path;
  /** The dimensions in which it is used. */
  readonly dimensions: readonly string[];
  readonly nodes: readonly TierNode[];
}

/** Every level rule of the three tiers: those of the model, and those of single dimensions. */
export function tierRules(questionnaire: Questionnaire): readonly TierRule[] {
  const { scoring, dimensions } = questionnaire;
  const nodes = tierNodes(questionnaire);
  const below = (tier: Tier, some: Questionnaire["dimensions"]): readonly TierNode[] => {
    const ids = new Set(
      some.flatMap(({ id, capabilities }) => [id, ...capabilities.map((one) => one.id)]),
    );
    return nodes.filter((one) => one.tier === tier && (tier === "overall" || ids.has(one.id)));
  };
  const shared = TIERS.map((tier): TierRule => {
    const some = dimensions.filter(({ level }) => tier === "overall" || !level?.[tier]);
    const path = ["scoring", "level", tier];
    const ids = some.map(({ id }) => id);
    return { tier, rule: scoring.level[tier], path, dimensions: ids, nodes: below(tier, some) };
  });
  const own = dimensions.flatMap((one, index) =>
    OWN_TIERS.flatMap((tier): TierRule | [] => {
      const rule = one.level?.[tier];
      const path = ["dimensions", index, "level", tier];
      return rule === undefined
        ? []
        : { tier, rule, path, dimensions: [one.id], nodes: below(tier, [one]) };
    }),
  );
  return [...shared, ...own];
}

/** The tiers for which a dimension may have a rule of its own. */
const OWN_TIERS = ["capability", "dimension"] as const;

/** Whether a tier is scored, and some node of it has a level by a rule of this kind. */
export function isUsedAt(
  tier: Tier,
  kind: LevelRule["kind"],
  questionnaire: Questionnaire,
): boolean {
  return (
    questionnaire.scoring.methods[tier] !== "none" &&
    levelRulesAt(questionnaire, tier).some((rule) => rule.kind === kind)
  );
}

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
