/**
 * Student's t, Fisher's F and the normal distribution, through the regularized incomplete beta
 * function: a continued fraction (Abramowitz and Stegun 26.5.8), evaluated by Lentz's method.
 */

/** Coefficients of Lanczos' approximation of the gamma function, for g = 7 and nine terms. */
const LANCZOS: readonly [number, ...number[]] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/** The logarithm of the gamma function of x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const [first, ...others] = LANCZOS;
  const sum = others.reduce((total, one, index) => total + one / (shifted + index + 1), first);
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** The regularized incomplete beta function I_x(a, b), 0 to 1, of x from 0 to 1 and a, b > 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  // The fraction converges quickly below the mean of the distribution.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

const PRECISION = 1e-15;
const MOST_TERMS = 1000;

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  let value = 1 / d;
  d = value;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return value;
}

/** The two-sided p of a t value with df > 0 degrees of freedom, 0 to 1. */
export function tTwoSided(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** The t value with a given probability below it, from above one half to below 1. */
export function tQuantile(probability: number, df: number): number {
  const known = quantiles.get(df)?.get(probability);
  if (known !== undefined) return known;
  const value = increasingRoot((t) => 1 - tTwoSided(t, df) / 2, probability);
  const own = quantiles.get(df) ?? new Map<number, number>();
  if (quantiles.size < MOST_KEPT) quantiles.set(df, own.set(probability, value));
  return value;
}

/** By degrees of freedom and probability: searched for once. */
const quantiles = new Map<number, Map<number, number>>();
const MOST_KEPT = 1000;

/** The probability that an F value with df1 and df2 degrees of freedom is at least f. */
export function fAbove(f: number, df1: number, df2: number): number {
  return incompleteBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
}

/** The F value with a given probability below it. */
export function fQuantile(probability: number, df1: number, df2: number): number {
  return increasingRoot((f) => 1 - fAbove(f, df1, df2), probability);
}

/** The value with a given probability below it in the standard normal distribution, above one half. */
export function normalQuantile(probability: number): number {
  return tQuantile(probability, NORMAL);
}

/** With this many degrees of freedom, t and the normal distribution are the same to 1e-8. */
const NORMAL = 1e9;

/** Where an increasing function of x ≥ 0 reaches a value, to the last digits of x. */
function increasingRoot(of: (x: number) => number, value: number): number {
  let high = 1;
  while (of(high) < value && high < 1e12) high *= 2;
  let low = high === 1 ? 0 : high / 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (of(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
