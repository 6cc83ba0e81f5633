import { describe, expect, test } from "vitest";
import { DESK, FIGURE, LADDER, STAGED } from "../problems/trap-models.ts";
import { questionnaire } from "../support/read.ts";
import { score, scoredOf, scoreOf, scoreOne } from "../support/score.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  oneCapability,
  yesNo,
} from "../support/yaml.ts";
import { changed, found, full, problemsOf } from "./support.ts";

describe("missing answers", () => {
  const scoring =
    "scoring: { unknown: lowest, percent: of-maximum, coverage: { publish: 0 }, methods: { capability: percent-mean } }";
  const model = oneCapability(choice("a", [2, 4]).replace("Option", "Other"));

  test("of-maximum gives a part of the score for a blank, if the lowest answer is above 0", () => {
    expect(found(scoring, model).filter((one) => one.startsWith("blank"))).toEqual([
      "blank-earns-all: a missing answer to a earns 2 of 4: unknown: lowest takes its lowest score, and percent: of-maximum counts from 0",
    ]);
    const people = { "it.one": { a: "s4" }, "it.two": {}, "it.three": {} };
    expect(scoredOf(score(questionnaire(scoring, model), people), "a").percent).toBe(50);
  });
});

describe("scores of answers", () => {
  test("an option that ends a ladder needs a score", () => {
    const text = changed(LADDER, 'text: "No", score: 2 }', 'text: "No" }');
    expect(problemsOf(text).map(({ code }) => code)).toContain("option-without-score");
    const answers = { repeated: "yes", common: "no" };
    const result = score(questionnaire(text), { "data.one": answers });
    expect(scoreOf(result, "process").kind).toBe("not-scored");
  });

  test.each([
    "score: { rules: [{ when: { includes: mail }, score: 2 }] }",
    "score: { default: 1 }",
    "score: { by: share, max: 1 }",
    "score: { by: rules, rules: [{ when: { gte: 1 }, score: 1 }], min: 0 }",
  ])("%s: what the way of scoring does not read is an error", (own) => {
    const text = changed(DESK, "score: { by: sum }", own);
    expect(problemsOf(text).map(({ code }) => code)).toEqual(["score-does-not-fit"]);
  });

  test("a sum cannot be as low as its min", () => {
    const text = changed(DESK, "{ by: sum }", "{ by: sum, min: -4 }");
    expect(problemsOf(text).map(({ code }) => code)).toEqual(["sum-out-of-reach"]);
    const result = score(questionnaire(text), { "desk.one": { channels: ["nowhere"] } });
    expect(scoredOf(result, "channels").percent).toBeCloseTo(200 / 3);
  });

  test("an option that scores less than the min of a falling sum", () => {
    const text = changed(
      changed(DESK, "By phone, score: 1", "By phone, score: -3"),
      "By mail, score: 1",
      "By mail, score: -1",
    ).replace("{ by: sum }", "{ by: sum, min: -2 }");
    expect(problemsOf(text).map(({ code }) => code)).toEqual(["option-beyond-bound"]);
  });

  test("an option for all of the others may score their sum", () => {
    const text = changed(DESK, "text: Nowhere, score: 0", "text: Everywhere, score: 2");
    expect(problemsOf(text)).toEqual([]);
  });
});

describe("ranges of children", () => {
  const parts = [
    dimension("d", [capability("c", [yesNo("a"), yesNo("b")])]),
    dimension("e", [capability("f", [full("g"), full("h")])]),
  ];

  test("the lowest of scores on different ranges is always one of the smallest", () => {
    const scoring = "scoring: { methods: { overall: min } }";
    expect(found(scoring, dimensions(...parts))).toEqual([
      "mixed-ranges: overall takes the lowest of scores with different ranges: 0–1, 1–5",
    ]);
    const best = { a: true, b: true, g: 1, h: 1 };
    const result = scoreOne([scoring, dimensions(...parts)], best);
    expect(scoredOf(result, "overall")).toMatchObject({ score: 1 });
    expect(scoredOf(result, "d").percent).toBe(100);
  });

  test("a mean of dimensions with different ranges", () => {
    expect(found(dimensions(...parts))).toEqual([
      "mixed-ranges: overall averages scores with different ranges: 0–1, 1–5",
    ]);
  });

  test("a child without weight is not part of the mean", () => {
    const [first = "", second = ""] = parts;
    const unweighted = first.replace("{ id: d", "{ weight: 0, id: d");
    const level = "scoring: { level: { overall: none } }";
    expect(found(level, dimensions(unweighted, second))).toEqual([]);
  });
});

