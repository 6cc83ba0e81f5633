import { describe, expect, test } from "vitest";
import { DONT_KNOW, NOT_APPLICABLE, questionnaire } from "../support/read.ts";
import { score, scoredOf, scoreOf, scoreOne } from "../support/score.ts";
import { everyone } from "../support/team.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  steps,
  yesNo,
} from "../support/yaml.ts";

describe("bands are half-open: a level applies from its bound up to the next one's", () => {
  const byPercent = "{ rule: bands, from: { 1: 0, 2: 25, 3: 50, 5: 87.5 } }";
  const byScore = "{ rule: bands, by: score, from: { 2: 0.3, 3: 0.9, 4: 10 } }";
  test.each([
    // On 0–10 the answer's percent is ten times its score.
    { name: "0 % is at the first bound", rule: byPercent, answer: "s0", expected: 1 },
    { name: "24 % is below 25", rule: byPercent, answer: "s2.4", expected: 1 },
    { name: "25 % is at the bound", rule: byPercent, answer: "s2.5", expected: 2 },
    {
      name: "87 % is below 87.5; the model's level 4 has no band",
      rule: byPercent,
      answer: "s8.7",
      expected: 3,
    },
    { name: "100 %", rule: byPercent, answer: "s10", expected: 5 },
    { name: "by score, 0.9 is at the bound", rule: byScore, answer: "s0.9", expected: 3 },
    {
      name: "by score, below the first bound is the lowest level",
      rule: byScore,
      answer: "s0",
      expected: 1,
    },
    { name: "by score, from the last bound up", rule: byScore, answer: "s10", expected: 4 },
  ])("$name: level $expected", ({ rule, answer, expected }) => {
    const yaml = oneCapability(choice("q", [0, 0.9, 2.4, 2.5, 8.7, 10]));
    const result = scoreOne([`scoring: { level: { capability: ${rule} } }`, yaml], { q: answer });
    expect(scoredOf(result, "c").level).toBe(expected);
  });

  test("0.3 + 0.6 is in the band from 0.9", () => {
    const rules = `scoring: { methods: { capability: sum }, level: { capability: ${byScore} } }`;
    const yaml = oneCapability(choice("p", [0, 0.3]), choice("q", [0, 0.6]));
    expect(scoredOf(scoreOne([rules, yaml], { p: "s0.3", q: "s0.6" }), "c").level).toBe(3);
  });
});

describe("staged: the highest level at which everything required for it or below passes", () => {
  const rules =
    "scoring: { methods: { capability: sum }, level: { capability: staged, dimension: staged, overall: staged } }";
  const yaml = oneCapability(
    choice("one", [0, 1, 2, 3], "requiredFor: 1, pass: 2"),
    choice("two", [0, 1, 2, 3], "requiredFor: 2, pass: 2"),
    choice("three", [0, 1, 2, 3], "requiredFor: 3"),
    choice("extra", [0, 1, 2, 3]),
  );
  test.each([
    { name: "nothing passes", answers: ["s1", "s1", "s0"], expected: 0 },
    { name: "level 1 at its pass", answers: ["s2", "s1", "s0"], expected: 1 },
    { name: "level 2 passed without level 1", answers: ["s1", "s3", "s3"], expected: 0 },
    {
      name: "levels 1 and 2; without a named pass, only the maximum passes",
      answers: ["s2", "s2", "s2"],
      expected: 2,
    },
    { name: "all pass", answers: ["s2", "s3", "s3"], expected: 3 },
  ])("$name: level $expected", ({ answers: [one, two, three], expected }) => {
    const result = scoreOne([`levels: ${steps(0, 1, 2, 3)}`, rules, yaml], {
      one,
      two,
      three,
      extra: "s0",
    });
    const levels = ["c", "d", "overall"].map((id) => scoredOf(result, id).level);
    expect(levels).toEqual([expected, expected, expected]);
  });

  test("an unknown question does not pass; one that does not apply is not required", () => {
    const two = oneCapability(
      yesNo("one", "requiredFor: 2"),
      yesNo("two", "requiredFor: 3"),
      yesNo("x"),
      yesNo("y"),
    );
    const others = { x: true, y: true };
    const known = [rules, two];
    expect(scoredOf(scoreOne(known, { one: true, ...others }), "c").level).toBe(2);
    expect(scoredOf(scoreOne(known, { two: true, ...others }), "c").level).toBe(1);
    const notHere = { one: NOT_APPLICABLE, two: true, ...others };
    expect(scoredOf(scoreOne(known, notHere), "c").level).toBe(5);
  });

  test("where the lowest level itself is missed there is none below it", () => {
    const missed = oneCapability(yesNo("one", "requiredFor: 1"), yesNo("two"));
    expect(scoredOf(scoreOne([rules, missed], { one: false, two: true }), "c").level).toBe(1);
  });
});

