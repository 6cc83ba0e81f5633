import { describe, expect, test } from "vitest";
import { hasLevels, levelRuleOf, levelsOf } from "../../src/model/levels.ts";
import { digestInput } from "../../src/score/digest-input.ts";
import { questionMeasure, scoreAt } from "../../src/score/measure.ts";
import { fraction, toNumber } from "../../src/score/fraction.ts";
import { questionsOf } from "../../src/model/outline.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { DONT_KNOW, levelless, questionnaire } from "../support/read.ts";
import { score, scoredOf } from "../support/score.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  steps,
} from "../support/yaml.ts";

/** x* of an answer's score to the first question. */
function positionOf(asked: Questionnaire, of: number): number {
  const [question] = questionsOf(asked);
  if (question === undefined) throw new Error("there is no question");
  return toNumber(questionMeasure(question, fraction(of), asked).position);
}

describe("a model without levels", () => {
  const asked = levelless(oneCapability(choice("a", [1, 3, 5]), choice("b", [1, 3, 5])));

  test("gives scores and percents, and no level to anything", () => {
    const result = score(asked, { "it.1": { a: "s3", b: "s5" } });
    // (3 + 5) / 2 = 4, which is (4 − 1) / (5 − 1) = 75% of the range.
    for (const id of ["overall", "d", "c"]) {
      expect(scoredOf(result, id)).toMatchObject({ score: 4, percent: 75 });
      expect(scoredOf(result, id)).not.toHaveProperty("level");
      expect(scoredOf(result, id).range).toEqual({ score: [4, 4] });
    }
    expect(scoredOf(result, "a")).not.toHaveProperty("level");
  });

  test("has no target, and no answer that should cite evidence", () => {
    const result = score(asked, { "it.1": { a: "s5", b: "s5" } });
    expect(result.overall).not.toHaveProperty("target");
    expect(result.dimensions[0]).not.toHaveProperty("target");
    expect(result.evidence).toEqual({ high: 0, unevidenced: 0 });
  });

  test("unknown answers leave its scores open", () => {
    const result = score(asked, { "it.1": { a: "s5", b: DONT_KNOW } });
    // b is from 1 to 5: (5 + 1) / 2 = 3, (5 + 5) / 2 = 5.
    expect(scoredOf(result, "d").range).toEqual({ score: [3, 5] });
  });

  test("the position of an answer is its percent", () => {
    // (3 − 1) / (5 − 1).
    expect(positionOf(asked, 3)).toBe(50);
  });

  test("every level rule is `none`, unless the author writes another", () => {
    expect(asked.scoring.level).toEqual({
      capability: { kind: "none" },
      dimension: { kind: "none" },
      overall: { kind: "none" },
    });
    const written = levelless("scoring: { level: { overall: capped } }", oneCapability(level("a")));
    expect(written.scoring.level.overall).toEqual({ kind: "capped" });
    expect(levelRuleOf(written, "overall", "overall")).toEqual({ kind: "none" });
    expect([hasLevels(asked), hasLevels(written)]).toEqual([false, false]);
  });
});

describe("levels of a dimension", () => {
  const three = `{ id: x, text: X, type: level, levels: { 1: low, 2: middle, 3: high } }`;
  const five = level("y").replace("1: low, 5: high", "1: a, 2: b, 3: c, 4: d, 5: e");
  const yaml = (own: string): string =>
    dimensions(
      dimension("short", [capability("short-c", [three])], own),
      dimension("long", [capability("long-c", [five])]),
    );
  const scoring = "scoring: { methods: { overall: percent-mean }, level: { overall: none } }";
  const asked = questionnaire(scoring, yaml(`levels: ${steps(1, 2, 3)}`));

  test("are those of everything below it, and of nothing else", () => {
    const numbers = (id: string): readonly number[] => levelsOf(asked, id).map((one) => one.level);
    for (const id of ["short", "short-c", "x"]) expect(numbers(id)).toEqual([1, 2, 3]);
    for (const id of ["long", "long-c", "y", "overall"])
      expect(numbers(id)).toEqual([1, 2, 3, 4, 5]);
  });

  test("give its level and its percent", () => {
    const result = score(asked, { "it.1": { x: 3, y: 3 } });
    // 3 is the top of three, and the middle of five: 100% and 50%, together 75%.
    expect(scoredOf(result, "short")).toMatchObject({ level: 3, percent: 100 });
    expect(scoredOf(result, "long")).toMatchObject({ level: 3, percent: 50 });
    expect(scoredOf(result, "overall")).toMatchObject({ score: 75, percent: 75 });
    expect(scoredOf(result, "overall")).not.toHaveProperty("level");
  });

  test("give its target: one more of its own, or the last", () => {
    const result = score(asked, { "it.1": { x: 3, y: 3 } });
    expect(result.dimensions.map(({ target, gap }) => [target, gap])).toEqual([
      [{ level: 3 }, 0],
      [{ level: 4 }, 1],
    ]);
  });

  test("a default target that is a level is not set for what has no levels", () => {
    const without = levelless(
      "targets: { default: 2 }",
      scoring,
      dimensions(
        dimension("short", [capability("short-c", [three])], `levels: ${steps(1, 2, 3)}`),
        dimension("flat", [capability("flat-c", [choice("z", [1, 2])])]),
      ),
    );
    const result = score(without, { "it.1": { x: 1, z: "s1" } });
    expect(result.dimensions.map(({ target }) => target)).toEqual([{ level: 2 }, undefined]);
    expect(result.overall).not.toHaveProperty("target");
  });

  test("decide which answer reaches a level", () => {
    const of = (own: string): number | undefined => {
      const model = questionnaire(
        scoring,
        dimensions(dimension("d", [capability("c", [choice("q", [0, 1, 2])])], own)),
      );
      const [question] = questionsOf(model);
      const least = question && scoreAt(question, 3, model);
      return least && toNumber(least);
    };
    // 0 to 2 on three levels: a score of 2 is at level 3; on five, a score of 1 is.
    expect(of(`levels: ${steps(1, 2, 3)}`)).toBe(2);
    expect(of("")).toBe(1);
  });

  test("are part of the digest", () => {
    const digest = (own: string): string => digestInput(questionnaire(scoring, yaml(own)));
    expect(digest(`levels: ${steps(1, 2, 3)}`)).not.toBe(digest(""));
    expect(digest(`levels: ${steps(1, 2, 3)}`)).not.toBe(digest(`levels: ${steps(1, 2, 4)}`));
  });

  test("a model with no others has no overall level by default", () => {
    const only = levelless(yaml(`levels: ${steps(1, 2, 3)}`).replace(five, choice("y", [1, 2])));
    expect(only.scoring.level).toEqual({
      capability: { kind: "criteria", strict: false },
      dimension: { kind: "criteria", strict: false },
      overall: { kind: "none" },
    });
  });
});
