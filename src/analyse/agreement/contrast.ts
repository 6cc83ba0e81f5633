import { fAbove, tQuantile, tTwoSided } from "./distributions.ts";
import { type Group, OWN_SCATTER, type Scatter, varianceOf } from "./scatter.ts";

/** The difference between two sides, in levels: the mean of one's departments minus the other's. */
export interface Contrast {
  readonly difference: number;
  readonly error: number;
  readonly df: number;
  /** How often chance alone gives a difference this large, two-sided, 0 to 1. */
  readonly p: number;
  /** The 95% interval of the difference. */
  readonly interval: readonly [number, number];
  /** The least margin within which both sides can be shown to be, by two one-sided tests at 5%. */
  readonly within: number;
}

/** The one-sided level of the tests of equivalence, and the two-sided level of the interval. */
const ONE_SIDED = 0.95;
const TWO_SIDED = 0.975;

/** Sides are sets of departments with at least one each; every department counts once. */
export function contrastOf(a: readonly Group[], b: readonly Group[], scatter: Scatter): Contrast {
  const parts = [...partsOf(a, scatter), ...partsOf(b, scatter)];
  const variance = parts.reduce((total, part) => total + part.value, 0);
  const df = degreesOf(parts, variance, scatter);
  const error = Math.sqrt(variance);
  const difference = meanOf(a) - meanOf(b);
  const reach = tQuantile(TWO_SIDED, df) * error;
  return {
    difference,
    error,
    df,
    p: tTwoSided(difference / error, df),
    interval: [difference - reach, difference + reach],
    within: Math.abs(difference) + tQuantile(ONE_SIDED, df) * error,
  };
}

function meanOf(side: readonly Group[]): number {
  return side.reduce((total, { mean }) => total + mean, 0) / side.length;
}

/** What a department adds to the variance of a difference. */
interface Part {
  readonly value: number;
  readonly group: Group;
}

function partsOf(side: readonly Group[], scatter: Scatter): readonly Part[] {
  return side.map((group) => ({
    group,
    value: varianceOf(group, scatter).value / group.people / side.length ** 2,
  }));
}

/** Satterthwaite's degrees of freedom; the parts with the shared variance count as one. */
function degreesOf(parts: readonly Part[], variance: number, scatter: Scatter): number {
  const shared = parts
    .filter(({ group }) => group.people < OWN_SCATTER)
    .reduce((total, { value }) => total + value, 0);
  const own = parts.filter(({ group }) => group.people >= OWN_SCATTER);
  if (own.length === 0) return scatter.shared.df;
  const squares = own.reduce(
    (total, { group, value }) => total + value ** 2 / varianceOf(group, scatter).df,
    shared ** 2 / scatter.shared.df,
  );
  return variance ** 2 / squares;
}

/** The test whether any of several departments differ. */
export interface Spread {
  readonly f: number;
  readonly df: readonly [number, number];
  readonly p: number;
}

/**
 * Fisher's F over departments, weighted by the inverse of their variances; Welch's, if any has a
 * variance of its own. At least two departments. STATISTICS.md §5.3.
 */
export function spreadOf(groups: readonly Group[], scatter: Scatter): Spread {
  const count = groups.length;
  const weights = groups.map((group) => group.people / varianceOf(group, scatter).value);
  const whole = weights.reduce((total, one) => total + one, 0);
  const weighted = groups.map(({ mean }, index) => (weights[index] as number) * mean);
  const center = weighted.reduce((total, one) => total + one, 0) / whole;
  const between =
    groups.reduce(
      (total, { mean }, index) => total + (weights[index] as number) * (mean - center) ** 2,
      0,
    ) /
    (count - 1);
  if (scatter.own.size === 0) {
    const { df } = scatter.shared;
    return { f: between, df: [count - 1, df], p: fAbove(between, count - 1, df) };
  }
  const lambda = groups.reduce((total, group, index) => {
    const share = 1 - (weights[index] as number) / whole;
    return total + share ** 2 / varianceOf(group, scatter).df;
  }, 0);
  const f = between / (1 + (2 * (count - 2) * lambda) / (count ** 2 - 1));
  const df = Math.min((count ** 2 - 1) / (3 * lambda), allDegrees(groups, scatter));
  return { f, df: [count - 1, df], p: fAbove(f, count - 1, df) };
}

/** The degrees of freedom of all variances; the shared one counts once. */
function allDegrees(groups: readonly Group[], { shared, own }: Scatter): number {
  const isShared = groups.some(({ id }) => !own.has(id));
  const others = [...own.values()].reduce((total, { df }) => total + df, 0);
  return others + (isShared ? shared.df : 0);
}
