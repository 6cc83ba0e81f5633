import { describe, expect, test } from "vitest";
import { toNumber } from "../../../src/score/fraction.ts";
import { questionsOf } from "../../../src/model/outline.ts";
import { questionBounds } from "../../../src/score/answer-score.ts";
import { questionnaire } from "../../support/read.ts";
import { choice, level, oneCapability, question, yesNo } from "../../support/yaml.ts";

const OPTIONS =
  "options: [{ id: a, text: A, score: 0.3 }, { id: b, text: B, score: 0.6 }, { id: e, text: E, score: -2 }, { id: f, text: F }]";
const rules = (rest: string): string =>
  question(
    "q",
    "choices",
    `options: [{ id: a, text: A }], score: { by: rules, rules: [{ when: { includes: a }, score: 3 }, { when: { includes: b }, score: 7 }]${rest} }`,
  );

describe("the range of a question's scores", () => {
  test.each([
    { name: "the levels of the model", yaml: level("q"), expected: [1, 5] },
    { name: "the options of a choice", yaml: choice("q", [2, -1, 7]), expected: [-1, 7] },
    {
      name: "choices by sum: all that add, all that take away",
      yaml: question("q", "choices", OPTIONS),
      expected: [-2, 0.9],
    },
    {
      name: "choices by sum, bounded",
      yaml: question("q", "choices", `${OPTIONS}, score: { min: 0, max: 0.5 }`),
      expected: [0, 0.5],
    },
    {
      name: "choices by share",
      yaml: question("q", "choices", `${OPTIONS}, score: { by: share }`),
      expected: [0, 1],
    },
    { name: "choices by rules", yaml: rules(""), expected: [3, 7] },
    { name: "choices by rules with a default", yaml: rules(", default: 1"), expected: [1, 7] },
    { name: "yes or no", yaml: yesNo("q"), expected: [0, 1] },
    { name: "no or yes", yaml: yesNo("q", "score: { yes: -1, no: 4 }"), expected: [-1, 4] },
    {
      name: "the bands of a number",
      yaml: question("q", "number", "bands: [{ from: 0, score: 5 }, { from: 9, score: 2 }]"),
      expected: [2, 5],
    },
    { name: "a number without bands", yaml: question("q", "number"), expected: [0, 0] },
    {
      name: "a choice without scores",
      yaml: question("q", "choice", "options: [{ id: a, text: A }]"),
      expected: [0, 0],
    },
    { name: "a text", yaml: question("q", "text"), expected: [0, 0] },
  ])("$name: $expected", ({ yaml, expected }) => {
    const asked = questionnaire(oneCapability(yaml));
    const bounds = questionsOf(asked).map((one) => questionBounds(one, asked.levels));
    expect(bounds.map(({ min, max }) => [toNumber(min), toNumber(max)])).toEqual([expected]);
  });
});
