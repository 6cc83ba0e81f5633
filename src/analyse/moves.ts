import type { Extremes, Moment, Move, Movement, Score } from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { LimitOf } from "./change-limit.ts";

/** Smaller changes count as none: scores are fractions until they are written as decimals. */
const STILL = 1e-9;

/** Whether two numbers differ by more than rounding. */
export function isMove(change: number): boolean {
  return Math.abs(change) >= STILL;
}

/**
 * The change of a node's unrounded score and level, if both assessments scored it with one model;
 * docs/scoring.md §11.
 */
export function moveOf(
  earlier: Score | undefined,
  later: Score | undefined,
  isComparable: boolean,
  limitOf: LimitOf = () => undefined,
): Move {
  const [before, after] = [fromAnswers(earlier), fromAnswers(later)];
  const moments = omitUndefined({
    before: before && momentOf(before),
    after: after && momentOf(after),
  });
  if (before?.kind !== "scored") {
    return { ...moments, movement: after?.kind === "scored" ? "newly-scored" : "not-scored" };
  }
  if (after?.kind !== "scored") return { ...moments, movement: "no-longer-scored" };
  if (!isComparable) return { ...moments, movement: "not-comparable" };
  const change = after.score - before.score;
  const limit = limitOf(before, after);
  const hasLevels = before.level !== undefined && after.level !== undefined;
  return {
    ...moments,
    movement: movementOf(change, limit),
    change,
    ...omitUndefined({ limit }),
    ...(hasLevels ? { levelChange: after.level - before.level } : {}),
  };
}

function movementOf(change: number, limit = 0): Movement {
  if (!isMove(change)) return "unchanged";
  if (Math.abs(change) <= limit) return "within-limit";
  return change > 0 ? "risen" : "fallen";
}

/** A score that no answer led to, only the policy for unknown answers, cannot rise or fall. */
export function fromAnswers(score: Score | undefined): Score | undefined {
  return score?.kind === "scored" && score.coverage === 0
    ? { kind: "not-scored", reason: "nothing-answered" }
    : score;
}

function momentOf(node: Score): Moment {
  if (node.kind === "not-scored") {
    const { kind, reason, level } = node;
    return { kind, reason, ...omitUndefined({ level }) };
  }
  const { kind, score, percent, level } = node;
  return level === undefined ? { kind, score, percent } : { kind, score, percent, level };
}

/**
 * The nodes that rose and fell furthest, in percent of their range; the first one if several are
 * equal.
 */
export function furthestOf(moves: readonly (Move & { readonly id: string })[]): Extremes {
  const ranked = moves
    .flatMap(({ id, movement, before, after }) =>
      before?.kind === "scored" && after?.kind === "scored"
        ? [{ id, movement, way: Math.abs(after.percent - before.percent) }]
        : [],
    )
    .toSorted((a, b) => b.way - a.way);
  const risen = ranked.find(({ movement }) => movement === "risen");
  const fallen = ranked.find(({ movement }) => movement === "fallen");
  return omitUndefined({ risen: risen?.id, fallen: fallen?.id });
}

/** An item as it was in one result and is in the other. */
interface Pair<Item> {
  readonly id: string;
  readonly before?: Item;
  readonly after?: Item;
}

/**
 * Pairs the items of two lists by id: in the order of the later list, then those that only the
 * earlier one has.
 */
export function pairUp<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Pair<Item>[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item) => ({
      id: item.id,
      after: item,
      ...omitUndefined({ before: earlier.get(item.id) }),
    })),
    ...before.filter(({ id }) => !later.has(id)).map((item) => ({ id: item.id, before: item })),
  ];
}
