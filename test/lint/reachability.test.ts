import { describe, expect, test } from "vitest";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";

const HEAD = `schemaVersion: 1
id: sample
version: 1.0.0
languages: [en]
title: Sample
departments: { it: IT, sales: Sales }
levels: [{ level: 1, name: Low }, { level: 2, name: Middle }, { level: 3, name: High }]
`;

const LEVELS = "levels: { 1: low, 2: middle, 3: high }";

interface Sketch {
  readonly questions?: readonly string[];
  readonly rest?: string;
}

/** Parts that can never apply, and why, in questions beside q (a level) and has (yes or no). */
function never({ questions = [], rest = "" }: Sketch): readonly string[] {
  const own = [
    `{ id: q, text: Q, type: level, ${LEVELS}, ask: [it] }`,
    "{ id: has, text: Has, type: yes-no, score: { yes: 3, no: 1 } }",
    ...questions,
  ];
  const lines = own.map((question) => `          - ${question}\n`).join("");
  const text = `${HEAD}dimensions:
  - id: d
    title: D
    capabilities:
      - id: c
        title: C
        questions:
${lines}${rest}`;
  const { document, problems } = readQuestionnaire([{ file: "q.yaml", text }]);
  const found = document === undefined ? problems : lintQuestionnaire(document);
  // A part of a condition that is never true is another subject.
  return found
    .filter(({ code }) => code !== "never-true")
    .map(({ code, message }) => (code === "never-applies" ? message : `${code}: ${message}`));
}

const shown = (when: string, rest = ""): string =>
  `{ id: next, text: Next, type: yes-no, score: { yes: 3, no: 1 }, when: ${when}${rest} }`;

const NO_ANSWERS = "can never apply: no answers make its condition true";

describe("a question is shown to somebody", () => {
  test.each([
    ["a level that there is", "{ question: q, is: 3 }"],
    ["one side of an or", "{ any: [{ question: q, gt: 3 }, { question: has, is: yes }] }"],
    ["between two bounds", "{ question: q, gt: 1, lt: 3 }"],
    ["not the lowest", "{ not: { question: q, is: 1 } }"],
    ["of one department", "{ department: own, is: it }"],
    ["a question that was skipped", "{ state: q, is: skipped }"],
  ])("%s", (_, when) => {
    expect(never({ questions: [shown(when)] })).toEqual([]);
  });
});

describe("a question is shown to nobody", () => {
  test.each([
    ["above the highest level", "{ question: q, gt: 3 }"],
    ["below the lowest level", "{ question: q, lt: 1 }"],
    ["two levels at once", "{ all: [{ question: q, is: 1 }, { question: q, is: 2 }] }"],
    ["between two neighbours", "{ question: q, gt: 1, lt: 2 }"],
    ["a yes compared with a number", "{ question: has, gte: 1 }"],
    ["a state that does not exist", "{ state: q, is: answerd }"],
  ])("%s", (_, when) => {
    expect(never({ questions: [shown(when)] })).toEqual([`the question next ${NO_ANSWERS}`]);
  });

  test("it asks sales about something that only IT is asked", () => {
    const question = shown("{ question: q, gte: 1 }", ", ask: [sales]");
    expect(never({ questions: [question] })).toEqual([`the question next ${NO_ANSWERS}`]);
  });

  test("it depends on a question that it excludes", () => {
    const between = shown("{ question: q, is: 1 }").replace("next", "between");
    const after = shown("{ all: [{ question: between, is: yes }, { question: q, is: 2 }] }");
    expect(never({ questions: [between, after] })).toEqual([`the question next ${NO_ANSWERS}`]);
  });

  test("in a variant that leaves out its precondition", () => {
    const rest = "variants: { short: { title: Short, questions: [next] } }\n";
    expect(never({ questions: [shown("{ question: q, is: 3 }")], rest })).toEqual([
      "the question next can never apply: its condition reads questions that this variant does not ask",
    ]);
  });

  test("the values of a number are not enumerated around a condition", () => {
    const number = "{ id: days, text: Days, type: number, min: 0, max: 10, scored: false }";
    const within = shown("{ question: days, gt: 9, lt: 10 }");
    const beyond = shown("{ question: days, gt: 10 }").replace("next", "late");
    expect(never({ questions: [number, within, beyond] })).toEqual([
      `the question late ${NO_ANSWERS}`,
    ]);
  });
});

