/**
 * Van der Eijk's agreement A from how often each ordered category was chosen: 1 if all chose the
 * same one, 0 if the choices are spread evenly, −1 if they are split between both ends. Van der
 * Eijk 2001. There are at least two categories and one choice.
 *
 * The frequencies are split into layers of equal height; the agreement of each layer is weighted by
 * its share of the total.
 */
export function agreement(frequencies: readonly number[]): number {
  const whole = frequencies.reduce((sum, count) => sum + count, 0);
  let rest = frequencies;
  let total = 0;
  while (rest.some((count) => count > 0)) {
    const height = Math.min(...rest.filter((count) => count > 0));
    const layer = rest.map((count) => count > 0);
    const size = layer.filter(Boolean).length * height;
    total += (size / whole) * layerAgreement(layer);
    rest = rest.map((count) => (count > 0 ? count - height : 0));
  }
  return total;
}

/** A = U · (1 − (S − 1) / (K − 1)), where the layer has S of the K categories. */
function layerAgreement(layer: readonly boolean[]): number {
  const chosen = layer.filter(Boolean).length;
  if (chosen === 1) return 1;
  return unimodality(layer) * (1 - (chosen - 1) / (layer.length - 1));
}

/**
 * U = ((K − 2) · TU − (K − 1) · TDU) / ((K − 2) · (TU + TDU)) over the triples of categories: TU of
 * the forms 110 and 011, and TDU of the form 101. Without any such triple it is 1.
 */
function unimodality(layer: readonly boolean[]): number {
  const categories = layer.length;
  const triples = layer.flatMap((first, i) =>
    layer
      .slice(i + 1)
      .flatMap((second, j) =>
        layer.slice(i + j + 2).map((third) => [first, second, third] as const),
      ),
  );
  const ups = triples.filter(([a, b, c]) => b && a !== c).length;
  const dips = triples.filter(([a, b, c]) => a && !b && c).length;
  if (ups + dips === 0) return 1;
  const weighted = (categories - 2) * ups - (categories - 1) * dips;
  return weighted / ((categories - 2) * (ups + dips));
}

/** A value and how often it occurs, at least once. */
export interface Frequency {
  readonly value: number;
  readonly count: number;
}

/** The different values, sorted, with how often each occurs. */
export function frequenciesOf(values: Iterable<number>): readonly Frequency[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sortedByValue(counts);
}

/** Several samples together, sorted. */
export function pooled(samples: Iterable<Frequency>): readonly Frequency[] {
  const counts = new Map<number, number>();
  for (const { value, count } of samples) counts.set(value, (counts.get(value) ?? 0) + count);
  return sortedByValue(counts);
}

/** The values with their counts, sorted. */
export function sortedByValue(counts: ReadonlyMap<number, number>): readonly Frequency[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => a.value - b.value);
}

/** How many values there are. */
export function sizeOf(sample: readonly Frequency[]): number {
  return sample.reduce((total, { count }) => total + count, 0);
}

/** The middle of sorted values, or the mean of the two middle ones; there is at least one value. */
export function median(sample: readonly Frequency[]): number {
  const half = sizeOf(sample) / 2;
  const lower = valueAt(sample, Math.ceil(half));
  const upper = valueAt(sample, Math.floor(half) + 1);
  return lower === upper ? lower : (lower + upper) / 2;
}

/** The value at a rank, counted from 1, in sorted values. */
function valueAt(sample: readonly Frequency[], rank: number): number {
  let passed = 0;
  const found = sample.find(({ count }) => {
    passed += count;
    return passed >= rank;
  });
  return (found as Frequency).value;
}

/**
 * The Hodges–Lehmann shift: the median of all differences a − b, in the unit of the values, which
 * is how far the first group is above the second. Hodges and Lehmann 1963. Both groups have
 * members; their values are sorted.
 */
export function hodgesLehmann(a: readonly Frequency[], b: readonly Frequency[]): number {
  const half = (sizeOf(a) * sizeOf(b)) / 2;
  return (differenceAt(a, b, Math.ceil(half)) + differenceAt(a, b, Math.floor(half) + 1)) / 2;
}

/** With no more pairs than this, all differences are sorted. */
const FEW_PAIRS = 1000;

/** The difference a − b at a rank, counted from 1. */
function differenceAt(a: readonly Frequency[], b: readonly Frequency[], rank: number): number {
  if (a.length * b.length > FEW_PAIRS) return differenceByHalving(a, b, rank);
  const differences = a.flatMap((one) =>
    b.map((other) => ({ value: one.value - other.value, count: one.count * other.count })),
  );
  return valueAt(
    differences.toSorted((x, y) => x.value - y.value),
    rank,
  );
}

/** The same, as the least number that at least `rank` differences do not exceed. */
function differenceByHalving(
  a: readonly Frequency[],
  b: readonly Frequency[],
  rank: number,
): number {
  const ends = (one: readonly Frequency[]): readonly [number, number] => [
    one[0]?.value as number,
    one.at(-1)?.value as number,
  ];
  const [lowest, highest] = ends(a);
  const [least, most] = ends(b);
  let below = lowest - most;
  let above = highest - least;
  if (differencesUpTo(below, a, b) >= rank) return below;
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) return above;
    if (differencesUpTo(middle, a, b) >= rank) above = middle;
    else below = middle;
  }
}

/** How many differences a − b are at most `limit`. */
function differencesUpTo(limit: number, a: readonly Frequency[], b: readonly Frequency[]): number {
  let total = 0;
  let first = 0;
  let left = sizeOf(b);
  // The larger a value of the first group, the larger the values of the second have to be.
  for (const { value, count } of a) {
    for (; first < b.length; first += 1) {
      const other = b[first] as Frequency;
      if (value - other.value <= limit) break;
      left -= other.count;
    }
    total += count * left;
  }
  return total;
}

/**
 * Cliff's delta, −1 to 1: how much more often a value of the first group is above one of the second
 * than below it. Cliff 1993. Both groups have members.
 */
export function cliffsDelta(a: readonly Frequency[], b: readonly Frequency[]): number {
  let signs = 0;
  for (const one of a) {
    for (const other of b) signs += Math.sign(one.value - other.value) * one.count * other.count;
  }
  return signs / (sizeOf(a) * sizeOf(b));
}

/**
 * The p-values adjusted for multiple tests (Benjamini and Hochberg 1995), in the given order. q is
 * the expected share of false discoveries if every result up to it were accepted.
 */
export function falseDiscovery(pValues: readonly number[]): readonly number[] {
  const count = pValues.length;
  const descending = pValues
    .map((p, index) => ({ p, index }))
    .toSorted((a, b) => b.p - a.p || b.index - a.index);
  const adjusted = [...pValues];
  let least = 1;
  for (const [position, { p, index }] of descending.entries()) {
    least = Math.min(least, (p * count) / (count - position));
    adjusted[index] = least;
  }
  return adjusted;
}
