import { expect, test } from "vitest";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { QUESTIONNAIRE } from "../problems/bases.ts";

function problemsOf(text: string) {
  const { document, problems } = readQuestionnaire([{ file: "q.yaml", text }]);
  expect(problems).toEqual([]);
  return document === undefined ? [] : lintQuestionnaire(document);
}

test("a language without any text is reported once, where it is declared", () => {
  const found = problemsOf(QUESTIONNAIRE.replace("[en, sv]", "[en, sv, fi]"));
  expect(found).toMatchObject([
    {
      code: "missing-translation",
      message: "this text is missing in fi",
      at: { line: 4, column: 21 },
    },
  ]);
});

test("a text with one wording serves every language beside translated texts", () => {
  expect(problemsOf(QUESTIONNAIRE)).toEqual([]);
});
