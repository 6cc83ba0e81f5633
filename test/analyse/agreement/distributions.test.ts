import { describe, expect, test } from "vitest";
import {
  fAbove,
  fQuantile,
  incompleteBeta,
  logGamma,
  normalQuantile,
  tQuantile,
  tTwoSided,
} from "../../../src/analyse/agreement/distributions.ts";

describe("quantiles, from printed tables", () => {
  test.each([
    [3, 3.1824, 2.3534],
    [4, 2.7764, 2.1318],
    [5, 2.5706, 2.015],
    [6, 2.4469, 1.9432],
    [9, 2.2622, 1.8331],
    [19, 2.093, 1.7291],
    [1, 12.7062, 6.3138],
  ])("t with %d degrees of freedom: %d and %d", (df, two, one) => {
    expect(tQuantile(0.975, df)).toBeCloseTo(two, 4);
    expect(tQuantile(0.95, df)).toBeCloseTo(one, 4);
  });

  test("F with 2 and 6, and with 4 and 10", () => {
    expect(fQuantile(0.95, 2, 6)).toBeCloseTo(5.1433, 4);
    expect(fQuantile(0.95, 4, 10)).toBeCloseTo(3.478, 4);
  });

  test("the median of F with 4 and 10, which is below 1", () => {
    expect(fQuantile(0.5, 4, 10)).toBeCloseTo(0.899, 3);
  });

  test("the normal distribution", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 5);
    expect(normalQuantile(1 - 0.025 / 4)).toBeCloseTo(2.497705, 5);
  });
});

describe("probabilities", () => {
  test("Cauchy: with one degree of freedom, half of all t values are beyond 1", () => {
    expect(tTwoSided(1, 1)).toBeCloseTo(0.5, 12);
    expect(tTwoSided(0, 7)).toBe(1);
  });

  test("with two degrees of freedom in the numerator, F has a closed form", () => {
    // P(F > f) = (1 + 2 f / df2) ** (-df2 / 2)
    expect(fAbove(3, 2, 8)).toBeCloseTo((1 + 6 / 8) ** -4, 12);
    expect(fAbove(0, 2, 8)).toBe(1);
  });

  test("the square of t with df is F with 1 and df", () => {
    expect(fAbove(2.3 ** 2, 1, 5)).toBeCloseTo(tTwoSided(2.3, 5), 12);
  });

  test("the incomplete beta function: I_x(1, 1) is x, I_x(2, 1) is x squared, and its ends", () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(incompleteBeta(0.3, 2, 1)).toBeCloseTo(0.09, 12);
    expect(incompleteBeta(0.9, 2, 1)).toBeCloseTo(0.81, 12);
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });

  test("the gamma function: 5! is 120, and of one half it is the root of π", () => {
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
    expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 12);
  });
});
