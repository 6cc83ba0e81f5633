import { expect, test } from "vitest";
import { model } from "../../support/read.ts";
import { score, scoredOf, scoreOf } from "../../support/score.ts";

const LENS = model("custom-lens");

test.each([
  { backup: ["copied", "elsewhere", "tested"], expected: 2, level: 3 },
  { backup: ["tested", "copied"], expected: 1, level: 2 },
  { backup: ["copied", "elsewhere"], expected: 1, level: 2 },
  { backup: ["copied"], expected: 0, level: 1 },
  { backup: ["elsewhere", "tested"], expected: 0, level: 1 },
  { backup: ["none"], expected: 0, level: 1 },
  { backup: [], expected: 0, level: 1 },
])(
  "AWS custom lens: $backup is $expected by the first rule that applies, else by default",
  ({ backup, expected, level }) => {
    const result = score(LENS, { "it.1": { backup, scaling: ["planned", "automatic"] } });
    expect(scoredOf(result, "recovery")).toMatchObject({ score: expected, level });
    expect(scoredOf(result, "capacity")).toMatchObject({ score: 2, level: 3 });
    expect(scoredOf(result, "overall")).toMatchObject({ score: expected, level });
  },
);

test("AWS custom lens: without a default, an answer that no rule covers is not scored", () => {
  const result = score(LENS, { "it.1": { backup: ["copied", "tested"], scaling: ["planned"] } });
  expect(scoreOf(result, "scaling")).toMatchObject({
    kind: "not-scored",
    reason: "no-rule",
    coverage: 1,
  });
  expect(scoredOf(result, "overall")).toMatchObject({ score: 1, level: 2, coverage: 1 });
});

test("AWS custom lens: none of these excludes other options", () => {
  expect(() => score(LENS, { "it.1": { backup: ["none", "copied"] } })).toThrow("none");
});
