import type { Method } from "../model/index.ts";
import type { Bounds } from "./answer-score.ts";
import {
  add,
  divide,
  type Fraction,
  fraction,
  greater,
  isZero,
  lesser,
  multiply,
  sum,
  type Weighted,
  weightedMean,
  weightedSum,
  ZERO,
} from "./fraction.ts";
import type { Combined, Measure } from "./measure.ts";

/** The methods that combine several scores into one. */
export type CombiningMethod = Exclude<Method, "ladder" | "none">;

export interface BoundedChild {
  readonly weight: Fraction;
  readonly bounds: Bounds;
}

export interface KnownChild extends BoundedChild {
  readonly measure: Measure;
}

const OF: Readonly<Record<CombiningMethod, (items: readonly Weighted[]) => Fraction>> = {
  "weighted-mean": weightedMean,
  "percent-mean": weightedMean,
  sum: weightedSum,
  min: (items) =>
    items
      .filter(isWeighed)
      .map(({ value }) => value)
      .reduce(lesser),
};

/**
 * The score of a node from its children, by the method of its tier; docs/scoring.md §2. At least
 * one scored child has a weight above 0. Only `sum` uses the children without enough answers;
 * `whole` is the range of all of them.
 */
export function combine(
  method: CombiningMethod,
  known: readonly KnownChild[],
  unknown: readonly BoundedChild[],
  whole: Bounds,
): Combined {
  return {
    score: combineScores(method, known, unknown),
    bounds: method === "sum" || unknown.length === 0 ? whole : combineBounds(method, known),
  };
}

/** The score alone. */
export function combineScores(
  method: CombiningMethod,
  known: readonly Pick<KnownChild, "weight" | "measure">[],
  unknown: readonly BoundedChild[],
): Fraction {
  if (method === "sum") return proratedSum(known, unknown);
  const measured = ({ measure }: Pick<KnownChild, "measure">): Fraction =>
    method === "percent-mean" ? measure.percent : measure.score;
  return OF[method](known.map((child) => ({ weight: child.weight, value: measured(child) })));
}

/** The range of a node from the ranges of its children; at least one has a weight above 0. */
export function combineBounds(method: CombiningMethod, children: readonly BoundedChild[]): Bounds {
  if (method === "percent-mean") return { min: ZERO, max: fraction(100) };
  return { min: OF[method](children.map(atLowest)), max: OF[method](children.map(atHighest)) };
}

/**
 * Σ w·x, prorated for the unknown children by Σ w / Σ w known, up to the highest scores of those
 * children (our own bound: the ranges of children may differ).
 */
function proratedSum(
  known: readonly Pick<KnownChild, "weight" | "measure">[],
  unknown: readonly BoundedChild[],
): Fraction {
  const scores = known.map(({ weight, measure }) => ({ weight, value: measure.score }));
  const total = weightedSum(scores);
  const weights = sum(known.map(({ weight }) => weight));
  const allWeights = add(weights, sum(unknown.map(({ weight }) => weight)));
  const prorated = divide(multiply(total, allWeights), weights);
  const lowest = add(total, weightedSum(unknown.map(atLowest)));
  const highest = add(total, weightedSum(unknown.map(atHighest)));
  return lesser(greater(prorated, lowest), highest);
}

/** A child with the weight 0 counts nowhere. */
function isWeighed({ weight }: Weighted): boolean {
  return !isZero(weight);
}

function atLowest({ weight, bounds }: BoundedChild): Weighted {
  return { weight, value: bounds.min };
}

function atHighest({ weight, bounds }: BoundedChild): Weighted {
  return { weight, value: bounds.max };
}
