/**
 * Van der Eijk's agreement A of how often each ordered category was chosen: 1 when all chose one,
 * 0 when the choices are spread evenly, −1 when they are at both ends. Van der Eijk 2001. At
 * least two categories, and at least one choice.
 *
 * The frequencies are taken apart into layers of equal height; each layer's own agreement counts
 * by its share of the whole.
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

/** A = U · (1 − (S − 1) / (K − 1)), S of K categories being in the layer. */
function layerAgreement(layer: readonly boolean[]): number {
  const chosen = layer.filter(Boolean).length;
  if (chosen === 1) return 1;
  return unimodality(layer) * (1 - (chosen - 1) / (layer.length - 1));
}

/**
 * U = ((K − 2) · TU − (K − 1) · TDU) / ((K − 2) · (TU + TDU)) over the triples of categories: TU of
 * the forms 110, 011 and TDU of the form 101. With no triple that speaks either way it is 1.
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
 * the first group is above the second. Hodges and Lehmann 1963. Both groups have members.
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

/** The value at a rank, from 1, among sorted ones. */
function valueAt(sorted: readonly Counted[], rank: number): number {
  let passed = 0;
  const found = sorted.find(({ times }) => {
    passed += times;
    return passed >= rank;
  });
  return (found as Counted).value;
}

/**
 * The p-values adjusted for being many (Benjamini and Hochberg 1995), in the order given: q is the
 * share of false discoveries to expect if everything up to it were called one.
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
