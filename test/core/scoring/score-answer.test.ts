import { describe, expect, test } from "vitest";
import { questionsOf } from "../../../src/model/outline.ts";
import { scoreAnswer } from "../../../src/score/answer-score.ts";
import { questionnaire } from "../../support/read.ts";
import { scoredOf, scoreOf, scoreOne } from "../../support/score.ts";
import { choice, level, oneCapability, question, yesNo } from "../../support/yaml.ts";

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

describe("an answer that no option, band or rule scores is not 0 but not scored", () => {
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
  { name: "a level that is no number", yaml: level("q"), value: "4" },
  { name: "choices that are no list", yaml: choices(), value: "a" },
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
