import { expect, test } from "vitest";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { QUESTIONNAIRE } from "../problems/bases.ts";

function codes(from: string, to: string): readonly string[] {
  expect(QUESTIONNAIRE).toContain(from);
  const text = QUESTIONNAIRE.replace(from, to);
  const { document, problems } = readQuestionnaire([{ file: "q.yaml", text }]);
  expect(problems).toEqual([]);
  return document === undefined ? [] : lintQuestionnaire(document).map(({ code }) => code);
}

const RULES =
  "score: { by: rules, rules: [ { when: { includes: timer }, score: 3 } ], default: 1 }";
const OPTIONS = "options: [ { id: board, text: Board }, { id: timer, text: Timer }, ";

test.each([
  ["a sum without scores", RULES, "score: { by: sum }", "nothing-scores"],
  [
    "a share of nothing",
    `${OPTIONS}{ id: none, text: None, exclusive: true } ]\n            ${RULES}`,
    "options: [ { id: none, text: None, exclusive: true } ]\n            score: { by: share }",
    "nothing-scores",
  ],
  ["a sum between bounds that cross", RULES, "score: { by: sum, min: 5, max: 1 }", "bounds-order"],
  ["a target that is not a level", "purpose: 3", "purpose: 9", "level-not-in-model"],
  [
    "a default target that is not a level",
    "default: one-level-up",
    "default: 9",
    "level-not-in-model",
  ],
])("%s", (_, from, to, code) => {
  expect(codes(from, to)).toContain(code);
});

test("a share of options is one", () => {
  expect(codes(RULES, "score: { by: share }")).not.toContain("nothing-scores");
});
