import { expect, test } from "vitest";
import type { ThresholdResult } from "../../../src/model/index.ts";
import { gateOf } from "../../../src/analyse/thresholds.ts";

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
  expect(gateOf({ thresholds })).toBe(gate);
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
  expect(gateOf({ thresholds, baseline })).toBe(gate);
});

test("a result that was not checked has no verdict", () => {
  expect(gateOf({})).toBe("not-judged");
});
