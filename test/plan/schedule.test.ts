import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/model/index.ts";
import { planOne, recommendations } from "../support/plan.ts";
import { level, oneCapability } from "../support/yaml.ts";

/** By step: the first week and the first week after it. */
function weeksOf({ steps }: Plan): Readonly<Record<string, readonly [number, number]>> {
  return Object.fromEntries(steps.map(({ id, startWeek, endWeek }) => [id, [startWeek, endWeek]]));
}

const THREE = oneCapability(level("qa"), level("qb"), level("qc"));
const ONES = { qa: 1, qb: 1, qc: 1 };
const ALL = { budget: 1000 };

/** The plan of three questions at level 1, whatever it costs. */
function planOfThree(advice: string): Promise<Plan> {
  return planOne([THREE, advice], ONES, ALL);
}

describe("a step begins", () => {
  test("as soon as its prerequisites have ended", async () => {
    const plan = await planOfThree(
      recommendations(
        { id: "a", effort: 10, raises: { qa: [1, 2] }, rest: "duration: 4" },
        { id: "b", effort: 10, raises: { qb: [1, 2] }, rest: "duration: 6" },
        {
          id: "c",
          effort: 10,
          raises: { qc: [1, 2] },
          requires: ["a", "b"],
          rest: "duration: 3",
        },
      ),
    );
    expect(weeksOf(plan)).toEqual({ a: [0, 4], b: [0, 6], c: [6, 9] });
    expect(plan.durationWeeks).toBe(9);
  });

  test("after the step that raises its question to its starting level", async () => {
    const plan = await planOfThree(
      recommendations(
        { id: "embed", effort: 5, raises: { qa: [3, 4] }, rest: "duration: 2" },
        { id: "establish", effort: 5, raises: { qa: [1, 3] }, rest: "duration: 8" },
      ),
    );
    expect(weeksOf(plan)).toEqual({ establish: [0, 8], embed: [8, 10] });
    expect(plan.steps.map(({ id, requires }) => [id, requires])).toEqual([
      ["establish", []],
      ["embed", ["establish"]],
    ]);
  });

  test("but not after one that comes too early to apply", async () => {
    // In order: a (starts at 2, does nothing at 1), b (requires a), c (applies after b).
    const plan = await planOfThree(
      recommendations(
        { id: "a", effort: 1, raises: { qa: [2, 3] }, rest: "duration: 1" },
        { id: "b", effort: 6, raises: { qa: [1, 2] }, requires: ["a"], rest: "duration: 1" },
        { id: "c", effort: 1, raises: { qa: [2, 3] }, rest: "duration: 1" },
      ),
    );
    expect(weeksOf(plan)).toEqual({ a: [0, 1], b: [1, 2], c: [2, 3] });
    expect(plan.gain).toBeCloseTo(2 / 3, 12);
  });

  test("without a duration it takes one person's full weeks: 12 days are 3 weeks of 5", async () => {
    const plan = await planOne(
      [THREE, recommendations({ id: "a", effort: 12, raises: { qa: [1, 2] } })],
      ONES,
      ALL,
    );
    expect(weeksOf(plan)).toEqual({ a: [0, 3] });
  });
});

