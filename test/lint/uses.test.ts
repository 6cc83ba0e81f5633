import { describe, expect, test } from "vitest";
import { oneCapability, question, yesNo } from "../support/yaml.ts";
import { found, full } from "./support.ts";

const OPTIONS = (...ids: readonly string[]): string =>
  `options: [${ids.map((id, index) => `{ id: ${id}, text: T${id}, score: ${index === 0 ? 1 : 5} }`).join(", ")}]`;

const lint = (...questions: readonly string[]): readonly string[] =>
  found(oneCapability(...questions));

describe("a question that uses the answer to another", () => {
  test.each([
    ["with the same levels", full("a"), full("b", "use: a")],
    [
      "with an option more",
      question("a", "choice", OPTIONS("x", "y")),
      question("b", "choice", `use: a, ${OPTIONS("x", "y", "z")}`),
    ],
  ])("%s is fine", (_, a, b) => {
    expect(lint(a, b)).toEqual([]);
  });

  test.each([
    ["itself", [full("a", "use: a")], "a uses its own answer"],
    [
      "a question that uses another",
      [full("a"), full("b", "use: a"), full("e", "use: b")],
      "e uses b, which itself uses another answer",
    ],
    [
      "another type",
      [full("a"), yesNo("b", "use: a, score: { yes: 5, no: 1 }")],
      "b cannot use a, which has another type: level",
    ],
    [
      "more options",
      [
        question("a", "choice", OPTIONS("x", "y", "z")),
        question("b", "choice", `use: a, ${OPTIONS("x", "z")}`),
      ],
      "b cannot use a, which has answers that b does not have: y",
    ],
    [
      "more levels",
      [full("a"), question("b", "level", "use: a, levels: { 1: l, 2: m, 3: n, 5: h }")],
      "b cannot use a, which has answers that b does not have: 4",
    ],
    [
      "larger numbers",
      [
        question("a", "number", "min: 0, max: 9, scored: false"),
        question(
          "b",
          "number",
          "use: a, min: 0, max: 5, bands: [{ from: 0, score: 1 }, { from: 3, score: 5 }]",
        ),
      ],
      "b cannot use a, which has answers that b does not have: above 5",
    ],
    [
      "other departments' answers",
      [full("a", "ask: [it]"), full("b", "use: a, ask: [sales]"), full("e")],
      "b uses a, which is asked of other departments",
    ],
  ])("cannot use %s", (_, questions, message) => {
    expect(lint(...questions)).toContain(`use-does-not-fit: ${message}`);
  });

  test("cannot use a question that does not exist", () => {
    expect(lint(full("a"), full("b", "use: c2"))).toEqual([
      'unknown-reference: the questionnaire has no question "c2"',
    ]);
  });

  test("cannot use one that its own answer shows", () => {
    expect(lint(full("a", "when: { question: b, gte: 2 }"), full("b", "use: a"))).toContain(
      "cycle: questions depend on each other: a → b → a",
    );
  });

  test("is in no variant without the other", () => {
    const variants = "variants: { v: { title: V, questions: [b] } }";
    expect(found(oneCapability(full("a"), full("b", "use: a")), variants)).toEqual([
      "use-does-not-fit: this variant has b, but not a, whose answer it uses",
    ]);
  });

  test("is reported once if nobody is shown the other", () => {
    const a = full("a", "when: { question: q, gt: 5 }");
    const never = lint(full("q"), a, full("b", "use: a")).filter((one) =>
      one.startsWith("never-a"),
    );
    expect(never).toEqual([
      "never-applies: the question a can never apply: no answers make its condition true",
    ]);
  });
});