describe("rules in their order", () => {
  const verdict = (...rules: readonly string[]): string =>
    `verdicts:\n  v:\n${rules.map((when, index) => `    - { id: v${index + 1}, title: V, when: ${when} }\n`).join("")}`;
  const EARLIER = "can never apply: an earlier rule applies whenever this one does";

  test("a narrower rule after a wider one is not reached", () => {
    const rest = verdict("{ level: d, gte: 2 }", "{ level: d, gte: 3 }", "{ level: d, lt: 2 }");
    expect(never({ rest })).toEqual([`the rule v2 ${EARLIER}`]);
  });

  test("a rule that two earlier ones cover together is not reached", () => {
    const rest = verdict("{ level: d, gte: 2 }", "{ level: d, lt: 2 }", "{ level: d, gte: 1 }");
    expect(never({ rest })).toEqual([`the rule v3 ${EARLIER}`]);
  });

  test("the subject of an earlier rule may be unknown, so a rule on another subject is reached", () => {
    const rest = verdict("{ level: d, gte: 1 }", "{ question: has, is: yes }");
    expect(never({ rest })).toEqual([]);
  });

  test("a rule that can never be true", () => {
    const rest = verdict("{ silo-index: overall, gt: 1 }", "{ coverage: overall, lt: 0 }");
    expect(never({ rest })).toEqual([`the rule v1 ${NO_ANSWERS}`, `the rule v2 ${NO_ANSWERS}`]);
  });

  test("the rules of a choice: none of these excludes the others", () => {
    const options =
      "[{ id: a, text: A }, { id: b, text: B }, { id: none, text: None, exclusive: true }]";
    const rules = [
      "{ when: { includes: a }, score: 3 }",
      "{ when: { includes: [a, b] }, score: 2 }",
      "{ when: { includes: [b, none] }, score: 2 }",
      "{ when: { gte: 1 }, score: 1 }",
    ];
    const question = `{ id: which, text: Which, type: choices, options: ${options}, score: { by: rules, rules: [${rules.join(", ")}], default: 1 } }`;
    expect(never({ questions: [question] })).toEqual([
      `rule 2 of which ${EARLIER}`,
      `rule 3 of which ${NO_ANSWERS}`,
    ]);
  });
});

describe("advice", () => {
  test.each([
    ["departments heard", "{ department: heard, gte: 3 }"],
    ["a level above the model", "{ level: overall, gte: 4 }"],
    ["a score above the range of its question", "{ score: has, gt: 3 }"],
  ])("a recommendation that never applies: %s", (_, when) => {
    const rest = `recommendations:\n  - { id: r, title: R, when: ${when} }\n`;
    expect(never({ rest })).toEqual([`the recommendation r ${NO_ANSWERS}`]);
  });

  test("a role that can only fail", () => {
    const rest = `roles:
  - id: chair
    title: Chair
    succeeds: { when: { all: [{ level: d, lt: 2 }, { level: d, gt: 2 }] }, text: Yes }
    fails: { when: { level: d, lt: 2 }, text: No }
`;
    expect(never({ rest })).toEqual([`"succeeds" of the role chair ${NO_ANSWERS}`]);
  });

  test("a band above the highest number allowed", () => {
    const number =
      "{ id: days, text: D, type: number, min: 0, max: 10, bands: [{ from: 0, score: 1 }, { from: 11, score: 3 }] }";
    expect(never({ questions: [number] })).toEqual([
      "the band from 11 can never apply: it begins above max",
    ]);
  });
});

test("a condition with many parts is evaluated quickly", () => {
  const ids = Array.from({ length: 40 }, (_, index) => `n${index}`);
  const questions = ids.map((id) => `{ id: ${id}, text: N, type: level, ${LEVELS} }`);
  const parts = ids.map(
    (id, index) => `{ question: ${id}, ${index % 2 === 0 ? "gte: 2" : "lt: 3"} }`,
  );
  const pairs = ids
    .slice(1)
    .map((id, index) => `{ any: [{ question: ${id}, gt: 3 }, ${parts[index]}] }`);
  expect(never({ questions: [...questions, shown(`{ all: [${pairs.join(", ")}] }`)] })).toEqual([]);
});
