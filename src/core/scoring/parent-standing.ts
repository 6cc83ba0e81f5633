import type { NotScoredReason, Tier } from "../model/index.ts";
import { type BoundedChild, combine, combineBounds, type KnownChild } from "./combine.ts";
import { meanOf } from "./coverage.ts";
import { type Fraction, isZero, sum } from "./fraction.ts";
import { type LevelledChild, levelByRule } from "./level-rules.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { measureOf } from "./measure.ts";
import {
  type Fill,
  isCovered,
  isUnknown,
  type Measure,
  type Outcome,
  type PassInput,
  questionStandings,
  type Standing,
} from "./standing.ts";

/** What a parent is before its children are counted. */
export interface ParentNode {
  readonly id: string;
  readonly weight: Fraction;
}

/** A capability, a dimension or the overall in one pass: its children by the tier's method and level rule. */
export function parentStanding(
  tier: Tier,
  node: ParentNode,
  children: readonly Standing[],
  input: PassInput,
  fill: Fill,
): Standing {
  const coverage = coverageOf(children);
  const known = children.flatMap(knownChild);
  const unknown = children.flatMap(unknownChild);
  const method = input.questionnaire.scoring.methods[tier];
  const base = {
    ...node,
    children,
    isLeaf: false,
    ...(coverage === undefined ? {} : { coverage }),
  };
  if (method === "none" || method === "ladder") return notScored(base, "no-method");
  const counting = [...known, ...unknown];
  if (isZero(sum(counting.map(({ weight }) => weight)))) {
    return notScored(base, counting.length > 0 ? "no-weight" : commonReason(children));
  }
  const bounds = combineBounds(method, counting);
  if (isZero(sum(known.map(({ weight }) => weight)))) {
    return notScored({ ...base, bounds }, commonReason(children));
  }
  if (!isCovered(coverage, input, fill)) return notScored({ ...base, bounds }, "coverage");
  const measure = measureOf(combine(method, known, unknown), input.questionnaire);
  const outcome = scoredOutcome(tier, { ...base, bounds }, measure, input);
  return { ...base, bounds, outcome };
}

/** The mean over the scored questions below. */
export function coverageOf(children: readonly Standing[]): Fraction | undefined {
  const scored = children
    .flatMap(questionStandings)
    .filter(({ outcome }) => outcome.kind === "scored" || outcome.reason !== "unscored");
  return meanOf(scored.map(({ coverage }) => coverage));
}

/** The level that the tier's rule gives to a measured node, with what holds it. */
export function scoredOutcome(
  tier: Tier,
  node: Omit<Standing, "outcome">,
  measure: Measure,
  { questionnaire }: PassInput,
): Outcome {
  const rule = questionnaire.scoring.level[tier];
  const leaves = (): readonly Leaf[] => leavesOf({ ...node, outcome: { kind: "scored", measure } });
  const children = node.children.flatMap(levelledChild);
  const unknownFor = (): readonly number[] =>
    node.children
      .flatMap(questionStandings)
      .filter(isUnknown)
      .flatMap(({ question }) => question?.requiredFor ?? []);
  const found = { measure, leaves, children, unknownFor };
  const level = levelByRule(rule, found, questionnaire.levels) ?? {};
  const lost = node.children.filter(isUnknown).map(({ id }) => id);
  const isHeldByChildren = rule.kind === "weakest" || rule.kind === "capped";
  return {
    kind: "scored",
    measure,
    ...level,
    ...(isHeldByChildren && lost.length > 0 ? { lost } : {}),
  };
}

function notScored(node: Omit<Standing, "outcome">, reason: NotScoredReason): Standing {
  return { ...node, outcome: { kind: "not-scored", reason } };
}

function knownChild({ weight, outcome }: Standing): readonly KnownChild[] {
  return outcome.kind === "scored"
    ? [{ weight, bounds: outcome.measure.bounds, measure: outcome.measure }]
    : [];
}

function unknownChild(child: Standing): readonly BoundedChild[] {
  const { weight, bounds } = child;
  return isUnknown(child) && bounds !== undefined ? [{ weight, bounds }] : [];
}

function levelledChild({ id, outcome }: Standing): readonly LevelledChild[] {
  return outcome.kind === "scored" && outcome.level !== undefined
    ? [{ id, level: outcome.level }]
    : [];
}

const REASONS: readonly NotScoredReason[] = [
  "coverage",
  "nothing-answered",
  "no-rule",
  "no-weight",
  "no-method",
  "not-applicable",
  "not-asked",
];

/** Why a node whose children have no score has none either. */
export function commonReason(children: readonly Standing[]): NotScoredReason {
  const reasons = new Set(
    children.map(({ outcome }) => (outcome.kind === "scored" ? "no-weight" : outcome.reason)),
  );
  return REASONS.find((reason) => reasons.has(reason)) ?? "unscored";
}
