import { describe, expect, test } from "vitest";
import { type Design, powersOf } from "../../../src/analyse/agreement/power.ts";
import { assumedVariance } from "../../../src/analyse/agreement/scatter.ts";
import { PEOPLE } from "./samples.ts";

/** Seven questions: 0.55² + 0.70² / 7. */
const ASSUMED = assumedVariance(PEOPLE, 7);
const DRAWS = 20_000;
const SEED = 20_261_129;

function design(people: readonly number[], difference: number): Design {
  return {
    seats: people.map((count, index) => ({ id: `d${index + 1}`, people: count })),
    variance: ASSUMED,
    assumed: ASSUMED,
    weight: PEOPLE.weight,
    margin: 1,
    difference,
  };
}

function pair(people: readonly number[], difference: number): number {
  return powerOfSides(design(people, difference), ["d1"], ["d2"]);
}

function powerOfSides(one: Design, a: readonly string[], b: readonly string[]): number {
  return powersOf({ ...one, sides: [a, b] }, [], SEED, DRAWS).power;
}

// STATISTICS.md §7.4: expected values, to be met within 0.02.
describe("how often a difference between two departments is noticed", () => {
  test.each<[readonly number[], number, number, number]>([
    [[2, 2], 0.207, 0.479, 0.755],
    [[3, 2], 0.294, 0.608, 0.857],
    [[3, 3], 0.376, 0.727, 0.933],
    [[4, 4], 0.453, 0.84, 0.983],
    [[5, 5], 0.484, 0.893, 0.994],
    [[10, 10], 0.504, 0.967, 1],
  ])("%j, nobody else", (people, one, oneAndAHalf, two) => {
    expect(Math.abs(pair(people, 1) - one)).toBeLessThan(0.02);
    expect(Math.abs(pair(people, 1.5) - oneAndAHalf)).toBeLessThan(0.02);
    expect(Math.abs(pair(people, 2) - two)).toBeLessThan(0.02);
  });

  test.each<[readonly number[], number]>([
    [[2, 1, 1, 1, 1], 0],
    [[2, 2, 1, 1], 0.48],
    [[2, 2, 2], 0.53],
    [[2, 2, 2, 1, 1], 0.53],
    [[3, 3, 3], 0.75],
    [[5, 5, 5, 5], 0.9],
    [[2, 2, 2, 2, 2, 2, 2, 2, 2], 0.61],
    [[3, 3, 3, 3, 3, 3, 3, 3, 3], 0.8],
  ])("the first two of %j, 1.5 levels apart", (people, expected) => {
    expect(Math.abs(pair(people, 1.5) - expected)).toBeLessThan(0.02);
  });

  test.each<[readonly number[], readonly number[]]>([
    [
      [2, 1, 1, 1, 1],
      [0, 0.6, 0, 0, 0],
    ],
    [
      [2, 2, 1, 1],
      [0.68, 0.68, 0.56, 0.56],
    ],
    [
      [2, 2, 2],
      [0.7, 0.7, 0.57],
    ],
  ])("%j with two more people in each department in turn", (people, expected) => {
    const asked: Design = { ...design(people, 1.5), sides: [["d1"], ["d2"]] };
    const { withMore } = powersOf(
      asked,
      asked.seats.map(({ id }) => id),
      SEED,
      DRAWS,
    );
    for (const [index, power] of withMore.entries()) {
      expect(Math.abs(power - (expected[index] ?? 2))).toBeLessThan(0.02);
    }
  });

  test("sides of several departments", () => {
    const bank: Design = {
      ...design([], 1.5),
      seats: [
        { id: "x", people: 1 },
        { id: "m", people: 2 },
        { id: "b", people: 1 },
        { id: "s", people: 2 },
        { id: "i", people: 2 },
      ],
    };
    expect(Math.abs(powerOfSides(bank, ["x", "m"], ["b", "s"]) - 0.66)).toBeLessThan(0.02);
  });
});

describe("how often any two departments that differ are noticed", () => {
  test.each<[readonly number[], number, number, number]>([
    [[2, 1, 1, 1, 1], 0, 0, 0],
    // With §5.7, by which the named pair must be unlikely to be chance too; simulated apart in Python.
    [[2, 2, 1, 1], 0.02, 0.063, 0.151],
    [[2, 2, 2], 0.14, 0.34, 0.61],
    [[2, 2, 2, 1, 1], 0.034, 0.1, 0.227],
    [[3, 3, 3], 0.28, 0.6, 0.87],
    [[5, 5, 5, 5], 0.44, 0.84, 0.98],
    [[2, 2, 2, 2, 2, 2, 2, 2, 2], 0.09, 0.19, 0.35],
    [[3, 3, 3, 3, 3, 3, 3, 3, 3], 0.17, 0.39, 0.66],
  ])("%j", (people, one, oneAndAHalf, two) => {
    const power = (difference: number): number =>
      powersOf(design(people, difference), [], SEED, DRAWS).power;
    expect(Math.abs(power(1) - one)).toBeLessThan(0.02);
    expect(Math.abs(power(1.5) - oneAndAHalf)).toBeLessThan(0.02);
    expect(Math.abs(power(2) - two)).toBeLessThan(0.02);
  });

  test("2,2,2 with two more people in each department in turn", () => {
    const asked = design([2, 2, 2], 1.5);
    const { withMore } = powersOf(
      asked,
      asked.seats.map(({ id }) => id),
      SEED,
      DRAWS,
    );
    for (const [index, power] of [0.49, 0.5, 0.5].entries()) {
      expect(Math.abs((withMore[index] ?? 2) - power)).toBeLessThan(0.02);
    }
  });
});
