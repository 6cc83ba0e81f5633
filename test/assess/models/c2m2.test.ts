import { expect, test } from "vitest";
import { type Answers, model } from "../../support/read.ts";
import { score, scoredOf, scoreOf } from "../../support/score.ts";

const C2M2 = model("c2m2");
const ASSET = {
  "asset-1a": "fully",
  "asset-1b": "largely",
  "asset-1c": "partially",
  "asset-2a": "largely",
  "asset-2b": "largely",
};
const THREAT = { "threat-1a": "largely", "threat-1b": "fully", "threat-1c": "fully" };

test.each<{
  name: string;
  answers: Answers;
  asset: number;
  threat: number;
}>([
  {
    name: "the third level's practice 1c is only partial",
    answers: {},
    asset: 2,
    threat: 3,
  },
  {
    name: "all at least largely",
    answers: { "asset-1c": "largely" },
    asset: 3,
    threat: 3,
  },
  {
    name: "one second-level practice partial holds the domain at 1",
    answers: { "asset-2b": "partially" },
    asset: 1,
    threat: 3,
  },
  {
    name: "one first-level practice missing: 0, whatever else is done",
    answers: { "asset-2a": "not", "asset-1c": "fully" },
    asset: 0,
    threat: 3,
  },
  {
    name: "1c names no pass and so asks for its maximum",
    answers: { "threat-1c": "largely" },
    asset: 2,
    threat: 2,
  },
  {
    name: "an unanswered practice is not implemented",
    answers: { "threat-1a": { state: "skipped" } },
    asset: 2,
    threat: 0,
  },
])("C2M2: $name", ({ answers, asset, threat }) => {
  const result = score(C2M2, { whole: { ...ASSET, ...THREAT, ...answers } });
  expect([scoredOf(result, "asset").level, scoredOf(result, "threat").level]).toEqual([
    asset,
    threat,
  ]);
  expect(scoreOf(result, "overall")).toMatchObject({ kind: "not-scored", reason: "no-method" });
});

test("C2M2: an objective has the mean of its practices, and no level of its own", () => {
  const result = score(C2M2, { whole: { ...ASSET, ...THREAT } });
  // (3 + 2 + 1) / 3 of 0–3
  expect(scoredOf(result, "inventory")).toMatchObject({ score: 2, percent: 200 / 3 });
  expect(scoredOf(result, "inventory")).not.toHaveProperty("level");
});
