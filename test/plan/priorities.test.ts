import { describe, expect, test } from "vitest";
import type { Answers } from "../support/read.ts";
import { scoreOne } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

/** d1 has a and b, d2 has e; the overall is the mean of the two dimensions. */
const TREE = dimensions(
  dimension("d1", [capability("c1", [level("a"), level("b")])]),
  dimension("d2", [capability("c2", [level("e")])]),
);
const NO_OVERALL_LEVEL = "scoring: { level: { overall: none } }";
const ALWAYS = "{ coverage: overall, lte: 1 }";

function recommendation(id: string, rest: string, when = ALWAYS): string {
  return `{ id: ${id}, title: Do ${id}, when: ${when}, ${rest} }`;
}

function order(
  recommendations: readonly string[],
  answers: Answers,
  ...yaml: readonly string[]
): readonly string[] {
  const list = `recommendations: [${recommendations.join(", ")}]`;
  return scoreOne([...yaml, list, TREE], answers).recommendations.map(({ id }) => id);
}

describe("a recommendation that raises a question below the next level of a limiting dimension", () => {
  test("comes before a larger gain elsewhere", () => {
    // a 4, b 1: level 1, because 1 is not above 2 in more than half. e 2: level 2. d1 limits,
    // because of b. x gains (5 − 2) / 2 = 1.5, y and z (d1 from 2.5 to 3) 0.25 each.
    const list = [
      recommendation("x", "effort: 10, raises: { e: { from: 1, to: 5 } }"),
      recommendation("y", "effort: 10, raises: { b: { from: 1, to: 2 } }"),
      recommendation("z", "effort: 10, raises: { a: { from: 4, to: 5 } }"),
    ];
    expect(order(list, { a: 4, b: 1, e: 2 })).toEqual(["y", "x", "z"]);
  });

  test("is searched for again after each listed one is carried out", () => {
    // a 1, b 1, e 2: d1 limits. With u (a and b to 3) d1 is at 3, and d2 limits: v, though w gains
    // more a day.
    const list = [
      recommendation("u", "effort: 1, raises: { a: { from: 1, to: 3 }, b: { from: 1, to: 3 } }"),
      recommendation("v", "effort: 100, raises: { e: { from: 2, to: 3 } }"),
      recommendation("w", "effort: 10, raises: { a: { from: 3, to: 5 } }"),
    ];
    expect(order(list, { a: 1, b: 1, e: 2 })).toEqual(["u", "v", "w"]);
  });

  test("only counts from the level at which the step applies", () => {
    // d1 limits at level 1, but early applies from 2 on.
    const list = [
      recommendation("early", "effort: 1, raises: { b: { from: 2, to: 3 } }"),
      recommendation("other", "effort: 1, raises: { e: { from: 2, to: 3 } }"),
    ];
    expect(order(list, { a: 1, b: 1, e: 2 })).toEqual(["other", "early"]);
  });

  test("does not count if no dimension limits the overall level", () => {
    // By gain only: x 1.5, y 0.25.
    const list = [
      recommendation("x", "effort: 10, raises: { e: { from: 1, to: 5 } }"),
      recommendation("y", "effort: 10, raises: { b: { from: 1, to: 2 } }"),
    ];
    expect(order(list, { a: 4, b: 1, e: 2 }, NO_OVERALL_LEVEL)).toEqual(["x", "y"]);
  });
});

describe("foundations", () => {
  test("come first, and before them their prerequisites that apply", () => {
    const list = [
      recommendation("lifts", "effort: 1, raises: { b: { from: 1, to: 5 } }"),
      recommendation("base", "foundation: true, requires: [needed, elsewhere]"),
      recommendation("needed", "raises: {}"),
      recommendation("elsewhere", "raises: {}, requires: [far]", "{ coverage: overall, gt: 1 }"),
      recommendation("far", "raises: {}"),
    ];
    expect(order(list, { a: 4, b: 1, e: 2 })).toEqual(["far", "needed", "base", "lifts"]);
  });

  test("the one that raises what limits the level comes first of two", () => {
    const list = [
      recommendation("gains", "foundation: true, effort: 1, raises: { e: { from: 2, to: 5 } }"),
      recommendation("lifts", "foundation: true, effort: 100, raises: { b: { from: 1, to: 2 } }"),
    ];
    expect(order(list, { a: 4, b: 1, e: 2 })).toEqual(["lifts", "gains"]);
  });
});

describe("then the gain per likely day", () => {
  test("counting what a step adds to its prerequisites, on today's answers, by its own days", () => {
    // a and b 3, e 3. r: (4 − 3) / 2 = 0.5 in 5 days, 0.1. s: b to 4, 0.25 in 3 days, 0.083.
    // p: a to 4, 0.25 in 4 days, 0.0625. q: a to 5 after p, 0.25 in 2 days, 0.125, but only after p.
    // t: b to 4, 0.25 in 5 days, 0.05.
    const list = [
      recommendation("t", "effort: 5, raises: { b: { from: 3, to: 4 } }"),
      recommendation("q", "effort: 2, raises: { a: { from: 4, to: 5 } }, requires: [p]"),
      recommendation("p", "effort: 4, raises: { a: { from: 3, to: 4 } }"),
      recommendation("s", "effort: 3, raises: { b: { from: 3, to: 4 } }"),
      recommendation("r", "effort: 5, raises: { e: { from: 3, to: 4 } }"),
    ];
    expect(order(list, { a: 3, b: 3, e: 3 }, NO_OVERALL_LEVEL)).toEqual(["r", "s", "p", "q", "t"]);
  });

  test("without an effort counts as ten days, and without a raise as no gain", () => {
    // x and y: e to 4, 0.5. x in 10 assumed days, y in 11; z raises nothing in one day.
    const list = [
      recommendation("z", "effort: 1"),
      recommendation("y", "effort: 11, raises: { e: { from: 3, to: 4 } }"),
      recommendation("x", "raises: { e: { from: 3, to: 4 } }"),
    ];
    expect(order(list, { a: 3, b: 3, e: 3 }, NO_OVERALL_LEVEL)).toEqual(["x", "y", "z"]);
  });
});

describe("then the id", () => {
  test("if two are otherwise equal", () => {
    const list = ["b", "e", "a"].map((id) => recommendation(id, "effort: 2"));
    expect(order(list, { a: 3, b: 3, e: 3 })).toEqual(["a", "b", "e"]);
  });

  test("if nothing is scored", () => {
    const list = ["b", "a"].map((id) =>
      recommendation(id, "raises: { e: { from: 1, to: 2 } }", "{ coverage: overall, lt: 1 }"),
    );
    expect(order(list, {})).toEqual(["a", "b"]);
  });
});
