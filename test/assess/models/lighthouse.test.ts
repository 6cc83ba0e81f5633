import { expect, test } from "vitest";
import { model, NOT_APPLICABLE } from "../../support/read.ts";
import { score, scoredOf, scoreOf } from "../../support/score.ts";

const LIGHTHOUSE = model("lighthouse");
const PERFORMANCE = { largest: 80, shift: 40 };
const ACCESSIBILITY = {
  "image-alt": "passed",
  contrast: "failed",
  "heading-order": "passed",
  "video-caption": NOT_APPLICABLE,
  unweighted: "failed",
  "focus-order": false,
};

test("Lighthouse: performance is (25 × 80 + 75 × 40) / 100 = 50", () => {
  const result = score(LIGHTHOUSE, { whole: { ...PERFORMANCE, ...ACCESSIBILITY } });
  expect(scoredOf(result, "performance").score).toBe(50);
});

test("Lighthouse: (1000 + 300) / (10 + 7 + 3) = 65, without not applicable and informative audits", () => {
  const result = score(LIGHTHOUSE, { whole: { ...PERFORMANCE, ...ACCESSIBILITY } });
  expect(scoredOf(result, "accessibility")).toMatchObject({ score: 65, percent: 65 });
});

test("Lighthouse: categories are not combined", () => {
  const result = score(LIGHTHOUSE, { whole: { ...PERFORMANCE, ...ACCESSIBILITY } });
  expect(scoreOf(result, "overall")).toMatchObject({ kind: "not-scored", reason: "no-method" });
});

test.each([
  { name: "a category in which nothing applies", kept: [], reason: "not-applicable" },
  {
    name: "a category in which only an audit without weight applies",
    kept: ["unweighted"],
    reason: "no-weight",
  },
])("Lighthouse: $name is not 0", ({ kept, reason }) => {
  const answers = Object.fromEntries(
    Object.entries(ACCESSIBILITY).map(([id, answer]): [string, unknown] => [
      id,
      (kept as readonly string[]).includes(id) ? answer : NOT_APPLICABLE,
    ]),
  );
  const result = score(LIGHTHOUSE, { whole: { ...PERFORMANCE, ...answers } });
  expect(scoreOf(result, "accessibility")).toMatchObject({ kind: "not-scored", reason });
});
