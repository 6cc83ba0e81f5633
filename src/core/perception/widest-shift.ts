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
  const pairs = heard.flatMap((one, index) =>
    heard.slice(index + 1).map((other) => ({ one, other, ...shiftBetween(one, other) })),
  );
  const widest = pairs.toSorted((a, b) => b.width - a.width || (a.names < b.names ? -1 : 1))[0];
  if (widest === undefined) return undefined;
  const { one, other, isHigher, width } = widest;
  const [higher, lower] = isHigher ? [one, other] : [other, one];
  return {
    shift: width,
    between: [higher.name, lower.name],
    delta: cliffsDelta(higher.ratings, lower.ratings),
  };
}

interface Voice {
  readonly name: string;
  readonly ratings: readonly number[];
}

function shiftBetween(one: Voice, other: Voice) {
  const shift = hodgesLehmann(one.ratings, other.ratings);
  const isHigher = shift > 0 || (shift === 0 && one.name < other.name);
  const names = [one.name, other.name].toSorted().join();
  return { isHigher, width: Math.abs(shift), names };
}
