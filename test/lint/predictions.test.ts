import { describe, expect, test } from "vitest";
import { capability, dimension, dimensions, question, steps } from "../support/yaml.ts";
import { found, full } from "./support.ts";

/** The problems of a question among others, in a model of IT and sales. */
function problemsOf(asked: string, ...parts: readonly string[]): readonly string[] {
  const others = full("other");
  return found(...parts, dimensions(dimension("d", [capability("c", [asked, others])])));
}

const never = (text: string): string => `never-predicted: ${text}`;

describe("every predicted answer", () => {
  test.each([
    ["of two departments", full("a", "predict: [it, sales]")],
    ["of one department that others are asked about too", full("a", "predict: [it]")],
    ["of departments that the question names", full("a", "predict: [it, sales], ask: [sales, it]")],
  ])("%s is asked for and compared", (_, asked) => {
    expect(problemsOf(asked)).toEqual([]);
  });

  test.each([
    [
      "is asked of nobody where only its own department is asked",
      "predict: [it], ask: [it]",
      [never('nobody is asked what "it" would answer to a')],
    ],
    [
      "is asked of nobody where the others in the list are not asked",
      "predict: [it, sales], ask: [it]",
      [
        never('nobody is asked what "it" would answer to a'),
        never('a is not put to "sales", so there is no answer to compare with what others predict'),
      ],
    ],
    [
      "has no answer to compare with where its department is not asked",
      "predict: [it], ask: [sales]",
      [never('a is not put to "it", so there is no answer to compare with what others predict')],
    ],
  ])("%s", (_, rest, expected) => {
    expect(problemsOf(full("a", rest))).toEqual(expected);
  });

  test("is asked for by a variant that puts the question to all", () => {
    const variants = "variants: { v: { title: V, ask: all, questions: [a] } }";
    expect(problemsOf(full("a", "predict: [it], ask: [sales]"), variants)).toEqual([]);
  });
});

const OPTIONS = "options: [{ id: none, text: None, score: 1 }, { id: all, text: All, score: 5 }]";

describe("predictions are compared", () => {
  const NOT = never("the answers that a asks people to predict are not compared");

  test("for a choice", () => {
    expect(problemsOf(question("a", "choice", `${OPTIONS}, predict: [it]`))).toEqual([]);
  });

  test.each([
    [
      "a number",
      question(
        "a",
        "number",
        "predict: [it], bands: [{ from: 0, score: 1 }, { from: 9, score: 5 }]",
      ),
    ],
    ["a question that is not scored", full("a", "predict: [it], scored: false")],
    ["a question about the own department", full("a", "predict: [it], about: own-department")],
  ])("but not for %s", (_, asked) => {
    expect(problemsOf(asked)).toContain(NOT);
  });

  test("but not on two levels", () => {
    const two = question("a", "level", "levels: { 1: low, 2: high }, predict: [it]");
    const other = question("b", "level", "levels: { 1: little, 2: much }");
    const model = dimensions(dimension("d", [capability("c", [two, other])]));
    expect(found(`levels: ${steps(1, 2)}`, model)).toContain(NOT);
  });
});
