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
  test("takes the days at the reference if the size is unknown, over the likely weeks", async () => {
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

  test("is listed with the sums of its low, likely and high days, wider for an unknown size", () => {
    const result = scoreOne(YAML, { a: 1 });
    // Half the reference and twice: 1 + 2 × 2 + 1, 14 + 1 and 4 + 8 × 5 + 1.
    expect(result.recommendations).toMatchObject([
      { effortDays: { low: 6, likely: 15, high: 45 }, durationWeeks: 5 },
    ]);
    expect(result.size).toEqual([{ unit: "sites", name: "sites", count: 4, isReference: true }]);
  });
});

describe("at the client's size", () => {
  const size = new Map([["sites", 10]]);

  test("the days of a plan and of a result are fixed days and days for each site", async () => {
    // 2 + 10 × 3 + 1 likely; 1 + 10 × 2 + 1 low, 4 + 10 × 5 + 1 high.
    const plan = await planOne(YAML, { a: 1 }, { budget: 33, size });
    expect(plan).toMatchObject({
      effortDays: 33,
      effortByDepartment: { it: 32, sales: 1 },
      size: [{ unit: "sites", name: "sites", count: 10, isReference: false }],
    });
    expect((await planOne(YAML, { a: 1 }, { budget: 32, size })).steps).toEqual([]);
    const [found] = scoreOne(YAML, { a: 1 }, { size }).recommendations;
    expect(found).toMatchObject({ effortDays: { low: 22, likely: 33, high: 55 } });
  });

  const two = [
    "scale: { reference: { sites: 4, systems: 2 }, units: { sites: sites, systems: systems } }",
    oneCapability(level("a"), level("b")),
    recommendations(
      { id: "r", effort: "{ it: { per: { sites: 3 } } }", raises: { a: [1, 2] } },
      { id: "s", effort: "{ it: { per: { systems: 5 } } }", raises: { b: [1, 2] } },
    ),
  ];

  test("the cheaper of two steps can be another one, and so can the first priority", async () => {
    // Equal gains: 4 × 3 = 12 and 2 × 5 = 10 days at the reference, 1 × 3 = 3 at one site.
    const aims = [{ id: "overall", kind: "score", score: 1.5 }] as const;
    const answers = { a: 1, b: 1 };
    const one = new Map([["sites", 1]]);
    const reference = await planOne(two, answers, { aims });
    expect(reference.steps.map(({ id, effortDays }) => [id, effortDays])).toEqual([["s", 10]]);
    const small = await planOne(two, answers, { aims, size: one });
    expect(small.steps.map(({ id, effortDays }) => [id, effortDays])).toEqual([["r", 3]]);
    expect(small.size).toMatchObject([
      { unit: "sites", count: 1, isReference: false },
      { unit: "systems", count: 2, isReference: true },
    ]);
    const orderAt = (size?: ReadonlyMap<string, number>) =>
      scoreOne(two, answers, size === undefined ? {} : { size }).recommendations.map(
        ({ id }) => id,
      );
    expect([orderAt(), orderAt(one)]).toEqual([
      ["s", "r"],
      ["r", "s"],
    ]);
  });

  test("a department that takes part takes at least half a day, and without any work none", () => {
    const little = [
      "scale: { reference: { sites: 4 }, units: { sites: sites } }",
      oneCapability(level("a")),
      recommendations({
        id: "r",
        effort: "{ it: { per: { sites: [0.1, 0.2, 0.6] } }, sales: 0.25 }",
        raises: { a: [1, 2] },
      }),
    ];
    const daysAt = (sites: number) =>
      scoreOne(little, { a: 1 }, { size: new Map([["sites", sites]]) }).recommendations[0]
        ?.effortDays;
    // 0.1, 0.2 and 0.6 days of IT become 0.5 each. Days that do not grow stay as they are.
    expect(daysAt(1)).toEqual({ low: 0.75, likely: 0.75, high: 0.75 });
    expect(daysAt(0)).toEqual({ low: 0.25, likely: 0.25, high: 0.25 });
  });

  test("days for a unit without a reference count only if the size is known", () => {
    // Lint refuses such a model.
    const lost = [
      "scale: { units: { sites: sites } }",
      oneCapability(level("a")),
      recommendations({ id: "r", effort: "{ it: { fixed: 1, per: { sites: 2 } } }", raises: {} }),
    ];
    const unknown = scoreOne(lost, { a: 1 });
    expect(unknown.recommendations).toMatchObject([{ effortDays: { low: 1, likely: 1, high: 1 } }]);
    expect(unknown.size).toMatchObject([{ count: 0, isReference: true }]);
    const known = scoreOne(lost, { a: 1 }, { size });
    expect(known.recommendations).toMatchObject([{ effortDays: { likely: 21 } }]);
  });

  test.each([
    // 6 × 0.2^0.35 = 3.4 systems and 8 × 0.2 = 1.6 sites; 6 × 20^0.35 = 17.1 and 8 × 20 = 160.
    [200, 3, 2, { low: 2.5, likely: 5, high: 10 }],
    [20_000, 17, 160, { low: 88.5, likely: 177, high: 354 }],
    [1, 1, 1, { low: 1, likely: 2, high: 4 }],
  ])("%i employees have %i systems and %i sites", (employees, systems, sites, days) => {
    const grown = [
      "scale: { reference: { employees: 1000, systems: 6, sites: 8 }, growth: { systems: 0.35, sites: 1 }, units: { employees: employees, systems: systems, sites: sites } }",
      oneCapability(level("a")),
      recommendations({
        id: "r",
        effort: "{ it: { per: { systems: 1, sites: 1 } } }",
        raises: { a: [1, 2] },
      }),
    ];
    const stated = new Map([["employees", employees]]);
    const found = scoreOne(grown, { a: 1 }, { size: stated });
    expect(found.size).toEqual([
      { unit: "employees", name: "employees", count: employees, isReference: false },
      { unit: "systems", name: "systems", count: systems, isReference: false, isEstimated: true },
      { unit: "sites", name: "sites", count: sites, isReference: false, isEstimated: true },
    ]);
    expect(found.recommendations[0]?.effortDays).toEqual(days);
    // A number of the client's own is not an estimate: 3 systems at any number of employees.
    const own = new Map([...stated, ["systems", 3], ["sites", 2]]);
    const known = scoreOne(grown, { a: 1 }, { size: own });
    expect(known.recommendations[0]?.effortDays).toEqual({ low: 5, likely: 5, high: 5 });
    expect(known.size?.map(({ unit }) => unit)).toEqual(["systems", "sites"]);
  });

  test("a model whose efforts do not grow has no size", () => {
    const fixed = [oneCapability(level("a")), recommendations({ id: "r", effort: 2, raises: {} })];
    expect(scoreOne(fixed, { a: 1 }, { size })).not.toHaveProperty("size");
  });
});
