import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { DONT_KNOW, NOT_APPLICABLE, questionnaire, respondent } from "../support/read.ts";
import { score, scoredOf, scoreOf } from "../support/score.ts";
import { capability, dimension, dimensions, level, question, steps } from "../support/yaml.ts";

const LADDER = "methods: { capability: ladder, dimension: sum }, percent: of-maximum";

/** A step that stops at its score, or leads on; the last one ends with either. */
function rung(id: string, options: string, rest = ""): string {
  return question(id, "choice", `options: [${options}]${rest === "" ? "" : `, ${rest}`}`);
}

const first = rung("first", "{ id: no, text: No, score: 1, stops: true }, { id: yes, text: Yes }");
const second = rung(
  "second",
  "{ id: no, text: No, score: 2, stops: true }, { id: yes, text: Yes }, { id: best, text: Best, score: 5, stops: true }",
);
const third = rung("third", "{ id: no, text: No, score: 3 }, { id: yes, text: Yes, score: 4 }");

function walked(answers: object, rules = "", people = {}) {
  const asked = questionnaire(
    `scoring: { ${LADDER}${rules} }`,
    dimensions(dimension("d", [capability("walk", [first, second, third])])),
  );
  return score(asked, { "it.1": { ...answers }, ...people });
}

describe("a walk ends at an option that stops, or at the last question", () => {
  test.each([
    { name: "stopped at once", answers: { first: "no", second: "yes", third: "yes" }, expected: 1 },
    { name: "stopped at the second step", answers: { first: "yes", second: "no" }, expected: 2 },
    { name: "stopped there at the top", answers: { first: "yes", second: "best" }, expected: 5 },
    {
      name: "the last step's lower option",
      answers: { first: "yes", second: "yes", third: "no" },
      expected: 3,
    },
    {
      name: "the last step's higher option",
      answers: { first: "yes", second: "yes", third: "yes" },
      expected: 4,
    },
  ])("$name: $expected of 5", ({ answers, expected }) => {
    const found = scoredOf(walked(answers), "walk");
    expect(found).toMatchObject({
      score: expected,
      percent: expected * 20,
      coverage: 1,
      range: { score: [expected, expected] },
    });
  });

  test("a walk that ends without a score has none", () => {
    const result = walked({ first: "yes", second: "yes", third: NOT_APPLICABLE });
    expect(scoreOf(result, "walk")).toMatchObject({ kind: "not-scored", reason: "no-rule" });
  });

  test.each([
    {
      name: "an option without a score",
      only: rung("only", "{ id: no, text: No, stops: true }, { id: yes, text: Yes, score: 4 }"),
      answers: { only: "no" },
      reason: "no-rule",
    },
    {
      name: "a ladder that asks others",
      only: rung("only", "{ id: no, text: No, score: 1 }", "ask: [sales]"),
      answers: {},
      reason: "not-asked",
    },
  ])("a walk has no score at $name", ({ only, answers, reason }) => {
    const asked = questionnaire(
      `scoring: { ${LADDER} }`,
      dimensions(dimension("d", [capability("walk", [only])])),
    );
    expect(scoreOf(score(asked, { "it.1": answers }), "walk")).toMatchObject({
      kind: "not-scored",
      reason,
    });
  });

  test("a question that is not a choice offers no end", () => {
    const rungs = [first, level("second")];
    const asked = questionnaire(
      `scoring: { ${LADDER} }`,
      dimensions(dimension("d", [capability("walk", rungs)])),
    );
    const found = scoredOf(score(asked, { "it.1": { first: "no" } }), "walk");
    expect(found).toMatchObject({ score: 1, percent: 100 });
  });

  test("a hidden step is skipped", () => {
    const hidden = rung(
      "hidden",
      "{ id: no, text: No, score: 1, stops: true }",
      "when: { department: own, is: sales }",
    );
    const asked = questionnaire(
      `scoring: { ${LADDER} }`,
      dimensions(dimension("d", [capability("walk", [hidden, second, third])])),
    );
    const result = score(asked, { "it.1": { hidden: "no", second: "yes", third: "yes" } });
    expect(scoredOf(result, "walk")).toMatchObject({ score: 4, coverage: 1 });
  });

  test("a step that does not apply is skipped", () => {
    expect(scoredOf(walked({ first: NOT_APPLICABLE, second: "no" }), "walk").score).toBe(2);
    expect(
      scoreOf(
        walked({ first: NOT_APPLICABLE, second: NOT_APPLICABLE, third: NOT_APPLICABLE }),
        "walk",
      ),
    ).toMatchObject({
      kind: "not-scored",
      reason: "not-applicable",
    });
  });
});

