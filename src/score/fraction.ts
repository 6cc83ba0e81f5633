import type { Average } from "../model/index.ts";

/**
 * Exact rational numbers, so that 0.3 + 0.6 is 0.9 and a share of 17/20 is not over 0.85. Made of
 * numbers while integers are exact in them, else of bigints; the denominator is positive.
 */
export type Fraction = Small | Large;

interface Small {
  readonly numerator: number;
  readonly denominator: number;
}

interface Large {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const SAFE = Number.MAX_SAFE_INTEGER;
/** Below it no two integer multiples of a thousandth have the same nearest double. */
const UNIQUE = 1e15;
/** Above it a denominator is reduced, so that the product of two is still exact. */
const REDUCED_FROM = 2 ** 26;

export const ZERO: Fraction = { numerator: 0, denominator: 1 };
export const ONE: Fraction = { numerator: 1, denominator: 1 };
const MINUS_ONE: Fraction = { numerator: -1, denominator: 1 };
const TWO: Fraction = { numerator: 2, denominator: 1 };

/** The fraction of a decimal literal: 0.3 is 3/10, not its nearest double. Finite numbers only. */
export function fraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { numerator: value + 0, denominator: 1 };
  const thousandths = Math.round(value * 1000);
  if (thousandths / 1000 === value && Math.abs(thousandths) < UNIQUE) {
    return lowestTerms(thousandths, 1000);
  }
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift >= 0
    ? reduced(digits * 10n ** BigInt(shift), 1n)
    : reduced(digits, 10n ** BigInt(-shift));
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (isSmall(a) && isSmall(b)) {
    if (a.denominator === b.denominator && isExact(a.numerator, b.numerator)) {
      return { numerator: a.numerator + b.numerator, denominator: a.denominator };
    }
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    const denominator = a.denominator * b.denominator;
    if (isExact(left, right) && denominator <= SAFE) return small(left + right, denominator);
  }
  const [m, n] = [large(a), large(b)];
  return reduced(
    m.numerator * n.denominator + n.numerator * m.denominator,
    m.denominator * n.denominator,
  );
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, multiply(b, MINUS_ONE));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (isSmall(a) && isSmall(b)) {
    const numerator = a.numerator * b.numerator + 0; // never −0
    const denominator = a.denominator * b.denominator;
    if (isExact(numerator, 0) && denominator <= SAFE) return small(numerator, denominator);
  }
  const [m, n] = [large(a), large(b)];
  return reduced(m.numerator * n.numerator, m.denominator * n.denominator);
}

/** The divisor must not be zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return multiply(a, inverse(b));
}

/** Negative, zero or positive, if `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  if (isSmall(a) && isSmall(b)) {
    if (a.denominator === b.denominator) return Math.sign(a.numerator - b.numerator);
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    if (isExact(left, 0) && isExact(right, 0)) return Math.sign(left - right);
  }
  const [m, n] = [large(a), large(b)];
  const [left, right] = [m.numerator * n.denominator, n.numerator * m.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Zero is always small. */
export function isZero({ numerator }: Fraction): boolean {
  return numerator === 0;
}

export function lesser(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function greater(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

export function sum(values: readonly Fraction[]): Fraction {
  return sumOf(values, (value) => value, once);
}

const once = (): Fraction => ONE;

/**
 * Σ w·x of any items. Adds up over one common denominator while that is exact: most sums are of few
 * small numbers.
 */
function sumOf<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => Fraction,
  weightOf: (item: Item) => Fraction,
): Fraction {
  let [numerator, denominator] = [0, 1];
  for (const item of items) {
    const [value, weight] = [valueOf(item), weightOf(item)];
    if (!isSmall(value) || !isSmall(weight)) return exactSumOf(items, valueOf, weightOf);
    const above = value.numerator * weight.numerator;
    const below = value.denominator * weight.denominator;
    const shared = commonFactor(denominator, below);
    const [own, added] = [numerator * (below / shared), above * (denominator / shared)];
    denominator *= below / shared;
    numerator = own + added;
    const isKnown = isExact(own, added) && isExact(above, below) && denominator <= SAFE;
    if (!isKnown) return exactSumOf(items, valueOf, weightOf);
  }
  return small(numerator, denominator);
}

/** A factor of both: one of them, if it divides the other. */
function commonFactor(a: number, b: number): number {
  if (a % b === 0) return b;
  return b % a === 0 ? a : 1;
}

function exactSumOf<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => Fraction,
  weightOf: (item: Item) => Fraction,
): Fraction {
  return items.reduce((total, item) => add(total, multiply(valueOf(item), weightOf(item))), ZERO);
}

