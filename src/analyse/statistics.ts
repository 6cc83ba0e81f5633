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

/** A value and how often it occurs. */
interface Counted {
  readonly value: number;
  readonly times: number;
}

function counted(values: readonly number[]): readonly Counted[] {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].map(([value, count]) => ({ value, times: count }));
}

/** All differences a − b. Many people give few distinct answers, so equal ones are counted once. */
function differences(a: readonly number[], b: readonly number[]): readonly Counted[] {
  const others = counted(b);
  return counted(a).flatMap((one) =>
    others.map((other) => ({ value: one.value - other.value, times: one.times * other.times })),
  );
}

/** The middle value, or the mean of the two middle ones; there is at least one value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((total, value) => total + value, 0) / middle.length;
}

/**
 * The Hodges–Lehmann shift: the median of all differences a − b, in the unit of the values, which
 * is how far the first group is above the second. Hodges and Lehmann 1963. Both groups have
 * members.
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

/** The value at a rank, counted from 1, in sorted values. */
function valueAt(sorted: readonly Counted[], rank: number): number {
  let passed = 0;
  const found = sorted.find(({ times }) => {
    passed += times;
    return passed >= rank;
  });
  return (found as Counted).value;
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
