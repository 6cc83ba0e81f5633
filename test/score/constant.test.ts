import { describe, expect, test } from "vitest";
import { DONT_KNOW, questionnaire } from "../support/read.ts";
import { score, scoredOf, scoreOne } from "../support/score.ts";
import { capability, choice, dimension, dimensions, level, steps, yesNo } from "../support/yaml.ts";

/** NIST SP 800-171: 110 minus 5, 3 or 1 for each requirement that is not met. */
const NIST_WEIGHTS = [
  ...Array.from({ length: 44 }, () => 5),
  ...Array.from({ length: 14 }, () => 3),
  ...Array.from({ length: 51 }, () => 1),
];

function nist(weights: readonly number[], rules = "", rest = "") {
  return questionnaire(
    `scoring: { constant: 110, methods: { capability: sum, dimension: sum, overall: sum }, level: { capability: none, dimension: none, overall: none }${rules} }`,
    rest,
    dimensions(
      dimension("d", [
        capability(
          "c",
          weights.map((weight, index) => yesNo(`r${index}`, `score: { yes: 0, no: -${weight} }`)),
        ),
      ]),
    ),
  );
}

function answersTo(weights: readonly number[], isMet: (index: number) => boolean): object {
  return Object.fromEntries(weights.map((_, index) => [`r${index}`, isMet(index)]));
}

describe("a constant is added to the overall score and its range", () => {
  test("everything met is 110, and 100%", () => {
    const weights = [5, 3, 1];
    const result = score(nist(weights), { "it.1": { ...answersTo(weights, () => true) } });
    expect(scoredOf(result, "overall")).toMatchObject({ score: 110, percent: 100 });
    expect(scoredOf(result, "d").score).toBe(0);
  });

  test("a 5 and a 1 not met: 110 − 6 = 104, on 101 to 110", () => {
    const weights = [5, 3, 1];
    const result = score(nist(weights), {
      "it.1": { ...answersTo(weights, (index) => index === 1) },
    });
    // (104 − 101) / 9
    expect(scoredOf(result, "overall")).toMatchObject({ score: 104, percent: 100 / 3 });
  });

  test("nothing met: 110 − 44 · 5 − 14 · 3 − 51 = −203, the lowest published score", () => {
    const weights = NIST_WEIGHTS;
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(313);
    const result = score(nist(weights), { "it.1": { ...answersTo(weights, () => false) } });
    expect(scoredOf(result, "overall")).toMatchObject({ score: -203, percent: 0 });
  });

  test("an unknown answer widens the range", () => {
    const asked = nist([5, 3, 1], ", coverage: { publish: 0 }");
    const result = score(asked, { "it.1": { r0: DONT_KNOW, r1: true, r2: false } });
    // r0 is −5 or 0: 110 − 6 to 110 − 1.
    expect(scoredOf(result, "overall").range.score).toEqual([104, 109]);
  });
});

