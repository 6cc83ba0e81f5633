import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import {
  type Answers,
  DONT_KNOW,
  ofOrganization,
  type People,
  questionnaire,
  respondents,
} from "../support/read.ts";
import { score, scoredOf, scoreOf } from "../support/score.ts";
import { everyone } from "../support/team.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";

const ONE = oneCapability(level("a"));
/** People who hardly scatter, so that others would say the same. */
const STEADY = "agreement: { people: { sd: 0.01, noise: 0.01, weight: 3 } }";
const ASKED = questionnaire(STEADY, ONE);
const HALF = questionnaire(STEADY, "scoring: { coverage: { publish: 0.5, firm: 0.5 } }", ONE);
const UNLEVELLED = questionnaire(
  "scoring: { level: { capability: none, dimension: none, overall: none } }",
  ONE,
);

type Reason = readonly [confidence: string, confidenceReason: string];

function reasonOf(people: People, asked = ASKED): Reason {
  const { coverage, overall } = score(asked, people);
  expect(overall).toMatchObject({ confidence: coverage.confidence });
  return [coverage.confidence, coverage.confidenceReason];
}

const THREE: Answers = { a: 3 };
/** Eight people of three departments. */
const TEAM = everyone({ it: 3, sales: 3, marketing: 2 }, THREE);

describe("a result is firm", () => {
  test("with eight people of three departments who leave no doubt", () => {
    expect(reasonOf(TEAM)).toEqual(["firm", "enough-known"]);
  });

  test("if a review replaces the answers that differ", () => {
    const people = { ...TEAM, "it.1": { a: 1 }, "it.2": { a: 1 }, "sales.1": { a: 5 } };
    const { coverage } = score(ASKED, people, { review: { a: { value: 2, reason: "seen" } } });
    expect(coverage).toMatchObject({ confidence: "firm" });
  });

  test("without levels, if enough people answered", () => {
    const people = { ...TEAM, "it.1": { a: 1 }, "it.2": { a: 1 }, "it.3": { a: 1 } };
    expect(reasonOf(people, UNLEVELLED)).toEqual(["firm", "enough-known"]);
    expect(reasonOf(everyone({ it: 3, sales: 3 }, THREE), UNLEVELLED)).toEqual([
      "indicative",
      "few-respondents",
    ]);
  });
});

describe("a result is indicative", () => {
  test.each<[string, People, Reason, typeof ASKED?]>([
    [
      "with seven people",
      everyone({ it: 3, sales: 2, marketing: 2 }, THREE),
      ["indicative", "few-respondents"],
    ],
    [
      "with two departments",
      everyone({ it: 5, sales: 5 }, THREE),
      ["indicative", "few-departments"],
    ],
    [
      "if most departments have one person each",
      everyone({ it: 8, sales: 1, marketing: 1 }, THREE),
      ["indicative", "few-departments"],
    ],
    [
      // Coverage (1 + 1 + 0) / 3 = 0.67 of 0.8.
      "if too little is known",
      { ...TEAM, ...everyone({ marketing: 2 }, { a: DONT_KNOW }) },
      ["indicative", "too-little-known"],
    ],
    [
      // IT 3, sales 3 and marketing 2: 3. Without one who says 1, marketing is at 3 or 1.
      "if one respondent could change the level",
      {
        ...everyone({ it: 4, sales: 1 }, { a: 2 }),
        "sales.1": { a: 3 },
        "sales.2": { a: 1 },
        ...everyone({ marketing: 2 }, THREE),
      },
      ["indicative", "one-respondent"],
    ],
  ])("%s", (_, people, expected, asked = ASKED) => {
    expect(reasonOf(people, asked)).toEqual(expected);
  });
});