describe("weakest and capped limit the level by the lowest child, which is named", () => {
  const four = oneCapability(level("a"), level("b"), level("e"), level("f"));
  const five = oneCapability(level("a"), level("b"), level("e"), level("f"), level("g"));
  test.each([
    { rule: "weakest", answers: [3, 3, 3, 2], expected: 2, binding: ["f"] },
    { rule: "weakest", answers: [4, 2, 2, 5], expected: 2, binding: ["b", "e"] },
    { rule: "capped", answers: [3, 3, 3, 2], expected: 3, binding: ["f"] },
    { rule: "capped", answers: [5, 5, 5, 1], expected: 2, binding: ["f"] },
    // Sorted 2, 2, 3, 4: the low median is 2, below 2 + 1.
    { rule: "capped", answers: [4, 2, 2, 3], expected: 2, binding: ["b", "e"] },
    // Sorted 2, 2, 3, 4, 4: the median is 3.
    { rule: "capped", answers: [4, 2, 2, 3, 4], expected: 3, binding: ["b", "e"] },
    { rule: "capped", answers: [5, 5, 5, 5], expected: 5, binding: ["a", "b", "e", "f"] },
  ])(
    "$rule of $answers: level $expected, limited by $binding",
    ({ rule, answers, expected, binding }) => {
      const [a, b, e, f, g] = answers;
      const yaml = g === undefined ? four : five;
      const given = { a, b, e, f, ...(g === undefined ? {} : { g }) };
      const result = scoreOne([`scoring: { level: { capability: ${rule} } }`, yaml], given);
      expect(scoredOf(result, "c")).toMatchObject({ level: expected, binding });
    },
  );

  test("capped goes to the next declared level", () => {
    const rules = "scoring: { level: { capability: capped } }";
    const yaml = oneCapability(
      choice("p", [10, 20, 40]),
      choice("q", [10, 20, 40]),
      choice("r", [10, 20, 40]),
    );
    const result = scoreOne([`levels: ${steps(10, 20, 40)}`, rules, yaml], {
      p: "s20",
      q: "s40",
      r: "s40",
    });
    expect(scoredOf(result, "c").level).toBe(40);
  });

  test.each(["weakest", "capped"])("%s finds no level where no child has one", (rule) => {
    const rules = `scoring: { level: { capability: none, dimension: ${rule} } }`;
    const result = scoreOne([rules, oneCapability(level("a"))], { a: 3 });
    expect(scoredOf(result, "d")).toMatchObject({ score: 3 });
    for (const key of ["level", "binding"]) expect(scoredOf(result, "d")).not.toHaveProperty(key);
    expect(scoredOf(result, "d").range).toEqual({ score: [3, 3] });
  });
});

describe("a child without a score for lack of coverage still counts", () => {
  const yaml = dimensions(
    dimension("strong", [capability("s", [level("s1"), level("s2")])]),
    dimension("unclear", [capability("u", [level("u1", "weight: 10"), level("u2"), level("u3")])]),
  );
  const answers = { s1: 4, s2: 4, u1: 5, u2: DONT_KNOW, u3: DONT_KNOW };
  const overall = (rules: string) =>
    score(
      questionnaire(
        "agreement: { people: { sd: 0.01, noise: 0.01, weight: 3 } }",
        `scoring: { ${rules} }`,
        yaml,
      ),
      everyone({ it: 3, sales: 3, marketing: 2 }, answers),
    );

  test.each(["weakest", "capped"])(
    "%s: named, provisional, and the range falls to the lowest level",
    (rule) => {
      // Coverage: strong 1, unclear 1/3; overall 3 of 5 questions. At its lowest, unclear would be
      // 5, 1, 1 with weights 10, 1, 1: s(2) = 10/12, level 2. Without a score, it counts as level
      // 1.
      const result = overall(`level: { overall: ${rule} }`);
      expect(scoreOf(result, "unclear")).toMatchObject({
        kind: "not-scored",
        reason: "coverage",
        coverage: 1 / 3,
        range: { level: [2, 5] },
      });
      expect(scoredOf(result, "overall")).toMatchObject({
        level: 4,
        range: { level: [1, 4] },
        binding: ["strong"],
        lost: ["unclear"],
        confidence: "provisional",
        coverage: 0.6,
      });
    },
  );

  test("provisional even if its coverage is firm", () => {
    const result = overall("coverage: { publish: 0.5, firm: 0.6 }");
    expect(scoredOf(result, "overall")).toMatchObject({
      coverage: 0.6,
      confidence: "provisional",
    });
    expect(scoredOf(result, "strong").confidence).toBe("firm");
  });

  test("a rule that does not use children has none to lose", () => {
    const found = scoredOf(
      overall("level: { overall: criteria }, coverage: { firm: 0.6 }"),
      "overall",
    );
    expect(found).not.toHaveProperty("lost");
    expect(found.confidence).toBe("firm");
  });
});
