import { describe, expect, test } from "vitest";
import type { Metric, Result, Threshold, ThresholdResult } from "../../src/model/index.ts";
import { judgeThresholds, overallStatus } from "../../src/analyse/thresholds.ts";
import { isDrop } from "../../src/model/threshold.ts";
import { questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const ASKED = questionnaire(
  dimensions(
    dimension("d", [capability("c", [level("a"), level("b")])]),
    dimension("e", [capability("f", [level("g", "ask: [marketing]")])]),
  ),
);

/** One person of marketing answers g, seven people a and b. */
const PEOPLE = {
  "marketing.zero": { a: 2, b: 4, g: 4 },
  "it.one": { a: 2, b: 4 },
  "it.two": { a: 2, b: 4 },
  "it.three": { a: 2, b: 4 },
  "sales.four": { a: 3, b: 3 },
  "sales.five": { a: 3, b: 3 },
  "sales.six": { a: 3, b: 3 },
};
const PRIVATE = score(ASKED, PEOPLE, { minimumGroup: 3 });
const OPEN = score(ASKED, PEOPLE, { minimumGroup: 1 });

function judged(
  metric: Metric,
  id: string,
  { result = PRIVATE, baseline = OPEN }: { result?: Result; baseline?: Result } = {},
): ThresholdResult {
  const bound = metric === "silo-index" || isDrop(metric) ? "max" : "min";
  const threshold: Threshold = { metric, id, bound, limit: 0.5, severity: "error" };
  const [held] = judgeThresholds([threshold], { result, questionnaire: ASKED, baseline });
  return held as ThresholdResult;
}

describe("a number that is withheld to protect respondents", () => {
  test.each([
    ["score", "g"],
    ["level", "g"],
    ["coverage", "g"],
    ["silo-index", "g"],
    ["silo-index", "a"],
    ["score", "overall"],
    ["drop", "g"],
    ["drop-any", "e"],
  ] as const)(
    "%s of %s: the threshold is not checked, because a verdict would reveal it",
    (metric, id) => {
      const held = judged(metric, id);
      expect(held).toMatchObject({ reason: "withheld", passed: false });
      expect(held).not.toHaveProperty("actual");
      expect(held).not.toHaveProperty("before");
      expect(overallStatus({ thresholds: [held] })).toBe("not-judged");
    },
  );

  test("is not a loss: the same answers pass a limit on drops where they are shown", () => {
    expect(judged("drop", "e", { result: OPEN })).toMatchObject({ actual: 0, passed: true });
  });

  test("in the baseline alone is named as that", () => {
    const held = judged("drop", "g", { result: OPEN, baseline: PRIVATE });
    expect(held).toMatchObject({ reason: "withheld-then", passed: false });
    expect(overallStatus({ thresholds: [held] })).toBe("not-judged");
  });
});

describe("a number that is shown beside withheld ones is checked", () => {
  test("the share of the overall that is known", () => {
    expect(PRIVATE.overall).toMatchObject({ kind: "not-scored", reason: "withheld" });
    // All seven answer what they are asked.
    expect(judged("coverage", "overall")).toMatchObject({ actual: 1, passed: true });
  });

  test("the gap between departments that nobody measures in a capability", () => {
    expect(judged("silo-index", "c")).toMatchObject({ reason: "not-measured" });
  });
});
