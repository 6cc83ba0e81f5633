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
  /** Calls back with each; the labels are the same array every time, rearranged in place. */
  readonly visit: (labels: Int32Array, seen: () => void) => void;
}

/** Every arrangement up to 50,000 of them, else 9,999 seeded draws. */
export function arrangementsOf(sizes: readonly number[]): Arrangements {
  const all = countArrangements(sizes);
  return all <= MOST
    ? { count: all, isExact: true, smallestP: interchangeable(sizes) / all, visit: enumerate }
    : { count: DRAWS, isExact: false, smallestP: 1 / (DRAWS + 1), visit: draw };
}

function enumerate(labels: Int32Array, seen: () => void): void {
  labels.sort();
  do seen();
  while (nextArrangement(labels));
}

function draw(labels: Int32Array, seen: () => void): void {
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

/** Π m!, m being how many groups have the same size. */
function interchangeable(sizes: readonly number[]): number {
  const counts = new Map<number, number>();
  let product = 1;
  for (const size of sizes) {
    const alike = (counts.get(size) ?? 0) + 1;
    counts.set(size, alike);
    product *= alike;
  }
  return product;
}

/** The next arrangement in lexicographic order, in place; false after the last. */
function nextArrangement(labels: Int32Array): boolean {
  let rise = labels.length - 2;
  while (rise >= 0 && (labels[rise] as number) >= (labels[rise + 1] as number)) rise -= 1;
  if (rise < 0) return false;
  let above = labels.length - 1;
  while ((labels[above] as number) <= (labels[rise] as number)) above -= 1;
  const kept = labels[rise] as number;
  labels[rise] = labels[above] as number;
  labels[above] = kept;
  labels.subarray(rise + 1).reverse();
  return true;
}
