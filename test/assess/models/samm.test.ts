import { expect, test } from "vitest";
import { model } from "../../support/read.ts";
import { score, scoredOf, scoreOf } from "../../support/score.ts";

const SAMM = model("samm");

const threats = Object.fromEntries(
  ["a1", "b1", "a2", "b2", "a3", "b3"].map((id) => [`threats-${id}`, "most"]),
);
const result = score(SAMM, {
  whole: {
    "strategy-a1": "most",
    "strategy-b1": "half",
    "strategy-a2": "half",
    "strategy-b2": "some",
    "strategy-a3": "some", // strategy-b3 and all of training but its first question are blank
    "training-a1": "some",
    ...threats,
  },
});

test.each([
  {
    node: "strategy",
    working: "(1 + .5)/2 + (.5 + .25)/2 + (.25 + 0)/2",
    expected: 1.25,
  },
  { node: "training", working: "(.25 + 0)/2 + 0 + 0", expected: 0.125 },
  { node: "threats", working: "1 + 1 + 1", expected: 3 },
  { node: "governance", working: "(1.25 + .125)/2", expected: 0.6875 },
  { node: "design", working: "3", expected: 3 },
  { node: "overall", working: "(.6875 + 3)/2", expected: 1.84375 },
])("SAMM: $node is $working = $expected", ({ node, expected }) => {
  expect(scoredOf(result, node)).toMatchObject({ score: expected });
});

test("SAMM: a practice is shown on 0 to 3: 1.25 is 41.67%", () => {
  expect(scoredOf(result, "strategy").percent).toBeCloseTo(125 / 3, 10);
});

test("SAMM: a blank is 0, and the range shows its potential", () => {
  expect(scoredOf(result, "strategy-b3")).toMatchObject({
    score: 0,
    coverage: 0,
    range: { score: [0, 1] },
  });
  // Five blanks of training, half a point each; 2.5 more at most.
  expect(scoredOf(result, "training").range.score).toEqual([0.125, 2.625]);
});

test("SAMM: no score becomes a level", () => {
  for (const node of ["strategy", "governance", "overall"]) {
    expect(scoredOf(result, node)).not.toHaveProperty("level");
  }
});

test("SAMM: without any answer there is no score of 0", () => {
  expect(scoreOf(score(SAMM, { whole: {} }), "overall")).toMatchObject({
    kind: "not-scored",
    reason: "nothing-answered",
  });
});
