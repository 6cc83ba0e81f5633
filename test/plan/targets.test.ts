import { describe, expect, test } from "vitest";
import { DONT_KNOW } from "../support/read.ts";
import { type ScoreOptions, scoreOne } from "../support/score.ts";
import { choice, level, oneCapability, steps } from "../support/yaml.ts";

/** Target and gap of dimension `d`, with one level question answered. */
function gapOf(targets: string, answer: unknown, options?: ScoreOptions) {
  const result = scoreOne([targets, oneCapability(level("a"))], { a: answer }, options);
  const { target, gap } = result.dimensions[0] ?? {};
  return { target, gap };
}

describe("a gap is max(0, target − the same measure today)", () => {
  test.each([
    {
      name: "one level up by default",
      targets: "",
      answer: 2,
      expected: { target: { level: 3 }, gap: 1 },
    },
    {
      name: "one level up from the last is the last",
      targets: "",
      answer: 5,
      expected: { target: { level: 5 }, gap: 0 },
    },
    {
      name: "a level",
      targets: "targets: { default: 4 }",
      answer: 2,
      expected: { target: { level: 4 }, gap: 2 },
    },
    {
      name: "a level that is passed",
      targets: "targets: { default: 2 }",
      answer: 3,
      expected: { target: { level: 2 }, gap: 0 },
    },
    {
      name: "a score",
      targets: "targets: { default: { score: 3.5 } }",
      answer: 2,
      expected: { target: { score: 3.5 }, gap: 1.5 },
    },
    {
      name: "a score that is passed",
      targets: "targets: { default: { score: 3.5 } }",
      answer: 4,
      expected: { target: { score: 3.5 }, gap: 0 },
    },
    {
      name: "the dimension's own target",
      targets: "targets: { default: 4, d: 5 }",
      answer: 3,
      expected: { target: { level: 5 }, gap: 2 },
    },
    {
      name: "one level up, set for the dimension",
      targets: "targets: { default: 5, d: one-level-up }",
      answer: 3,
      expected: { target: { level: 4 }, gap: 1 },
    },
    {
      name: "without a level today, a level",
      targets: "targets: { default: 4 }",
      answer: DONT_KNOW,
      expected: { target: { level: 4 } },
    },
    {
      name: "without a score today, a score",
      targets: "targets: { default: { score: 4 } }",
      answer: DONT_KNOW,
      expected: { target: { score: 4 } },
    },
    {
      name: "without a level today there is none above it",
      targets: "",
      answer: DONT_KNOW,
      expected: {},
    },
  ])("$name", ({ targets, answer, expected }) => {
    expect(gapOf(targets, answer)).toEqual({ target: undefined, gap: undefined, ...expected });
  });

  test("the targets of a config replace the questionnaire's", () => {
    const targets = { byDefault: { kind: "level", level: 3 }, byId: new Map() } as const;
    expect(gapOf("targets: { default: 5 }", 1, { targets })).toEqual({
      target: { level: 3 },
      gap: 2,
    });
  });

  test("a difference of decimals is exact: 3.5 − 2.7 is 0.8", () => {
    const yaml = ["targets: { overall: { score: 3.5 } }", oneCapability(choice("a", [1, 2.7, 5]))];
    expect(scoreOne(yaml, { a: "s2.7" }).overall.gap).toBe(0.8);
  });

  test("one level up is the next declared level", () => {
    const yaml = [`levels: ${steps(10, 20, 40)}`, oneCapability(choice("a", [10, 20, 40]))];
    expect(scoreOne(yaml, { a: "s20" }).overall).toMatchObject({ target: { level: 40 }, gap: 20 });
  });

  test("where a tier has no levels, a target level has no gap", () => {
    const yaml = [
      "scoring: { level: { overall: none } }",
      "targets: { overall: 4 }",
      oneCapability(level("a")),
    ];
    const { overall } = scoreOne(yaml, { a: 2 });
    expect(overall).toMatchObject({ score: 2, target: { level: 4 } });
    expect(overall).not.toHaveProperty("gap");
  });
});
