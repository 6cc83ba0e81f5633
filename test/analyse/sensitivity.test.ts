import { describe, expect, test } from "vitest";
import type { Sensitivity } from "../../src/model/index.ts";
import { type Answers, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

/** Dimension `d` with two questions, and `e` with one. */
function twoDimensions(rest = ""): string {
  return dimensions(
    dimension("d", [capability("c", [level("a", rest), level("b")])]),
    dimension("e", [capability("f", [level("g")])]),
  );
}

function sensitivityOf(yaml: readonly string[], answers: Answers): Sensitivity | undefined {
  return score(questionnaire(...yaml), { "it.1": answers }, { sensitivity: true }).sensitivity;
}

function figuresOf(found: Sensitivity | undefined, id: string): Sensitivity["dimensions"][number] {
  const figures = found?.dimensions.find((one) => one.id === id);
  if (figures === undefined) throw new Error(`no figures of ${id}`);
  return figures;
}

describe("slightly different weights", () => {
  test("dimensions that are far apart keep their ranks", () => {
    const found = sensitivityOf([twoDimensions()], { a: 1, b: 2, g: 4 });
    expect(found).toMatchObject({ draws: 1000, spread: 0.25 });
    expect(figuresOf(found, "d").ranks).toEqual([1, 0]);
    expect(figuresOf(found, "e").ranks).toEqual([0, 1]);
  });

  test("the weaker of two close dimensions depends on the weights", () => {
    // d is (1·v + 5·w) / (v + w) and e is 3: d is weaker if v > w, in (1 − 1/51) / 2 of all draws,
    // and equally weak in 1/51. Both rank first in 0.51; four standard errors are 0.063.
    const found = sensitivityOf([twoDimensions()], { a: 1, b: 5, g: 3 });
    for (const id of ["d", "e"]) {
      const [first = 0, second = 0] = figuresOf(found, id).ranks;
      expect(Math.abs(first - 0.51)).toBeLessThan(0.063);
      expect(first + second).toBeCloseTo(1, 12);
    }
  });

  test("equal ones share the weaker rank", () => {
    const found = sensitivityOf([twoDimensions()], { a: 3, b: 3, g: 3 });
    expect(figuresOf(found, "d").ranks).toEqual([1, 0]);
    expect(figuresOf(found, "e").ranks).toEqual([1, 0]);
  });

  test("a level with exactly half depends on the weights; clear levels stay", () => {
    // Level 3 needs more than half at 3: v for question b at 3 must be the larger weight.
    const found = sensitivityOf([twoDimensions()], { a: 2, b: 3, g: 4 });
    const [two, three] = figuresOf(found, "d").levels;
    expect(two?.level).toBe(2);
    expect(three?.level).toBe(3);
    expect(Math.abs((three?.share ?? 0) - 0.49)).toBeLessThan(0.063);
    expect(figuresOf(found, "e").levels).toEqual([{ level: 4, share: 1 }]);
  });

  test("no weight is changed by more than a quarter, and 0 stays 0", () => {
    // d lies between (1·1.25 + 2·0.75) / 2 = 1.375 and 1.625, so it is always below 1.7.
    const bands = "{ rule: bands, by: score, from: { 1: 0, 2: 1.374, 3: 1.626 } }";
    const scoring = `scoring: { level: { dimension: ${bands} } }`;
    const found = sensitivityOf([scoring, twoDimensions()], { a: 1, b: 2, g: 5 });
    expect(figuresOf(found, "d").levels).toEqual([{ level: 2, share: 1 }]);
    const without = sensitivityOf([twoDimensions("weight: 0")], { a: 1, b: 5, g: 4 });
    expect(figuresOf(without, "d").ranks).toEqual([0, 1]);
  });

  test("weights far beyond a half are reached", () => {
    const bands = "{ rule: bands, by: score, from: { 1: 0, 2: 1.4, 3: 1.6 } }";
    const found = sensitivityOf([`scoring: { level: { dimension: ${bands} } }`, twoDimensions()], {
      a: 1,
      b: 2,
      g: 5,
    });
    expect(figuresOf(found, "d").levels.map(({ level: reached }) => reached)).toEqual([1, 2, 3]);
  });

  test("a dimension without a score is left out; without levels there are none", () => {
    const scoring = "scoring: { level: { dimension: none, overall: none } }";
    const found = sensitivityOf([scoring, twoDimensions()], { a: 1, b: 1 });
    expect(found?.dimensions).toEqual([{ id: "d", ranks: [1], levels: [] }]);
  });

  test("present only on request, and only if no department is withheld", () => {
    const asked = questionnaire(twoDimensions());
    const people = { "it.1": { a: 1, b: 2, g: 3 }, "sales.1": { a: 1, b: 2, g: 3 } };
    expect(score(asked, people)).not.toHaveProperty("sensitivity");
    const options = { sensitivity: true, minimumGroup: 2 };
    expect(score(asked, people, options)).not.toHaveProperty("sensitivity");
  });
});
