/** A value, and how often it comes up. */
interface Counted {
  readonly value: number;
  readonly times: number;
}

function counted(values: readonly number[]): readonly Counted[] {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].map(([value, count]) => ({ value, times: count }));
}

/** All differences a − b: many people give few different answers, so equal ones are counted once. */
function differences(a: readonly number[], b: readonly number[]): readonly Counted[] {
  const others = counted(b);
  return counted(a).flatMap((one) =>
    others.map((other) => ({ value: one.value - other.value, times: one.times * other.times })),
  );
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
  const sorted = differences(a, b).toSorted((x, y) => x.value - y.value);
  const half = (a.length * b.length) / 2;
  return (valueAt(sorted, Math.ceil(half)) + valueAt(sorted, Math.floor(half) + 1)) / 2;
}

/**
 * Cliff's delta, −1 to 1: how much more often a value of the first group is above one of the second
 * than below it. Cliff 1993. Both groups have members.
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): number {
  const signs = differences(a, b).reduce(
    (total, { value, times }) => total + times * Math.sign(value),
    0,
  );
  return signs / (a.length * b.length);
}

/** The value that stands at a rank, from 1, among sorted ones. */
function valueAt(sorted: readonly Counted[], rank: number): number {
  let passed = 0;
  const found = sorted.find(({ times }) => {
    passed += times;
    return passed >= rank;
  });
  return (found as Counted).value;
}
