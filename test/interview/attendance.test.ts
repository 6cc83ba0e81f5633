import { expect, test } from "vitest";
import { attendance } from "../../src/interview/attendance.ts";
import { languageAfter, spokenLanguages } from "../../src/interview/languages.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability, yesNo } from "../support/yaml.ts";

const NAMED = questionnaire(
  oneCapability(yesNo("crm", "ask: [it]"), level("use", "ask: [marketing]"), level("all")),
  "variants: { short: { title: Short, questions: [crm] }, talk: { title: Talk, ask: all, questions: [crm] } }",
);

function counted(variant: string | undefined, ...heard: readonly string[]) {
  return attendance(NAMED, variant, heard).map(({ department, people }) => [department.id, people]);
}

test("the departments that questions name, with the number of their people who have answered", () => {
  expect(counted(undefined, "it", "it", "sales")).toEqual([
    ["it", 2],
    ["marketing", 0],
  ]);
});

test("for a variant only the departments that it asks, and none if one respondent is enough", () => {
  expect(counted("short", "it")).toEqual([["it", 1]]);
  expect(counted("talk", "it")).toEqual([]);
});

test("every department if no question names one", () => {
  const anyone = attendance(questionnaire(oneCapability(level("all"))), undefined, []);
  expect(anyone.map(({ department }) => department.id)).toEqual(["it", "marketing", "sales"]);
});

test("the languages of a question, and the first", () => {
  const translated = questionnaire(
    oneCapability(`{ id: q, type: yes-no, text: { en: Is it?, sv: Är det? } }`),
    "languages: [en, sv]",
  );
  expect(spokenLanguages(translated)).toEqual(["en", "sv"]);
  expect(spokenLanguages({ ...NAMED, languages: ["en", "sv"] })).toEqual(["en"]);
});

test.each([
  ["en", "sv"],
  ["sv", "en"],
  ["fi", "en"],
])("after %s comes %s", (language, next) => {
  expect(languageAfter(language, ["en", "sv"])).toBe(next);
});
