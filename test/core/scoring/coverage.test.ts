import { describe, expect, test } from "vitest";
import {
  DONT_KNOW,
  NOT_APPLICABLE,
  type People,
  questionnaire,
  SKIPPED,
} from "../../support/read.ts";
import { score, scoredOf, scoreOf } from "../../support/score.ts";
import { level, oneCapability, question, yesNo } from "../../support/yaml.ts";

describe("coverage of a question: the mean over departments of answered / (asked − not applicable)", () => {
  test.each([
    {
      name: "IT 1 of 2, marketing 1 of 1",
      answers: { "it.1": 3, "it.2": DONT_KNOW, "marketing.1": 3 },
      expected: 0.75,
    },
    {
      name: "IT 3 of 4 beside sales 0 of 1",
      answers: { "it.1": 3, "it.2": 3, "it.3": 3, "it.4": SKIPPED, "sales.1": DONT_KNOW },
      expected: 0.375,
    },
    { name: "IT 1 of 1 that apply", answers: { "it.1": 3, "it.2": NOT_APPLICABLE }, expected: 1 },
    {
      name: "a department to which it does not apply is not counted",
      answers: { "it.1": 3, "sales.1": NOT_APPLICABLE },
      expected: 1,
    },
    { name: "left out is not answered", answers: { "it.1": 3, "it.2": undefined }, expected: 0.5 },
  ])("$name: $expected", ({ answers, expected }) => {
    const people: People = Object.fromEntries(
      Object.entries(answers).map(([id, a]) => [id, { a }]),
    );
    const result = score(questionnaire(oneCapability(level("a"))), people);
    expect(scoreOf(result, "a").coverage).toBe(expected);
  });
});

describe("coverage of a node: the mean over its scored questions", () => {
  test("a text, an unscored and a hidden question do not count, a not applicable one neither", () => {
    const asked = questionnaire(
      oneCapability(
        level("a"),
        level("b"),
        question("words", "text"),
        yesNo("context", "scored: false"),
        level("hidden", "when: { question: context, is: yes }"),
        level("absent"),
      ),
    );
    const result = score(asked, { "it.1": { a: 3, context: false, absent: NOT_APPLICABLE } });
    for (const id of ["c", "d", "overall"]) expect(scoredOf(result, id).coverage).toBe(0.5);
    for (const id of ["words", "context"])
      expect(scoreOf(result, id)).not.toHaveProperty("coverage");
  });

  test("a department that is asked and that nobody speaks for is listed, not counted", () => {
    const asked = questionnaire(
      oneCapability(level("a", "ask: [it, sales]"), level("b", "ask: [it]")),
    );
    const result = score(asked, { "it.1": { a: 3, b: 3 } });
    expect(scoredOf(result, "a")).toMatchObject({ coverage: 1, unheard: ["sales"] });
    expect(scoredOf(result, "b")).toMatchObject({ coverage: 1, unheard: [] });
    expect(result.coverage.unheard).toEqual(["sales"]);
  });
});
