import { describe, expect, test } from "vitest";
import { noticing } from "../../../src/analyse/agreement/noticing.ts";
import { type Design, powersOf } from "../../../src/analyse/agreement/power.ts";
import type { SidesCompared } from "../../../src/model/index.ts";

const COMPARED: SidesCompared = {
  id: "pair",
  departments: [
    { id: "a", respondents: 3 },
    { id: "b", respondents: 3 },
  ],
  respondents: 6,
  leftOut: 0,
  notCompared: [],
  questions: ["q"],
  margin: 1,
  assumedVariance: 0.3725,
};
const OPTIONS = { weight: 3, seed: 1, candidates: [], sides: [["a"], ["b"]] } as const;

describe("what a comparison could notice", () => {
  test("of two sides of three, about 0.73 of the differences of 1.5 levels (STATISTICS.md §7.4)", () => {
    const found = noticing(COMPARED, OPTIONS);
    expect(found?.difference).toBe(1.5);
    expect(Math.abs((found?.power ?? 0) - 0.727)).toBeLessThan(0.04);
  });

  test("is not raised by two more among 200 people", () => {
    const [a, b] = COMPARED.departments;
    const many = {
      ...COMPARED,
      departments: [
        { ...a, id: "a", respondents: 100 },
        { ...b, id: "b", respondents: 100 },
      ],
      respondents: 200,
    };
    const found = noticing(many, { ...OPTIONS, candidates: ["a", "b"] });
    expect(found).not.toHaveProperty("more");
    // STATISTICS.md §7.4: from 0.967 with ten a side.
    expect(found?.power).toBeGreaterThan(0.96);
  });

  test("is not known where nothing was compared", () => {
    const { margin: _, ...rest } = COMPARED;
    expect(noticing(rest, OPTIONS)).toBeUndefined();
  });
});

describe("two more people of a department", () => {
  const designOf = (a: number, b: number): Design => ({
    seats: [
      { id: "a", people: a },
      { id: "b", people: b },
    ],
    variance: 0.3725,
    assumed: 0.3725,
    weight: 3,
    margin: 1,
    difference: 1,
    sides: [["a"], ["b"]],
  });
  const DRAWS = 20_000;

  test.each([
    ["that then has a scatter of its own", 8, 9],
    ["that has one already", 12, 12],
  ])("%s notice as much as if they had been there", (_, a, b) => {
    const { withMore } = powersOf(designOf(a, b), ["a"], 1, DRAWS);
    const { power } = powersOf(designOf(a + 2, b), [], 2, DRAWS);
    expect(Math.abs((withMore[0] ?? 0) - power)).toBeLessThan(0.02);
  });
});
