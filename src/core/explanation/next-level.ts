import type { LevelRule, Need, NextLevel, Standpoint, Tier } from "../model/index.ts";
import { toNumber } from "../scoring/fraction.ts";
import { type Leaf, leavesOf } from "../scoring/leaves.ts";
import type { ScoredOutcome, Standing } from "../scoring/standing.ts";
import { criteriaNeeds } from "./criteria-needs.ts";
import type { Walk } from "./walk.ts";

/** What a node lacks for its next level; undefined at the highest, or where there are no levels. */
export function nextLevel(
  standing: Standing,
  tier: Tier | "question",
  walk: Walk,
): NextLevel | undefined {
  const { outcome } = standing;
  if (outcome.kind === "not-scored" || outcome.level === undefined) return undefined;
  const today = outcome.level;
  const level = walk.questionnaire.levels.find((step) => step.level > today)?.level;
  if (level === undefined) return undefined;
  return { level, needs: needsOf(standing, outcome, tier, level, walk) };
}

function needsOf(
  standing: Standing,
  { measure }: ScoredOutcome,
  tier: Tier | "question",
  next: number,
  walk: Walk,
): readonly Need[] {
  if (tier === "question") {
    return [{ kind: "position", at: next, today: toNumber(measure.position) }];
  }
  // Under `none` there is no level to come from.
  const rule = walk.questionnaire.scoring.level[tier] as Exclude<LevelRule, { kind: "none" }>;
  switch (rule.kind) {
    case "criteria":
      return criteriaNeeds(leavesOf(standing), next, rule.strict, walk);
    case "weakest":
    case "capped":
      return [{ kind: "children", at: next, children: childrenBelow(standing, next, walk) }];
    case "bands": {
      const from = rule.from.find(({ level }) => level === next)?.from;
      if (from === undefined) return [];
      return [{ kind: "measure", by: rule.by, from, today: toNumber(measure[rule.by]) }];
    }
    case "staged":
      return [{ kind: "pass", questions: failing(leavesOf(standing), next, walk) }];
  }
}

function childrenBelow(
  { children }: Standing,
  next: number,
  { titleOf }: Walk,
): readonly Standpoint[] {
  return children.flatMap(({ id, outcome }) =>
    outcome.kind === "scored" && outcome.level !== undefined && outcome.level < next
      ? { id, title: titleOf(id), today: outcome.level }
      : [],
  );
}

function failing(
  leaves: readonly Leaf[],
  next: number,
  { titleOf }: Walk,
): readonly (Standpoint & { readonly pass: number })[] {
  return leaves
    .filter(
      ({ requiredFor, passes }) => requiredFor !== undefined && requiredFor <= next && !passes,
    )
    .map(({ id, position, pass }) => ({
      id,
      title: titleOf(id),
      today: toNumber(position),
      pass: toNumber(pass),
    }));
}
