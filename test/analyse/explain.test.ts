import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import type { Explanation } from "../../src/model/index.ts";
import { type People, questionnaire, respondents } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(level("a"), level("b"), level("e", "ask: [sales]")),
  `recommendations:
  - id: first
    title: First
    when: { all: [ { question: a, lte: 2 }, { not: { any: [ { level: b, gt: 3 }, { question: e, is: 1 } ] } } ] }
    raises: { a: { from: 1, to: 3 }, e: { from: 1, to: 2 } }
`,
  `verdicts:
  ready:
    - { id: no, title: No, when: { question: a, lt: 2 } }
    - { id: maybe, title: Maybe, when: { question: a, is: 2 } }
    - { id: yes, title: Yes }
  never:
    - { id: only, title: Only, when: { department: heard, gte: 9 } }
`,
);

function explained(id: string, people: People, minimumGroup = 1): Explanation {
  const found = explain(ASKED, respondents(ASKED, people), id, { minimumGroup });
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe("a recommendation: every part of its condition, and the current level of the questions that it raises", () => {
  test("it applies", () => {
    const found = explained("first", { "it.1": { a: 2, b: 3 }, "sales.1": { a: 2, b: 3, e: 4 } });
    const test = (operator: string, operand: number): object => ({ operator, operand });
    expect(found).toEqual({
      kind: "recommendation",
      section: "§6",
      id: "first",
      title: "First",
      truth: "true",
      condition: {
        kind: "all",
        truth: "true",
        parts: [
          {
            kind: "comparison",
            truth: "true",
            subject: { kind: "question", id: "a" },
            title: "Question a",
            tests: [test("lte", 2)],
            value: 2,
          },
          {
            kind: "not",
            truth: "true",
            parts: [
              {
                kind: "any",
                truth: "false",
                parts: [
                  {
                    kind: "comparison",
                    truth: "false",
                    subject: { kind: "level", id: "b" },
                    title: "Question b",
                    tests: [test("gt", 3)],
                    value: 3,
                  },
                  {
                    kind: "comparison",
                    truth: "false",
                    subject: { kind: "question", id: "e" },
                    title: "Question e",
                    tests: [test("is", 1)],
                    value: 4,
                  },
                ],
              },
            ],
          },
        ],
      },
      raises: [
        { id: "a", title: "Question a", from: 1, to: 3, level: 2 },
        { id: "e", title: "Question e", from: 1, to: 2, level: 4 },
      ],
    });
  });

  test("an unanswered question is unknown, has no value, and makes the condition unknown", () => {
    const found = explained("first", { "it.1": { a: 2, b: 3 } });
    expect(found).toMatchObject({ truth: "unknown", raises: [{ id: "a", level: 2 }, { id: "e" }] });
    const text = JSON.stringify(found);
    expect(text).toContain('"truth":"unknown","subject":{"kind":"question","id":"e"}');
    expect(text.match(/"value"/gu)).toHaveLength(2);
  });

  test("a withheld value is left out", () => {
    const both = { a: 2, b: 3 };
    const people = { "it.1": both, "it.2": both, "it.3": both, "sales.1": { ...both, e: 4 } };
    expect(JSON.stringify(explained("first", people))).toContain('"value":4');
    expect(JSON.stringify(explained("first", people, 2))).not.toContain('"value":4');
  });
});

describe("a verdict: rule by rule, up to the first that is true", () => {
  test("an earlier rule is false, and a later one is not evaluated", () => {
    const found = explained("ready", { "it.1": { a: 2 } });
    expect(found).toMatchObject({
      kind: "verdict",
      section: "§6",
      id: "ready",
      title: "ready",
      outcome: "maybe",
      rules: [
        { id: "no", title: "No", truth: "false", condition: { truth: "false", value: 2 } },
        { id: "maybe", title: "Maybe", truth: "true", condition: { truth: "true", value: 2 } },
        { id: "yes", title: "Yes", truth: "not-reached" },
      ],
    });
  });

  test("a rule without a condition always applies", () => {
    const found = explained("ready", { "it.1": { b: 2 } });
    expect(found).toMatchObject({
      outcome: "yes",
      rules: [{ truth: "unknown" }, { truth: "unknown" }, { id: "yes", truth: "true" }],
    });
  });

  test("no rule applies; the departments with respondents are counted", () => {
    const found = explained("never", { "it.1": { a: 2 } });
    expect(found).not.toHaveProperty("outcome");
    expect(found).toMatchObject({ rules: [{ truth: "false", condition: { value: ["it"] } }] });
  });
});

test("an answer without the required evidence has the score that counts at the low end", () => {
  const asked = questionnaire("scoring: { evidence: { from: 4 } }", oneCapability(level("a")));
  const people = { "it.1": { a: 5 }, "it.2": { a: 3 } };
  const found = explain(asked, respondents(asked, people), "a", {});
  const [step] = found?.kind === "node" ? found.steps : [];
  expect(step).toMatchObject({
    departments: [{ answers: [{ value: 5, supported: 3 }, { value: 3 }] }],
  });
});
