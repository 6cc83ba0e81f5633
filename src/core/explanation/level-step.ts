import type { LevelCheck, LevelStep, Step, Tier } from "../../model/index.ts";
import { compare, fraction, toNumber } from "../scoring/fraction.ts";
import { type Leaf, leavesOf } from "../scoring/leaves.ts";
import { criteriaChecks } from "../scoring/level-rules.ts";
import type { Standing } from "../scoring/standing.ts";
import type { Walk } from "./walk.ts";

/** How the level of a node followed from what lies below it; docs/scoring.md §3. */
export function levelStep(
  standing: Standing,
  tier: Tier | "question",
  walk: Walk,
): readonly Step[] {
  const { outcome } = standing;
  if (outcome.kind === "not-scored" || outcome.level === undefined) return [];
  const step = { kind: "level", section: "§3", level: outcome.level } as const;
  if (tier === "question") return [{ ...step, rule: "reached" }];
  const rule = walk.questionnaire.scoring.level[tier];
  const isStrict = rule.kind === "criteria" && rule.strict;
  const name = isStrict ? "strict-criteria" : rule.kind;
  return [{ ...step, rule: name, ...detailsOf(standing, rule, walk) }];
}

function detailsOf(
  standing: Standing,
  rule: Walk["questionnaire"]["scoring"]["level"][Tier],
  walk: Walk,
): Pick<LevelStep, "checks" | "children"> {
  switch (rule.kind) {
    case "criteria":
      return walk.isOpen ? { checks: checksOf(leavesOf(standing), rule.strict, walk) } : {};
    case "weakest":
    case "capped":
      return { children: levelled(standing, walk) };
    case "bands":
    case "staged":
    case "none":
      return {};
  }
}

function checksOf(leaves: readonly Leaf[], strict: boolean, walk: Walk): readonly LevelCheck[] {
  const steps = walk.questionnaire.levels.map(({ level }) => level);
  return criteriaChecks(leaves, steps, strict).map(({ share, ...check }) => {
    const reaching = leaves.filter(({ position }) => compare(position, fraction(check.level)) >= 0);
    return { ...check, count: reaching.length, of: leaves.length, share: toNumber(share) };
  });
}

function levelled(
  { children }: Standing,
  { titleOf, hidden }: Walk,
): Required<Pick<LevelStep, "children">>["children"] {
  return children.flatMap(({ id, outcome }) =>
    outcome.kind === "scored" && outcome.level !== undefined && !hidden.has(id)
      ? { id, title: titleOf(id), level: outcome.level }
      : [],
  );
}
