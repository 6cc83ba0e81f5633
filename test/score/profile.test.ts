import crisisReadiness from "../../src/generated/questionnaires/crisis-readiness.ts";
import { describe, expect, test } from "vitest";
import { DONT_KNOW, questionnaire, SKIPPED } from "../support/read.ts";
import { score, scoredOf, scoreOf, scoreOne } from "../support/score.ts";
import { choice, level, oneCapability, yesNo } from "../support/yaml.ts";
import type { LevelRule } from "../../src/model/index.ts";
import { aboveCapabilities } from "../../src/score/profile.ts";

const four = oneCapability(level("a"), level("b"), level("e"), level("f"));

describe("every node has the range that its unknown answers leave open", () => {
  test("(4, 4, don't know, 3): coverage 0.75, mean 3.667 in [3, 4], level 4 in [2, 4]", () => {
    const result = scoreOne([four], { a: 4, b: 4, e: DONT_KNOW, f: 3 });
    for (const id of ["c", "d", "overall"]) {
      expect(scoredOf(result, id)).toMatchObject({
        score: 11 / 3,
        level: 4, // s(3) = 1, s(4) = 2/3
        range: { score: [3, 4], level: [2, 4] }, // 4, 4, 1, 3 and 4, 4, 5, 3
        coverage: 0.75,
        confidence: id === "c" ? "indicative" : "provisional",
      });
    }
    expect(scoreOf(result, "e")).toMatchObject({
      kind: "not-scored",
      reason: "nothing-answered",
      range: { score: [1, 5], level: [1, 5] },
    });
  });

  test("with everything known the range is the score", () => {
    const result = scoreOne([four], { a: 4, b: 4, e: 4, f: 3 });
    expect(scoredOf(result, "c")).toMatchObject({
      score: 3.75,
      range: { score: [3.75, 3.75], level: [4, 4] },
      confidence: "firm",
    });
  });

  test("one unknown answer among several people: 4, 4, unknown is 4 in [4, 4], because the median stays", () => {
    const result = score(questionnaire(oneCapability(level("a"))), {
      "it.1": { a: 4 },
      "it.2": { a: 4 },
      "it.3": { a: SKIPPED },
    });
    expect(scoredOf(result, "a")).toMatchObject({
      score: 4,
      coverage: 2 / 3,
      range: { score: [4, 4] },
    });
  });

  test("the unknown answer counts as its question's own lowest and highest", () => {
    const yaml = oneCapability(
      choice("a", [-2, 3]),
      choice("b", [-2, 3]),
      yesNo("e", "score: { yes: 0, no: 6 }"),
    );
    const rules = "scoring: { methods: { capability: sum }, coverage: { publish: 0.2 } }";
    const found = scoredOf(scoreOne([rules, yaml], { a: "s3", b: DONT_KNOW, e: DONT_KNOW }), "c");
    // 3 × 3/1 = 9; at the lowest 3 − 2 + 0, at the highest 3 + 3 + 6.
    expect(found).toMatchObject({ score: 9, range: { score: [1, 12] } });
  });

  test("the questions shown are held fixed: a question hidden behind an unknown answer stays hidden", () => {
    const yaml = oneCapability(level("a"), level("b"), level("e", "when: { question: b, gte: 4 }"));
    const found = scoredOf(scoreOne([yaml], { a: 4, b: DONT_KNOW }), "c");
    expect(found).toMatchObject({ score: 4, coverage: 0.5, range: { score: [2.5, 4.5] } });
  });

  test("if ranges differ, a range still includes its own score", () => {
    // Known 4; with the yes-no at 0 or 1 the mean would be 2 or 2.5.
    const found = scoredOf(
      scoreOne([oneCapability(level("a"), yesNo("b"))], { a: 4, b: DONT_KNOW }),
      "c",
    );
    expect(found).toMatchObject({ score: 4, range: { score: [2, 4] } });
  });
});

describe("coverage decides what is published, and whether it is firm", () => {
  const ten = (known: number) => {
    const ids = Array.from({ length: 10 }, (_, index) => `q${index}`);
    const answers = Object.fromEntries(ids.map((id, index) => [id, index < known ? 3 : DONT_KNOW]));
    return scoreOf(scoreOne([oneCapability(...ids.map((id) => level(id)))], answers), "c");
  };
  test.each([
    {
      known: 4,
      expected: {
        kind: "not-scored",
        reason: "coverage",
        coverage: 0.4,
        range: { score: [1.8, 4.2] },
      },
    },
    { known: 5, expected: { kind: "scored", score: 3, coverage: 0.5, confidence: "indicative" } },
    { known: 7, expected: { kind: "scored", score: 3, coverage: 0.7, confidence: "indicative" } },
    { known: 8, expected: { kind: "scored", score: 3, coverage: 0.8, confidence: "firm" } },
  ])("$known of 10 answers known", ({ known, expected }) => {
    expect(ten(known)).toMatchObject(expected);
  });

  test("a question with too few answers is not scored, and its capability is scored without it", () => {
    const asked = questionnaire(oneCapability(level("a"), level("b")));
    const result = score(asked, {
      "it.1": { a: 5, b: 2 },
      "it.2": { a: DONT_KNOW, b: 2 },
      "it.3": { a: DONT_KNOW, b: 2 },
    });
    expect(scoreOf(result, "a")).toMatchObject({
      kind: "not-scored",
      reason: "coverage",
      coverage: 1 / 3,
    });
    expect(scoredOf(result, "c")).toMatchObject({ score: 2, coverage: 2 / 3 });
  });

  test("the author sets both bounds", () => {
    const rules = "scoring: { coverage: { publish: 0.25, firm: 0.25 } }";
    const found = scoredOf(scoreOne([rules, four], { a: 4 }), "c");
    expect(found).toMatchObject({ score: 4, coverage: 0.25, confidence: "firm" });
  });
});

function capabilityRule(dimension: LevelRule): LevelRule {
  const { scoring } = crisisReadiness;
  const level = { ...scoring.level, capability: { kind: "staged" }, dimension } as const;
  return aboveCapabilities({ ...crisisReadiness, scoring: { ...scoring, level } }).scoring.level
    .capability;
}

test.each<{ dimension: LevelRule; capability: LevelRule["kind"] }>([
  { dimension: { kind: "weakest" }, capability: "staged" },
  { dimension: { kind: "capped" }, capability: "staged" },
  { dimension: { kind: "criteria", strict: false }, capability: "none" },
  { dimension: { kind: "staged" }, capability: "none" },
  { dimension: { kind: "none" }, capability: "none" },
])(
  "under $dimension.kind capabilities are levelled by $capability",
  ({ dimension, capability }) => {
    expect(capabilityRule(dimension).kind).toBe(capability);
  },
);