/** The nearest double; intermediate sums of many weights can exceed the range of doubles. */
export function toNumber(value: Fraction): number {
  if (isSmall(value)) return value.numerator / value.denominator;
  const { numerator, denominator } = value;
  const [above, below] = [Number(numerator), Number(denominator)];
  return Number.isFinite(above) && Number.isFinite(below)
    ? above / below
    : Number((numerator << 64n) / denominator) / 2 ** 64;
}

function isSmall(value: Fraction): value is Small {
  return typeof value.numerator === "number";
}

/** Whether two integers and their sum are exact: larger products have been rounded. */
function isExact(a: number, b: number): boolean {
  return Math.abs(a) + Math.abs(b) <= SAFE;
}

function small(numerator: number, denominator: number): Fraction {
  return denominator < REDUCED_FROM
    ? { numerator, denominator }
    : lowestTerms(numerator, denominator);
}

function lowestTerms(numerator: number, denominator: number): Fraction {
  let [m, n] = [Math.abs(numerator), denominator];
  while (n !== 0) [m, n] = [n, m % n];
  return { numerator: numerator / m, denominator: denominator / m };
}

function large({ numerator, denominator }: Fraction): Large {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function inverse(value: Fraction): Fraction {
  if (isSmall(value)) {
    const sign = Math.sign(value.numerator);
    return { numerator: sign * value.denominator, denominator: sign * value.numerator };
  }
  const sign = value.numerator < 0n ? -1n : 1n;
  return { numerator: sign * value.denominator, denominator: sign * value.numerator };
}

/** In lowest terms, and in plain numbers if these are exact. */
function reduced(numerator: bigint, denominator: bigint): Fraction {
  let [m, n] = [numerator < 0n ? -numerator : numerator, denominator];
  while (n !== 0n) [m, n] = [n, m % n];
  const [above, below] = [numerator / m, denominator / m];
  const isHeld = above <= SAFE && above >= -SAFE && below <= SAFE;
  return isHeld
    ? { numerator: Number(above), denominator: Number(below) }
    : { numerator: above, denominator: below };
}

/** A value and how often it occurs. */
export interface Counted {
  readonly value: Fraction;
  readonly count: number;
}

/** The mean or the median of at least one value; docs/scoring.md §4. */
export const average: Readonly<Record<Average, (values: readonly Fraction[]) => Fraction>> = {
  mean: (values) => divide(sum(values), fraction(values.length)),
  median: (values) => countedAverage.median(values.map((value) => ({ value, count: 1 }))),
};

/** The same for values that are counted: at least one count is above 0. */
export const countedAverage: Readonly<Record<Average, (counted: readonly Counted[]) => Fraction>> =
  {
    mean: (counted) =>
      onlyValue(counted) ?? divide(countedSum(counted), fraction(countOf(counted))),
    median: (counted) => {
      const only = onlyValue(counted);
      if (only !== undefined) return only;
      const sorted = counted.toSorted((a, b) => compare(a.value, b.value));
      const half = countOf(sorted) / 2;
      const lower = valueAtRank(sorted, Math.ceil(half));
      const upper = valueAtRank(sorted, Math.floor(half) + 1);
      return lower === upper ? lower : divide(add(lower, upper), TWO);
    },
  };

function onlyValue(counted: readonly Counted[]): Fraction | undefined {
  return counted.length === 1 ? counted[0]?.value : undefined;
}

function countOf(counted: readonly Counted[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}

function countedSum(counted: readonly Counted[]): Fraction {
  return sumOf(
    counted,
    ({ value }) => value,
    ({ count }) => fraction(count),
  );
}

/** The value at a rank, from 1 to the number of values, in sorted values. */
function valueAtRank(sorted: readonly Counted[], rank: number): Fraction {
  let passed = 0;
  const found = sorted.find(({ count }) => {
    passed += count;
    return passed >= rank;
  });
  return (found as Counted).value;
}

/** The mean of the values that are present; undefined if there are none. */
export function meanOf(values: readonly (Fraction | undefined)[]): Fraction | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length === 0 ? undefined : average.mean(present);
}

export interface Weighted {
  readonly weight: Fraction;
  readonly value: Fraction;
}

/** Σ w·x. */
export function weightedSum(items: readonly Weighted[]): Fraction {
  return sumOf(items, valueIn, weightIn);
}

/** Σ w·x / Σ w; the weights must not all be zero. */
export function weightedMean(items: readonly Weighted[]): Fraction {
  return divide(weightedSum(items), sumOf(items, weightIn, once));
}

function valueIn({ value }: Weighted): Fraction {
  return value;
}

function weightIn({ weight }: Weighted): Fraction {
  return weight;
}
