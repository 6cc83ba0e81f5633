import { expect, test } from "vitest";
import { questionsOf } from "../../src/model/outline.ts";
import { localize } from "../../src/model/localize.ts";
import { valueText } from "../../src/documents/answers.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { questionnaire } from "../support/read.ts";
import { oneCapability, question } from "../support/yaml.ts";

const texts = commonTexts("en");

test.each([
  ["unit: weeks, unitOne: week", 1, "1 week"],
  ["unit: weeks, unitOne: week", 2, "2 weeks"],
  ["unit: weeks, unitOne: week", 1.5, "1.5 weeks"],
  ["unit: of five", 1, "1 of five"],
  ["min: 0", 1, "1"],
])("a number with %s", (rest, value, said) => {
  const [asked] = questionsOf(questionnaire(oneCapability(question("n", "number", rest))));
  expect(valueText(value, asked, { texts, read: (text) => localize(text, ["en"]) })).toBe(said);
});
