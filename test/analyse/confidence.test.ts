import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import { DONT_KNOW, type People, questionnaire, respondents } from "../support/read.ts";
import { score, scoredOf, scoreOf } from "../support/score.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";

const ONE = oneCapability(level("a"));
const ASKED = questionnaire(ONE);
const HALF = questionnaire("scoring: { coverage: { publish: 0.5, firm: 0.5 } }", ONE);
const UNLEVELLED = questionnaire(
  "scoring: { level: { capability: none, dimension: none, overall: none } }",
  ONE,
);

const firm = { confidence: "firm", confidenceReason: "enough-known" };
const oneDepartment = { confidence: "indicative", confidenceReason: "one-department" };
const oneRespondent = { confidence: "indicative", confidenceReason: "one-respondent" };

describe("a result is firm", () => {
  test.each<{ name: string; people: People; asked?: typeof ASKED; expected: object }>([
    {
      name: "if enough is known, by two departments, and nobody changes the level",
      people: { "it.1": { a: 3 }, "sales.1": { a: 3 } },
      expected: firm,
    },
    {
      name: "not with one respondent",
      people: { "it.1": { a: 3 } },
      expected: oneDepartment,
    },
    {
      name: "not with several respondents of one department",
      people: { "it.1": { a: 3 }, "it.2": { a: 3 } },
      expected: oneDepartment,
    },
    {
      // Coverage (1 + 0) / 2, which is enough here.
      name: "not with a second department that only says don't know",
      asked: HALF,
      people: { "it.1": { a: 3 }, "sales.1": { a: DONT_KNOW } },
      expected: oneDepartment,
    },
    {
      // IT 3 and sales 5: 4. Without it.1, 4 and 5: level 4; without it.2, 2 and 5: 3; without
      // sales, 3.
      name: "not if one respondent could lower the level",
      people: { "it.1": { a: 2 }, "it.2": { a: 4 }, "sales.1": { a: 5 } },
      expected: { ...oneRespondent, oneRespondent: { level: [3, 4] } },
    },
    {
      // 1 and 5: 3. Without IT 5, without sales 1.
      name: "not if one respondent could lower or raise it",
      people: { "it.1": { a: 1 }, "sales.1": { a: 5 } },
      expected: { ...oneRespondent, oneRespondent: { level: [1, 5] } },
    },
    {
      // Coverage (1 + 1/2 + 0) / 3 = 0.5; without IT (1/2 + 0) / 2 = 0.25: not scored.
      name: "not if without one respondent there is no level",
      asked: HALF,
      people: {
        "it.1": { a: 3 },
        "sales.1": { a: 3 },
        "sales.2": { a: DONT_KNOW },
        "marketing.1": { a: DONT_KNOW },
      },
      expected: { ...oneRespondent, oneRespondent: { level: [3, 3], mayBeLost: true } },
    },
    {
      name: "without levels if enough is known by two departments",
      asked: UNLEVELLED,
      people: { "it.1": { a: 1 }, "sales.1": { a: 5 } },
      expected: firm,
    },
    {
      name: "without levels not with one department",
      asked: UNLEVELLED,
      people: { "it.1": { a: 1 } },
      expected: oneDepartment,
    },
  ])("$name", ({ people, asked = ASKED, expected }) => {
    const { coverage, overall } = score(asked, people);
    const { confidence, confidenceReason, oneRespondent: moved } = coverage;
    const given = { confidence, confidenceReason };
    expect(moved === undefined ? given : { ...given, oneRespondent: moved }).toEqual(expected);
    expect(overall).toMatchObject({ confidence });
  });

  test("if a review replaces the answers that differ", () => {
    const people = { "it.1": { a: 1 }, "sales.1": { a: 5 } };
    const { coverage } = score(ASKED, people, { review: { a: { value: 2, reason: "seen" } } });
    expect(coverage).toMatchObject(firm);
  });
});

test("a measure has its own confidence: one respondent may change its level", () => {
  const asked = questionnaire(
    "measures: [{ id: fine, title: Fine, level: { rule: bands, by: score, from: { 1: 1, 2: 2.9, 3: 3.2 } } }, { id: plain, title: Plain }]",
    oneCapability(level("a"), level("b")),
  );
  // a 3 and b 3; without IT's second person the mean of b is 4, and that of both 3.5.
  const people = { "it.1": { a: 3, b: 3 }, "it.2": { a: 3, b: 3 }, "sales.1": { a: 3, b: 3 } };
  const moved = { ...people, "it.2": { a: 3, b: 1 }, "it.1": { a: 3, b: 5 } };
  const confidences = (given: People) =>
    score(asked, given).measures?.map((one) => one.kind === "scored" && one.confidence);
  expect(confidences(people)).toEqual(["firm", "firm"]);
  expect(confidences(moved)).toEqual(["indicative", "firm"]);
  expect(score(asked, moved).measures?.[0]).toMatchObject({ leaveOneOut: { level: [1, 3] } });
});

test("a dimension has its own confidence", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b", "ask: [sales]")])]),
      dimension("g", [capability("h", [level("i")])]),
    ),
  );
  // d is 2 without any one respondent; only sales answers e; g is 4, and 3 or 5 without one of the
  // two.
  const people = { "it.1": { a: 2, i: 3 }, "sales.1": { a: 2, b: 4, i: 5 } };
  const result = score(asked, people);
  expect(["overall", "d", "e", "g"].map((id) => scoredOf(result, id).confidence)).toEqual([
    "firm",
    "firm",
    "indicative",
    "indicative",
  ]);
});

describe("the confidence is based on all answers", () => {
  const people = { "it.1": { a: 2 }, "it.2": { a: 4 }, "sales.1": { a: 5 } };

  test("if departments are withheld, with the levels", () => {
    const { coverage } = score(ASKED, people, { minimumGroup: 3 });
    expect(coverage).toMatchObject({ ...oneRespondent, oneRespondent: { level: [3, 4] } });
  });

  test("if the overall is hidden, without the levels", () => {
    const result = score(ASKED, people, { minimumGroup: 4 });
    expect(scoreOf(result, "overall")).toMatchObject({ reason: "withheld" });
    expect(result.coverage).toMatchObject(oneRespondent);
    expect(result.coverage).not.toHaveProperty("oneRespondent");
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
