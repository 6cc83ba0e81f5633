import { expect, test } from "vitest";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";

/** The problems of a role over two parts, which read two questions at three levels. */
function problemsOf(role: string): readonly string[] {
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
verdicts:
  v:
    title: V
    parts:
      - { id: a, title: a part, holds: { question: q, gte: 2 } }
      - { id: b, title: another, holds: { question: r, gte: 2 } }
    rules: [{ id: all, title: All }]
roles:
  - { id: lead, title: Lead, ${role} }
`;
  const { document, problems } = readQuestionnaire([{ file: "q.yaml", text }]);
  const found = document === undefined ? problems : lintQuestionnaire(document);
  return found.map(({ code, message }) => `${code}: ${message}`);
}

const TEXTS = "succeeds: { text: Yes. }, fails: { text: No. }";
const NEEDS = `needs: [a, b], ${TEXTS}`;

test.each([
  ["parts", NEEDS],
  ["parts and more", `${NEEDS}, besides: [{ when: { question: q, gte: 3 }, unless: Q is low. }]`],
  [
    "conditions of its own",
    "succeeds: { when: { question: q, gte: 2 }, text: Yes. }, fails: { when: { question: q, lt: 2 }, text: No. }",
  ],
])("a role with %s is sound", (_, role) => {
  expect(problemsOf(role)).toEqual([]);
});

test.each([
  [
    "needs a part that there is not",
    `needs: [a, c], ${TEXTS}`,
    'unknown-reference: the questionnaire has no part "c"',
  ],
  ["needs a part twice", `needs: [a, a], ${TEXTS}`, 'named-twice: "a" appears twice'],
  [
    "can never succeed",
    `${NEEDS}, besides: [{ when: { question: q, is: 1 }, unless: Q is high. }]`,
    "never-applies: success of the role lead can never apply: no answers make its condition true",
  ],
  [
    "reads a part besides",
    `${NEEDS}, besides: [{ when: { part: a, is: holds }, unless: A is not there. }]`,
    'wrong-context: "part" cannot be used in besides of a role',
  ],
  [
    "has parts and a condition",
    "needs: [a], succeeds: { when: { question: q, gte: 2 }, text: Yes. }, fails: { text: No. }",
    "role-mixed: this role has both needs and conditions of its own",
  ],
  [
    "has parts and a reason of its own",
    "needs: [a], succeeds: { text: Yes. }, fails: { because: [{ when: { question: q, is: 1 }, text: Q. }], text: No. }",
    "role-mixed: this role has both needs and conditions of its own",
  ],
  [
    "has neither",
    TEXTS,
    "role-mixed: this role has neither needs nor a condition for succeeds and for fails",
  ],
  [
    "has something besides nothing",
    `besides: [{ when: { question: q, gte: 3 }, unless: Q is low. }], ${TEXTS}`,
    "role-mixed: this role has besides without needs",
  ],
])("a role is reported if it %s", (_, role, problem) => {
  expect(problemsOf(role)).toEqual([problem]);
});
