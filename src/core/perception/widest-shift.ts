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

/** The widest Hodges–Lehmann difference between two groups; at least two have answered. */
export function widestShift(
  ratings: readonly (number | undefined)[],
  { groups, names }: Electorate,
): WidestShift {
  const voices = names.map((name, group) => ({
    name,
    ratings: ratings.flatMap((rating, index) =>
      groups[index] === group && rating !== undefined ? rating : [],
    ),
  }));
  const heard = voices
    .filter((voice) => voice.ratings.length > 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const pairs = heard.flatMap((one, index) =>
    heard.slice(index + 1).map((other) => {
      const shift = hodgesLehmann(one.ratings, other.ratings);
      const [higher, lower] = shift >= 0 ? [one, other] : [other, one];
      return { shift: Math.abs(shift), higher, lower };
    }),
  );
  const [widest] = pairs.toSorted((a, b) => b.shift - a.shift);
  const { shift, higher, lower } = widest as (typeof pairs)[number];
  return {
    shift,
    between: [higher.name, lower.name],
    delta: cliffsDelta(higher.ratings, lower.ratings),
  };
}