describe("weights", () => {
  test("of the steps of a ladder", () => {
    const text = changed(LADDER, "{ id: repeated,", "{ id: repeated, weight: 3,");
    expect(problemsOf(text).map(({ code }) => code)).toEqual(["weight-without-use"]);
  });

  test("of the questions of a minimum", () => {
    const scoring =
      "scoring: { methods: { capability: min }, level: { capability: weakest, dimension: weakest } }";
    const weighed = oneCapability(full("a", "weight: 3"), full("b"));
    expect(found(scoring, weighed)).toEqual([
      "weight-without-use: the weight of a has no effect: neither the method nor the level rule above it uses weights",
    ]);
    const plain = oneCapability(full("a"), full("b"));
    const answers = { a: 4, b: 2 };
    expect(scoredOf(scoreOne([scoring, weighed], answers), "overall").score).toBe(
      scoredOf(scoreOne([scoring, plain], answers), "overall").score,
    );
  });

  test("the criteria rule uses the weights of a minimum", () => {
    const scoring = "scoring: { methods: { capability: min } }";
    expect(found(scoring, oneCapability(full("a", "weight: 3"), full("b")))).toEqual([]);
  });

  test("a question without weight does not keep a capability down by the criteria rule", () => {
    const model = oneCapability(full("a", "weight: 0"), full("b"));
    expect(found(model)).toEqual([]);
    const result = scoreOne([model], { a: 1, b: 5 });
    expect(scoredOf(result, "c")).toMatchObject({ score: 5, level: 5 });
  });

  test("all dimensions without weight are an error", () => {
    const zero = dimensions(dimension("d", [capability("c", [full("a")])], "weight: 0"));
    const level = "scoring: { level: { overall: none } }";
    expect(found(level, zero)).toEqual([
      "weights-all-zero: overall never has a score: everything below it has the weight 0",
    ]);
    expect(scoreOf(scoreOne([level, zero], { a: 3 }), "overall")).toMatchObject({
      reason: "no-weight",
    });
  });
});

describe("percents of the highest score", () => {
  test("are 0 for a negative score", () => {
    const text = changed(
      changed(FIGURE, "percent: of-range", "percent: of-maximum"),
      "score: 0 }",
      "score: 10 }",
    );
    expect(problemsOf(text).map(({ severity, code }) => [severity, code])).toEqual([
      ["warning", "percent-from-zero"],
    ]);
    const result = score(questionnaire(text), { "plant.one": { hours: 20 } });
    // −5 of at most 10.
    expect(scoredOf(result, "hours").percent).toBe(0);
  });

  test("are those of the range if every score is negative", () => {
    const text = changed(
      changed(FIGURE, "percent: of-range", "percent: of-maximum"),
      "score: 0 }",
      "score: -1 }",
    );
    expect(problemsOf(text).map(({ severity, code }) => [severity, code])).toEqual([
      ["warning", "percent-from-zero"],
    ]);
    const percentAfter = (hours: number): number =>
      scoredOf(score(questionnaire(text), { "plant.one": { hours } }), "hours").percent;
    // −5 is the lowest score, −1 the highest.
    expect([percentAfter(20), percentAfter(3)]).toEqual([0, 100]);
  });
});

describe("levels", () => {
  test("the first of two bands that both begin below every score is never given", () => {
    const scoring =
      "scoring: { level: { capability: { rule: bands, by: score, from: { 1: 0, 2: 1, 3: 2, 4: 3, 5: 4 } } } }";
    const model = oneCapability(full("a"));
    expect(found(scoring, model)).toEqual([
      "band-out-of-reach: level 1 can never be given: the next one begins at 1, and the lowest score is 1",
    ]);
    expect(scoredOf(scoreOne([scoring, model], { a: 1 }), "c").level).toBe(2);
  });

  test.each([
    [
      "a question that is not scored",
      "type: yes-no, requiredFor: 2",
      "type: yes-no, scored: false, requiredFor: 2",
    ],
    [
      "a question without weight",
      "type: yes-no, requiredFor: 2",
      "type: yes-no, weight: 0, requiredFor: 2",
    ],
    ["a pass without a level", "type: yes-no, requiredFor: 2", "type: yes-no, pass: 1"],
  ])("a requirement of %s has no effect", (_, from, to) => {
    const codes = problemsOf(changed(STAGED, from, to)).map(({ code }) => code);
    expect(codes).toContain("requirement-without-use");
  });

  test("a pass at the lowest score requires nothing", () => {
    const text = changed(STAGED, "requiredFor: 1, pass: 1", "requiredFor: 1, pass: 0");
    expect(problemsOf(text).map(({ severity, code }) => [severity, code])).toEqual([
      ["warning", "pass-out-of-range"],
    ]);
    const result = score(questionnaire(text), {
      "plant.one": { listed: true, keys: 0, logs: true },
    });
    expect(scoredOf(result, "access").level).toBe(2);
  });

  test("a comparison with the level of a question that scores like levels", () => {
    const model = oneCapability(choice("a", [1, 2, 3]).replaceAll("Option", "o"));
    const advice = "recommendations: [{ id: r, title: R, when: { level: a, gte: 3 } }]";
    expect(found(model, advice).filter((one) => one.startsWith("scores"))).toEqual([
      "scores-miss-levels: the answer to a that scores 3 is at level 5, not at level 3",
    ]);
    const result = scoreOne([model, advice], { a: "s2" });
    expect(result.recommendations.map(({ id }) => id)).toEqual(["r"]);
  });
});
