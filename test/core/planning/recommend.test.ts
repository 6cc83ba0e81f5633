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
