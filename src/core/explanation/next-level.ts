import type {
  LevelRule,
  Need,
  NextLevel,
  RequiredQuestion,
  Standpoint,
  Tier,
} from "../../model/index.ts";
import { toNumber } from "../scoring/fraction.ts";
import { leavesOf } from "../scoring/leaves.ts";
import { failingOf } from "../scoring/required.ts";
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
  const level = levelAfter(outcome.level, tier, walk);
  if (level === undefined) return undefined;
  return { level, needs: needsOf(standing, outcome, tier, level, walk) };
}

/** The next level that the model declares; under `bands` the next one that has a band. */
function levelAfter(today: number, tier: Tier | "question", walk: Walk): number | undefined {
  const rule = tier === "question" ? undefined : walk.questionnaire.scoring.level[tier];
  const levels = rule?.kind === "bands" ? rule.from : walk.questionnaire.levels;
  return levels.map(({ level }) => level).find((level) => level > today);
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
      return [{ kind: "children", at: next, children: childrenBelow(standing, next, walk) }];
    case "capped":
      return cappedNeeds(standing, next, walk);
    case "bands":
      return rule.from
        .filter(({ level }) => level === next)
        .map(({ from }) => ({
          kind: "measure",
          by: rule.by,
          from,
          today: toNumber(measure[rule.by]),
        }));
    case "staged":
      return [{ kind: "pass", questions: requiredFor(standing, next, walk) }];
  }
}

/** No child more than a step below, and so many at the level that their low median stands on it. */
function cappedNeeds(standing: Standing, next: number, walk: Walk): readonly Need[] {
  const steps = walk.questionnaire.levels.map(({ level }) => level);
  // The next level is never the first.
  const before = steps[steps.indexOf(next) - 1] as number;
  const behind = childrenBelow(standing, before, walk);
  const below = childrenBelow(standing, next, walk).toSorted((a, b) => b.today - a.today);
  const count = standing.children.filter(
    ({ outcome }) => outcome.kind === "scored" && outcome.level !== undefined,
  ).length;
  const more = below.length - (Math.ceil(count / 2) - 1);
  const median: Need = { kind: "parts", at: next, more, of: count, nearest: below.slice(0, more) };
  return [
    ...(behind.length === 0 ? [] : [{ kind: "children" as const, at: before, children: behind }]),
    ...(more > 0 ? [median] : []),
  ];
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

function requiredFor(
  standing: Standing,
  next: number,
  { titleOf }: Walk,
): readonly RequiredQuestion[] {
  return failingOf(standing, leavesOf(standing))
    .filter((one) => one.requiredFor <= next)
    .map(({ id, position, pass }) => ({
      id,
      title: titleOf(id),
      pass: toNumber(pass),
      ...(position === undefined ? {} : { today: toNumber(position) }),
    }));
}
