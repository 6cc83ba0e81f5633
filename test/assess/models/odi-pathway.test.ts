import { expect, test } from "vitest";
import { DONT_KNOW, model } from "../../support/read.ts";
import { score, scoredOf } from "../../support/score.ts";

const ODI = model("odi-pathway");
const STANDARDS = {
  "standards-2": "yes",
  "standards-3": "yes",
  "standards-4": "yes",
  "standards-5": "yes",
};
const ANSWERS = {
  "release-2": "yes",
  "release-3": "no",
  "release-4": "yes",
  ...STANDARDS,
  "skills-2": "no",
};

test.each([
  { node: "release", working: "stopped at step 3", expected: { score: 2, percent: 40, level: 2 } },
  { node: "standards", working: "to the top", expected: { score: 5, percent: 100, level: 5 } },
  { node: "skills", working: "stopped at step 2", expected: { score: 1, percent: 20, level: 1 } },
  { node: "management", working: "(2 + 5) / 10", expected: { score: 7, percent: 70 } },
  { node: "knowledge", working: "1 / 5", expected: { score: 1, percent: 20 } },
  { node: "overall", working: "8 / 15", expected: { score: 8, percent: 160 / 3 } },
])("ODI pathway: $node, $working", ({ node, expected }) => {
  const found = scoredOf(score(ODI, { whole: ANSWERS }), node);
  expect(found).toMatchObject({ ...expected, coverage: 1 });
});

test("ODI pathway: an unknown step counts as its low end, up to all of the rest", () => {
  const result = score(ODI, { whole: { ...ANSWERS, "release-3": DONT_KNOW } });
  expect(scoredOf(result, "release")).toMatchObject({
    score: 2,
    range: { score: [2, 5], level: [2, 5] },
  });
  expect(scoredOf(result, "management")).toMatchObject({ percent: 70, range: { score: [7, 10] } });
  // Answered of asked: release 1 of 2, standards 4 of 4, skills 1 of 1.
  expect(scoredOf(result, "overall").coverage).toBe(6 / 7);
});