describe("at an unknown step the low end is printed, and the range shows the rest", () => {
  test.each([
    {
      name: "unknown from the second step on: 2, 5, 3 or 4",
      answers: { first: "yes", second: DONT_KNOW, third: "yes" },
      expected: 2,
      range: [2, 5],
    },
    { name: "left out is unknown", answers: { first: "yes" }, expected: 2, range: [2, 5] },
    {
      name: "unknown at the last step: 3 or 4",
      answers: { first: "yes", second: "yes" },
      expected: 3,
      range: [3, 4],
    },
  ])("$name", ({ answers, expected, range }) => {
    const found = scoredOf(walked(answers), "walk");
    expect(found).toMatchObject({ score: expected, range: { score: range } });
  });

  test("coverage counts the steps that were asked: 1 of 2, below 0.6", () => {
    const result = walked({ first: "yes", second: DONT_KNOW }, ", coverage: { publish: 0.6 }");
    expect(scoreOf(result, "walk")).toMatchObject({
      kind: "not-scored",
      reason: "coverage",
      coverage: 0.5,
      range: { score: [2, 5] },
    });
  });
});

describe("a step that the variant does not ask is not passed: the walk stops there", () => {
  const asked = questionnaire(
    `scoring: { ${LADDER}, coverage: { publish: 0 } }`,
    dimensions(dimension("d", [capability("walk", [first, second, third])])),
    `variants:
  start: { title: Start, questions: [first] }
  ends: { title: Ends, questions: [first, third] }
  late: { title: Late, questions: [second, third] }`,
  );
  const walkIn = (variant: string, answers: object) => {
    const one = respondent(asked, "it.1", { ...answers }, { variant });
    return scoredOf(assess(asked, [one], { toolVersion: "0.0.0", digest: "", variant }), "walk");
  };

  test.each([
    {
      name: "between two others: 2, 5, 3 or 4 are still possible",
      variant: "ends",
      answers: { first: "yes", third: "yes" },
      expected: [2, 2, 5],
    },
    {
      name: "after the last that is asked",
      variant: "start",
      answers: { first: "yes" },
      expected: [2, 2, 5],
    },
    {
      name: "before the first: any end",
      variant: "late",
      answers: { second: "yes", third: "yes" },
      expected: [1, 1, 5],
    },
    {
      name: "unless the walk ended before",
      variant: "ends",
      answers: { first: "no" },
      expected: [1, 1, 1],
    },
    {
      name: "unless an unknown step comes first",
      variant: "ends",
      answers: { first: DONT_KNOW },
      expected: [1, 1, 5],
    },
  ])("$name", ({ variant, answers, expected }) => {
    const { score: end, range } = walkIn(variant, answers);
    expect([end, ...range.score]).toEqual(expected);
  });

  test("a step for another department is skipped as before", () => {
    const steps3 = [first, second.replace("type:", "ask: [sales], type:"), third];
    const model = questionnaire(
      `scoring: { ${LADDER} }`,
      dimensions(dimension("d", [capability("walk", steps3)])),
    );
    const result = score(model, { "it.1": { first: "yes", third: "yes" } });
    expect(scoredOf(result, "walk").score).toBe(4);
  });
});

describe("several walks, and several ladders", () => {
  test("each respondent walks alone; their ends are averaged like answers", () => {
    // IT ends at 1 and 4 (median 2.5), sales at 5: median across 3.75.
    const people = {
      "it.2": { first: "yes", second: "yes", third: "yes" },
      "sales.1": { first: "yes", second: "best" },
    };
    expect(scoredOf(walked({ first: "no" }, "", people), "walk").score).toBe(3.75);
  });

  test("the level is that of the end, not that of the steps on the way", () => {
    // 3 is the third step's lowest, but half of the way from 1 to 5.
    const asked = questionnaire(
      "scoring: { methods: { capability: ladder } }",
      dimensions(dimension("d", [capability("walk", [first, second, third])])),
    );
    const result = score(asked, { "it.1": { first: "yes", second: "yes", third: "no" } });
    expect(scoredOf(result, "third")).toMatchObject({ score: 3, level: 1 });
    for (const id of ["walk", "d"]) {
      expect(scoredOf(result, id)).toMatchObject({ score: 3, percent: 50, level: 3 });
    }
  });

  test("a dimension sums its ladders, and its level looks at their ends alone", () => {
    const other = rung(
      "other",
      "{ id: s1, text: One, score: 1 }, { id: s5, text: Five, score: 5 }",
    );
    const asked = questionnaire(
      `levels: ${steps(1, 2, 3, 4, 5)}`,
      `scoring: { ${LADDER}, level: { dimension: staged, overall: capped } }`,
      dimensions(
        dimension("d", [capability("walk", [first, second, third]), capability("single", [other])]),
      ),
    );
    const result = score(asked, { "it.1": { first: "yes", second: "no", other: "s5" } });
    expect(scoredOf(result, "d")).toMatchObject({ score: 7, percent: 70 });
    // On 1–5, 2 of 5 is 40%: x* = 2.6, level 2; no step is required for any level.
    expect([
      scoredOf(result, "walk").level,
      scoredOf(result, "single").level,
      scoredOf(result, "d").level,
    ]).toEqual([2, 5, 5]);
  });
});
