import { expect, test } from "vitest";
import { scoreResponses } from "../../../src/plan/scored-assessment.ts";
import { gainsOf } from "../../../src/core/planning/gains.ts";
import { type People, questionnaire, respondents } from "../../support/read.ts";
import { capability, dimension, dimensions, level } from "../../support/yaml.ts";

const TWO = dimensions(
  dimension("d", [capability("c", [level("a"), level("b")])]),
  dimension("e", [capability("f", [level("g")])]),
);
const RECOMMENDATIONS = `recommendations: [
  { id: both, title: Both, when: { question: a, lt: 5 }, effort: 2, raises: { c: { from: 1, to: 3 } } },
  { id: one, title: One, when: { question: g, lt: 5 }, effort: 1, raises: { g: { from: 2, to: 4 } } },
  { id: too-early, title: Early, when: { question: g, lt: 5 }, effort: 1, raises: { g: { from: 3, to: 4 } } },
  { id: free, title: Free, when: { question: a, lt: 5 }, raises: { a: { from: 1, to: 5 } } }
]`;

function gains(people: People, minimumGroup = 1): Readonly<Record<string, number>> {
  const asked = questionnaire(TWO, RECOMMENDATIONS);
  const scored = scoreResponses(asked, respondents(asked, people), { minimumGroup });
  return Object.fromEntries(gainsOf(scored));
}

// a 1, b 2, g 2: c is 1.5, the whole (1.5 + 2) / 2 = 1.75.
const TODAY = { a: 1, b: 2, g: 2 };

test("each is what the whole would gain by it alone; without effort there is none", () => {
  // both: c 3, the whole 2.5. one: g 4, (1.5 + 4) / 2 = 2.75. too-early: g stands below 3.
  expect(gains({ "it.1": TODAY })).toEqual({ both: 0.75, one: 1, "too-early": 0 });
});

test("what would betray a withheld answer has none", () => {
  const people = {
    "it.1": TODAY,
    "it.2": TODAY,
    "sales.1": { a: 1, b: 2 },
    "sales.2": { a: 1, b: 2 },
  };
  // Three answers are the least: two people answer g, so that g and with it the other dimension is hidden.
  expect(gains(people, 3)).toEqual({});
});

test("a whole without a score gains nothing", () => {
  expect(gains({ "it.1": {} })).toEqual({});
});
