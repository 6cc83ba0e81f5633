import type { Grouping, Ratings } from "./distances.ts";

/** One question's answers, counted by what they say. */
interface Counted {
  /** The different answers, in any order. */
  readonly values: readonly number[];
  /** How many people gave each. */
  readonly counts: readonly number[];
  /** How many people of each group answered; at least one. */
  readonly sizes: readonly number[];
  readonly people: number;
}

/**
 * How many arrangements of the people who answered one question leave the groups no further apart
 * inside, W, than a bound. People who say the same are interchangeable, so it visits the tables of
 * how many of each answer a group holds, each as often as there are arrangements of it.
 */
export function arrangementsWithin(ratings: Ratings, grouping: Grouping, bound: number): number {
  const { values, counts, sizes, people } = countedOf(ratings, grouping);
  const left = Int32Array.from(counts);
  const taken = sizes.map(() => new Int32Array(values.length));

  /** The arrangements from one answer of one group on; `room` people are yet to join that group. */
  function fill(group: number, answer: number, room: number, within: number): number {
    if (within > bound) return 0;
    const size = sizes[group];
    if (size === undefined) return 1;
    if (answer === values.length) return fill(group + 1, 0, sizes[group + 1] ?? 0, within);
    const own = taken[group] as Int32Array;
    const here = left[answer] as number;
    const later = sumFrom(left, answer + 1);
    const apart = (2 * distanceTo(answer, own)) / (size * people);
    let total = 0;
    let ways = 1;
    for (let count = 0; count <= Math.min(here, room); count += 1) {
      if (room - count <= later) {
        own[answer] = count;
        left[answer] = here - count;
        total += ways * fill(group, answer + 1, room - count, within + count * apart);
      }
      ways = (ways * (here - count)) / (count + 1);
    }
    left[answer] = here;
    return total;
  }

  /** How far an answer is from the ones before it that a group holds, each counted. */
  function distanceTo(answer: number, own: Int32Array): number {
    let sum = 0;
    for (let other = 0; other < answer; other += 1) {
      const distance = Math.abs((values[answer] as number) - (values[other] as number));
      sum += (own[other] as number) * distance;
    }
    return sum;
  }

  return fill(0, 0, sizes[0] as number, 0);
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

function sumFrom(values: Int32Array, start: number): number {
  let sum = 0;
  for (let place = start; place < values.length; place += 1) sum += values[place] as number;
  return sum;
}
