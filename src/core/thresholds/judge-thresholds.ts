import { isMove } from "../comparison/moves.ts";
import type {
  Metric,
  Questionnaire,
  Result,
  Threshold,
  ThresholdResult,
} from "../../model/index.ts";
import { siloIndexOf } from "../perception/disclose.ts";
import { OVERALL } from "../scoring/outline.ts";
import { costliest } from "./costliest.ts";
import { droppable, dropOf, type Found, type TwoResults } from "./drops.ts";
import { type Node, nodesOf } from "./nodes.ts";

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