describe("a result is provisional", () => {
  test.each<[string, People, Reason, typeof ASKED?]>([
    ["with one respondent", { "it.1": THREE }, ["provisional", "one-department"]],
    ["with one department", everyone({ it: 9 }, THREE), ["provisional", "one-department"]],
    [
      "with two respondents",
      { "it.1": THREE, "sales.1": THREE },
      ["provisional", "few-respondents"],
    ],
    [
      "with a second department that only says don't know",
      { ...everyone({ it: 5 }, THREE), ...everyone({ sales: 3 }, { a: DONT_KNOW }) },
      ["provisional", "one-department"],
      HALF,
    ],
  ])("%s", (_, people, expected, asked = ASKED) => {
    expect(reasonOf(people, asked)).toEqual(expected);
  });

  test("if other people would often give another level", () => {
    // An answer is drawn as 3 + N(0, 0.55² + 0.7² − 1/12), so it is 2 or less in 27.6% of the cases.
    // The median of three is, in 3 · 0.276² − 2 · 0.276³ = 18.7%; it is 4 or more as often. So
    // level 3 repeats in 62.7%.
    const { coverage } = score(
      questionnaire(ONE),
      everyone({ it: 1, sales: 1, marketing: 1 }, THREE),
    );
    expect(coverage).toMatchObject({ confidence: "provisional", confidenceReason: "other-people" });
    expect(coverage.repeated).toMatchObject({ draws: 60, people: 3 });
    expect(Math.abs((coverage.repeated?.again ?? 0) - 0.627)).toBeLessThan(0.1);
    expect(coverage.repeated?.others.toSorted()).toEqual([2, 4]);
  });
});

test("with other people who would sometimes give another level, a result is indicative", () => {
  // Two departments of three, each at 2 or less in 18.7% of the cases as above, and one of two.
  expect(reasonOf(TEAM, questionnaire(ONE))).toEqual(["indicative", "other-people"]);
});

test("a level that no repeated assessment has is repeated in no case", () => {
  // Level 2 is a band around the mean of 3, and only that mean is exact.
  const weights = [1, 1.1, 1.3, 1.7, 1.9, 2.3, 3.1];
  const asked = questionnaire(
    "scoring: { respondents: { within: mean, across: mean }, level: { capability: none, dimension: none, overall: { rule: bands, by: score, from: { 1: 1, 2: 2.9999, 3: 3.0001 } } } }",
    oneCapability(...weights.map((weight, index) => level(`q${index}`, `weight: ${weight}`))),
  );
  const answers = Object.fromEntries(weights.map((_, index) => [`q${index}`, 3]));
  const { coverage } = score(asked, everyone({ it: 1, sales: 1, marketing: 1 }, answers));
  expect(coverage).toMatchObject({ confidence: "provisional", repeated: { again: 0 } });
});

test("an organization that answers as a whole is judged by coverage alone", () => {
  const asked = ofOrganization(ONE);
  expect(score(asked, { "it.1": THREE }).coverage).toMatchObject({ confidence: "firm" });
});

test("a measure and a dimension have their own confidence", () => {
  const asked = questionnaire(
    STEADY,
    "measures: [{ id: fine, title: Fine, level: { rule: bands, by: score, from: { 1: 1, 2: 2.9, 3: 3.2 } } }, { id: plain, title: Plain }]",
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b", "ask: [sales, it]")])]),
      dimension("g", [capability("h", [level("i", "ask: [sales]")])]),
    ),
  );
  const result = score(asked, everyone({ it: 3, sales: 3, marketing: 2 }, { a: 3, b: 3, i: 3 }));
  // Two departments are asked b, and one i.
  expect(["overall", "d", "e", "g"].map((id) => scoredOf(result, id).confidence)).toEqual([
    "firm",
    "firm",
    "indicative",
    "provisional",
  ]);
  const measured = result.measures?.map((one) => one.kind === "scored" && one.confidence);
  expect(measured).toEqual(["firm", "firm"]);
});

