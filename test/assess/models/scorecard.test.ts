import { expect, test } from "vitest";
import { DONT_KNOW, model, NOT_APPLICABLE } from "../../support/read.ts";
import { score, scoredOf, scoreOf } from "../../support/score.ts";

const SCORECARD = model("scorecard");
const CHECKS = {
  "dangerous-workflow": 10,
  "branch-protection": 5,
  fuzzing: DONT_KNOW,
  license: 8,
};

test("OpenSSF Scorecard: (10 × 10 + 7.5 × 5 + 2.5 × 8) / 20 = 157.5 / 20 = 7.875, inconclusive left out", () => {
  const result = score(SCORECARD, { whole: CHECKS });
  // With fuzzing at 0 or 10: 157.5 / 25 and 207.5 / 25.
  expect(scoredOf(result, "overall")).toMatchObject({
    score: 7.875,
    coverage: 0.75,
    range: { score: [6.3, 8.3] },
  });
  expect(result.overall).not.toHaveProperty("level");
  expect(result.overall).not.toHaveProperty("target");
});

test("OpenSSF Scorecard: a check that does not apply costs nothing and leaves nothing unknown", () => {
  const result = score(SCORECARD, { whole: { ...CHECKS, fuzzing: NOT_APPLICABLE } });
  expect(scoredOf(result, "overall")).toMatchObject({
    score: 7.875,
    coverage: 1,
    range: { score: [7.875, 7.875] },
  });
});

test("OpenSSF Scorecard: one check alone is the score, since any number of them is published", () => {
  expect(scoredOf(score(SCORECARD, { whole: { license: 8 } }), "overall").score).toBe(8);
});

test("OpenSSF Scorecard: without any conclusion there is no score", () => {
  const result = score(SCORECARD, { whole: { fuzzing: DONT_KNOW } });
  expect(scoreOf(result, "overall")).toMatchObject({
    kind: "not-scored",
    reason: "nothing-answered",
  });
});
