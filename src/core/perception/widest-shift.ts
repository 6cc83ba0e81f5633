import { cliffsDelta, hodgesLehmann } from "./effect-size.ts";
import type { Electorate } from "./votes.ts";

/** The two groups that stand furthest apart. */
export interface WidestShift {
  /** By how many levels the first stands above the second; 0 or more. */
  readonly shift: number;
  readonly between: readonly [string, string];
  /** Cliff's delta, 0 to 1. */
  readonly delta: number;
}

/** The widest Hodges–Lehmann difference between two groups; undefined of fewer than two. */
export function widestShift(
  ratings: readonly (number | undefined)[],
  { groups, names }: Electorate,
): WidestShift | undefined {
  const voices = names.map((name, group) => ({
    name,
    ratings: ratings.flatMap((rating, index) =>
      groups[index] === group && rating !== undefined ? rating : [],
    ),
  }));
  const heard = voices.filter((voice) => voice.ratings.length > 0);
  const pairs = heard.flatMap((one) =>
    heard
      .filter((other) => other.name !== one.name)
      .map((other): WidestShift => ({
        shift: hodgesLehmann(one.ratings, other.ratings),
        between: [one.name, other.name],
        delta: cliffsDelta(one.ratings, other.ratings),
      })),
  );
  return pairs.toSorted((a, b) => b.shift - a.shift || (a.between < b.between ? -1 : 1))[0];
}
