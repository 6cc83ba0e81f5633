import { describe, expect, test } from "vitest";
import { model, NOT_APPLICABLE } from "../../support/read.ts";
import { score, scoredOf, scoreOf } from "../../support/score.ts";

const ODM = model("open-data-maturity");
const ANSWERS = {
  strategy: true,
  local: "some",
  "strategy-title": "Open by default",
  "strategy-date": "2024-03-01",
  "strategy-public": false,
  studies: "once",
  coast: NOT_APPLICABLE, // a country without a coast
  offers: ["search", "charts"], // datasets is blank
};

describe("EU Open Data Maturity", () => {
  const result = score(ODM, { whole: ANSWERS });

  test.each([
    { node: "policy", working: "(20 + 10) / 50", expected: { score: 30, percent: 60 } },
    {
      node: "impact",
      working: "(5 + 10 for not applicable) / 20",
      expected: { score: 15, percent: 75 },
    },
    { node: "portal", working: "(10 + 0 for a blank) / 20", expected: { score: 10, percent: 50 } },
    {
      node: "overall",
      working: "(60 + 75 + 50) / 3",
      expected: { score: 185 / 3, percent: 185 / 3, level: 2 },
    },
  ])("$node: $working", ({ node, expected }) => {
    expect(scoredOf(result, node)).toMatchObject(expected);
  });

  test("the blank could still earn its 5 points: portal up to 75%, overall up to 70%", () => {
    expect(scoredOf(result, "portal").range.score).toEqual([10, 15]);
    expect(scoredOf(result, "overall").range).toEqual({ score: [185 / 3, 70], level: [2, 3] });
  });

  test("context is neither scored nor covered", () => {
    for (const id of ["strategy-title", "strategy-date", "strategy-public"]) {
      expect(scoreOf(result, id)).toMatchObject({ kind: "not-scored", reason: "unscored" });
    }
    // strategy, local, studies, offers answered; datasets not; coast does not apply.
    expect(scoredOf(result, "overall").coverage).toBe(0.8);
  });

  test("more choices than the maximum earn no more than the maximum", () => {
    const offers = ["search", "feedback", "alerts", "charts"];
    const found = score(ODM, { whole: { ...ANSWERS, offers, datasets: 1000 } });
    expect(scoredOf(found, "portal")).toMatchObject({ score: 20, percent: 100 });
  });

  test("an option in their own words earns its points like any other: (5 + 5 + 0) / 20", () => {
    const offers = { value: ["search", "another"], other: "Maps" };
    const found = score(ODM, { whole: { ...ANSWERS, offers } });
    expect(scoredOf(found, "portal").percent).toBe(50);
  });

  test("only a question that says so may be not applicable", () => {
    expect(() => score(ODM, { whole: { ...ANSWERS, studies: NOT_APPLICABLE } })).toThrow("studies");
  });

  test("across dimensions, re-use is at (50 + 66.67) / 2 percent: 5 of 10, and 10 of 15 points", () => {
    expect(result.tags).toMatchObject([{ id: "reuse", percent: (50 + 200 / 3) / 2 }]);
  });

  test("a review overrides: (20 + 30) / 50, and (100 + 75 + 50) / 3", () => {
    const review = { local: { value: "all", reason: "the agreements were sent" } };
    const reviewed = score(ODM, { whole: ANSWERS }, { review });
    expect(scoredOf(reviewed, "policy").percent).toBe(100);
    expect(scoredOf(reviewed, "overall")).toMatchObject({ score: 75, level: 3 });
    expect(reviewed.overrides).toMatchObject([
      { question: "local", reason: "the agreements were sent", before: { score: 10 } },
    ]);
  });
});
