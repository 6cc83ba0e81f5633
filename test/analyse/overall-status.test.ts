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
  ["a scored node is lost", [HOLDS, LOST], "failed"],
  ["one cannot be evaluated", [HOLDS, OPEN], "not-judged"],
  ["one fails and one cannot be evaluated", [FAILS, OPEN], "not-judged"],
  [
    "a warning that cannot be evaluated, beside a threshold that is met",
    [HOLDS, { ...OPEN, severity: "warn" }],
    "passed",
  ],
  ["only warnings that cannot be evaluated", [{ ...OPEN, severity: "warn" }], "not-judged"],
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
  ["a department is missing, and one cannot be evaluated", [OPEN], MISSING, "not-judged"],
  ["no department is missing, and all hold", [HOLDS], NOBODY_MISSING, "passed"],
  ["no department is missing, and there is no threshold", [], NOBODY_MISSING, "not-judged"],
] as const)("%s", (_, thresholds, baseline, gate) => {
  expect(overallStatus({ thresholds, baseline })).toBe(gate);
});

test("a result that was not checked has no verdict", () => {
  expect(overallStatus({})).toBe("not-judged");
});

/** a carries three quarters of the weight of d, b one quarter; e is only g. */
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

describe("the limits of a drop without an id", () => {
  const all = scored({ a: 3, b: 3, g: 3 });
  const withoutE = scored({ a: 3, b: 3, g: DONT_KNOW });
  const nothing = scored({ a: DONT_KNOW, b: DONT_KNOW, g: DONT_KNOW });

  test("the overall and every dimension, whatever other limits apply to one of them", () => {
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

  test("none that neither result scores", () => {
    expect(heldIds(withoutE, withoutE)).toEqual(["overall", "d"]);
  });

  test("only the overall if nothing is scored, so that an empty check is not green", () => {
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

  test("the question that lowers the score most, though it comes later and weighs less", () => {
    // a: 3/4 × (100 − 75) = 19; b: 1/4 × (100 − 0) = 25
    expect(first("score", { a: 4, b: 1 })).toEqual(["b", "it.1.json"]);
  });

  test("for coverage, the question that is least known", () => {
    // One of two people knows a, none knows b.
    expect(first("coverage", { a: 1, b: DONT_KNOW }, { a: DONT_KNOW, b: DONT_KNOW })).toEqual([
      "b",
      "it.1.json",
    ]);
  });

  test("and within it the missing answer, not an existing one", () => {
    expect(first("coverage", { a: 1, b: 1 }, { a: DONT_KNOW, b: 1 })).toEqual(["a", "it.2.json"]);
  });
});
