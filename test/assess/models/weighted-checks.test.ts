import { expect, test } from "vitest";
import { DONT_KNOW, model, NOT_APPLICABLE } from "../../support/read.ts";
import { score, scoredOf, scoreOf } from "../../support/score.ts";

const CHECKS = model("weighted-checks");
const SCORECARD = {
  "dangerous-workflow": "c10",
  "branch-protection": "c5",
  fuzzing: DONT_KNOW,
  license: "c8",
};
const PAGE = {
  "image-alt": true,
  contrast: false,
  "heading-order": true,
  "video-caption": NOT_APPLICABLE,
  "focus-order": false,
  installable: NOT_APPLICABLE,
};

test("OpenSSF Scorecard: (10 × 10 + 7.5 × 5 + 2.5 × 8) / 20 = 157.5 / 20 = 7.875, inconclusive left out", () => {
  const result = score(CHECKS, { "it.1": { ...SCORECARD, ...PAGE } });
  // With fuzzing at 0 or 10: 157.5 / 25 and 207.5 / 25.
  expect(scoredOf(result, "security")).toMatchObject({
    score: 7.875,
    coverage: 0.75,
    range: { score: [6.3, 8.3] },
    target: { score: 8 },
    gap: 0.125,
  });
  expect(result.overall).toMatchObject({ score: 7.875 });
  expect(result.overall).not.toHaveProperty("level");
});

test("Lighthouse: (10 + 3) / (10 + 7 + 3) = 0.65, without not applicable and informative audits", () => {
  const result = score(CHECKS, { "it.1": { ...SCORECARD, ...PAGE } });
  expect(scoredOf(result, "accessibility")).toMatchObject({ score: 0.65, percent: 65 });
  expect(scoreOf(result, "offline")).toMatchObject({
    kind: "not-scored",
    reason: "not-applicable",
  });
  expect(scoredOf(result, "page").score).toBe(0.65);
});

test("Lighthouse: a category in which nothing applies is not 0", () => {
  const none = Object.fromEntries(Object.keys(PAGE).map((id) => [id, NOT_APPLICABLE]));
  const result = score(CHECKS, { "it.1": { ...SCORECARD, ...none } });
  expect(scoreOf(result, "page")).toMatchObject({ kind: "not-scored", reason: "not-applicable" });
});

test("Lighthouse: a category in which only informative audits apply is not 0", () => {
  const informative = Object.fromEntries(
    Object.keys(PAGE).map((id) => [id, id === "focus-order" ? false : NOT_APPLICABLE]),
  );
  const result = score(CHECKS, { "it.1": { ...SCORECARD, ...informative } });
  expect(scoreOf(result, "accessibility")).toMatchObject({
    kind: "not-scored",
    reason: "no-weight",
  });
});
