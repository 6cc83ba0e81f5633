/** All differences a − b. */
function differences(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.flatMap((x) => b.map((y) => x - y));
}

/** The middle value, or the mean of the two in the middle; of at least one value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((total, value) => total + value, 0) / middle.length;
}

/**
 * The Hodges–Lehmann shift: the median of all differences a − b, in the unit of the values; how far
 * the first group stands above the second. Hodges and Lehmann 1963. Both groups have members.
 */
export function hodgesLehmann(a: readonly number[], b: readonly number[]): number {
  return median(differences(a, b));
}

/**
 * Cliff's delta, −1 to 1: how much more often a value of the first group is above one of the second
 * than below it. Cliff 1993. Both groups have members.
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): number {
  const all = differences(a, b);
  return all.reduce((total, difference) => total + Math.sign(difference), 0) / all.length;
}
