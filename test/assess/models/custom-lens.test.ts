import { expect, test } from "vitest";
import { model, NOT_APPLICABLE } from "../../support/read.ts";
import { score, scoredOf, scoreOf, scoreOne } from "../../support/score.ts";
import { level, oneCapability, question } from "../../support/yaml.ts";

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
    const result = score(LENS, { whole: { backup, scaling: ["planned", "automatic"] } });
    expect(scoredOf(result, "recovery")).toMatchObject({ score: expected, level });
    expect(scoredOf(result, "capacity")).toMatchObject({ score: 2, level: 3 });
  },
);

test("AWS custom lens: without a default, an answer that no rule covers is not scored", () => {
  const rules =
    "[{ when: { includes: automatic }, score: 2 }, { when: { includes: none }, score: 0 }]";
  const options = ["planned", "automatic", "none"].map((id) => `{ id: ${id}, text: ${id} }`);
  const scaling = `options: [${options.join(", ")}], score: { by: rules, rules: ${rules} }`;
  const result = scoreOne(
    [oneCapability(question("scaling", "choices", scaling), level("other"))],
    { scaling: ["planned"], other: 4 },
  );
  expect(scoreOf(result, "scaling")).toMatchObject({
    kind: "not-scored",
    reason: "no-rule",
    coverage: 1,
  });
  expect(scoredOf(result, "overall")).toMatchObject({ score: 4, level: 4, coverage: 1 });
});

test("AWS custom lens: the risks of questions are not combined", () => {
  const result = score(LENS, { whole: { backup: ["copied"], scaling: ["automatic"] } });
  for (const node of ["reliability", "overall"]) {
    expect(scoreOf(result, node)).toMatchObject({ kind: "not-scored", reason: "no-method" });
  }
});

test("AWS custom lens: a question that does not apply to the workload has no risk", () => {
  const result = score(LENS, { whole: { backup: NOT_APPLICABLE, scaling: ["automatic"] } });
  expect(scoreOf(result, "recovery")).toMatchObject({
    kind: "not-scored",
    reason: "not-applicable",
  });
});

test("AWS custom lens: none of these excludes other options", () => {
  expect(() => score(LENS, { whole: { backup: ["none", "copied"] } })).toThrow("none");
});
