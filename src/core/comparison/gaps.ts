import type { GapMoment, GapMove, GapMovement, PerceptionGap, Result } from "../../model/index.ts";
import { OVERALL } from "../scoring/outline.ts";
import { isMove } from "./moves.ts";
import type { BothResults } from "./nodes.ts";
import { pairUp } from "./pair-up.ts";

/** What became of the gap between departments, in the whole and in each dimension. */
export function perceptionMoves({ before, after, titles, isOneModel }: BothResults): {
  readonly overall: GapMove;
  readonly dimensions: readonly GapMove[];
} {
  const pairs = pairUp(before.perception.dimensions, after.perception.dimensions);
  return {
    overall: {
      id: OVERALL,
      title: "",
      ...gapMove(before.perception.overall, after.perception.overall, isOneModel),
    },
    dimensions: pairs.map(({ id, before: earlier, after: later }) => ({
      id,
      title: titles.of(id, titleIn(after, id) ?? titleIn(before, id) ?? id),
      ...gapMove(earlier, later, isOneModel),
    })),
  };
}

function titleIn({ dimensions }: Result, id: string): string | undefined {
  return dimensions.find((dimension) => dimension.id === id)?.title;
}

function gapMove(
  before: PerceptionGap | undefined,
  after: PerceptionGap | undefined,
  isComparable: boolean,
): Omit<GapMove, "id" | "title"> {
  const moments = {
    ...(before === undefined ? {} : { before: momentOf(before) }),
    ...(after === undefined ? {} : { after: momentOf(after) }),
  };
  const [earlier, later] = [before?.chanceCorrected, after?.chanceCorrected];
  if (earlier === undefined) {
    return { ...moments, movement: later === undefined ? "not-measured" : "newly-measured" };
  }
  if (later === undefined) return { ...moments, movement: "no-longer-measured" };
  if (!isComparable) return { ...moments, movement: "not-comparable" };
  const change = Math.max(0, later) - Math.max(0, earlier);
  return { ...moments, movement: gapMovement(change), change };
}

function gapMovement(change: number): GapMovement {
  if (!isMove(change)) return "unchanged";
  return change > 0 ? "wider" : "narrower";
}

function momentOf({ reading, siloIndex, chanceCorrected, signal }: PerceptionGap): GapMoment {
  return {
    reading,
    ...(siloIndex === undefined ? {} : { siloIndex }),
    ...(chanceCorrected === undefined ? {} : { chanceCorrected }),
    ...(signal === undefined ? {} : { signal }),
  };
}
