import type { DepartmentStanding, Level } from "../../model/index.ts";
import { agreement } from "./agreement.ts";
import { median } from "./effect-size.ts";
import type { Electorate, Vote } from "./votes.ts";

/**
 * What each respondent says to several questions at once: the mean of the x* given (ours);
 * undefined of those who gave none.
 */
export function meanRatings(
  votes: readonly Vote[],
  { speakers }: Electorate,
): (number | undefined)[] {
  return speakers.map((_, index) => {
    const given = votes.flatMap(({ ratings }) => ratings[index] ?? []);
    return given.length === 0
      ? undefined
      : given.reduce((total, rating) => total + rating, 0) / given.length;
  });
}

/** How each group stands in the votes given. */
export function standingsOf(
  votes: readonly Vote[],
  electorate: Electorate,
  levels: readonly Level[],
): readonly DepartmentStanding[] {
  const means = meanRatings(votes, electorate);
  return electorate.names.map((id, group) => {
    const own = means.filter((_, index) => electorate.groups[index] === group);
    const given = own.flatMap((mean) => mean ?? []);
    const states = votes.flatMap(({ entries }) =>
      entries.flatMap((entry, index) =>
        entry !== undefined && electorate.groups[index] === group ? entry.state : [],
      ),
    );
    const unsure = states.filter((state) => state === "dont-know").length;
    return {
      id,
      respondents: given.length,
      ...(given.length === 0 ? {} : { median: median(given) }),
      ...(states.length === 0 ? {} : { dontKnow: unsure / states.length }),
      ...(votes.length === 1 && given.length > 1 ? { agreement: inside(given, levels) } : {}),
    };
  });
}

/** How much those agree who stand on the levels given: an x* counts for the level that it reaches. */
function inside(ratings: readonly number[], levels: readonly Level[]): number {
  const steps = levels.map(({ level }) => level);
  return agreement(
    steps.map((step, index) => {
      const next = steps[index + 1] ?? Infinity;
      return ratings.filter((rating) => rating >= step && rating < next).length;
    }),
  );
}
