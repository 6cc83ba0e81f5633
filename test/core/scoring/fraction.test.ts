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
  { name: "1/2 × 2/3 = 1/3", value: multiply(half(), add(third(), third())), numerator: 1n, denominator: 3n },
  { name: "1/2 ÷ 1/3 = 3/2", value: divide(half(), third()), numerator: 3n, denominator: 2n },
  { name: "1/2 ÷ −2 = −1/4", value: divide(half(), fraction(-2)), numerator: -1n, denominator: 4n },
])("$name", ({ value, numerator, denominator }) => {
  expect(value).toEqual({ numerator, denominator });
});

test("the lesser and the greater of two", () => {
  expect([lesser(half(), third()), lesser(third(), half())]).toEqual([third(), third()]);
  expect([greater(half(), third()), greater(third(), half())]).toEqual([half(), half()]);
});

test("a fraction of numbers far beyond a double's range is still the nearest double", () => {
  const huge = 10n ** 400n;
  expect(toNumber({ numerator: 37n * huge + 1n, denominator: 10n * huge })).toBe(3.7);
  expect(toNumber({ numerator: -37n * huge, denominator: 10n * huge + 1n })).toBe(-3.7);
});

function half() {
  return divide(fraction(1), fraction(2));
}

function third() {
  return divide(fraction(1), fraction(3));
}
