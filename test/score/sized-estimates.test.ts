import { describe, expect, test } from "vitest";
import type { SizedEstimate } from "../../src/model/index.ts";
import { outsideRange, sizedTo, sizeOf } from "../../src/score/sized-estimates.ts";
import { recommendations } from "../support/plan.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const SCALE =
  "scale: { reference: { employees: 1000, sites: 4 }, growth: { sites: 1 }, range: [400, 3000], units: { employees: employees, sites: sites } }";

const MODEL = questionnaire(
  SCALE,
  oneCapability(level("a")),
  recommendations({
    id: "r",
    effort: 1,
    raises: {},
    rest: `allocated: { it: { per: { sites: [0.1, 0.2, 0.4] } }, sales: 0.25 },
      upkeep: { it: { fixed: [1, 2, 4], per: { sites: [0.5, 1, 2] } }, sales: [1, 2, 3] },
      money: { once: { fixed: [5, 10, 20], per: { sites: [1, 2, 3] } }, yearly: { per: { sites: [0.1, 0.2, 0.3] } } }`,
  }),
);

function numbersOf(estimate: SizedEstimate | undefined): readonly (number | undefined)[] {
  return [estimate?.low, estimate?.likely, estimate?.high];
}

/** What the recommendation takes at a size. */
function costsAt(size: Readonly<Record<string, number>>) {
  const [one] = sizedTo(MODEL, new Map(Object.entries(size))).recommendations;
  return {
    allocated: numbersOf(one?.allocated.get("it")),
    upkeep: numbersOf(one?.upkeep.get("it")),
    once: numbersOf(one?.money?.once),
    yearly: numbersOf(one?.money?.yearly),
    unsized: [numbersOf(one?.allocated.get("sales")), numbersOf(one?.upkeep.get("sales"))],
  };
}

const UNSIZED = [
  [0.25, 0.25, 0.25],
  [1, 2, 3],
];

describe("assigned people, upkeep and money", () => {
  test("are fixed and by unit at the client's size", () => {
    // 10 × 0.1, 0.2, 0.4; 1 + 10 × 0.5, 2 + 10 × 1, 4 + 10 × 2; 5 + 10 × 1, 10 + 20, 20 + 30.
    expect(costsAt({ sites: 10 })).toEqual({
      allocated: [1, 2, 4],
      upkeep: [6, 12, 24],
      once: [15, 30, 50],
      yearly: [1, 2, 3],
      unsized: UNSIZED,
    });
  });

  test("have a range from half the reference to twice as much if the size is unknown", () => {
    // 2, 4 and 8 sites, to half days: 0.8 and 3.2 are 1 and 3; 0.2, 0.8 and 2.4 thousand 0, 1 and 2.5.
    expect(costsAt({})).toEqual({
      allocated: [0.5, 1, 3],
      upkeep: [2, 6, 20],
      once: [7, 18, 44],
      yearly: [0, 1, 2.5],
      unsized: UNSIZED,
    });
  });

  test("are estimated from employees alone, with the same range", () => {
    // 5,000 employees have 4 × 5 = 20 sites: 10, 20 and 40.
    expect(costsAt({ employees: 5000 })).toMatchObject({
      allocated: [1, 4, 16],
      upkeep: [6, 22, 84],
      once: [15, 50, 140],
      yearly: [1, 4, 12],
    });
  });

  test("are at least half a day where people take part; money has no least amount", () => {
    // A site takes 0.1, 0.2 and 0.4 days, and 0.1, 0.2 and 0.3 thousand euro.
    expect(costsAt({ sites: 1 })).toMatchObject({
      allocated: [0.5, 0.5, 0.5],
      yearly: [0, 0, 0.5],
    });
    expect(costsAt({ sites: 0 })).toMatchObject({ allocated: [0, 0, 0], once: [5, 10, 20] });
  });

  test("name their units among those that the estimates are for", () => {
    expect(sizeOf(MODEL, new Map([["sites", 10]]), ["en"])).toEqual([
      { unit: "sites", name: "sites", count: 10, isReference: false },
    ]);
  });
});

describe("the range that estimates are made for", () => {
  test.each([
    [399, { from: 400, to: 3000, employees: 399 }],
    [400, undefined],
    [3000, undefined],
    [3001, { from: 400, to: 3000, employees: 3001 }],
  ])("%i employees", (employees, found) => {
    expect(outsideRange(MODEL, new Map([["employees", employees]]))).toEqual(found);
  });

  test("says nothing of a client that does not state its employees, or without a range", () => {
    expect(outsideRange(MODEL, new Map([["sites", 400]]))).toBeUndefined();
    expect(outsideRange(MODEL)).toBeUndefined();
    const plain = questionnaire(
      SCALE.replace(", range: [400, 3000]", ""),
      oneCapability(level("a")),
    );
    expect(outsideRange(plain, new Map([["employees", 5]]))).toBeUndefined();
  });
});