describe("capacity", () => {
  const steps = (...days: readonly number[]): string =>
    recommendations(
      ...days.map((it, index) => ({
        id: "abc".charAt(index),
        effort: `{ it: ${it} }`,
        raises: { [`q${"abc".charAt(index)}`]: [1, 2] as const },
        rest: "duration: 13",
      })),
    );

  test("in a quarter is shared, the first priorities first: 8 and 10 of 20 leave 2", async () => {
    // Equal gains, so that fewer days gain more a day.
    // 12 days over 13 weeks take 0.92 a week: two weeks of them fit into the rest.
    const plan = await planOne([THREE, steps(12, 8, 10)], ONES, { ...ALL, capacity: { it: 20 } });
    expect(weeksOf(plan)).toEqual({ a: [11, 24], b: [0, 13], c: [0, 13] });
  });

  test("a step that exceeds it is stretched: 30 days at 20 a quarter take 19.5, so 20 weeks", async () => {
    const plan = await planOne([THREE, steps(30)], ONES, { ...ALL, capacity: { it: 20 } });
    expect(weeksOf(plan)).toEqual({ a: [0, 20] });
    expect(plan.capacityDays).toEqual({ it: 20 });
  });

  test("a step that fits takes its own time: 2 days of 4 or of 2 a quarter are one week", async () => {
    const short = recommendations(
      { id: "a", effort: "{ it: 2 }", raises: { qa: [1, 2] } },
      { id: "b", effort: "{ it: 3 }", raises: { qb: [1, 2] } },
    );
    const four = await planOne([THREE, short], ONES, { ...ALL, capacity: { it: 4 } });
    // 2 and 3 days are more than 4: the second waits for the next quarter.
    expect(weeksOf(four)).toEqual({ a: [0, 1], b: [13, 14] });
    const alone = recommendations({ id: "a", effort: "{ it: 2 }", raises: { qa: [1, 2] } });
    const two = await planOne([THREE, alone], ONES, { ...ALL, capacity: { it: 2 } });
    expect(weeksOf(two)).toEqual({ a: [0, 1] });
  });

  test("over all quarters limits the choice: 30 days in two quarters of 14 fit 12 and 8", async () => {
    const plan = await planOne([THREE, steps(12, 8, 20)], ONES, {
      ...ALL,
      quarters: 2,
      capacity: { it: 14 },
    });
    expect(plan.effortByDepartment).toEqual({ it: 20 });
    expect(plan.status).toBe("optimal");
  });

  test("moves dates, and not the choice, as long as the quarters hold the steps", async () => {
    // Both raise qa for the target; a takes 8 days of IT, z 9 of nobody in particular.
    const either = recommendations(
      { id: "a", effort: "{ it: 8 }", raises: { qa: [1, 2] }, rest: "duration: 13" },
      { id: "b", effort: "{ it: 8 }", raises: { qb: [1, 2] }, rest: "duration: 13" },
      { id: "z", effort: 9, raises: { qa: [1, 2] }, rest: "duration: 13" },
    );
    const aims = ["qa", "qb"].map((id) => ({ id, kind: "level", level: 2 }) as const);
    const free = await planOne([THREE, either], ONES, { aims });
    expect(weeksOf(free)).toEqual({ a: [0, 13], b: [0, 13] });
    const moved = await planOne([THREE, either], ONES, { aims, quarters: 2, capacity: { it: 8 } });
    expect(weeksOf(moved)).toEqual({ a: [0, 13], b: [13, 26] });
    const other = await planOne([THREE, either], ONES, { aims, quarters: 1, capacity: { it: 8 } });
    expect(weeksOf(other)).toEqual({ b: [0, 13], z: [0, 13] });
  });

  test("a better order is searched for if a step ends too late: 8 days before 10 and 2", async () => {
    // A day of a gains 1/12, of b 4/60 and of c 1/48 (of 6). So b follows a: 10 days after 2 leave
    // 0.3 of the first quarter's 10, so that 8 end in week 27. With 8 first, 3 weeks of 2 days
    // (0.46) and 2 of 10 (1.54) fill that quarter, and the rest the next.
    const rules = "scoring: { level: { overall: none } }";
    const heavy = oneCapability(level("qa"), level("qb", "weight: 4"), level("qc"));
    const two = { ...ALL, quarters: 2, capacity: { it: 10 } };
    const plan = await planOne([heavy, steps(2, 10, 8), rules], ONES, two);
    expect(weeksOf(plan)).toEqual({ a: [10, 23], b: [11, 24], c: [0, 13] });
    expect(plan.steps.some(({ isLate }) => isLate)).toBe(false);
    const late = await planOne([heavy, steps(2, 10, 8), rules], ONES, { ...two, quarters: 3 });
    expect(weeksOf(late)).toEqual({ a: [0, 13], b: [3, 16], c: [14, 27] });
  });

  test("a step that ends after the last quarter is late", async () => {
    const plan = await planOne([THREE, steps(12, 8, 10)], ONES, { ...ALL, quarters: 1 });
    expect(plan.steps.map(({ isLate }) => isLate)).toEqual([false, false, false]);
    const chain = recommendations(
      { id: "a", effort: 5, raises: { qa: [1, 2] }, rest: "duration: 10" },
      { id: "b", effort: 5, raises: { qb: [1, 2] }, requires: ["a"], rest: "duration: 4" },
    );
    const late = await planOne([THREE, chain], ONES, { ...ALL, quarters: 1 });
    expect(late.steps.map(({ id, isLate }) => [id, isLate])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });
});

test("with a first day, steps have dates: four weeks from Monday 4 January end on Sunday 31", async () => {
  const plan = await planOne(
    [
      THREE,
      recommendations(
        { id: "a", effort: 10, raises: { qa: [1, 2] }, rest: "duration: 4" },
        { id: "b", effort: 10, raises: { qb: [1, 2] }, requires: ["a"], rest: "duration: 5" },
      ),
    ],
    ONES,
    { ...ALL, start: "2027-01-04" },
  );
  expect(plan.steps.map(({ start, end }) => [start, end])).toEqual([
    ["2027-01-04", "2027-01-31"],
    ["2027-02-01", "2027-03-07"],
  ]);
});

describe("packages", () => {
  // At 1, 1, 1 the next level asks for two of three questions at 2.
  const plan = (): Promise<Plan> =>
    planOne(
      [
        THREE,
        recommendations(
          {
            id: "a",
            effort: 2,
            raises: { qa: [1, 2] },
            rest: "duration: 13, owner: CMO, risk: It stays",
          },
          {
            id: "b",
            effort: 3,
            raises: { qb: [1, 2] },
            rest: "duration: 14, owner: CIO, risk: It stays",
          },
          { id: "c", effort: 9, raises: { qc: [1, 2] }, rest: "duration: 14" },
        ),
      ],
      ONES,
      { aims: [{ id: "d", kind: "score", score: 2 }] },
    );

  test("steps within 13 weeks, those that the next level needs with the least effort, the rest", async () => {
    const { packages, steps } = await plan();
    expect(packages.map(({ id, steps: own }) => [id, own])).toEqual([
      ["ninety-days", ["a"]],
      ["next-level", ["b"]],
      ["ambition", ["c"]],
    ]);
    expect(steps.map(({ id, package: part }) => [id, part])).toEqual([
      ["a", "ninety-days"],
      ["b", "next-level"],
      ["c", "ambition"],
    ]);
  });

  test("each with its effort, owners, risks, and the scores after it and those before it", async () => {
    const { packages } = await plan();
    expect(packages).toMatchObject([
      {
        effortDays: 2,
        owners: ["CMO"],
        risks: ["It stays"],
        endWeek: 13,
        projected: { overall: { level: 1 } },
      },
      { effortDays: 3, owners: ["CIO"], endWeek: 14, projected: { overall: { level: 2 } } },
      {
        effortDays: 9,
        owners: [],
        risks: [],
        endWeek: 14,
        projected: { overall: { level: 2, score: 2 } },
      },
    ]);
  });
});
