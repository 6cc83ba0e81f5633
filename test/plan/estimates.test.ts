import { describe, expect, test } from "vitest";
import { planOne, recommendations } from "../support/plan.ts";
import { scoreOne } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

const YAML = [
  "scale: { reference: { sites: 4 }, units: { sites: sites } }",
  oneCapability(level("a")),
  recommendations({
    id: "r",
    // At four sites 2 + 4 × 3 = 14 days of IT, and 1 of sales.
    effort: "{ it: { fixed: [1, 2, 4], per: { sites: [2, 3, 5] } }, sales: 1 }",
    raises: { a: [1, 2] },
    rest: "duration: [3, 5, 9]",
  }),
];

describe("a step whose days grow with the organization", () => {
  test("takes the days at the reference, over the likely weeks", async () => {
    const plan = await planOne(YAML, { a: 1 }, { budget: 15 });
    expect(plan).toMatchObject({
      effortDays: 15,
      effortByDepartment: { it: 14, sales: 1 },
      durationWeeks: 5,
    });
  });

  test("is too much for a smaller budget", async () => {
    expect((await planOne(YAML, { a: 1 }, { budget: 14 })).steps).toEqual([]);
  });

  test("is listed with the sums of its low, likely and high days", () => {
    const [found] = scoreOne(YAML, { a: 1 }).recommendations;
    // 1 + 4 × 2 + 1 and 4 + 4 × 5 + 1.
    expect(found).toMatchObject({
      effortDays: { low: 10, likely: 15, high: 25 },
      durationWeeks: 5,
    });
  });
});
