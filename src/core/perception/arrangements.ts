import { seededRandom, shuffle } from "../random.ts";

const MOST = 50_000;
const DRAWS = 9999;
const SEED = 20_260_101;

/** The ways to place respondents in groups of given sizes: all of them, or a seeded sample. */
export interface Arrangements {
  /** How many are visited. */
  readonly count: number;
  readonly isExact: boolean;
  /** The smallest p that can be reached: groups of equal size are the same but for their names. */
  readonly smallestP: number;
}

/** Every arrangement up to 50,000 of them, else 9,999 seeded draws. */
export function arrangementsOf(sizes: readonly number[]): Arrangements {
  const all = countArrangements(sizes);
  return all <= MOST
    ? { count: all, isExact: true, smallestP: interchangeable(sizes) / all }
    : { count: DRAWS, isExact: false, smallestP: 1 / (DRAWS + 1) };
}

/** Calls back with each of the seeded draws; the labels are rearranged in place. */
export function drawArrangements(labels: Int32Array, seen: () => void): void {
  const random = seededRandom(SEED);
  for (let count = 0; count < DRAWS; count += 1) {
    shuffle(labels, random);
    seen();
  }
}

/** N! / Π n_g!, as a product of binomials; beyond what a double holds it is merely too many. */
function countArrangements(sizes: readonly number[]): number {
  let placed = 0;
  let count = 1;
  for (const size of sizes) {
    for (let one = 1; one <= size; one += 1) {
      placed += 1;
      count = (count * placed) / one;
    }
  }
  return Math.round(count);
}

/** How many arrangements differ by the names of the groups alone: Π m!, m groups of one size. */
export function interchangeable(sizes: readonly number[]): number {
  const counts = new Map<number, number>();
  let product = 1;
  for (const size of sizes) {
    const alike = (counts.get(size) ?? 0) + 1;
    counts.set(size, alike);
    product *= alike;
  }
  return product;
}
