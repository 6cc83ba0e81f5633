import { expect, test } from "vitest";
import type { Metric } from "../../src/model/index.ts";
import { judgeThresholds } from "../../src/analyse/thresholds.ts";
import { type Answers, DONT_KNOW, NOT_APPLICABLE, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level, question } from "../support/yaml.ts";

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
  const limit = metric === "silo-index" ? -1 : 9;
  const [held] = judgeThresholds([{ metric, bound, limit, severity: "error" }], {
    result,
    questionnaire: asked,
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
