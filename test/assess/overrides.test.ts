import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import {
  type Answers,
  DONT_KNOW,
  NOT_APPLICABLE,
  questionnaire,
  respondents,
  review,
} from "../support/read.ts";
import { score, scoredOf, scoreOf } from "../support/score.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

const PEOPLE = { "it.1": { a: 4, b: 4 }, "sales.1": { a: 5, b: 2 } };
const BECAUSE = { reason: "the plan was seen" };

function reviewed(answers: Answers, rules = "") {
  return score(questionnaire(rules, oneCapability(level("a"), level("b"))), PEOPLE, {
    review: answers,
  });
}

describe("a review overrides the aggregate", () => {
  // Without it: a = 4.5, b = 3, the capability 3.75.
  test.each([
    { name: "by a value", given: { value: 2 }, expected: { score: 2, level: 2 }, mean: 2.5 },
    {
      name: "by a score of its own",
      given: { score: 2.5 },
      expected: { score: 2.5, level: 2 },
      mean: 2.75,
    },
    {
      name: "as not applicable",
      given: NOT_APPLICABLE,
      expected: { kind: "not-scored", reason: "not-applicable" },
      mean: 3,
    },
    {
      name: "as unknown",
      given: DONT_KNOW,
      expected: { kind: "not-scored", reason: "nothing-answered", coverage: 0 },
      mean: 3,
    },
  ])("$name", ({ given, expected, mean }) => {
    const result = reviewed({ a: { ...given, ...BECAUSE } });
    expect(scoreOf(result, "a")).toMatchObject(expected);
    expect(scoredOf(result, "c").score).toBe(mean);
  });

  test("a question that a review leaves unknown widens the range like any unknown answer", () => {
    // b is 3; a may be 1 to 5.
    const result = reviewed({ a: { ...DONT_KNOW, ...BECAUSE } });
    expect(scoredOf(result, "c").range.score).toEqual([2, 4]);
  });

  test.each([
    { policy: "lowest", own: 1, mean: 2 },
    { policy: "highest", own: 5, mean: 4 },
  ])(
    "not applicable counts as $policy where the questionnaire says so",
    ({ policy, own, mean }) => {
      const result = reviewed(
        { a: { ...NOT_APPLICABLE, ...BECAUSE } },
        `scoring: { notApplicable: ${policy} }`,
      );
      expect([scoredOf(result, "a").score, scoredOf(result, "c").score]).toEqual([own, mean]);
    },
  );

  test("a value that nothing scores is not scored", () => {
    const asked = questionnaire(
      oneCapability(level("a"), question("n", "number", "bands: [{ from: 5, score: 1 }]")),
    );
    const result = score(
      asked,
      { "it.1": { a: 3, n: 6 } },
      { review: { n: { value: 1, ...BECAUSE } } },
    );
    expect(scoreOf(result, "n")).toMatchObject({
      kind: "not-scored",
      reason: "no-rule",
      coverage: 1,
    });
  });

  test("a reviewed question is covered, even if no respondent knew", () => {
    const asked = questionnaire(oneCapability(level("a")));
    const result = score(
      asked,
      { "it.1": { a: DONT_KNOW } },
      { review: { a: { value: 2, ...BECAUSE } } },
    );
    expect(scoredOf(result, "a")).toMatchObject({
      score: 2,
      coverage: 1,
      confidence: "firm",
      range: { score: [2, 2] },
    });
    expect(result.coverage).toMatchObject({ answered: 0, dontKnow: 1, ratio: 1 });
  });
});

describe("every override is listed with the score that it replaced", () => {
  test("the reviewer, the reason, the place, and the score before", () => {
    const asked = questionnaire(oneCapability(level("a"), level("b")));
    const reviews = [
      review(asked, { a: { value: 2, ...BECAUSE } }, "Kim"),
      review(asked, { b: { score: 1, reason: "it lapsed" } }, "Robin"),
    ];
    const responses = [...reviews, ...respondents(asked, PEOPLE)];
    const result = assess(asked, responses, { toolVersion: "0.0.0", digest: "" });
    expect(result.overrides).toMatchObject([
      {
        question: "a",
        by: "Kim",
        reason: "the plan was seen",
        before: { score: 4.5 },
        at: { file: "Kim.json" },
      },
      {
        question: "b",
        by: "Robin",
        reason: "it lapsed",
        before: { score: 3 },
        at: { file: "Robin.json" },
      },
    ]);
    expect(scoredOf(result, "c").score).toBe(1.5);
  });

  test("none without a review", () => {
    expect(score(questionnaire(oneCapability(level("a"), level("b"))), PEOPLE).overrides).toEqual(
      [],
    );
  });
});

test("a review does not enter the profile of the only department", () => {
  const asked = questionnaire(oneCapability(level("a")));
  const because = { value: 1, ...BECAUSE };
  const result = score(asked, { "it.1": { a: 4 } }, { review: { a: because } });
  expect(result).toMatchObject({ overall: { score: 1 }, departments: [{ overall: { score: 4 } }] });
});

test("a review enters neither the respondents nor a department's own profile", () => {
  const result = reviewed({ a: { value: 1, ...BECAUSE } });
  expect(result.respondents.map(({ id }) => id)).toEqual(["it.1", "sales.1"]);
  expect(result.departments).toMatchObject([
    { id: "it", overall: { score: 4 } },
    { id: "sales", overall: { score: 3.5 } },
  ]);
  expect(scoredOf(result, "c").score).toBe(2);
});

test("a library's review without a reason is listed with an empty one", () => {
  const asked = questionnaire(oneCapability(level("a")));
  const people = respondents(asked, { "it.1": { a: 4 } });
  const given = review(asked, { a: { value: 2, ...BECAUSE } });
  const answers = [...given.answers].map(([id, { reason: _, ...answer }]) => [id, answer] as const);
  const bare = { ...given, answers: new Map(answers) };
  const { overrides } = assess(asked, [...people, bare], { toolVersion: "0.0.0", digest: "" });
  expect(overrides).toMatchObject([{ question: "a", by: "reviewer", reason: "" }]);
});
