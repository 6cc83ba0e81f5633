import { describe, expect, test } from "vitest";
import { DONT_KNOW, NOT_APPLICABLE } from "../support/read.ts";
import { scoredOf, scoreOf, scoreOne } from "../support/score.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  yesNo,
} from "../support/yaml.ts";

const method = (name: string, rest = ""): string =>
  `scoring: { methods: { capability: ${name} }${rest} }`;

describe("methods over 2 (weight 1) and 4 (weight 3) on 1–5", () => {
  test.each([
    {
      name: "weighted-mean: (2 + 12) / 4 = 3.5, 2.5 of 4",
      rule: "weighted-mean",
      expected: [3.5, 62.5],
    },
    { name: "sum: 2 + 12 = 14 on 4–20, 10 of 16", rule: "sum", expected: [14, 62.5] },
    { name: "min: 2 on 1–5, 1 of 4", rule: "min", expected: [2, 25] },
    { name: "percent-mean: (25 + 3 × 75) / 4", rule: "percent-mean", expected: [62.5, 62.5] },
  ])("$name", ({ rule, expected: [own, percent] }) => {
    const yaml = oneCapability(level("a"), level("b", "weight: 3"));
    expect(scoredOf(scoreOne([method(rule), yaml], { a: 2, b: 4 }), "c")).toMatchObject({
      score: own,
      percent,
    });
  });

  test("none: there is no score at this tier, nor above it", () => {
    const result = scoreOne([method("none"), oneCapability(level("a"))], { a: 2 });
    for (const id of ["c", "d", "overall"]) {
      expect(scoreOf(result, id)).toMatchObject({ kind: "not-scored", reason: "no-method" });
    }
  });

  test("percent of the maximum: 14 of 20, 3.5 of 5, 2 of 5", () => {
    const yaml = oneCapability(level("a"), level("b", "weight: 3"));
    const percents = ["sum", "weighted-mean", "min"].map((rule) => {
      const result = scoreOne([method(rule, ", percent: of-maximum"), yaml], { a: 2, b: 4 });
      return scoredOf(result, "c").percent;
    });
    expect(percents).toEqual([70, 70, 40]);
  });

  test("percent of an empty range is 0", () => {
    const yaml = oneCapability(choice("q", [2]));
    expect(scoredOf(scoreOne([yaml], { q: "s2" }), "q")).toMatchObject({ score: 2, percent: 0 });
  });
});

describe("means of tiers", () => {
  const yaml = dimensions(
    dimension("d1", [capability("c1", [level("a")]), capability("c2", [level("b")], "weight: 3")]),
    dimension("d2", [capability("c3", [level("e")])], "weight: 0.5"),
  );

  test("d1 = (1 × 1 + 3 × 5) / 4 = 4, overall = (1 × 4 + 0.5 × 2) / 1.5 = 10/3", () => {
    const result = scoreOne([yaml], { a: 1, b: 5, e: 2 });
    expect([scoredOf(result, "d1").score, scoredOf(result, "overall").score]).toEqual([4, 10 / 3]);
  });

  test("OpenSSF Scorecard: weights 10, 7.5, 5, 2.5 with 10, 5, inconclusive, 8 are 157.5 / 20 = 7.875", () => {
    const weights = [10, 7.5, 5, 2.5];
    const checks = weights.map((weight, index) =>
      choice(`k${index}`, [0, 5, 8, 10], `weight: ${weight}`),
    );
    const result = scoreOne([oneCapability(...checks)], {
      k0: "s10",
      k1: "s5",
      k2: DONT_KNOW,
      k3: "s8",
    });
    // Unknown at 0: 157.5 / 25; at 10: 207.5 / 25.
    expect(scoredOf(result, "c")).toMatchObject({
      score: 7.875,
      coverage: 0.75,
      range: { score: [6.3, 8.3] },
    });
  });
});

describe("a sum leaves out not applicable questions and prorates unknown ones", () => {
  const three = oneCapability(level("a"), level("b"), level("e", "weight: 2"));
  test.each([
    {
      name: "all known: 4 + 2 + 2 × 3 = 12 on 4–20",
      answers: { a: 4, b: 2, e: 3 },
      expected: [12, 50],
    },
    {
      name: "not applicable: 4 + 2 = 6 on 2–10",
      answers: { a: 4, b: 2, e: NOT_APPLICABLE },
      expected: [6, 50],
    },
    {
      name: "unknown: (4 + 2) × 4/2 = 12 on 4–20",
      answers: { a: 4, b: 2, e: DONT_KNOW },
      expected: [12, 50],
    },
    {
      name: "unknown and not applicable: 4 × 3/1 = 12 on 3–15",
      answers: { a: 4, b: NOT_APPLICABLE, e: DONT_KNOW },
      expected: [12, 75],
    },
  ])("$name", ({ answers, expected: [own, percent] }) => {
    const result = scoreOne([method("sum", ", coverage: { publish: 0.1 }"), three], answers);
    expect(scoredOf(result, "c")).toMatchObject({ score: own, percent });
  });

  // The children's ranges differ, so a share of the one exceeds the other.
  test.each([
    {
      name: "10 × 2/1 = 20, but the yes-no can add 1 at most",
      yaml: [choice("k", [0, 10]), yesNo("u")],
      answer: "s10",
      own: 11,
      range: [10, 11],
    },
    {
      name: "0 × 2/1 = 0, but the level adds 1 at least",
      yaml: [choice("k", [0, 10]), level("u")],
      answer: "s0",
      own: 1,
      range: [1, 5],
    },
  ])("never beyond the maximum of the unknown children: $name", ({ yaml, answer, own, range }) => {
    const result = scoreOne([method("sum"), oneCapability(...yaml)], { k: answer, u: DONT_KNOW });
    expect(scoredOf(result, "c")).toMatchObject({ score: own, range: { score: range } });
  });
});
