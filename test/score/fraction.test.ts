import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  greater,
  lesser,
  multiply,
  subtract,
  sum,
  toNumber,
  weightedSum,
} from "../../src/score/fraction.ts";

/** A fraction by its exact parts; large ones are made of bigints. */
function ratio(numerator: bigint, denominator: bigint): Fraction {
  return { numerator, denominator };
}

describe("a decimal literal becomes its exact fraction", () => {
  test.each([
    [0.3, 3n, 10n],
    [-0.25, -1n, 4n],
    [12, 12n, 1n],
    [-0, 0n, 1n],
    [0.125, 1n, 8n],
    [-123_456_789.001, -123_456_789_001n, 1000n],
    [0.0005, 1n, 2000n],
    [8_007_199_254_740.994, 8_007_199_254_740_994n, 1000n],
    [2.5e-7, 1n, 4_000_000n],
    [1.5e21, 1_500_000_000_000_000_000_000n, 1n],
    [1e-20, 1n, 100_000_000_000_000_000_000n],
  ])("%d is %d / %d", (value, numerator, denominator) => {
    expect(compare(fraction(value), ratio(numerator, denominator))).toBe(0);
  });
});

test("there is no negative zero", () => {
  expect(toNumber(fraction(-0))).toBe(0);
  expect(toNumber(multiply(fraction(0), fraction(-3)))).toBe(0);
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
  expect(compare(value, ratio(numerator, denominator))).toBe(0);
});

describe("a quotient is exact, however large its numbers", () => {
  const prime = 9_007_199_254_740_881; // the largest prime below 2⁵³
  const times = (factor: number) => multiply(fraction(prime), fraction(factor));
  test.each([
    { name: "6 / 4", value: divide(fraction(6), fraction(4)), expected: [3n, 2n] as const },
    {
      name: "−10²¹ / 3·10²¹",
      value: divide(fraction(-1e21), fraction(3e21)),
      expected: [-1n, 3n] as const,
    },
    { name: "15p / 6p", value: divide(times(15), times(6)), expected: [5n, 2n] as const },
    {
      name: "15p / 6",
      value: divide(times(15), fraction(6)),
      expected: [5n * BigInt(prime), 2n] as const,
    },
  ])("$name", ({ value, expected: [numerator, denominator] }) => {
    expect(compare(value, ratio(numerator, denominator))).toBe(0);
    expect(compare(ratio(numerator, denominator), value)).toBe(0);
  });
});

test("the lesser and the greater of two", () => {
  expect([lesser(half(), third()), lesser(third(), half())]).toEqual([third(), third()]);
  expect([greater(half(), third()), greater(third(), half())]).toEqual([half(), half()]);
});

describe("a fraction of numbers beyond a double's range still has the nearest double", () => {
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

describe("if plain numbers would round, nothing is lost", () => {
  const most = Number.MAX_SAFE_INTEGER;
  test.each([
    {
      name: "a sum beyond 2⁵³",
      value: add(fraction(most), fraction(2)),
      expected: ratio(BigInt(most) + 2n, 1n),
    },
    {
      name: "a difference that comes back below it",
      value: subtract(add(fraction(most), fraction(2)), fraction(3)),
      expected: ratio(BigInt(most) - 1n, 1n),
    },
    {
      name: "a product beyond it",
      value: multiply(fraction(most), fraction(most)),
      expected: ratio(BigInt(most) ** 2n, 1n),
    },
    {
      name: "denominators whose product is beyond it",
      value: add(divide(fraction(1), fraction(most)), divide(fraction(1), fraction(most - 1))),
      expected: ratio(2n * BigInt(most) - 1n, BigInt(most) * (BigInt(most) - 1n)),
    },
    {
      name: "a large divisor, negative",
      value: divide(fraction(1), multiply(fraction(-most), fraction(most))),
      expected: ratio(-1n, BigInt(most) ** 2n),
    },
  ])("$name", ({ value, expected }) => {
    expect(compare(value, expected)).toBe(0);
  });

  test("two that only differ in the last digit are distinct", () => {
    const [a, b] = [divide(fraction(most), fraction(7)), divide(fraction(most - 1), fraction(7))];
    const above = multiply(a, fraction(most));
    const below = multiply(b, fraction(most));
    expect([compare(above, below), compare(below, above)]).toEqual([1, -1]);
    expect([compare(a, b), compare(divide(a, fraction(11)), divide(b, fraction(13)))]).toEqual([
      1, 1,
    ]);
  });
});

test("every chain of operations equals the same with integers of any size", () => {
  const operand = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e9 }));
  const step = fc.tuple(fc.constantFrom("add", "subtract", "multiply", "divide"), operand);
  fc.assert(
    fc.property(operand, fc.array(step, { maxLength: 8 }), (start, chain) => {
      let value = quotient(start);
      let exact = [BigInt(start[0]), BigInt(start[1])] as const;
      for (const [operation, other] of chain) {
        if (operation === "divide" && other[0] === 0) continue;
        value = { add, subtract, multiply, divide }[operation](value, quotient(other));
        exact = exactly(operation, exact, [BigInt(other[0]), BigInt(other[1])]);
      }
      expect(compare(value, ratio(...exact))).toBe(0);
    }),
  );
});

function quotient([numerator, denominator]: readonly [number, number]): Fraction {
  return divide(fraction(numerator), fraction(denominator));
}

/** The same by school arithmetic, without reduction; the denominator stays positive. */
function exactly(
  operation: "add" | "subtract" | "multiply" | "divide",
  [m, n]: readonly [bigint, bigint],
  [p, q]: readonly [bigint, bigint],
): readonly [bigint, bigint] {
  switch (operation) {
    case "add":
      return [m * q + p * n, n * q];
    case "subtract":
      return [m * q - p * n, n * q];
    case "multiply":
      return [m * p, n * q];
    case "divide":
      return p < 0n ? [-m * q, n * -p] : [m * q, n * p];
  }
}

function half() {
  return divide(fraction(1), fraction(2));
}

function third() {
  return divide(fraction(1), fraction(3));
}

test("a weighted sum is exact, of small numbers and of large ones", () => {
  const part = fc.tuple(
    fc.oneof(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -(2 ** 51), max: 2 ** 51 })),
    fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 2 ** 30 })),
  );
  const split = (items: readonly (readonly [number, number])[]): Fraction[] =>
    items.map(([above, below]) => divide(fraction(above), fraction(below)));
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 12 }), (pairs) => {
      const values = split(pairs.map(([value]) => value));
      const weights = split(pairs.map(([, weight]) => weight));
      const items = values.map((value, index) => ({ value, weight: weights[index] as Fraction }));
      // Over the product of all denominators, in bigints.
      const product = pairs.flat().reduce((all, [, below]) => all * BigInt(below), 1n);
      const total = pairs.reduce(
        (all, [[a, b], [c, d]]) =>
          all + (product / (BigInt(b) * BigInt(d))) * BigInt(a) * BigInt(c),
        0n,
      );
      expect(compare(weightedSum(items), ratio(total, product))).toBe(0);
    }),
  );
});

test("a weighted sum of numbers that are too large for a double is exact", () => {
  const items = [
    { value: ratio(10n ** 20n, 1n), weight: fraction(2) },
    { value: fraction(0.5), weight: fraction(4) },
  ];
  expect(compare(weightedSum(items), ratio(2n * 10n ** 20n + 2n, 1n))).toBe(0);
});