describe("the confidence is based on all answers", () => {
  const people = { "it.1": { a: 2 }, "it.2": { a: 4 }, "sales.1": { a: 5 } };
  const said = { confidence: "indicative", confidenceReason: "one-respondent" };

  test("if departments are withheld, with the levels", () => {
    const { coverage } = score(ASKED, people, { minimumGroup: 3 });
    // IT 3 and sales 5: 4; without the 2 or the 4 of IT 4 and 3, without sales 3.
    expect(coverage).toMatchObject({ ...said, oneRespondent: { level: [3, 4] } });
    expect(coverage.repeated).toMatchObject({ again: 1, people: 3, others: [] });
  });

  test("if the overall is hidden, without the levels", () => {
    const result = score(ASKED, people, { minimumGroup: 4 });
    expect(scoreOf(result, "overall")).toMatchObject({ reason: "withheld" });
    expect(result.coverage).toMatchObject(said);
    expect(result.coverage).not.toHaveProperty("oneRespondent");
    expect(result.coverage).not.toHaveProperty("repeated");
  });

  test("if the tests of the gaps were not requested", () => {
    const bare = score(ASKED, people, { certainty: false });
    expect(bare.coverage).toEqual(score(ASKED, people).coverage);
    expect(scoredOf(bare, "d").confidence).toBe("indicative");
  });

  test("in an explanation", () => {
    const explained = explain(ASKED, respondents(ASKED, people), "overall", {});
    expect(explained).toMatchObject({ score: { confidence: "indicative" } });
  });
});

const TWO_DIMENSIONS = questionnaire(oneCapability(level("a")));

test("how far one person changes the overall score and the dimensions", () => {
  const result = score(TWO_DIMENSIONS, { "it.1": { a: 2 }, "it.2": { a: 4 }, "sales.1": { a: 5 } });
  // Today IT 3 and sales 5, median 4. Without it.1: 4 and 5, 4.5. Without it.2: 2 and 5, 3.5.
  // Without sales.1: 3.
  const range = { score: [3, 4.5], level: [3, 4] };
  expect(scoredOf(result, "d")).toMatchObject({ score: 4, level: 4, leaveOneOut: range });
  expect(scoredOf(result, "overall").leaveOneOut).toEqual(range);
});

test("capabilities and questions have no such range", () => {
  const result = score(TWO_DIMENSIONS, { "it.1": { a: 2 }, "sales.1": { a: 5 } });
  expect(scoredOf(result, "c")).not.toHaveProperty("leaveOneOut");
  expect(scoredOf(result, "a")).not.toHaveProperty("leaveOneOut");
});

test("one person alone cannot be left out", () => {
  const result = score(TWO_DIMENSIONS, { "it.1": { a: 2 } });
  expect(scoredOf(result, "overall")).not.toHaveProperty("leaveOneOut");
});

test("a dimension that only one person answers would be lost without that person", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b", "ask: [sales]")])]),
    ),
  );
  const result = score(asked, { "it.1": { a: 3 }, "it.2": { a: 3 }, "sales.1": { a: 3, b: 2 } });
  const lost = { score: [2, 2], level: [2, 2], mayBeLost: true };
  expect(scoredOf(result, "e").leaveOneOut).toEqual(lost);
  expect(scoredOf(result, "d").leaveOneOut).not.toHaveProperty("mayBeLost");
});

test("an unscored node has no such range, and without levels only the score changes", () => {
  const asked = questionnaire(
    "scoring: { level: { capability: none, dimension: none, overall: none } }",
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b", "ask: [marketing]")])]),
    ),
  );
  const result = score(asked, { "it.1": { a: 3 }, "sales.1": { a: 4 } });
  expect(result.dimensions[1]).not.toHaveProperty("leaveOneOut");
  expect(scoredOf(result, "d").leaveOneOut).toEqual({ score: [3, 4] });
});

test("if a department is withheld, the influence of one person is not reported", () => {
  const people = { "it.1": { a: 2 }, "sales.1": { a: 5 }, "sales.2": { a: 4 } };
  const result = score(TWO_DIMENSIONS, people, { minimumGroup: 2 });
  expect(JSON.stringify(result)).not.toContain("leaveOneOut");
});

test("reviews apply without any one respondent", () => {
  const people = { "it.1": { a: 1 }, "sales.1": { a: 5 } };
  const result = score(TWO_DIMENSIONS, people, { review: { a: { value: 2, reason: "seen" } } });
  expect(scoredOf(result, "d").leaveOneOut).toEqual({ score: [2, 2], level: [2, 2] });
});
