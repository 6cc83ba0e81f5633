import { describe, expect, test } from "vitest";
import { questionnaire } from "../support/read.ts";
import { score, scoredOf, scoreOne } from "../support/score.ts";
import { choice, level, oneCapability, question, steps, yesNo } from "../support/yaml.ts";

describe("the position of an answer on the model's ladder: its level is the highest at or below x*", () => {
  const options = "options: [{ id: a, text: A }, { id: b, text: B }, { id: c, text: C }]";
  test.each([
    {
      name: "5 of 0–10 on 0–3 is x* = 1.5",
      levels: [0, 1, 2, 3],
      yaml: choice("q", [0, 5, 10]),
      answer: "s5",
      expected: 1,
    },
    {
      name: "10 of 0–10 on 0–3 is x* = 3",
      levels: [0, 1, 2, 3],
      yaml: choice("q", [0, 5, 10]),
      answer: "s10",
      expected: 3,
    },
    {
      name: "yes on 0–3 is x* = 3",
      levels: [0, 1, 2, 3],
      yaml: yesNo("q"),
      answer: true,
      expected: 3,
    },
    {
      name: "no on 0–3 is x* = 0",
      levels: [0, 1, 2, 3],
      yaml: yesNo("q"),
      answer: false,
      expected: 0,
    },
    {
      name: "2 of 3 on 0–3 is x* = 2",
      levels: [0, 1, 2, 3],
      yaml: question("q", "choices", `${options}, score: { by: share }`),
      answer: ["a", "b"],
      expected: 2,
    },
    {
      name: "2 of 3 on 1–5 is x* = 3.667",
      levels: [1, 2, 3, 4, 5],
      yaml: question("q", "choices", `${options}, score: { by: share }`),
      answer: ["a", "b"],
      expected: 3,
    },
    {
      name: "level 2 on 0–3 is x* = 2",
      levels: [0, 1, 2, 3],
      yaml: level("q"),
      answer: 2,
      expected: 2,
    },
    {
      name: "5 of 0–10 on 10, 20, 40 is x* = 25",
      levels: [10, 20, 40],
      yaml: choice("q", [0, 5, 10]),
      answer: "s5",
      expected: 20,
    },
    {
      name: "0.5 of 0–1 on −2–2 is x* = 0",
      levels: [-2, -1, 0, 1, 2],
      yaml: choice("q", [0, 0.5, 1]),
      answer: "s0.5",
      expected: 0,
    },
  ])("$name", ({ levels, yaml, answer, expected }) => {
    const result = scoreOne([`levels: ${steps(...levels)}`, oneCapability(yaml)], { q: answer });
    expect(scoredOf(result, "q").level).toBe(expected);
  });
});

describe("a level question is at the level of its answer, also if percent is of the maximum", () => {
  test.each([
    // As percent of the maximum 3.75 would be 75%, and 1 + 0.75 × 4 would be level 4.
    {
      name: "4, 4, 4 and 3: x* = 3.75",
      answers: [4, 4, 4, 3],
      own: { score: 3.75, percent: 75 },
      expected: 3,
    },
    {
      name: "four times 4: x* = 4",
      answers: [4, 4, 4, 4],
      own: { score: 4, percent: 80 },
      expected: 4,
    },
    {
      name: "four times 1: x* = 1",
      answers: [1, 1, 1, 1],
      own: { score: 1, percent: 20 },
      expected: 1,
    },
  ])("$name: level $expected", ({ answers, own, expected }) => {
    const rules = "scoring: { percent: of-maximum, respondents: { within: mean } }";
    const people = Object.fromEntries(answers.map((a, index) => [`it.p${index}`, { a }]));
    const result = score(questionnaire(rules, oneCapability(level("a"))), people);
    expect(scoredOf(result, "a")).toMatchObject({ ...own, level: expected });
    expect(scoredOf(result, "c").level).toBe(expected);
  });
});
