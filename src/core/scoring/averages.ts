import type { Average } from "../../model/index.ts";
import { add, compare, divide, type Fraction, fraction, multiply, sum, ZERO } from "./fraction.ts";

/** The mean or the median of at least one value; docs/scoring.md §4. */
export const average: Readonly<Record<Average, (values: readonly Fraction[]) => Fraction>> = {
  mean: (values) => divide(sum(values), fraction(values.length)),
  median: (values) => {
    const sorted = values.toSorted(compare);
    const half = sorted.length / 2;
    const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
    return divide(sum(middle), fraction(middle.length));
  },
};

export interface Weighted {
  readonly weight: Fraction;
  readonly value: Fraction;
}

/** Σ w·x. */
export function weightedSum(items: readonly Weighted[]): Fraction {
  return items.reduce((total, { weight, value }) => add(total, multiply(weight, value)), ZERO);
}

/** Σ w·x / Σ w; the weights must not all be zero. */
export function weightedMean(items: readonly Weighted[]): Fraction {
  return divide(weightedSum(items), sum(items.map(({ weight }) => weight)));
}
