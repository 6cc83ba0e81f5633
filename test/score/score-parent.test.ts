import { describe, expect, test } from "vitest";
import { DONT_KNOW, NOT_APPLICABLE, type People, questionnaire, SKIPPED } from "../support/read.ts";
import { scoreOf, scoreOne, score, scoredOf } from "../support/score.ts";
import {
  capability,
  dimension,
  dimensions,
  level,
  oneCapability,
  question,
  yesNo,
} from "../support/yaml.ts";

describe("a missing score is never 0 but has a reason", () => {
  const answers = { a: 3 };
  test.each([
    {
      name: "all weights are zero",
      yaml: oneCapability(level("a", "weight: 0")),
      given: answers,
      reason: "no-weight",
    },
    {
      name: "nothing answered",
      yaml: oneCapability(level("a")),
      given: {},
      reason: "nothing-answered",
    },
    {
      name: "nothing but don't know",
      yaml: oneCapability(level("a")),
      given: { a: DONT_KNOW },
      reason: "nothing-answered",
    },
    {
      name: "only what weighs nothing was answered",
      yaml: oneCapability(level("a", "weight: 0"), level("b")),
      given: answers,
      reason: "nothing-answered",
    },
    {
      name: "all not applicable",
      yaml: oneCapability(level("a")),
      given: { a: NOT_APPLICABLE },
      reason: "not-applicable",
    },
    {
      name: "one not applicable, one unanswered",
      yaml: oneCapability(level("a"), level("b")),
      given: { a: NOT_APPLICABLE },
      reason: "nothing-answered",
    },
    {
      name: "nothing shown",
      yaml: oneCapability(level("a", "when: { question: a, is: 1 }")),
      given: answers,
      reason: "not-asked",
    },
    {
      name: "nothing is scored",
      yaml: oneCapability(question("a", "text"), level("b", "scored: false")),
      given: { a: "words", b: 3 },
      reason: "unscored",
    },
    {
      name: "no rule scores the answer",
      yaml: oneCapability(question("a", "number", "bands: [{ from: 5, score: 1 }]")),
      given: answers,
      reason: "no-rule",
    },
  ])("$name: $reason", ({ yaml, given, reason }) => {
    const result = scoreOne([yaml], given);
    for (const id of ["c", "d", "overall"])
      expect(scoreOf(result, id)).toMatchObject({ kind: "not-scored", reason });
  });

  test("an excluded node has no weight in its parent", () => {
    const yaml = dimensions(
      dimension("d1", [
        capability("c1", [level("a")]),
        capability("c2", [level("b")], "weight: 9"),
      ]),
      dimension("d2", [capability("c3", [level("e", "weight: 0")])], "weight: 9"),
    );
    const result = scoreOne([yaml], { a: 4, b: NOT_APPLICABLE, e: 1 });
    expect(scoreOf(result, "c2")).toMatchObject({ kind: "not-scored", reason: "not-applicable" });
    expect(scoreOf(result, "d2")).toMatchObject({ kind: "not-scored", reason: "no-weight" });
    expect(result.overall).toMatchObject({ score: 4, coverage: 1 });
    expect(result.overall).not.toHaveProperty("lost");
  });
});

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

  test("a department without respondents that a question asks is listed, not counted", () => {
    const asked = questionnaire(
      oneCapability(level("a", "ask: [it, sales]"), level("b", "ask: [it]")),
    );
    const result = score(asked, { "it.1": { a: 3, b: 3 } });
    expect(scoredOf(result, "a")).toMatchObject({ coverage: 1, unheard: ["sales"] });
    expect(scoredOf(result, "b")).toMatchObject({ coverage: 1, unheard: [] });
    expect(result.coverage.unheard).toEqual(["sales"]);
  });
});
