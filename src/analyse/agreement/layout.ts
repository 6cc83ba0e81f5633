import { fAbove, fQuantile, tQuantile, tTwoSided } from "./distributions.ts";
import { FEWEST, ROUNDING, SELDOM } from "./outcomes.ts";
import { OWN_SCATTER } from "./scatter.ts";

/**
 * A design as arrays by department, in which a simulation asks thousands of times whether
 * departments are apart, without making an object.
 */
export interface Layout {
  /** 0 for a department without respondents. */
  readonly people: readonly number[];
  /** The departments with people, as indexes. */
  readonly heard: readonly number[];
  /** The degrees of freedom of each department's variance; those with few people share one. */
  readonly df: readonly number[];
  readonly sharedDf: number;
}

/** `weight` is that of the assumption about people, in degrees of freedom. */
export function layoutOf(people: readonly number[], weight: number): Layout {
  const heard = [...people.keys()].filter((one) => countIn(people, one) > 0);
  const few = heard.filter((one) => countIn(people, one) < OWN_SCATTER);
  const sharedDf = weight + few.reduce((total, one) => total + countIn(people, one) - 1, 0);
  const df = people.map((count) => (count < OWN_SCATTER ? sharedDf : weight + count - 1));
  return { people, heard, df, sharedDf };
}

/** Whether departments are apart, by their means and by the variance of the people inside them. */
export type Apart = (means: Float64Array, variances: Float64Array) => boolean;

/** So few people are never enough, whatever they answer. */
export const NEVER: Apart = () => false;

/** Whether two sides are `apart`, by the rule of `comparedSides`. */
export function sidesApart(
  layout: Layout,
  a: readonly number[],
  b: readonly number[],
  margin: number,
): Apart {
  const { people, df, sharedDf } = layout;
  const [inA, inB] = [a, b].map((side) => side.filter((one) => layout.heard.includes(one))) as [
    number[],
    number[],
  ];
  if (peopleIn(inA, people) < FEWEST || peopleIn(inB, people) < FEWEST) return NEVER;
  const all = Int32Array.from([...inA, ...inB]);
  const shares = Float64Array.from(all, (_, at) =>
    at < inA.length ? 1 / inA.length : -1 / inB.length,
  );
  const scales = Float64Array.from(
    all,
    (one, at) => (shares[at] as number) ** 2 / countIn(people, one),
  );
  const bounds = boundsOfT(layout, [...all]);
  return (means, variances) => {
    let difference = 0;
    let [variance, shared, squares] = [0, 0, 0];
    for (let at = 0; at < all.length; at += 1) {
      const one = all[at] as number;
      const part = (variances[one] as number) * (scales[at] as number);
      difference += (means[one] as number) * (shares[at] as number);
      variance += part;
      if ((people[one] as number) < OWN_SCATTER) shared += part;
      else squares += part ** 2 / (df[one] as number);
    }
    const size = Math.abs(difference);
    if (size < margin - ROUNDING) return false;
    const t = size / Math.sqrt(variance);
    if (t < bounds.never || t >= bounds.always) return t >= bounds.always;
    return tTwoSided(t, variance ** 2 / (squares + shared ** 2 / sharedDf)) <= SELDOM;
  };
}