describe("measures are computed from the dimensions by another method", () => {
  const MODEL = [
    `levels: ${steps(1, 2, 3)}`,
    `measures:
  - { id: total, title: Total, method: sum, constant: 10 }
  - { id: index, title: Index, method: percent-mean, level: { rule: bands, by: percent, from: { 1: 0, 2: 40, 3: 80 } } }
  - { id: worst, title: Worst, method: min, level: weakest }
  - { id: mean, title: Mean }`,
    `recommendations: [{ id: r, title: R, when: { all: [{ score: total, gte: 14 }, { level: index, is: 2 }] } }]`,
    dimensions(
      dimension("a", [capability("ca", [level("qa").replace("5: high", "3: high")])]),
      dimension("b", [capability("cb", [choice("qb", [0, 4])])], "weight: 3"),
      dimension("z", [capability("cz", [choice("qz", [0, 4])])], "weight: 0"),
    ),
  ];

  test("sum, mean of percents, minimum and mean, with the weights 1 and 3, and 0 left out", () => {
    const result = scoreOne(MODEL, { qa: 3, qb: "s4", qz: "s0" });
    // a: 3 of 1–3, 100%; b: 4 of 0–4, 100%.
    expect(result.measures?.map((one) => [one.id, one.kind === "scored" && one.score])).toEqual([
      ["total", 10 + 3 + 3 * 4],
      ["index", 100],
      ["worst", 3],
      ["mean", (3 + 3 * 4) / 4],
    ]);
  });

  test("their levels, and conditions on them", () => {
    const result = scoreOne(MODEL, { qa: 3, qb: "s0", qz: "s4" });
    // a 100%, b 0%: (100 + 3 · 0) / 4 = 25%. The sum is 10 + 3.
    const levels = result.measures?.map((one) => [one.id, one.level]);
    expect(levels).toEqual([
      ["total", undefined],
      ["index", 1],
      ["worst", 1],
      ["mean", undefined],
    ]);
    expect(result.recommendations).toEqual([]);
    // a 0%, b 100%: 3 · 100 / 4 = 75%. The sum is 10 + 1 + 12.
    const other = scoreOne(MODEL, { qa: 1, qb: "s4", qz: "s4" });
    expect(other.measures?.[1]).toMatchObject({ percent: 75, level: 2 });
    expect(other.recommendations.map(({ id }) => id)).toEqual(["r"]);
  });

  test("the range of a measure follows from its dimensions", () => {
    const model = [...MODEL, "scoring: { coverage: { publish: 0 } }"];
    const result = scoreOne(model, { qa: 3, qb: DONT_KNOW, qz: "s4" });
    // b is 0 to 4, three times; the constant is 10.
    expect(result.measures?.[0]).toMatchObject({ range: { score: [13, 25] } });
  });

  test("a model without measures has none in its result", () => {
    expect(
      scoreOne([dimensions(dimension("a", [capability("c", [level("q")])]))], { q: 2 }),
    ).not.toHaveProperty("measures");
  });

  test("a hidden dimension hides every measure", () => {
    const people = { "it.1": { qa: 3, qb: "s4" }, "sales.1": { qa: 1, qb: "s0" } };
    const result = score(questionnaire(...MODEL), people, { minimumGroup: 3 });
    expect(result.measures?.map((one) => one.kind === "not-scored" && one.reason)).toEqual([
      "withheld",
      "withheld",
      "withheld",
      "withheld",
    ]);
  });
});

describe("bands of levels with upper ends: the severity of the PHQ-9", () => {
  const questions = Array.from({ length: 9 }, (_, index) => choice(`q${index}`, [0, 1, 2, 3]));
  const asked = questionnaire(
    `levels: ${steps(1, 2, 3, 4, 5)}`,
    "scoring: { methods: { capability: sum, dimension: sum, overall: sum }, level: { capability: none, dimension: none, overall: { rule: bands, by: score, atMost: { 1: 4, 2: 9, 3: 14, 4: 19, 5: 27 } } } }",
    dimensions(dimension("d", [capability("c", questions)])),
  );

  test.each([
    { sum: 0, expected: 1 },
    { sum: 4, expected: 1 },
    { sum: 5, expected: 2 },
    { sum: 9, expected: 2 },
    { sum: 10, expected: 3 },
    { sum: 14, expected: 3 },
    { sum: 15, expected: 4 },
    { sum: 19, expected: 4 },
    { sum: 20, expected: 5 },
    { sum: 27, expected: 5 },
  ])("a sum of $sum is level $expected", ({ sum, expected }) => {
    const answers = questions.map((_, index): [string, string] => [
      `q${index}`,
      `s${Math.min(3, Math.max(0, sum - 3 * index))}`,
    ]);
    const result = score(asked, { "it.1": Object.fromEntries(answers) });
    expect(scoredOf(result, "overall")).toMatchObject({ score: sum, level: expected });
  });
});
