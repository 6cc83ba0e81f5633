import { expect, test } from "vitest";
import type { Metric } from "../../src/model/index.ts";
import { judgeThresholds } from "../../src/analyse/thresholds.ts";
import {
  type Answers,
  DONT_KNOW,
  levelless,
  NOT_APPLICABLE,
  questionnaire,
  respondents,
} from "../support/read.ts";
import { scoreResponses } from "../../src/assess/examine.ts";
import { score } from "../support/score.ts";
import { capability, choice, dimension, dimensions, level, question } from "../support/yaml.ts";

/** a carries three quarters of the weight of c, b one quarter; the note is in words. */
const ASKED = questionnaire(
  dimensions(
    dimension("d", [
      capability("c", [level("a", "weight: 3"), level("b"), question("words", "text")]),
    ]),
  ),
);

function costliestOf(
  metric: Metric,
  people: Readonly<Record<string, Answers>>,
  minimumGroup = 1,
  asked = ASKED,
) {
  const result = score(asked, people, { minimumGroup });
  const bound = metric === "silo-index" ? "max" : "min";
  const limit = metric === "silo-index" ? -1 : 99;
  const [held] = judgeThresholds([{ metric, bound, limit, severity: "error" }], {
    result,
    questionnaire: asked,
    scored: scoreResponses(asked, respondents(asked, people), {}).scored,
  });
  return held?.costliest && [held.costliest.question, held.costliest.at.file];
}

test("the question that lowers the score most by weight, and the lowest answer to it", () => {
  // a: 3/4 × (100 − 25) = 56; b: 1/4 × (100 − 0) = 25
  const people = {
    "it.one": { a: 3, b: 1 },
    "it.two": { a: 1, b: 1 },
    "it.three": { a: DONT_KNOW, b: 1 },
  };
  expect(costliestOf("score", people)).toEqual(["a", "it.two.json"]);
  // a: 3/4 × (100 − 100) = 0; b: 1/4 × (100 − 50) = 13
  expect(costliestOf("level", { "it.one": { a: 5, b: 3 } })).toEqual(["b", "it.one.json"]);
});

test("a question's share of the overall is that of its parents, counting scored ones only", () => {
  const two = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a"), level("b", "weight: 9")])]),
      dimension("e", [capability("f", [level("g")])]),
    ),
  );
  // b is 9/10 of d, which is half: 0.45 × (100 − 25) = 34; g: 0.5 × (100 − 25) = 38.
  const weighty = { "it.one": { a: 5, b: 2, g: 2 } };
  expect(costliestOf("score", weighty, 1, two)).toEqual(["g", "it.one.json"]);
  // Without b, d is only a: 0.5 × (100 − 25) = 38; g: 0.5 × (100 − 50) = 25.
  const without = { "it.one": { a: 2, b: NOT_APPLICABLE, g: 3 } };
  expect(costliestOf("score", without, 1, two)).toEqual(["a", "it.one.json"]);
});

test("for a level, only the questions below the dimension that limits it", () => {
  const two = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a"), level("b", "weight: 9")])]),
      dimension("e", [capability("f", [level("g"), level("h")])]),
    ),
  );
  // d is at level 2. e is at level 1, and limits. b costs 0.45 × (100 − 25) = 34, more than g with
  // 0.25 × (100 − 0) = 25, but cannot raise the level.
  const people = { "it.one": { a: 5, b: 2, g: 1, h: 1 } };
  expect(costliestOf("level", people, 1, two)).toEqual(["g", "it.one.json"]);
  expect(costliestOf("score", people, 1, two)).toEqual(["b", "it.one.json"]);
});

test("where points are added up, the question that costs most points", () => {
  const points = levelless(
    "scoring: { constant: 100, methods: { capability: sum, dimension: sum, overall: sum } }",
    dimensions(
      dimension("d", [
        capability("c", [choice("a", [0, -1, -2], "weight: 5"), choice("z", [0, -2], "weight: 5")]),
        capability("f", [choice("b", [0, -3])]),
      ]),
    ),
  );
  // a costs 5 × 2 = 10 of 100 points, b costs 3; z costs none.
  const people = { "it.one": { a: "s-2", z: "s0", b: "s-3" } };
  expect(costliestOf("score", people, 1, points)).toEqual(["a", "it.one.json"]);
  // a costs 5 × 1 = 5 points, which is still more than 3.
  const half = { "it.one": { a: "s-1", z: "s0", b: "s-3" } };
  expect(costliestOf("score", half, 1, points)).toEqual(["a", "it.one.json"]);
});

test("where the lowest decides, the lowest question, however heavy another is", () => {
  const lowest = questionnaire(
    "scoring: { methods: { capability: min } }",
    dimensions(dimension("d", [capability("c", [level("a", "weight: 9"), level("b")])])),
  );
  // b is 2 and decides. Without it, c would be at 3.
  const people = { "it.one": { a: 3, b: 2 } };
  expect(costliestOf("score", people, 1, lowest)).toEqual(["b", "it.one.json"]);
  // Neither of two raises it alone: the weight decides.
  const both = { "it.one": { a: 2, b: 2 } };
  expect(costliestOf("score", both, 1, lowest)).toEqual(["a", "it.one.json"]);
});

test("for a further total, the question that raises this total most", () => {
  const totals = questionnaire(
    "measures: [{ id: m, title: Lowest, method: min, level: none }]",
    dimensions(
      dimension("d", [capability("c", [level("a")])], "weight: 9"),
      dimension("e", [capability("f", [level("g")])]),
    ),
  );
  const people = { "it.one": { a: 3, g: 2 } };
  const result = score(totals, people);
  const [held] = judgeThresholds(
    [{ metric: "score", bound: "min", limit: 9, severity: "error", id: "m" }],
    {
      result,
      questionnaire: totals,
      scored: scoreResponses(totals, respondents(totals, people), {}).scored,
    },
  );
  // a: 0.9 × (100 − 50) = 45 of the weight, but the lowest is g.
  expect(held?.costliest?.question).toBe("g");
});

test("for coverage, an answer that is missing", () => {
  expect(costliestOf("coverage", { "it.one": { a: 1, b: DONT_KNOW } })).toEqual([
    "b",
    "it.one.json",
  ]);
});

test("for a gap between departments, the lowest answer where they differ most", () => {
  const people = { "it.one": { a: 3, b: 1 }, "marketing.two": { a: 3, b: 5 } };
  expect(costliestOf("silo-index", people)).toEqual(["b", "it.one.json"]);
});

test("nothing to point at: all is well, everyone is protected, or nothing was answered", () => {
  expect(costliestOf("score", { "it.one": { a: 5, b: 5 } })).toBeUndefined();
  expect(costliestOf("score", { "it.one": { a: 1, b: 1 } }, 3)).toBeUndefined();
  expect(costliestOf("coverage", { "it.one": {} })).toBeUndefined();
  expect(costliestOf("score", { "it.one": { a: DONT_KNOW, b: DONT_KNOW } })).toBeUndefined();
});
