import { describe, expect, test } from "vitest";
import { type Answers, DONT_KNOW } from "../../support/read.ts";
import { scoreOne } from "../../support/score.ts";
import { capability, dimension, dimensions, level } from "../../support/yaml.ts";

const TREE = dimensions(
  dimension("d1", [capability("c1", [level("a"), level("b")])]),
  dimension("d2", [capability("c2", [level("e")])]),
);

function recommended(recommendations: readonly string[], answers: Answers) {
  return scoreOne([`recommendations: [${recommendations.join(", ")}]`, TREE], answers)
    .recommendations;
}

function recommendation(id: string, rest: string, when = "{ score: overall, gte: 0 }"): string {
  return `{ id: ${id}, title: Do ${id}, when: ${when}, ${rest} }`;
}

describe("a recommendation applies where its condition is true", () => {
  test.each([
    { name: "true", answers: { a: 2, b: 2, e: 2 }, expected: ["r"] },
    { name: "false", answers: { a: 4, b: 2, e: 2 }, expected: [] },
    { name: "unknown", answers: { a: DONT_KNOW, b: 2, e: 2 }, expected: [] },
  ])("$name", ({ answers, expected }) => {
    const found = recommended(
      [recommendation("r", "raises: { a: { from: 2, to: 3 } }", "{ question: a, lt: 3 }")],
      answers,
    );
    expect(found.map(({ id }) => id)).toEqual(expected);
  });
});

describe("a recommendation says what it raises, as that stands today", () => {
  test("a question, a capability, a dimension, and everything", () => {
    const raised = ["a", "c1", "d2", "overall", "nowhere"].map((id) =>
      recommendation(`raise-${id}`, `raises: { ${id}: { from: 1, to: 2 } }`),
    );
    const found = recommended(raised, { a: 3, b: DONT_KNOW, e: 2 });
    const because = Object.fromEntries(found.map((one) => [one.id, one.because]));
    expect(because).toEqual({
      "raise-a": [{ question: "a", level: 3 }],
      "raise-c1": [{ question: "a", level: 3 }, { question: "b" }],
      "raise-d2": [{ question: "e", level: 2 }],
      "raise-overall": [
        { question: "a", level: 3 },
        { question: "b" },
        { question: "e", level: 2 },
      ],
      "raise-nowhere": [],
    });
    expect(found.find(({ id }) => id === "raise-d2")?.raises).toEqual({ d2: { from: 1, to: 2 } });
  });

  test("its effort is summed over the departments, decimal-safe", () => {
    const effort =
      "effort: { it: [0.1, 2, 5], sales: [0.2, 3, 6], finance: 1 }, duration: 14, requires: [other]";
    const [found] = recommended([recommendation("r", effort)], { a: 3, b: 3, e: 3 });
    expect(found).toMatchObject({
      effortDays: { low: 1.3, likely: 6, high: 12 },
      durationWeeks: 14,
      requires: ["other"],
      because: [],
    });
  });

  test("without an effort it names none", () => {
    const [found] = recommended([recommendation("r", "raises: {}")], { a: 3, b: 3, e: 3 });
    for (const key of ["effortDays", "durationWeeks"]) expect(found).not.toHaveProperty(key);
    expect(found?.title).toBe("Do r");
  });
});

describe("the order", () => {
  test.each([
    {
      name: "first what lifts the binding dimension, though another question is lower",
      // d1 is 4 and 1: s(2) is exactly half, level 1; d2 is 2. d1 binds.
      recommendations: [
        recommendation("x", "raises: { e: { from: 1, to: 2 } }"),
        recommendation("y", "raises: { a: { from: 1, to: 2 } }"),
      ],
      answers: { a: 4, b: 1, e: 2 },
      expected: ["y", "x"],
    },
    {
      name: "one question of the binding dimension is enough",
      recommendations: [
        recommendation("x", "raises: { e: { from: 1, to: 2 } }"),
        recommendation("y", "raises: { e: { from: 1, to: 2 }, a: { from: 1, to: 2 } }"),
      ],
      answers: { a: 4, b: 1, e: 2 },
      expected: ["y", "x"],
    },
    {
      name: "then the lowest question",
      recommendations: [
        recommendation("x", "raises: { a: { from: 1, to: 2 } }"),
        recommendation("y", "raises: { b: { from: 1, to: 2 } }"),
      ],
      answers: { a: 3, b: 2, e: 5 },
      expected: ["y", "x"],
    },
    {
      name: "then the least effort; none counts as 0",
      recommendations: ["effort: 5", "effort: 2", "raises: {}"].map((rest, index) =>
        recommendation(`x${index}`, rest),
      ),
      answers: { a: 3, b: 3, e: 3 },
      expected: ["x2", "x1", "x0"],
    },
    {
      name: "then by id",
      recommendations: ["b", "e", "a"].map((id) => recommendation(id, "effort: 2")),
      answers: { a: 3, b: 3, e: 3 },
      expected: ["a", "b", "e"],
    },
    {
      name: "where nothing is scored nothing binds",
      recommendations: ["b", "a"].map((id) =>
        recommendation(id, "raises: { e: { from: 1, to: 2 } }", "{ coverage: overall, lt: 1 }"),
      ),
      answers: {},
      expected: ["a", "b"],
    },
  ])("$name", ({ recommendations, answers, expected }) => {
    expect(recommended(recommendations, answers).map(({ id }) => id)).toEqual(expected);
  });

  test("under a level rule without children nothing binds", () => {
    const list = [
      recommendation("x", "raises: { e: { from: 1, to: 2 } }"),
      recommendation("y", "raises: { a: { from: 1, to: 2 } }"),
    ];
    const yaml = [
      "scoring: { level: { overall: none } }",
      `recommendations: [${list.join(", ")}]`,
      TREE,
    ];
    // d1 is the weakest here, but e is lower than a.
    const { recommendations } = scoreOne(yaml, { a: 3, b: 1, e: 2 });
    expect(recommendations.map(({ id }) => id)).toEqual(["x", "y"]);
  });
});
