import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  fraction,
  greater,
  lesser,
  multiply,
  subtract,
  sum,
  toNumber,
} from "../../../src/core/scoring/fraction.ts";

describe("a decimal literal is the fraction that it says", () => {
  test.each([
    [0.3, 3n, 10n],
    [-0.25, -1n, 4n],
    [12, 12n, 1n],
    [-0, 0n, 1n],
    [2.5e-7, 1n, 4_000_000n],
    [1.5e21, 1_500_000_000_000_000_000_000n, 1n],
  ])("%d is %d / %d", (value, numerator, denominator) => {
    expect(fraction(value)).toEqual({ numerator, denominator });
  });
});

test.each([
  { name: "0.3 + 0.6", values: [0.3, 0.6], total: 0.9 },
  { name: "0.1 + 0.2", values: [0.1, 0.2], total: 0.3 },
  { name: "ten times 0.1", values: Array.from({ length: 10 }, () => 0.1), total: 1 },
  { name: "nothing", values: [], total: 0 },
])("the sum of $name is $total", ({ values, total }) => {
  expect(toNumber(sum(values.map(fraction)))).toBe(total);
});

test.each([
  { name: "17/20 is not over 0.85", share: [17, 20], bound: 0.85, order: 0 },
  { name: "18/21 is over 0.85", share: [18, 21], bound: 0.85, order: 1 },
  { name: "16/19 is below 0.85", share: [16, 19], bound: 0.85, order: -1 },
])("$name", ({ share: [part = 0, whole = 1], bound, order }) => {
  expect(compare(divide(fraction(part), fraction(whole)), fraction(bound))).toBe(order);
});

test.each([
  { name: "1/2 + 1/3 = 5/6", value: add(half(), third()), numerator: 5n, denominator: 6n },
  { name: "1/2 − 1/3 = 1/6", value: subtract(half(), third()), numerator: 1n, denominator: 6n },
  {
    name: "1/2 × 2/3 = 1/3",
    value: multiply(half(), add(third(), third())),
    numerator: 1n,
    denominator: 3n,
  },
  { name: "1/2 ÷ 1/3 = 3/2", value: divide(half(), third()), numerator: 3n, denominator: 2n },
  { name: "1/2 ÷ −2 = −1/4", value: divide(half(), fraction(-2)), numerator: -1n, denominator: 4n },
])("$name", ({ value, numerator, denominator }) => {
  expect(value).toEqual({ numerator, denominator });
});

describe("a quotient is reduced, however large its numbers", () => {
  const prime = 9_007_199_254_740_881; // the largest prime below 2⁵³
  const times = (factor: number) => multiply(fraction(prime), fraction(factor));
  test.each([
    { name: "6 / 4", value: divide(fraction(6), fraction(4)), expected: [3n, 2n] },
    { name: "−10²¹ / 3·10²¹", value: divide(fraction(-1e21), fraction(3e21)), expected: [-1n, 3n] },
    { name: "15p / 6p", value: divide(times(15), times(6)), expected: [5n, 2n] },
    { name: "15p / 6", value: divide(times(15), fraction(6)), expected: [5n * BigInt(prime), 2n] },
  ])("$name", ({ value, expected: [numerator, denominator] }) => {
    expect(value).toEqual({ numerator, denominator });
  });
});

test("the lesser and the greater of two", () => {
  expect([lesser(half(), third()), lesser(third(), half())]).toEqual([third(), third()]);
  expect([greater(half(), third()), greater(third(), half())]).toEqual([half(), half()]);
});

describe("a fraction of numbers beyond a double's range is still the nearest double", () => {
  const ten = (power: bigint): bigint => 10n ** power;
  test.each([
    { name: "both beyond", numerator: 37n * ten(400n) + 1n, denominator: ten(401n), expected: 3.7 },
    { name: "both, negative", numerator: -37n * ten(400n), denominator: ten(401n), expected: -3.7 },
    { name: "numerator alone", numerator: ten(309n), denominator: ten(308n), expected: 10 },
    { name: "denominator alone", numerator: ten(308n), denominator: ten(309n), expected: 0.1 },
  ])("$name: $expected", ({ expected, ...value }) => {
    expect(toNumber(value)).toBe(expected);
  });
});

function half() {
  return divide(fraction(1), fraction(2));
}

function third() {
  return divide(fraction(1), fraction(3));
}
