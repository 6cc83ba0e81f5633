import { describe, expect, test } from "vitest";
import { readFacts } from "../../src/read/facts/read-facts.ts";
import type { Problem } from "../../src/model/index.ts";
import { ofOrganization, questionnaire } from "../support/read.ts";
import { oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(
  "languages: [en, sv]",
  "departments: { it: IT, sales: { en: Sales, sv: Försäljning } }",
  oneCapability(
    "{ id: trust, formerIds: [faith], text: Trust, type: level, levels: { 1: A, 2: B, 3: C } }",
    "{ id: days, text: Days, type: number, min: 0, max: 5000, bands: [{ from: 0, score: 1 }] }",
    "{ id: open, text: Open, type: yes-no }",
    "{ id: way, text: Way, type: choice, options: [{ id: a, text: A, score: 1 }] }",
  ),
);

function read(...lines: readonly string[]): ReturnType<typeof readFacts> {
  return readFacts({ file: "facts.csv", text: lines.join("\n") }, ASKED);
}

function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);
}

const HEADER = "question,department,value,source";

describe("a file of facts", () => {
  test("has a fact in each row, about a department or the whole organization", () => {
    expect(read(HEADER, "days,Försäljning,14,CRM", "faith,,2, The  audit ")).toEqual({
      facts: [
        {
          question: "days",
          department: "sales",
          value: 14,
          source: "CRM",
          at: { file: "facts.csv", line: 2, column: 1 },
        },
        {
          question: "trust",
          value: 2,
          source: "The audit",
          at: { file: "facts.csv", line: 3, column: 1 },
        },
      ],
      problems: [],
    });
  });

  test.each([
    ["days", "1 234,5", 1234.5],
    ["days", "14 days", 14],
    ["open", "JA", "yes"],
    ["open", "nej", "no"],
    ["open", "Yes", "yes"],
    ["open", "FALSE", "no"],
  ])("the value of %s may be written as %s", (question, written, value) => {
    const { facts, problems } = read(
      "question;department;value;source",
      `${question};;${written};x`,
    );
    expect(problems).toEqual([]);
    expect(facts.map((one) => one.value)).toEqual([value]);
  });

  test.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
  ])("may be separated by %s, with its columns in any order", (_, mark) => {
    const { facts } = read(
      ["Source", "Value", "Department", "Question"].join(mark),
      ["a", "1", "it", "days"].join(mark),
    );
    expect(facts).toMatchObject([{ question: "days", department: "it", value: 1, source: "a" }]);
  });

  test("may have lines that are empty, or have nothing but separators", () => {
    expect(read(HEADER, "", ",,,", "days,,1,CRM", "").facts).toHaveLength(1);
  });

  test("may have a line break in a field; later rows keep their lines", () => {
    const { problems } = read(HEADER, 'days,,1,"a', 'b"', "days,,-1,CRM");
    expect(told(problems)).toEqual(["fact-value 4:7"]);
  });
});

describe("a problem of a row has its place", () => {
  test.each([
    ["an unknown question", "day,,1,CRM", "unknown-question 2:1"],
    ["an unknown department", "days,hr,1,CRM", "unknown-department 2:6"],
    ["a number out of bounds", "days,,5001,CRM", "fact-value 2:7"],
    ["no number", "days,,many,CRM", "fact-value 2:7"],
    ["no level of the ladder", "trust,,2.5,CRM", "fact-value 2:8"],
    ["neither yes nor no", "open,,perhaps,CRM", "fact-value 2:7"],
    ["an option", "way,,a,CRM", "fact-type 2:6"],
    ["no source", "days,,1,", "out-of-bounds 2:9"],
    ["a source that is too long", `days,,1,${"x".repeat(201)}`, "out-of-bounds 2:9"],
    ["a field too many", "days,,1,2,CRM", "csv-fields 2:1"],
  ])("%s", (_, row, expected) => {
    const { facts, problems } = read(HEADER, row, "days,,3,CRM");
    expect(told(problems)).toEqual([expected]);
    expect(facts.map(({ value }) => value)).toEqual([3]);
  });

  test("all of them in one row are reported", () => {
    expect(told(read(HEADER, "days,hr,many,").problems)).toEqual([
      "unknown-department 2:6",
      "fact-value 2:9",
      "out-of-bounds 2:14",
    ]);
  });

  test("quotation marks out of place end the reading", () => {
    const { facts, problems } = read(HEADER, "days,,1,CRM", 'days,,2,C"R"M');
    expect(told(problems)).toEqual(["csv-quotes 3:1"]);
    expect(facts).toEqual([]);
  });
});

describe("the header", () => {
  test.each([
    ["of an empty file", [""], ["facts-columns 1:1"]],
    ["with a misspelled column", ["question,departement,value,source"], ["facts-columns 1:1"]],
    ["with a column twice", ["question,department,value,source,value"], ["named-twice 1:34"]],
    ["with another column", [`${HEADER},seen`], ["facts-column-unused 1:34"]],
  ])("%s", (_, lines, expected) => {
    expect(told(read(...lines).problems)).toEqual(expected);
  });
});

test("a question about the own department needs a department", () => {
  const own = questionnaire(
    "departments: { it: IT, sales: Sales }",
    oneCapability("{ id: list, text: List, type: yes-no, about: own-department }"),
  );
  const text = `${HEADER}\nlist,,yes,Folder\nlist,it,yes,Folder`;
  const { facts, problems } = readFacts({ file: "facts.csv", text }, own);
  expect(told(problems)).toEqual(["fact-without-department 2:6"]);
  expect(facts).toHaveLength(1);
});

test("an organization that answers as a whole has no departments", () => {
  const whole = ofOrganization(oneCapability("{ id: list, text: List, type: yes-no }"));
  const text = `${HEADER}\nlist,it,yes,Folder`;
  const { facts, problems } = readFacts({ file: "facts.csv", text }, whole);
  expect(told(problems)).toEqual(["department-ignored 2:6"]);
  expect(facts).toMatchObject([{ question: "list", value: "yes" }]);
});
