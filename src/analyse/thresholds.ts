import type {
  Gate,
  Metric,
  Questionnaire,
  Result,
  Threshold,
  ThresholdResult,
} from "../model/index.ts";
import { OVERALL } from "../model/outline.ts";
import { siloIndexOf } from "./confidentiality.ts";
import { costliest, type Node, nodesOf } from "./main-cause.ts";
import { isMove, moveOf } from "./moves.ts";

/** What thresholds are held against. */
export interface Judged {
  readonly result: Result;
  readonly questionnaire: Questionnaire;
  /** An earlier result, for what may not drop. */
  readonly baseline?: Result;
}

/** Holds thresholds against a result, each by its unrounded number; docs/ci.md. */
export function judgeThresholds(
  thresholds: readonly Threshold[],
  judged: Judged,
): readonly ThresholdResult[] {
  const results = judged.baseline === undefined ? [] : [judged.baseline];
  const two = { today: byId(judged.result), earlier: new Map(results.flatMap(nodes)) };
  const held = thresholds.flatMap(({ id, ...threshold }): readonly Named[] => {
    if (id !== undefined) return [{ ...threshold, id }];
    if (threshold.metric !== "drop") return [{ ...threshold, id: OVERALL }];
    const ids = droppable(thresholds, [judged.result, ...results], two);
    return ids.map((one) => ({ ...threshold, id: one }));
  });
  return held.map((threshold) => judge(threshold, { ...judged, ...two }));
}

type Named = Threshold & { readonly id: string };

function nodes(result: Result): readonly (readonly [string, Node])[] {
  return nodesOf(result).map((node) => [node.id, node]);
}

function byId(result: Result): ReadonlyMap<string, Node> {
  return new Map(nodes(result));
}

function judge(threshold: Named, judged: Judged & TwoResults): ThresholdResult {
  const { id, metric, bound, limit, severity, at } = threshold;
  const { result, questionnaire, today } = judged;
  const node = today.get(id);
  const found = metric === "drop" ? dropOf(id, judged) : measured(metric, node, result);
  const passed = found.actual !== undefined && holds(found.actual, threshold);
  const cause = passed ? undefined : node && costliest(metric, node, result, questionnaire);
  return {
    id,
    metric,
    bound,
    expected: limit,
    ...found,
    severity,
    passed,
    ...(cause === undefined ? {} : { costliest: cause }),
    ...(at === undefined ? {} : { at }),
  };
}

function measured(
  metric: Exclude<Metric, "drop">,
  node: Node | undefined,
  { perception }: Result,
): Found {
  if (node === undefined) return { reason: "unknown-id" };
  const { id, score } = node;
  switch (metric) {
    case "silo-index":
      return actual(siloIndexOf(perception, id), "not-measured");
    case "coverage":
      return actual(score.coverage, "not-scored");
    case "level":
      if (score.kind === "not-scored") return { reason: "not-scored" };
      return actual(score.level, "no-level");
    case "score":
      return score.kind === "scored" ? { actual: score.score } : { reason: "not-scored" };
  }
}

function actual(value: number | undefined, reason: NonNullable<Found["reason"]>): Found {
  return value === undefined ? { reason } : { actual: value };
}

/** Two numbers that differ in their last digits alone are one. */
function holds(found: number, { bound, limit }: Threshold): boolean {
  if (!isMove(found - limit)) return true;
  return bound === "min" ? found > limit : found < limit;
}

/** The nodes of a result, and of the one that it may not fall below. */
export interface TwoResults {
  readonly today: ReadonlyMap<string, Node>;
  readonly earlier: ReadonlyMap<string, Node>;
}

/** What could be measured of a node, or why nothing could. */
export type Found = Pick<ThresholdResult, "actual" | "before" | "reason">;

/** By how much a node's score fell, below 0 where it rose; what was scored and is not is lost. */
export function dropOf(id: string, { today, earlier }: TwoResults): Found {
  const [before, after] = [earlier.get(id)?.score, today.get(id)?.score];
  if (before === undefined) {
    return { reason: after === undefined ? "unknown-id" : "not-in-baseline" };
  }
  if (before.kind === "not-scored") {
    return { reason: after?.kind === "scored" ? "not-scored-then" : "not-scored" };
  }
  const { change } = moveOf(before, after, true);
  const known = { before: before.score };
  if (change !== undefined) return { ...known, actual: 0 - change };
  return { ...known, reason: after === undefined ? "gone" : "no-longer-scored" };
}

/**
 * The nodes that a drop without an id holds: the overall and every dimension that is scored in one
 * of the two results and that no other drop names.
 */
export function droppable(
  all: readonly Threshold[],
  results: readonly Result[],
  { today, earlier }: TwoResults,
): readonly string[] {
  const taken = new Set(all.flatMap((one) => (one.metric === "drop" ? (one.id ?? []) : [])));
  const dimensions = results.flatMap((result) => result.dimensions.map(({ id }) => id));
  const free = [...new Set([OVERALL, ...dimensions])].filter((id) => !taken.has(id));
  const scored = free.filter((id) =>
    [today, earlier].some((nodes) => nodes.get(id)?.score.kind === "scored"),
  );
  return scored.length > 0 ? scored : free.slice(0, 1);
}

/**
 * What the thresholds come to; nothing judged is never a pass. A department of the baseline without a
 * respondent fails, whatever the scores of the others are.
 */
export function gateOf({
  thresholds = [],
  baseline,
}: Pick<Result, "thresholds" | "baseline">): Gate {
  if (openAmong(thresholds).length > 0) return "not-judged";
  if ((baseline?.missingDepartments ?? []).length > 0) return "failed";
  if (thresholds.length === 0) return "not-judged";
  return thresholds.filter(counts).every(({ passed }) => passed) ? "passed" : "failed";
}

/**
 * Those for want of which there is no verdict. One that only warns keeps none back, unless its id is
 * unknown or nothing else could be judged either.
 */
export function openAmong(thresholds: readonly ThresholdResult[]): readonly ThresholdResult[] {
  const open = thresholds.filter(isNotJudged);
  return open.length === thresholds.length ? open : open.filter(counts);
}

function counts({ severity, reason }: ThresholdResult): boolean {
  return severity === "error" || reason === "unknown-id";
}

/** Whether there was nothing to hold against a threshold. */
export function isNotJudged({ reason }: ThresholdResult): boolean {
  return reason !== undefined && !LOST.has(reason);
}

const LOST: ReadonlySet<NonNullable<ThresholdResult["reason"]>> = new Set([
  "no-longer-scored",
  "gone",
  "not-in-baseline",
]);
