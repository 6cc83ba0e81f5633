import type { LevelRule, Need, NextLevel, RequiredQuestion, Standpoint } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { compare, fraction, isZero, toNumber } from "../score/fraction.ts";
import {
  type CriteriaCheck,
  criteriaChecks,
  failingOf,
  type Leaf,
  leavesOf,
  levelledChildren,
} from "../score/level-rules.ts";
import { bandStarts } from "../score/level-bands.ts";
import type { ScoredNode, ScoredOutcome } from "../score/scored-node.ts";
import type { ExplanationContext } from "./explanation-context.ts";

/**
 * What a node needs for its next level; undefined at the highest level, or without levels.
 */
export function nextLevel(
  node: ScoredNode,
  rule: LevelRule | undefined,
  context: ExplanationContext,
): NextLevel | undefined {
  const { outcome } = node;
  if (outcome.kind === "not-scored" || outcome.level === undefined) return undefined;
  const level = levelAfter(node.id, outcome.level, rule, context);
  if (level === undefined) return undefined;
  return { level, needs: needsOf(node, outcome, rule, level, context) };
}

/** The next level that the model declares; under `bands`, the next level that has a band. */
function levelAfter(
  id: string,
  today: number,
  rule: LevelRule | undefined,
  context: ExplanationContext,
): number | undefined {
  const declared = levelsOf(context.questionnaire, id);
  const levels = rule?.kind === "bands" ? bandStarts(rule, declared) : declared;
  return levels.map(({ level }) => level).find((level) => level > today);
}

function needsOf(
  node: ScoredNode,
  { measure }: ScoredOutcome,
  rule: LevelRule | undefined,
  next: number,
  context: ExplanationContext,
): readonly Need[] {
  if (rule === undefined) {
    return [{ kind: "position", at: next, today: toNumber(measure.position) }];
  }
  // Under `none`, a node has no level to rise from.
  const named = rule as Exclude<LevelRule, { kind: "none" }>;
  switch (named.kind) {
    case "criteria":
      return criteriaNeeds(node, next, named.strict, context);
    case "weakest":
      return [{ kind: "children", at: next, children: childrenBelow(node, next, context) }];
    case "capped":
      return cappedNeeds(node, next, context);
    case "bands":
      return bandStarts(named, levelsOf(context.questionnaire, node.id))
        .filter(({ level }) => level === next)
        .map(({ from, isAbove }) => ({
          kind: "measure",
          by: named.by,
          from,
          ...(isAbove ? { isAbove } : {}),
          today: toNumber(measure[named.by]),
        }));
    case "staged":
      return [{ kind: "pass", questions: requiredFor(node, next, context) }];
  }
}

/**
 * No child is more than one step below, and enough children are at the level for it to be their low
 * median.
 */
function cappedNeeds(node: ScoredNode, next: number, context: ExplanationContext): readonly Need[] {
  const steps = levelsOf(context.questionnaire, node.id).map(({ level }) => level);
  // The next level is never the first one.
  const before = steps[steps.indexOf(next) - 1] as number;
  const behind = childrenBelow(node, before, context);
  const below = childrenBelow(node, next, context).toSorted((a, b) => b.today - a.today);
  const count = levelledChildren(node).length;
  const more = below.length - (Math.ceil(count / 2) - 1);
  const median: Need = { kind: "parts", at: next, more, of: count, nearest: below.slice(0, more) };
  return [
    ...(behind.length === 0 ? [] : [{ kind: "children" as const, at: before, children: behind }]),
    ...(more > 0 ? [median] : []),
  ];
}

function childrenBelow(
  node: ScoredNode,
  next: number,
  { titleOf }: ExplanationContext,
): readonly Standpoint[] {
  return levelledChildren(node)
    .filter(({ level }) => level < next)
    .map(({ id, level }) => ({ id, title: titleOf(id), today: level }));
}

function requiredFor(
  node: ScoredNode,
  next: number,
  { titleOf }: ExplanationContext,
): readonly RequiredQuestion[] {
  return failingOf(node, leavesOf(node))
    .filter((one) => one.requiredFor <= next)
    .map(({ id, position, pass }) => ({
      id,
      title: titleOf(id),
      pass: toNumber(pass),
      ...omitUndefined({ today: position && toNumber(position) }),
    }));
}

/**
 * What the criteria rule still requires for a level: first every question that is too far behind,
 * then enough questions at each lower level, then enough at the level itself. It always picks the
 * nearest questions. The list may not be the shortest: one question with a large weight can replace
 * two.
 */
function criteriaNeeds(
  node: ScoredNode,
  next: number,
  strict: boolean,
  { questionnaire, titleOf }: ExplanationContext,
): readonly Need[] {
  const leaves = leavesOf(node);
  const steps = levelsOf(questionnaire, node.id).map(({ level }) => level);
  const index = steps.indexOf(next);
  const standpoint = ({ id, position }: Leaf): Standpoint => ({
    id,
    title: titleOf(id),
    today: toNumber(position),
  });
  const needs: Need[] = [];
  let raised = leaves;
  const floor = steps[index - 2];
  const behind = leaves.filter((leaf) => floor !== undefined && isBelow(leaf, floor));
  if (floor !== undefined && behind.length > 0) {
    needs.push({ kind: "floor", at: floor, questions: behind.map(standpoint) });
    raised = raisedTo(raised, behind, floor);
  }
  for (const at of steps.slice(0, index + 1)) {
    const chosen = nearestUntil(raised, at, (check) =>
      at === next ? check.isLargelyReached : check.isFullyReached,
    );
    if (chosen.length === 0) continue;
    const nearest = chosen.flatMap(({ id }) => leaves.filter((leaf) => leaf.id === id));
    needs.push({
      kind: "questions",
      at,
      more: chosen.length,
      of: leaves.length,
      nearest: nearest.map(standpoint),
    });
    raised = raisedTo(raised, chosen, at);
  }
  return needs;

  /** The questions nearest to a level that must reach it to meet the rule. */
  function nearestUntil(
    current: readonly Leaf[],
    at: number,
    isEnough: (check: CriteriaCheck) => boolean,
  ): readonly Leaf[] {
    const below = current
      .filter((leaf) => isBelow(leaf, at) && !isZero(leaf.weight))
      .toSorted((a, b) => compare(b.position, a.position) || compare(b.weight, a.weight));
    const count = below.findIndex((_, taken) => {
      const checks = criteriaChecks(raisedTo(current, below.slice(0, taken), at), steps, strict);
      return checks.some((check) => check.level === at && isEnough(check));
    });
    return count < 0 ? below : below.slice(0, count);
  }
}

function isBelow({ position }: Leaf, level: number): boolean {
  return compare(position, fraction(level)) < 0;
}

function raisedTo(
  leaves: readonly Leaf[],
  chosen: readonly Leaf[],
  level: number,
): readonly Leaf[] {
  const position = fraction(level);
  return leaves.map((leaf) => (chosen.includes(leaf) ? { ...leaf, position } : leaf));
}
