import { describe, expect, test } from "vitest";
import { oneCapability } from "../support/yaml.ts";
import { found, full } from "./support.ts";

const DIMENSIONS = oneCapability(full("a"));
const UNITS = "scale: { reference: { sites: 2 }, units: { sites: sites, systems: systems } }";

/** The problems of keys of a recommendation that raises `a` from level 2 to 4. */
function inRecommendation(keys: string, ...others: readonly string[]): readonly string[] {
  const effort = keys.includes("effort:") ? "" : "effort: 1, ";
  const sketch = `{ id: r, title: R, when: { question: a, lt: 4 }, raises: { a: { from: 2, to: 4 } }, ${effort}${keys} }`;
  return found(DIMENSIONS, ...others, `recommendations: [${sketch}]`);
}

describe("estimates ascend", () => {
  test.each([
    ["effort", "effort: { it: [3, 2, 5] }"],
    ["effort", "effort: [3, 2, 5]"],
    ["effort", "effort: { it: { fixed: [3, 2, 5] } }"],
    ["effort", "effort: { it: { fixed: 1, per: { sites: [3, 2, 5] } } }"],
    ["allocated time", "allocated: { it: [3, 2, 5] }"],
    ["upkeep", "upkeep: { it: [3, 2, 5] }"],
    ["money", "money: { once: [3, 2, 5] }"],
    ["money", "money: { yearly: [3, 2, 5] }"],
    ["allocated time", "allocated: { it: { fixed: [3, 2, 5] } }"],
    ["upkeep", "upkeep: { it: { per: { sites: [3, 2, 5] } } }"],
    ["money", "money: { once: { per: { sites: [3, 2, 5] } } }"],
    ["money", "money: { yearly: { fixed: [3, 2, 5], per: { sites: 1 } } }"],
    ["duration", "duration: [3, 2, 5]"],
  ])("%s in %s", (what, keys) => {
    expect(inRecommendation(keys, UNITS)).toEqual([
      `effort-order: the ${what} of r is not in ascending order: low 3, likely 2, high 5`,
    ]);
  });

  test("three equal numbers are in order", () => {
    expect(inRecommendation("duration: [3, 3, 3]")).toEqual([]);
  });
});

test.each([
  "effort: { it: { fixed: 1, per: { sites: 1, systems: 1 } } }",
  "allocated: { it: { per: { systems: 1 } } }",
  "upkeep: { it: { per: { systems: 1 } } }",
  "money: { once: { per: { systems: 1 } } }",
  "money: { yearly: { per: { systems: 1 } } }",
])("a unit of an estimate needs a reference: %s", (keys) => {
  expect(inRecommendation(keys, UNITS)).toEqual([
    "unit-without-reference: r has an estimate per unit of systems, but scale.reference does not say how many of them it is stated for",
  ]);
});

test.each([
  "allocated: { it: { per: { x: 1 } } }",
  "upkeep: { it: { per: { x: 1 } } }",
  "money: { once: { per: { x: 1 } } }",
])("a unit of an estimate is one of the scale: %s", (keys) => {
  expect(inRecommendation(keys, UNITS)).toEqual([
    'unknown-reference: the questionnaire has no unit "x"',
  ]);
});

describe("the range of employees", () => {
  const inScale = (scale: string): readonly string[] => found(DIMENSIONS, `scale: { ${scale} }`);
  const EMPLOYEES = "units: { employees: employees }";

  test("goes from the fewest to the most", () => {
    expect(inScale(`${EMPLOYEES}, range: [400, 3000]`)).toEqual([]);
    expect(inScale(`${EMPLOYEES}, range: [400, 400]`)).toEqual([]);
    expect(inScale(`${EMPLOYEES}, range: [3000, 400]`)).toEqual([
      "range-order: scale.range goes from 3000 down to 400",
    ]);
  });

  test("needs the unit employees, which clients state", () => {
    expect(inScale("range: [400, 3000]")).toEqual([
      "range-without-employees: scale.range is a number of employees, but scale.units has no employees",
    ]);
  });
});
