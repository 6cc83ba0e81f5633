import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lintQuestionnaire } from "../../../src/lint/lint-questionnaire.ts";
import { MODELS } from "../../support/model-documents.ts";
import { readQuestionnaire } from "../../../src/read/questionnaire/read-questionnaire.ts";

const FOLDER = new URL("../../fixtures/models/", import.meta.url);

test("at least ten published ways to score are expressed as questionnaires", () => {
  expect(MODELS.length).toBeGreaterThanOrEqual(10);
});

/** A model without levels has a target and recommendations, and so nothing to plan. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "pulse-scores.yaml": ["nothing-to-plan"],
};

test.each(MODELS)("lint finds no other problem in %s", (file) => {
  const text = readFileSync(new URL(file, FOLDER), "utf8");
  const { document, problems } = readQuestionnaire([{ file, text }]);
  expect(problems).toEqual([]);
  const found = document && lintQuestionnaire(document).map(({ code }) => code);
  expect(found).toEqual(EXPECTED[file] ?? []);
});
