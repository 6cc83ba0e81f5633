import { describe, expect, test } from "vitest";
import { testScenarios } from "../../src/assess/test-run.ts";
import type { Expectation, TestRun } from "../../src/model/index.ts";
import { DONT_KNOW, type Answers, questionnaire, respondent } from "../support/read.ts";

const ASKED = questionnaire(
  "levels: [{ level: 1, name: Low }, { level: 3, name: High }]",
  "scoring: { level: { overall: none } }",
  `dimensions:
  - id: one
    title: One
    capabilities:
      - id: part
        title: Part
        questions:
          - { id: first, text: First?, type: level, levels: { 1: Low, 3: High } }
          - { id: second, text: Second?, type: yes-no, scored: false, when: { question: first, is: 3 } }`,
  "verdicts: { fit: [{ id: high, when: { level: one, is: 3 }, title: High }] }",
  `roles:
  - id: keeper
    title: Keeper
    succeeds: { when: { level: one, is: 3 }, text: Kept. }
    fails: { when: { level: one, is: 1 }, text: Lost. }`,
);

function run(answers: Answers, expected: Expectation): TestRun {
  const responses = [respondent(ASKED, "it.one", answers)];
  const scenario = { id: "case", answers: {}, respondents: [], expect: expected };
  return testScenarios(ASKED, [
    { scenario, responses, at: { file: "scenarios.yaml", line: 4, column: 5 } },
  ]);
}

/** What came out for each expectation, and whether it is what was expected. */
function outcomes(answers: Answers, expected: Expectation): readonly unknown[] {
  return run(answers, expected).scenarios.flatMap(({ checks }) =>
    checks.map(({ actual, passed }) => [actual, passed]),
  );
}

describe("what a scenario expects", () => {
  test.each<[string, Answers, Expectation, unknown, boolean]>([
    ["a level", { first: 3 }, { levels: { one: 3 } }, 3, true],
    [
      "no level, where the rule gives none",
      { first: 3 },
      { levels: { overall: "none" } },
      "none",
      true,
    ],
    [
      "no level, where there is no score either",
      { first: DONT_KNOW },
      { levels: { one: "none" } },
      "nothing-answered",
      true,
    ],
    [
      "a level of a node that is not scored",
      { first: DONT_KNOW },
      { levels: { one: 1 } },
      "nothing-answered",
      false,
    ],
    [
      "a score of a node that is not scored",
      { first: DONT_KNOW },
      { scores: { one: 1 } },
      "nothing-answered",
      false,
    ],
    [
      "a percent of a node that is not scored",
      { first: DONT_KNOW },
      { percents: { one: 1 } },
      "nothing-answered",
      false,
    ],
    ["a node without a score", { first: DONT_KNOW }, { notScored: ["one"] }, "not-scored", true],
    [
      "a node without a score, which has one",
      { first: 1 },
      { notScored: ["one"] },
      "scored",
      false,
    ],
    ["a percent: 1 of 1 to 3 is 0", { first: 1 }, { percents: { overall: 0 } }, 0, true],
    ["a verdict", { first: 3 }, { verdicts: { fit: "high" } }, "high", true],
    ["no verdict", { first: 1 }, { verdicts: { fit: "none" } }, "none", true],
    [
      "a verdict that the model does not have",
      { first: 1 },
      { verdicts: { fat: "high" } },
      "none",
      false,
    ],
    ["a role that fails", { first: 1 }, { roles: { keeper: "fails" } }, "fails", true],
    ["a role that is open", { first: DONT_KNOW }, { roles: { keeper: "succeeds" } }, "open", false],
    [
      "a role that the model does not have",
      { first: 1 },
      { roles: { kipper: "open" } },
      "none",
      false,
    ],
    ["no recommendation", { first: 1 }, { recommendations: { exactly: [] } }, "none", true],
  ])("%s", (_, answers, expected, actual, passed) => {
    expect(outcomes(answers, expected)).toEqual([[actual, passed]]);
  });
});

describe("what scenarios bring about", () => {
  test("conditions of questions, rules and roles, and levels, are counted by scenario", () => {
    expect(run({ first: 3 }, { levels: { one: 3 } }).reached).toEqual([
      { kind: "rule", id: "fit/high", scenarios: 1 },
      { kind: "succeeds", id: "keeper", scenarios: 1 },
      { kind: "fails", id: "keeper", scenarios: 0 },
      { kind: "question", id: "second", scenarios: 1 },
      { kind: "level", id: "one", level: 1, scenarios: 0 },
      { kind: "level", id: "one", level: 3, scenarios: 1 },
    ]);
    const hidden = run({ first: 1 }, { levels: { one: 1 } }).reached;
    expect(hidden).toContainEqual({ kind: "question", id: "second", scenarios: 0 });
    expect(hidden).toContainEqual({ kind: "fails", id: "keeper", scenarios: 1 });
  });
});
