import { describe, expect, test } from "vitest";
import { oneCapability, steps } from "../support/yaml.ts";
import { found, full, problemsOf } from "./support.ts";

const TREE = oneCapability(full("a"), full("b"));
const EITHER = "{ any: [{ question: a, lte: 2 }, { question: b, lte: 2 }] }";

const codes = (...parts: readonly string[]): readonly string[] =>
  found(TREE, ...parts).filter((one) => one.startsWith("alternatives-in-text"));

/** The same of a model in another language. */
const codesIn = (language: string, text: string): readonly string[] =>
  problemsOf(
    [
      `schemaVersion: 1\nid: sample\nversion: 1.0.0\nlanguages: [${language}]\ntitle: S`,
      `departments: { it: IT }\nlevels: ${steps(1, 2, 3, 4, 5)}`,
      TREE,
      recommending(text),
    ].join("\n"),
  ).map(({ code }) => code);

function recommending(text: string, when = EITHER): string {
  return `recommendations: [{ id: r, title: R, when: ${when}, rationale: ${text} }]`;
}

const rationale = (text: string, when?: string): readonly string[] =>
  codes(recommending(text, when));

describe("a text that joins the alternatives of its condition", () => {
  test.each([
    ["a rationale", "r", "rationale", rationale("A is low or B is low.")],
    [
      "the text of a rule",
      "x",
      "text",
      codes(
        `verdicts: { v: [{ id: x, title: X, when: ${EITHER}, text: A or B. }, { id: y, title: Y }] }`,
      ),
    ],
    [
      "the text of a role",
      "z",
      "text",
      codes(
        `roles: [{ id: z, title: Z, succeeds: { when: { question: a, gte: 4 }, text: Yes or so. }, fails: { when: { all: [${EITHER}] }, text: A or B. } }]`,
      ),
    ],
  ])("is reported: %s", (_, id, key, problems) => {
    expect(problems).toEqual([
      `alternatives-in-text: the ${key} of ${id} joins alternatives by “or”, but only some of them may be true`,
    ]);
  });

  test("is reported in the languages whose word is known", () => {
    expect(codesIn("sv", "A eller B.")).toContain("alternatives-in-text");
    expect(codesIn("sv", "A or B.")).not.toContain("alternatives-in-text");
    expect(codesIn("de", "A oder B.")).not.toContain("alternatives-in-text");
  });

  test.each([
    ["part of a word", rationale("The order of work is unclear.")],
    [
      "of one question",
      rationale("One or two.", "{ any: [{ question: a, is: 1 }, { question: a, is: 3 }] }"),
    ],
    [
      "of a condition without alternatives",
      rationale("One or two.", "{ not: { question: a, gte: 3 } }"),
    ],
  ])("is not reported if it is %s", (_, problems) => {
    expect(problems).toEqual([]);
  });
});

describe("a reason of a rule or a role", () => {
  test("has a condition that can be true where the rule applies", () => {
    const told = (when: string) =>
      found(
        TREE,
        `verdicts: { v: [{ id: x, title: X, when: { question: a, lte: 2 }, because: [{ when: ${when}, text: T }] }, { id: y, title: Y }] }`,
      );
    expect(told("{ question: a, is: 2 }")).toEqual([]);
    expect(told("{ question: a, is: 3 }")).toEqual([
      "never-applies: a reason of x can never apply: no answers make its condition true where it would be given",
    ]);
  });

  test("is not taken by an earlier rule", () => {
    const rules = "{ id: x, title: X, when: { question: a, lte: 2 } }";
    const later = "{ id: y, title: Y, because: [{ when: { question: a, is: 1 }, text: T }] }";
    expect(found(TREE, `verdicts: { v: [${rules}, ${later}] }`)).toEqual([
      "never-applies: a reason of y can never apply: no answers make its condition true where it would be given",
    ]);
  });

  test("names questions that exist", () => {
    const [first = ""] = found(
      TREE,
      "verdicts: { v: [{ id: y, title: Y, because: [{ when: { question: x, is: 1 }, text: T }] }] }",
    );
    expect(first).toContain("unknown-reference");
  });
});
