import { describe, expect, test } from "vitest";
import { questionsOf } from "../../src/model/outline.ts";
import type { AnswerValue } from "../../src/model/index.ts";
import { questionBounds, scoreAnswer } from "../../src/score/answer-score.ts";
import { toNumber } from "../../src/score/fraction.ts";
import { scoreAt } from "../../src/score/measure.ts";
import { questionnaire } from "../support/read.ts";
import { scoredOf, scoreOne } from "../support/score.ts";
import { choice, level, oneCapability, question, yesNo } from "../support/yaml.ts";

const KPI = "score: { between: [ { at: 0, score: 5 }, { at: 30, score: 1 } ] }";

function scored(yaml: string, answer: AnswerValue): readonly number[] {
  const { score, percent } = scoredOf(scoreOne([oneCapability(yaml)], { q: answer }), "q");
  return [score, percent];
}

function boundsOf(yaml: string): readonly number[] {
  const asked = questionnaire(oneCapability(yaml));
  return questionsOf(asked).flatMap((one) => {
    const { min, max } = questionBounds(one, asked.levels);
    return [toNumber(min), toNumber(max)];
  });
}

describe("a number can be its own score", () => {
  test.each([
    { name: "20 of 0–80", rest: "min: 0, max: 80, score: value", answer: 20, expected: [20, 25] },
    {
      name: "20 of a range of 10–50",
      rest: "range: [10, 50], score: value",
      answer: 20,
      expected: [20, 25],
    },
    {
      name: "20 of 0–40, of a range of 0–80",
      rest: "min: 0, max: 40, range: [0, 80], score: value",
      answer: 20,
      expected: [20, 25],
    },
  ])("$name", ({ rest, answer, expected }) => {
    expect(scored(question("q", "number", rest), answer)).toEqual(expected);
  });

  test("a number outside the range is not a valid answer", () => {
    const yaml = question("q", "number", "range: [10, 50], score: value");
    expect(() => scored(yaml, 51)).toThrow(/51/u);
    expect(() => scored(yaml, 9)).toThrow(/9/u);
  });
});

describe("a number can score on the lines between points", () => {
  test.each([
    { name: "12 days: 5 − 12/30 · 4", answer: 12, expected: 3.4 },
    { name: "at the first point", answer: 0, expected: 5 },
    { name: "at the last point", answer: 30, expected: 1 },
    { name: "before the first point", answer: -3, expected: 5 },
    { name: "after the last point", answer: 45, expected: 1 },
  ])("$name", ({ answer, expected }) => {
    expect(scored(question("q", "number", KPI), answer)[0]).toBe(expected);
  });

  test("3.4 on 1–5 is 60%: (3.4 − 1) / 4", () => {
    expect(scored(question("q", "number", KPI), 12)).toEqual([3.4, 60]);
  });

  test("over several lines: 60 is half of the way from 40 to 80, 2 to 3", () => {
    const points = "{ at: 0, score: 0 }, { at: 40, score: 2 }, { at: 80, score: 3 }";
    const yaml = question("q", "number", `score: { between: [ ${points} ] }`);
    expect(scored(yaml, 60)).toEqual([2.5, 250 / 3]);
  });

  test.each([
    { name: "the lowest and the highest point", rest: KPI, expected: [1, 5] },
    { name: "up to max: 15 days score 3", rest: `max: 15, ${KPI}`, expected: [3, 5] },
    { name: "from min: 15 days score 3", rest: `min: 15, ${KPI}`, expected: [1, 3] },
    { name: "its own range", rest: `range: [0, 5], ${KPI}`, expected: [0, 5] },
  ])("its range is $name", ({ rest, expected }) => {
    expect(boundsOf(question("q", "number", rest))).toEqual(expected);
  });
});

describe("bands can name their upper ends", () => {
  const repair = question(
    "q",
    "number",
    "unit: days, min: 0, bands: [ { atMost: 14, score: 2 }, { score: 1 } ]",
  );

  test.each([
    { days: 0, expected: [2, 100] },
    { days: 14, expected: [2, 100] },
    { days: 14.01, expected: [1, 0] },
  ])("$days days to repair, where at most 14 is fast", ({ days, expected }) => {
    expect(scored(repair, days)).toEqual(expected);
  });
});

describe("a range that the answers do not span", () => {
  test.each([
    {
      name: "choice: 3 of 0–4",
      yaml: choice("q", [1, 3], "range: [0, 4]"),
      answer: "s3",
      expected: [3, 75],
    },
    {
      name: "yes-no: 1 of 0–4",
      yaml: yesNo("q", "range: [0, 4]"),
      answer: "yes",
      expected: [1, 25],
    },
    {
      name: "choices: 1 of 0–4",
      yaml: question("q", "choices", "options: [{ id: a, text: A, score: 1 }], range: [0, 4]"),
      answer: ["a"],
      expected: [1, 25],
    },
    {
      name: "bands: 3 of 0–4",
      yaml: question("q", "number", "bands: [{ from: 0, score: 3 }], range: [0, 4]"),
      answer: 7,
      expected: [3, 75],
    },
  ])("$name", ({ yaml, answer, expected }) => {
    expect(scored(yaml, answer)).toEqual(expected);
  });
});

describe("a number is raised to the score at which a level begins", () => {
  test.each([
    // Levels 1 to 5: level 3 begins at 50%, level 4 at 75%.
    { rest: "min: 0, max: 80, score: value", at: 3, expected: 40 },
    { rest: KPI, at: 4, expected: 4 },
    { rest: `min: 15, ${KPI}`, at: 5, expected: 3 },
    { rest: `min: 15, range: [1, 5], ${KPI}`, at: 4, expected: undefined },
    { rest: `max: 15, range: [1, 5], ${KPI}`, at: 2, expected: 3 },
  ])("$rest, level $at", ({ rest, at, expected }) => {
    const asked = questionnaire(oneCapability(question("q", "number", rest)));
    const [first] = questionsOf(asked);
    const found = first && scoreAt(first, at, asked);
    expect(found && toNumber(found)).toBe(expected);
  });

  test("of the highest score: half of 10, not half of the way from 2 to 10", () => {
    const asked = questionnaire(
      "scoring: { percent: of-maximum }",
      oneCapability(question("q", "number", "min: 2, max: 10, score: value")),
    );
    const [first] = questionsOf(asked);
    const found = first && scoreAt(first, 3, asked);
    expect(found && toNumber(found)).toBe(5);
  });
});

describe("how a number scores is part of the question", () => {
  test("a number without bands and points is not scored", () => {
    const result = scoreOne([oneCapability(question("n", "number"), level("q"))], { n: 3, q: 2 });
    expect(scoredOf(result, "c").score).toBe(2);
  });

  test("the answer to one without a band for it has no score", () => {
    const asked = questionnaire(
      oneCapability(question("q", "number", "bands: [{ atMost: 3, score: 1 }]")),
    );
    const [first] = questionsOf(asked);
    expect(first && scoreAnswer(first, 4)).toBeUndefined();
  });
});
