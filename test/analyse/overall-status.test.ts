import { expect, test, describe } from "vitest";
import type { ThresholdResult, Result, Threshold } from "../../src/model/index.ts";
import { overallStatus, judgeThresholds } from "../../src/analyse/thresholds.ts";
import { type Answers, DONT_KNOW, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

function held(rest: Partial<ThresholdResult>): ThresholdResult {
  return {
    id: "overall",
    metric: "level",
    bound: "min",
    expected: 2,
    severity: "error",
    passed: true,
    ...rest,
  };
}

const HOLDS = held({});
const FAILS = held({ passed: false });
const WARNS = held({ passed: false, severity: "warn" });
const OPEN = held({ passed: false, reason: "not-scored" });
const LOST = held({ passed: false, reason: "no-longer-scored" });

test.each([
  ["nothing", [], "not-judged"],
  ["all hold", [HOLDS, HOLDS], "passed"],
  ["one fails", [HOLDS, FAILS], "failed"],
  ["one warns", [HOLDS, WARNS], "passed"],
  ["what was scored is lost", [HOLDS, LOST], "failed"],
  ["one cannot be judged", [HOLDS, OPEN], "not-judged"],
  ["one fails and one cannot be judged", [FAILS, OPEN], "not-judged"],
  [
    "a warning that cannot be judged, beside one that holds",
    [HOLDS, { ...OPEN, severity: "warn" }],
    "passed",
  ],
  ["nothing but warnings that cannot be judged", [{ ...OPEN, severity: "warn" }], "not-judged"],
  ["a warning on an unknown id", [HOLDS, { ...WARNS, reason: "unknown-id" }], "not-judged"],
] as const)("%s", (_, thresholds, gate) => {
  expect(overallStatus({ thresholds })).toBe(gate);
});

const AT = { file: "baseline.json", line: 1, column: 1 };
const MISSING = { file: "baseline.json", missingDepartments: [{ id: "sales", at: AT }] };
const NOBODY_MISSING = { file: "baseline.json", missingDepartments: [] };

test.each([
  ["a department is missing, and all hold", [HOLDS], MISSING, "failed"],
  ["a department is missing, and there is no threshold", [], MISSING, "failed"],
  ["a department is missing, and one cannot be judged", [OPEN], MISSING, "not-judged"],
  ["no department is missing, and all hold", [HOLDS], NOBODY_MISSING, "passed"],
  ["no department is missing, and there is no threshold", [], NOBODY_MISSING, "not-judged"],
] as const)("%s", (_, thresholds, baseline, gate) => {
  expect(overallStatus({ thresholds, baseline })).toBe(gate);
});

test("a result that was not checked has no verdict", () => {
  expect(overallStatus({})).toBe("not-judged");
});

/** a carries three quarters of the weight of d, b one quarter; e is g alone. */
const ASKED = questionnaire(
  dimensions(
    dimension("d", [capability("c", [level("a", "weight: 3"), level("b")])]),
    dimension("e", [capability("f", [level("g")])]),
  ),
);

function scored(...people: readonly Answers[]): Result {
  return score(ASKED, Object.fromEntries(people.map((one, index) => [`it.${index + 1}`, one])));
}

const drop: Threshold = { metric: "drop", bound: "max", limit: 0, severity: "error" };

function heldIds(
  result: Result,
  baseline: Result,
  ...rest: readonly Threshold[]
): readonly string[] {
  const held = judgeThresholds([drop, ...rest], { result, questionnaire: ASKED, baseline });
  return held.filter(({ metric }) => metric === "drop").map(({ id }) => id);
}

describe("what a drop without an id holds", () => {
  const all = scored({ a: 3, b: 3, g: 3 });
  const withoutE = scored({ a: 3, b: 3, g: DONT_KNOW });
  const nothing = scored({ a: DONT_KNOW, b: DONT_KNOW, g: DONT_KNOW });

  test("the overall and every dimension, whatever else is held of one of them", () => {
    const level: Threshold = {
      metric: "level",
      bound: "min",
      limit: 1,
      severity: "error",
      id: "d",
    };
    expect(heldIds(all, all, level)).toEqual(["overall", "d", "e"]);
  });

  test("a dimension that is scored in one of the two", () => {
    expect(heldIds(withoutE, all)).toEqual(["overall", "d", "e"]);
    expect(heldIds(all, withoutE)).toEqual(["overall", "d", "e"]);
  });

  test("none that is scored in neither", () => {
    expect(heldIds(withoutE, withoutE)).toEqual(["overall", "d"]);
  });

  test("the overall alone where nothing is scored, so that it is not green on nothing", () => {
    expect(heldIds(nothing, nothing)).toEqual(["overall"]);
  });
});

describe("which answer to look at first", () => {
  function first(metric: "score" | "coverage", ...people: readonly Answers[]) {
    const asked: Threshold = { metric, bound: "min", limit: 9, severity: "error", id: "d" };
    const result = scored(...people);
    const [held] = judgeThresholds([asked], { result, questionnaire: ASKED });
    return held?.costliest && [held.costliest.question, held.costliest.at.file];
  }

  test("the dearer question, though it comes later and weighs less", () => {
    // a: 3/4 × (100 − 75) = 19; b: 1/4 × (100 − 0) = 25
    expect(first("score", { a: 4, b: 1 })).toEqual(["b", "it.1.json"]);
  });

  test("of a coverage, the question of which least is known", () => {
    // a is known to one of two, b to none
    expect(first("coverage", { a: 1, b: DONT_KNOW }, { a: DONT_KNOW, b: DONT_KNOW })).toEqual([
      "b",
      "it.1.json",
    ]);
  });

  test("and in it the answer that is missing, not one that is there", () => {
    expect(first("coverage", { a: 1, b: 1 }, { a: DONT_KNOW, b: 1 })).toEqual(["a", "it.2.json"]);
  });
});
