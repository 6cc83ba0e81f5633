import type { DepartmentPair } from "../../model/index.ts";
import { cliffsDelta, hodgesLehmann } from "./effect-size.ts";
import type { Electorate } from "./votes.ts";

/** How far apart any two groups stand that have answered, the widest first. */
export function pairsApart(
  ratings: readonly (number | undefined)[],
  { groups, names }: Electorate,
): readonly DepartmentPair[] {
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
    heard.slice(index + 1).map((other): DepartmentPair => {
      const shift = hodgesLehmann(one.ratings, other.ratings);
      const [higher, lower] = shift >= 0 ? [one, other] : [other, one];
      return {
        between: [higher.name, lower.name],
        shift: Math.abs(shift),
        delta: cliffsDelta(higher.ratings, lower.ratings),
      };
    }),
  );
  return pairs.toSorted((a, b) => b.shift - a.shift);
}
