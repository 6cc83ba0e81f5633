import { describe, expect, test } from "vitest";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";

interface Sketch {
  readonly parts?: string;
  readonly rules?: string;
}

const A = "{ id: a, title: a part, holds: { question: q, gte: 2 } }";
const B =
  "{ id: b, title: another, holds: { question: r, gte: 2 }, refused: { chosen: no, includes: b } }";
const REST = "{ id: rest, title: Rest }";

/** The problems of a verdict over two questions at three levels and one with choices. */
function problemsOf({ parts = `[${A}, ${B}]`, rules = "" }: Sketch): readonly string[] {
  const text = `schemaVersion: 1
id: sample
version: 1.0.0
languages: [en]
title: Sample
departments: { it: IT, sales: Sales }
levels: [{ level: 1, name: Low }, { level: 2, name: Middle }, { level: 3, name: High }]
dimensions:
  - id: d
    title: D
    capabilities:
      - id: c
        title: C
        questions:
          - { id: q, text: Q, type: level, levels: { 1: low, 2: middle, 3: high } }
          - { id: r, text: R, type: level, levels: { 1: low, 2: middle, 3: high } }
          - { id: no, text: No, type: choices, options: [{ id: b, text: B }, { id: x, text: X }], scored: false }
verdicts:
  v:
    title: V
    parts: ${parts}
    rules: [${[rules, REST].filter((rule) => rule !== "").join(", ")}]
`;
  const { document, problems } = readQuestionnaire([{ file: "q.yaml", text }]);
  const found = document === undefined ? problems : lintQuestionnaire(document);
  return found.map(({ code, message }) => `${code}: ${message}`);
}

describe("a condition on parts is sound", () => {
  test.each([
    ["the state of one", "{ id: x, title: X, when: { part: a, is: missing } }"],
    ["a count", "{ id: x, title: X, when: { parts: holds, is: 2 } }"],
    [
      "a count of several states",
      "{ id: x, title: X, when: { parts: [unknown, disputed], gte: 1 } }",
    ],
    [
      "a refusal of the part that can be refused",
      "{ id: x, title: X, when: { parts: refused, gte: 1 } }",
    ],
    [
      "known slots",
      "{ id: x, title: X, when: { parts: missing, gte: 1 }, text: 'Ask {missing.who} about {missing}.' }",
    ],
  ])("%s", (_, rules) => {
    expect(problemsOf({ rules })).toEqual([]);
  });
});

describe("a condition on parts is not sound", () => {
  const NEVER = "never-applies: the rule x can never apply:";

  test.each([
    [
      "a part that there is not",
      "{ id: x, title: X, when: { part: c, is: missing } }",
      'unknown-reference: the questionnaire has no part "c"',
    ],
    [
      "a state that there is not",
      "{ id: x, title: X, when: { part: a, is: mising } }",
      `${NEVER} no answers make its condition true`,
    ],
    [
      "a refusal of a part that cannot be refused",
      "{ id: x, title: X, when: { part: a, is: refused } }",
      `${NEVER} no answers make its condition true`,
    ],
    [
      "more parts than there are",
      "{ id: x, title: X, when: { parts: holds, gte: 3 } }",
      `${NEVER} no answers make its condition true`,
    ],
    [
      "two counts that exclude each other",
      "{ id: x, title: X, when: { all: [{ parts: holds, is: 2 }, { parts: missing, gte: 1 }] } }",
      `${NEVER} no answers make its condition true`,
    ],
    [
      "a count that earlier rules leave nothing of",
      "{ id: w, title: W, when: { parts: missing, gte: 1 } }, { id: x, title: X, when: { parts: missing, is: 2 } }",
      `${NEVER} an earlier rule applies whenever`,
    ],
    [
      "a slot that there is not",
      "{ id: x, title: X, when: { part: a, is: missing }, because: [{ when: { part: a, is: missing }, text: 'No {mising}.' }] }",
      "unknown-slot: the text of x has a slot mising, and no list has that name",
    ],
  ])("%s", (_, rules, problem) => {
    expect(problemsOf({ rules }).map((one) => one.slice(0, problem.length))).toEqual([problem]);
  });

  test("two parts have the same id", () => {
    expect(problemsOf({ parts: `[${A}, ${A}]` })[0]).toMatch(/^duplicate-id/u);
  });

  test("a part depends on another", () => {
    const parts = `[${A}, { id: b, title: another, holds: { part: a, is: holds } }]`;
    expect(problemsOf({ parts })).toEqual([
      'wrong-context: "part" cannot be used in a part of a verdict',
    ]);
  });

  test("a choice is read from a question that is not of type choices", () => {
    const parts = "[{ id: a, title: a part, holds: { chosen: q, includes: b } }]";
    expect(problemsOf({ parts })[0]).toMatch(/no question of type choices "q"/u);
  });

  test("a condition of a part is never true", () => {
    const parts = "[{ id: a, title: a part, holds: { question: q, gt: 3 } }]";
    expect(problemsOf({ parts })[0]).toMatch(/^never-true/u);
  });
});
