import { describe, expect, test } from "vitest";
import { DONT_KNOW, NOT_APPLICABLE, SKIPPED } from "../support/read.ts";
import { scoredOf, scoreOne } from "../support/score.ts";
import { choice, level, oneCapability } from "../support/yaml.ts";

const ZERO = "scoring: { unknown: zero, coverage: { publish: 0 } }";

describe("unknown: zero counts an unknown answer as a score of 0", () => {
  test.each([DONT_KNOW, SKIPPED])("$state: (5 + 0) / 2, on 0 to 5", (unknown) => {
    const yaml = oneCapability(choice("a", [0, 5]), choice("b", [0, 5]));
    const found = scoredOf(scoreOne([ZERO, yaml], { a: "s5", b: unknown }), "c");
    expect(found).toMatchObject({ score: 2.5, percent: 50, range: { score: [2.5, 5] } });
  });

  test("below every answer of the question, it is 0 percent and at the lowest level", () => {
    const yaml = oneCapability(level("a"), level("b"));
    const result = scoreOne([ZERO, yaml], { a: 4, b: DONT_KNOW });
    expect(scoredOf(result, "b")).toMatchObject({ score: 0, percent: 0, level: 1 });
    // (4 + 0) / 2 is a quarter of the way from 1 to 5.
    expect(scoredOf(result, "c")).toMatchObject({ score: 2, percent: 25 });
  });

  test("above every answer, it is 100 percent", () => {
    const yaml = oneCapability(choice("a", [-5, -1]));
    const other = oneCapability(choice("a", [-5, -1]), level("b"));
    expect(scoredOf(scoreOne([ZERO, other], { a: DONT_KNOW, b: 1 }), "a").percent).toBe(100);
    expect(scoredOf(scoreOne([ZERO, yaml], { a: "s-5" }), "a").percent).toBe(0);
  });

  test("an answer that does not apply stays out", () => {
    const yaml = oneCapability(choice("a", [0, 5]), choice("b", [0, 5]));
    const found = scoredOf(scoreOne([ZERO, yaml], { a: "s5", b: NOT_APPLICABLE }), "c");
    expect(found).toMatchObject({ score: 5 });
  });
});
