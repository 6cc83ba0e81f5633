import { describe, expect, test } from "vitest";
import type { Result, Threshold } from "../../src/model/index.ts";
import { isDrop } from "../../src/model/threshold.ts";
import { judgeThresholds } from "../../src/analyse/thresholds.ts";
import { DONT_KNOW, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const ASKED = questionnaire(
  dimensions(
    dimension("d", [capability("c", [level("a"), level("b")])]),
    dimension("e", [capability("f", [level("g")])]),
  ),
);

/** c and d have the mean of 2 and 4, e has 4, and the overall the mean of 3 and 4. */
const RESULT = score(ASKED, {
  "it.one": { a: 2, b: 4, g: 4 },
  "marketing.two": { a: 2, b: 4, g: 4 },
});

function threshold(
  metric: Threshold["metric"],
  limit: number,
  rest: Partial<Threshold> = {},
): Threshold {
  const bound = metric === "silo-index" || isDrop(metric) ? "max" : "min";
  return { metric, bound, limit, severity: "error", ...rest };
}

function judged(...thresholds: readonly Threshold[]) {
  return judgeThresholds(thresholds, { result: RESULT, questionnaire: ASKED });
}

describe("a number against its bound", () => {
  test.each([
    ["the overall, where no id is given", threshold("score", 3.5), 3.5, true],
    ["a score just below", threshold("score", 3.500_001), 3.5, false],
    ["a dimension", threshold("score", 3, { id: "d" }), 3, true],
    ["a capability", threshold("score", 4.5, { id: "f" }), 4, false],
    ["a question", threshold("score", 2, { id: "a" }), 2, true],
    ["a level", threshold("level", 4, { id: "e" }), 4, true],
    ["a level too low", threshold("level", 5, { id: "e" }), 4, false],
    ["a coverage", threshold("coverage", 1), 1, true],
    ["a silo index", threshold("silo-index", 0), 0, true],
    ["a score with a maximum", threshold("score", 3, { bound: "max" }), 3.5, false],
    ["a score whose last digits differ", threshold("score", 3.5 + 1e-12), 3.5, true],
  ])("%s", (_, asked, actual, passed) => {
    expect(judged(asked)).toMatchObject([{ expected: asked.limit, actual, passed }]);
  });

  test("a level counts where the exact score is withheld", () => {
    const overall = { kind: "not-scored", reason: "withheld", level: 3 } as const;
    const result: Result = { ...RESULT, overall };
    const [held] = judgeThresholds([threshold("level", 3)], { result, questionnaire: ASKED });
    expect(held).toMatchObject({ actual: 3, passed: true });
    const [score] = judgeThresholds([threshold("score", 3)], { result, questionnaire: ASKED });
    expect(score).toMatchObject({ reason: "withheld", passed: false });
  });

  test("respondents and departments are counted over everyone", () => {
    expect(judged(threshold("respondents", 3), threshold("departments", 2))).toMatchObject([
      { actual: 2, passed: false },
      { actual: 2, passed: true },
    ]);
  });

  test("carries its severity and the place where a config sets it", () => {
    const at = { file: "unsilo.config.yaml", line: 4, column: 5 };
    expect(judged(threshold("score", 1, { severity: "warn", at }))).toEqual([
      {
        id: "overall",
        metric: "score",
        bound: "min",
        expected: 1,
        actual: 3.5,
        severity: "warn",
        passed: true,
        at,
      },
    ]);
  });
});

describe("a threshold that cannot be evaluated never passes", () => {
  test.each([
    ["an unknown id", threshold("level", 2, { id: "nope" }), "unknown-id"],
    ["a silo index of a capability", threshold("silo-index", 1, { id: "c" }), "not-measured"],
  ])("%s", (_, asked, reason) => {
    const [found] = judged(asked);
    expect(found).toMatchObject({ reason, passed: false });
    expect(found).not.toHaveProperty("actual");
  });

  test.each([
    ["level", "not-scored"],
    ["score", "not-scored"],
    ["silo-index", "not-measured"],
  ] as const)("%s of a node that nobody knows", (metric, reason) => {
    const result = score(ASKED, { "it.one": { a: DONT_KNOW, b: DONT_KNOW, g: DONT_KNOW } });
    const held = judgeThresholds([threshold(metric, 1)], { result, questionnaire: ASKED });
    expect(held).toMatchObject([{ reason, passed: false }]);
  });

  test("coverage of a node that nobody was asked about", () => {
    const asked = questionnaire(
      dimensions(dimension("d", [capability("c", [level("a", "ask: [sales]")])])),
    );
    const result = score(asked, { "it.one": {} });
    const held = judgeThresholds([threshold("coverage", 0)], { result, questionnaire: asked });
    expect(held).toMatchObject([{ reason: "not-scored", passed: false }]);
  });

  test("a level in a model without levels", () => {
    const asked = questionnaire(
      "scoring: { level: { overall: none } }",
      dimensions(dimension("d", [capability("c", [level("a")])])),
    );
    const result = score(asked, { "it.one": { a: 5 } });
    const held = judgeThresholds([threshold("level", 1)], { result, questionnaire: asked });
    expect(held).toMatchObject([{ reason: "no-level", passed: false }]);
  });
});

describe("drops from a baseline", () => {
  function drops(now: object, ...thresholds: readonly Threshold[]) {
    const result = score(ASKED, { "it.one": now as Record<string, unknown> });
    const baseline = score(ASKED, { "it.one": { a: 3, b: 3, g: 5 } });
    return judgeThresholds(thresholds, { result, questionnaire: ASKED, baseline });
  }

  test("without an id: the overall and every dimension, by unrounded scores", () => {
    // d: 3 → 2.5, e: 5 → 5, overall: 4 → 3.75
    expect(drops({ a: 2, b: 3, g: 5 }, threshold("drop", 0.25))).toMatchObject([
      { id: "overall", actual: 0.25, before: 4, passed: true },
      { id: "d", actual: 0.5, before: 3, passed: false },
      { id: "e", actual: 0, before: 5, passed: true },
    ]);
  });

  test("one that chance could explain passes, except where any drop counts", () => {
    const se = { se: 0.2, sePanel: 0.05 };
    const at = (value: number, people: readonly string[]): Result => {
      const all = people.map((id) => [id, { a: 3, b: 3, g: 5 }] as const);
      const result = score(ASKED, Object.fromEntries(all));
      return {
        ...result,
        overall: { ...result.overall, ...se, score: value } as Result["overall"],
      };
    };
    const fell = (by: number, people: readonly string[]) =>
      judgeThresholds(
        [threshold("drop", 0.1, { id: "overall" }), threshold("drop-any", 0.1, { id: "overall" })],
        {
          result: at(4 - by, people),
          questionnaire: ASKED,
          baseline: at(4, ["it.one", "sales.two"]),
        },
      ).map(({ passed, limit }) => [passed, limit === undefined ? undefined : limit.toFixed(3)]);
    // Other people: 1.960 · √(0.2² + 0.2²) = 0.554; the same people: 1.960 · √(2 · 0.05²) = 0.139.
    const others = ["it.other", "sales.two"];
    expect(fell(0.55, others)).toEqual([
      [true, "0.554"],
      [false, undefined],
    ]);
    expect(fell(0.56, others)).toEqual([
      [false, "0.554"],
      [false, undefined],
    ]);
    expect(fell(0.15, ["it.one", "sales.two"])[0]).toEqual([false, "0.139"]);
    expect(fell(0.05, others)[1]).toEqual([true, undefined]);
  });

  test("a drop of a capability has a limit for its tier, and one of a question none", () => {
    const people = ["it.one", "it.two", "sales.three"].map((id) => [id, { a: 3, b: 3, g: 5 }]);
    const result = score(ASKED, Object.fromEntries(people), { panel: true });
    const asked = [threshold("drop", 0, { id: "c" }), threshold("drop", 0, { id: "a" })];
    const held = judgeThresholds(asked, { result, questionnaire: ASKED, baseline: result });
    expect(held.map(({ limit }) => limit !== undefined)).toEqual([true, false]);
  });

  test("a drop of a further measure has a limit of its own", () => {
    const asked = questionnaire(
      "measures: [{ id: weakest, title: The weakest, method: min }]",
      dimensions(dimension("d", [capability("c", [level("a")])])),
    );
    const at = (a: number): Result => {
      const result = score(asked, { [`it.${a}`]: { a } });
      const measures = (result.measures ?? []).map((one) => ({ ...one, se: 0.2 }));
      return { ...result, measures };
    };
    // 1.960 · √(0.2² + 0.2²) = 0.554
    const [held] = judgeThresholds([threshold("drop", 0, { id: "weakest" })], {
      result: at(3),
      questionnaire: asked,
      baseline: at(4),
    });
    expect(held).toMatchObject({ actual: 1, passed: false });
    expect(held?.limit).toBeCloseTo(0.554, 3);
  });

  test("a rise is a drop below 0", () => {
    expect(drops({ a: 3, b: 5, g: 5 }, threshold("drop", 0, { id: "d" }))).toMatchObject([
      { id: "d", actual: -1, before: 3, passed: true },
    ]);
  });

  test("a bound with an id replaces the general bound for that node", () => {
    const held = drops(
      { a: 2, b: 3, g: 5 },
      threshold("level", 1),
      threshold("drop", 0),
      threshold("drop", 1, { id: "d" }),
    );
    expect(held.slice(1).map(({ id, passed }) => [id, passed])).toEqual([
      ["overall", false],
      ["e", true],
      ["d", true],
    ]);
  });

  test("a node that was scored and no longer is has failed", () => {
    const held = drops({ a: 3, b: 3, g: DONT_KNOW }, threshold("drop", 5));
    expect(held.at(-1)).toMatchObject({
      id: "e",
      before: 5,
      reason: "no-longer-scored",
      passed: false,
    });
  });

  test("a node without a score then cannot have dropped, and neither can one without a score now", () => {
    const result = score(ASKED, { "it.one": { a: 3, b: 3, g: DONT_KNOW } });
    const baseline = score(ASKED, { "it.one": { a: DONT_KNOW, b: DONT_KNOW, g: DONT_KNOW } });
    const held = judgeThresholds(
      [threshold("drop", 0, { id: "d" }), threshold("drop", 0, { id: "e" })],
      { result, questionnaire: ASKED, baseline },
    );
    expect(held).toMatchObject([
      { id: "d", reason: "not-scored-then", passed: false },
      { id: "e", reason: "not-scored", passed: false },
    ]);
  });

  test("if nothing was ever scored, only the overall is checked", () => {
    const result = score(ASKED, { "it.one": { a: DONT_KNOW, b: DONT_KNOW, g: DONT_KNOW } });
    const held = judgeThresholds([threshold("drop", 0)], {
      result,
      questionnaire: ASKED,
      baseline: result,
    });
    expect(held).toMatchObject([{ id: "overall", reason: "not-scored", passed: false }]);
  });

  test("a node that was removed, one that is new, and one that never existed", () => {
    const small = questionnaire(dimensions(dimension("d", [capability("c", [level("a")])])));
    const [one, two] = [score(small, { "it.one": { a: 3 } }), RESULT];
    const bound = [threshold("drop", 0, { id: "e" }), threshold("drop", 0, { id: "nope" })];
    expect(
      judgeThresholds(bound, { result: one, questionnaire: small, baseline: two }),
    ).toMatchObject([{ reason: "gone", before: 4, passed: false }, { reason: "unknown-id" }]);
    expect(
      judgeThresholds(bound, { result: two, questionnaire: ASKED, baseline: one }),
    ).toMatchObject([{ reason: "not-in-baseline", passed: false }, { reason: "unknown-id" }]);
  });
});
