import type { Grouping, Ratings } from "./distances.ts";

/** One question's answers, counted by what they say. */
interface Counted {
  /** The different answers, in any order. */
  readonly values: readonly number[];
  /** How many people gave each. */
  readonly counts: readonly number[];
  /** How many people of each group answered. */
  readonly sizes: readonly number[];
  readonly people: number;
}

/**
 * How many arrangements of the people who answered one question leave the groups no further apart
 * inside, W, than a bound. People who say the same are interchangeable, so it visits the tables of
 * how many of each answer a group holds, each as often as there are arrangements of it.
 */
export function arrangementsWithin(ratings: Ratings, grouping: Grouping, bound: number): number {
  const counted = countedOf(ratings, grouping);
  return tablesFrom(0, counted.counts, 0, counted, bound);
}

function countedOf(ratings: Ratings, { groups, count }: Grouping): Counted {
  const counts = new Map<number, number>();
  const sizes = Array.from({ length: count }, () => 0);
  for (const [person, rating] of ratings.entries()) {
    if (rating === undefined) continue;
    const group = groups[person] as number;
    counts.set(rating, (counts.get(rating) ?? 0) + 1);
    sizes[group] = (sizes[group] as number) + 1;
  }
  return {
    values: [...counts.keys()],
    counts: [...counts.values()],
    sizes: sizes.filter((size) => size > 0),
    people: sizes.reduce((total, size) => total + size, 0),
  };
}

/** The arrangements of the groups from one on, with the people that the groups before it left. */
function tablesFrom(
  group: number,
  left: readonly number[],
  within: number,
  counted: Counted,
  bound: number,
): number {
  if (within > bound) return 0;
  const size = counted.sizes[group];
  if (size === undefined) return 1;
  let total = 0;
  for (const { taken, ways } of shares(left, size)) {
    const rest = left.map((count, index) => count - (taken[index] as number));
    const inside = within + withinOf(taken, size, counted);
    total += ways * tablesFrom(group + 1, rest, inside, counted, bound);
  }
  return total;
}

interface Share {
  /** How many of each answer. */
  readonly taken: readonly number[];
  /** Of how many choices of people. */
  readonly ways: number;
}

/** Every way to take so many people, by how many of each answer. */
function shares(left: readonly number[], size: number): readonly Share[] {
  const [first, ...rest] = left;
  if (first === undefined) return size === 0 ? [{ taken: [], ways: 1 }] : [];
  const found: Share[] = [];
  let ways = 1;
  for (let count = 0; count <= Math.min(first, size); count += 1) {
    for (const share of shares(rest, size - count)) {
      found.push({ taken: [count, ...share.taken], ways: ways * share.ways });
    }
    ways = (ways * (first - count)) / (count + 1);
  }
  return found;
}

/** What a group gives to W: the mean distance inside it, by its share of the people. */
function withinOf(taken: readonly number[], size: number, { values, people }: Counted): number {
  let sum = 0;
  for (let one = 0; one < taken.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const distance = Math.abs((values[one] as number) - (values[other] as number));
      sum += (taken[one] as number) * (taken[other] as number) * distance;
    }
  }
  return (2 * sum) / (size * people);
}