/** Whether all departments are `apart`, by the rule of `comparedDepartments`. */
export function departmentsApart(layout: Layout, margin: number): Apart {
  const { people, df, sharedDf } = layout;
  const several = Int32Array.from(layout.heard.filter((one) => countIn(people, one) >= FEWEST));
  if (several.length < 2) return NEVER;
  const bounds = boundsOfT(layout, [...several]);
  const isSpread = spreadTest(layout);
  return (means, variances) => {
    let [high, low] = [several[0] as number, several[0] as number];
    for (let at = 1; at < several.length; at += 1) {
      const one = several[at] as number;
      if ((means[one] as number) > (means[high] as number)) high = one;
      if ((means[one] as number) < (means[low] as number)) low = one;
    }
    const size = (means[high] as number) - (means[low] as number);
    if (size < margin - ROUNDING) return false;
    const one = (variances[high] as number) / (people[high] as number);
    const other = (variances[low] as number) / (people[low] as number);
    const t = size / Math.sqrt(one + other);
    if (t < bounds.never) return false;
    const isShared =
      (people[high] as number) < OWN_SCATTER && (people[low] as number) < OWN_SCATTER;
    const pairDf = isShared
      ? sharedDf
      : (one + other) ** 2 / (one ** 2 / (df[high] as number) + other ** 2 / (df[low] as number));
    return (t >= bounds.always || tTwoSided(t, pairDf) <= SELDOM) && isSpread(means, variances);
  };
}

/** Fisher's or Welch's test, as `spreadOf` has it. */
function spreadTest({ people, heard, df, sharedDf }: Layout): Apart {
  const count = heard.length;
  const all = Int32Array.from(heard);
  const isShared = heard.every((one) => countIn(people, one) < OWN_SCATTER);
  const totalDf = sumOfDf({ people, df, sharedDf }, heard);
  const leastDf = isShared
    ? sharedDf
    : Math.min(
        (count ** 2 - 1) / (3 * heard.reduce((sum, one) => sum + 1 / (df[one] as number), 0)),
        totalDf,
      );
  const bounds = {
    never: criticalF(count - 1, isShared ? sharedDf : totalDf),
    always: criticalF(count - 1, leastDf),
  };
  return (means, variances) => {
    let [whole, weighted] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const one = all[at] as number;
      const weight = (people[one] as number) / (variances[one] as number);
      whole += weight;
      weighted += weight * (means[one] as number);
    }
    let [between, lambda] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const one = all[at] as number;
      const weight = (people[one] as number) / (variances[one] as number);
      between += weight * ((means[one] as number) - weighted / whole) ** 2;
      lambda += (1 - weight / whole) ** 2 / (df[one] as number);
    }
    const plain = between / (count - 1);
    if (isShared) return plain >= bounds.always;
    const f = plain / (1 + (2 * (count - 2) * lambda) / (count ** 2 - 1));
    if (f < bounds.never || f >= bounds.always) return f >= bounds.always;
    return fAbove(f, count - 1, Math.min((count ** 2 - 1) / (3 * lambda), totalDf)) <= SELDOM;
  };
}

/** Below `never` a value is never unlikely to be chance, from `always` on it always is. */
interface Bounds {
  readonly never: number;
  readonly always: number;
}

/** The degrees of freedom of a difference are at least the fewest of its parts, at most their sum. */
function boundsOfT(layout: Layout, some: readonly number[]): Bounds {
  const fewest = Math.min(...some.map((one) => layout.df[one] as number));
  const most = sumOfDf(layout, some);
  return { never: tQuantile(1 - SELDOM / 2, most), always: tQuantile(1 - SELDOM / 2, fewest) };
}

/** The shared variance counts once. */
function sumOfDf(
  { people, df, sharedDf }: Pick<Layout, "people" | "df" | "sharedDf">,
  some: readonly number[],
): number {
  const own = some.filter((one) => countIn(people, one) >= OWN_SCATTER);
  const total = own.reduce((sum, one) => sum + (df[one] as number), 0);
  return total + (own.length < some.length ? sharedDf : 0);
}

function criticalF(df1: number, df2: number): number {
  const key = `${df1} ${df2}`;
  const known = criticals.get(key) ?? fQuantile(1 - SELDOM, df1, df2);
  criticals.set(key, known);
  return known;
}

/** Searched for once. */
const criticals = new Map<string, number>();

function countIn(people: readonly number[], one: number): number {
  return people[one] as number;
}

function peopleIn(some: readonly number[], people: readonly number[]): number {
  return some.reduce((total, one) => total + countIn(people, one), 0);
}
