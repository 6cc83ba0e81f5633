import { moveOf } from "../comparison/moves.ts";
import type { Result, Threshold, ThresholdResult } from "../../model/index.ts";
import { OVERALL } from "../scoring/outline.ts";
import type { Node } from "./nodes.ts";

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
