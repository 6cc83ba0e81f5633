import { describe, expect, test } from "vitest";
import { DONT_KNOW, NOT_APPLICABLE, type People, questionnaire, SKIPPED } from "../support/read.ts";
import { score, scoredOf, scoreOf } from "../support/score.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

/** Question `a` answered by these people, under these rules. */
function answered(answers: Readonly<Record<string, unknown>>, rules = "") {
  const people: People = Object.fromEntries(Object.entries(answers).map(([id, a]) => [id, { a }]));
  return score(questionnaire(rules, oneCapability(level("a"))), people);
}

describe("the median inside each department, then across: each counts once, whatever its size", () => {
  const many = {
    "marketing.1": 5,
    "marketing.2": 5,
    "marketing.3": 5,
    "marketing.4": 5,
    "marketing.5": 4,
  };
  test.each([
    {
      name: "five of marketing (5, 5, 5, 5, 4) and one of IT (1): medians 5 and 1",
      answers: { ...many, "it.1": 1 },
      expected: [3, 3],
    },
    {
      name: "halves stay in the score and fall in the level: medians 2 and 3",
      answers: { "it.1": 2, "marketing.1": 3 },
      expected: [2.5, 2],
    },
    {
      name: "a half inside a department: 3 and 4",
      answers: { "it.1": 3, "it.2": 4 },
      expected: [3.5, 3],
    },
    {
      name: "a half of a half: (2, 3), 3: medians 2.5 and 3",
      answers: { "it.1": 2, "it.2": 3, "marketing.1": 3 },
      expected: [2.75, 2],
    },
    {
      name: "three departments 1, 5, 4: the middle one",
      answers: { "it.1": 1, "marketing.1": 5, "sales.1": 4 },
      expected: [4, 4],
    },
  ])("$name", ({ answers, expected: [own, step] }) => {
    expect(scoredOf(answered(answers), "a")).toMatchObject({ score: own, level: step });
  });
});

describe("the mean can replace the median, at either step", () => {
  // IT: 1, 1, 4: median 1, mean 2. Marketing: 5. Sales: 1.
  const answers = { "it.1": 1, "it.2": 1, "it.3": 4, "marketing.1": 5, "sales.1": 1 };
  test.each([
    { within: "median", across: "median", expected: 1 }, // of 1, 5, 1
    { within: "median", across: "mean", expected: 7 / 3 }, // (1 + 5 + 1) / 3
    { within: "mean", across: "median", expected: 2 }, // of 2, 5, 1
    { within: "mean", across: "mean", expected: 8 / 3 }, // (2 + 5 + 1) / 3
  ])("$within within, $across across: $expected", ({ within, across, expected }) => {
    const rules = `scoring: { respondents: { within: ${within}, across: ${across} } }`;
    expect(scoredOf(answered(answers, rules), "a").score).toBe(expected);
  });
});

describe("not applicable, by policy", () => {
  test.each([
    { policy: "exclude", answers: { "it.1": 4, "it.2": NOT_APPLICABLE }, expected: 4 },
    { policy: "lowest", answers: { "it.1": 4, "it.2": NOT_APPLICABLE }, expected: 2.5 }, // (4 + 1) / 2
    { policy: "highest", answers: { "it.1": 4, "it.2": NOT_APPLICABLE }, expected: 4.5 }, // (4 + 5) / 2
  ])("$policy: $expected", ({ policy, answers, expected }) => {
    const found = scoredOf(answered(answers, `scoring: { notApplicable: ${policy} }`), "a");
    expect(found).toMatchObject({
      score: expected,
      coverage: 1,
      range: { score: [expected, expected] },
    });
  });

  test("if it applies to some who know nothing, nothing was answered", () => {
    const found = scoreOf(answered({ "it.1": NOT_APPLICABLE, "it.2": DONT_KNOW }), "a");
    expect(found).toMatchObject({ kind: "not-scored", reason: "nothing-answered", coverage: 0 });
  });

  test("excluded by everybody it has no score, no range, no coverage", () => {
    const found = scoreOf(answered({ "it.1": NOT_APPLICABLE, "sales.1": NOT_APPLICABLE }), "a");
    expect(found).toMatchObject({ kind: "not-scored", reason: "not-applicable" });
    for (const key of ["range", "coverage"]) expect(found).not.toHaveProperty(key);
  });
});

describe("unknown, by policy", () => {
  const rules = "scoring: { unknown: lowest, coverage: { publish: 0 } }";
  test.each([
    { name: "don't know", state: DONT_KNOW },
    { name: "skipped", state: SKIPPED },
  ])("$name: excluded it leaves 4 in [2.5, 4.5], at its lowest it makes 2.5", ({ state }) => {
    const answers = { "it.1": 4, "it.2": state };
    const range = { score: [2.5, 4.5], level: [2, 4] };
    expect(scoredOf(answered(answers), "a")).toMatchObject({ score: 4, coverage: 0.5, range });
    expect(scoredOf(answered(answers, rules), "a")).toMatchObject({
      score: 2.5,
      coverage: 0.5,
      range,
    });
  });

  test("a question that was left out is unknown, too", () => {
    const asked = questionnaire(rules, oneCapability(level("a"), level("b")));
    expect(scoredOf(score(asked, { "it.1": { b: 5 } }), "a")).toMatchObject({
      score: 1,
      coverage: 0,
    });
  });

  test("no policy invents an organization without answers", () => {
    const found = answered({ "it.1": DONT_KNOW }, rules);
    expect(scoreOf(found, "a")).toMatchObject({
      kind: "not-scored",
      reason: "nothing-answered",
      coverage: 0,
    });
    expect(found.overall).toMatchObject({
      kind: "not-scored",
      reason: "nothing-answered",
      range: { score: [1, 5] },
    });
  });
});

test("answers that nothing scores do not lead to a policy, though others know nothing at all", () => {
  const bands = "bands: [{ from: 5, score: 1 }]";
  const asked = questionnaire(oneCapability(question("n", "number", bands)));
  const found = scoreOf(score(asked, { "it.1": { n: 2 }, "it.2": { n: DONT_KNOW } }), "n");
  expect(found).toMatchObject({ kind: "not-scored", reason: "no-rule", coverage: 0.5 });
});

describe("whose answers count", () => {
  test("only the departments that the question asks", () => {
    const asked = questionnaire(oneCapability(level("a", "ask: [it, sales]"), level("b")));
    const result = score(asked, { "it.1": { a: 2, b: 2 }, "marketing.1": { b: 5 } });
    expect(scoredOf(result, "a").score).toBe(2);
    expect(scoredOf(result, "b").score).toBe(3.5);
  });

  test("asked of no department with respondents: not asked, and no coverage", () => {
    const asked = questionnaire(oneCapability(level("a", "ask: [sales]"), level("b")));
    const found = scoreOf(score(asked, { "it.1": { b: 3 } }), "a");
    expect(found).toMatchObject({ kind: "not-scored", reason: "not-asked", unheard: ["sales"] });
    for (const key of ["range", "coverage"]) expect(found).not.toHaveProperty(key);
  });
});
