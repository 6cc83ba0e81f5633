import { describe, expect, test } from "vitest";
import type { Question } from "../../src/model/index.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { chosenBy } from "../../src/interview/choices.ts";
import { questionnaire } from "../support/read.ts";
import { choice, oneCapability, question, yesNo } from "../support/yaml.ts";

const several = question(
  "many",
  "choices",
  "options: [{ id: a, text: A, score: 1 }, { id: b, text: B, score: 1 }, { id: neither, text: Neither, exclusive: true }], score: { by: share }",
);
const ASKED = questionnaire(
  oneCapability(
    question("steps", "level", "levels: { 1: low, 2: second, 3: third, 4: fourth, 5: high }"),
    choice("one", [0, 5]),
    yesNo("yes"),
    several,
    question("open", "choices", "score: { by: share }, options: [{ id: a, text: A }]"),
    question(
      "few",
      "choices",
      "most: 1, scored: false, options: [{ id: a, text: A }, { id: b, text: B }]",
    ),
    question("free", "text"),
  ),
);

function asked(id: string): Question {
  const found = questionsOf(ASKED).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

describe("a typed line chooses", () => {
  test.each([
    ["a level by its number", "steps", "3", 3],
    ["not a missing level", "steps", "6", undefined],
    ["an option by its number from 1", "one", "2", "s5"],
    ["an option by its id", "one", "s0", "s0"],
    ["nothing by a number too large", "one", "3", undefined],
    ["nothing by 0", "one", "0", undefined],
    ["yes by its word, in any case", "yes", "YES", "yes"],
    ["no by its number", "yes", "2", "no"],
    ["several by numbers and ids, in their order, each once", "many", "b, 1 b", ["a", "b"]],
    ["none of several, by the option that says so", "many", "none", ["neither"]],
    ["none of several where no option says so", "open", "none", []],
    ["an exclusive option by itself", "many", "3", ["neither"]],
    ["not an exclusive option with another", "many", "1 3", undefined],
    ["nothing of several if one is unknown", "many", "1 9", undefined],
    ["as many as may be chosen", "few", "2", ["b"]],
    ["not more of several than may be chosen", "few", "1 2", undefined],
    ["nothing of a text", "free", "1", undefined],
  ])("%s", (_, id, line, expected) => {
    expect(chosenBy(asked(id), line)).toEqual(expected);
  });
});
