import { describe, expect, test } from "vitest";
import { questionsOf } from "../../src/model/outline.ts";
import { hasScores, questionBounds, scoreAnswer } from "../../src/score/answer-score.ts";
import { questionnaire } from "../support/read.ts";
import { scoredOf, scoreOf, scoreOne } from "../support/score.ts";
import { choice, level, oneCapability, question, yesNo } from "../support/yaml.ts";
import { toNumber } from "../../src/score/fraction.ts";

const OPTIONS =
  "options: [{ id: a, text: A, score: 0.3 }, { id: b, text: B, score: 0.6 }, { id: c, text: C }, { id: none, text: None, exclusive: true }]";
const BANDS = "bands: [{ from: 0, score: 1 }, { from: 10, score: 3 }, { from: 20.5, score: 4 }]";
const NO_IS_BETTER = yesNo("q", "score: { yes: 0, no: 5 }");
const BANDED = question("q", "number", BANDS);
const RULES =
  "rules: [{ when: { includes: [a, b] }, score: 5 }, { when: { includes: a }, score: 3 }, { when: { includes: b }, score: 4 }]";

describe("an answer has a score on its question's own range, and a percent of it", () => {
  test.each([
    { name: "level 4 of 1–5", yaml: level("q"), answer: 4, expected: [4, 75] },
    {
      name: "option scored 2.5 of 0–10",
      yaml: choice("q", [0, 2.5, 10]),
      answer: "s2.5",
      expected: [2.5, 25],
    },
    {
      name: "the option scored −1 of −1–3",
      yaml: choice("q", [-1, 3]),
      answer: "s-1",
      expected: [-1, 0],
    },
    { name: "yes", yaml: yesNo("q"), answer: true, expected: [1, 100] },
    { name: "no", yaml: yesNo("q"), answer: false, expected: [0, 0] },
    {
      name: "no, where no is the better answer",
      yaml: NO_IS_BETTER,
      answer: "no",
      expected: [5, 100],
    },
    {
      name: "yes, where no is the better answer",
      yaml: NO_IS_BETTER,
      answer: "yes",
      expected: [0, 0],
    },
    { name: "a number at the first band's start", yaml: BANDED, answer: 0, expected: [1, 0] },
    { name: "a number just below a band", yaml: BANDED, answer: 9.99, expected: [1, 0] },
    {
      name: "a number at a band's start (2/3 of 1–4)",
      yaml: BANDED,
      answer: 10,
      expected: [3, 200 / 3],
    },
    {
      name: "a number beyond the last band's start",
      yaml: BANDED,
      answer: 1e6,
      expected: [4, 100],
    },
    { name: "sum: 0.3 + 0.6 is 0.9", yaml: choices(), answer: ["a", "b"], expected: [0.9, 100] },
    {
      name: "sum: an option without a score adds nothing",
      yaml: choices(),
      answer: ["c", "a"],
      expected: [0.3, 100 / 3],
    },
    { name: "sum: nothing chosen is an answer", yaml: choices(), answer: [], expected: [0, 0] },
    {
      name: "sum: raised to its minimum (0.3 of 0.5–0.8)",
      yaml: choices("score: { min: 0.5, max: 0.8 }"),
      answer: ["a"],
      expected: [0.5, 0],
    },
    {
      name: "sum: held at its maximum (0.9 of 0.5–0.8)",
      yaml: choices("score: { min: 0.5, max: 0.8 }"),
      answer: ["a", "b"],
      expected: [0.8, 100],
    },
    {
      name: "share: 2 of the 3 options that are not exclusive",
      yaml: choices("score: { by: share }"),
      answer: ["a", "c"],
      expected: [2 / 3, 200 / 3],
    },
    {
      name: "share: none of these",
      yaml: choices("score: { by: share }"),
      answer: ["none"],
      expected: [0, 0],
    },
    {
      name: "rules: the first that holds",
      yaml: choices(`score: { by: rules, ${RULES}, default: 1 }`),
      answer: ["b", "a"],
      expected: [5, 100],
    },
    {
      name: "rules: a later one",
      yaml: choices(`score: { by: rules, ${RULES}, default: 1 }`),
      answer: ["a"],
      expected: [3, 50],
    },
    {
      name: "rules: the default",
      yaml: choices(`score: { by: rules, ${RULES}, default: 1 }`),
      answer: ["c"],
      expected: [1, 0],
    },
  ])("$name", ({ yaml, answer, expected: [own, percent] }) => {
    expect(scoredOf(scoreOne([oneCapability(yaml)], { q: answer }), "q")).toMatchObject({
      score: own,
      percent,
    });
  });
});

describe("an answer without a matching option, band or rule is not 0 but not scored", () => {
  test.each([
    {
      name: "a choice of an option without a score",
      yaml: question("q", "choice", OPTIONS),
      answer: "c",
    },
    { name: "a number below the first band", yaml: BANDED, answer: -1 },
    {
      name: "no rule and no default",
      yaml: choices(`score: { by: rules, ${RULES} }`),
      answer: ["c"],
    },
    {
      name: "a rule about another question, which no rule can read",
      yaml: choices(
        "score: { by: rules, rules: [{ when: { question: q, includes: c }, score: 1 }] }",
      ),
      answer: ["c"],
    },
  ])("$name", ({ yaml, answer }) => {
    const result = scoreOne([oneCapability(yaml)], { q: answer });
    expect(scoreOf(result, "q")).toMatchObject({
      kind: "not-scored",
      reason: "no-rule",
      coverage: 1,
    });
    expect(scoreOf(result, "c")).toMatchObject({ kind: "not-scored", reason: "no-rule" });
  });
});

test.each([
  { name: "a level that is not a number", yaml: level("q"), value: "4" },
  { name: "choices that are not a list", yaml: choices(), value: "a" },
  { name: "a text", yaml: question("q", "text"), value: "words" },
])("$name has no score", ({ yaml, value }) => {
  const [asked] = questionsOf(questionnaire(oneCapability(yaml)));
  expect(asked && scoreAnswer(asked, value)).toBeUndefined();
  expect(asked).toBeDefined();
});

function choices(rest = "score: { by: sum }"): string {
  return question("q", "choices", `${OPTIONS}, ${rest}`);
}

test.each([
  level("q"),
  choice("q", [1, 2]),
  yesNo("q"),
  question("q", "choices", OPTIONS),
  question("q", "number", BANDS),
])("without a value there is no score: %s", (yaml) => {
  const [asked] = questionsOf(questionnaire(oneCapability(yaml)));
  expect(asked && scoreAnswer(asked, undefined)).toBeUndefined();
  expect(asked?.id).toBe("q");
});

const SCORED_OPTIONS =
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
      yaml: question("q", "choices", SCORED_OPTIONS),
      expected: [-2, 0.9],
    },
    {
      name: "choices by sum, bounded",
      yaml: question("q", "choices", `${SCORED_OPTIONS}, score: { min: 0, max: 0.5 }`),
      expected: [0, 0.5],
    },
    {
      name: "choices by share",
      yaml: question("q", "choices", `${SCORED_OPTIONS}, score: { by: share }`),
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

test.each([
  [level("q"), true],
  [yesNo("q"), true],
  [choice("q", [2]), true],
  [question("q", "choice", "options: [{ id: a, text: A }]"), false],
  [BANDED, true],
  [question("q", "number"), false],
  [question("q", "choices", SCORED_OPTIONS), true],
  [question("q", "text"), false],
])("whether any answer to a question can have a score: %s", (yaml, expected) => {
  const asked = questionnaire(oneCapability(yaml));
  expect(questionsOf(asked).map(hasScores)).toEqual([expected]);
});
