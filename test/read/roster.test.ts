import { describe, expect, test } from "vitest";
import { ROSTER } from "../../src/model/roster.ts";
import { decode } from "../../src/read/source.ts";
import { readRoster, tokenlessPeople } from "../../src/read/roster/read-roster.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const MODEL = questionnaire(oneCapability(level("plans")));

const HEADER = "token,department,language,role,email,name,invited,withdrawn";

function read(...lines: readonly string[]) {
  return readRoster({ file: "roster.csv", text: lines.join("\n") }, MODEL);
}

/** The problems of some lines: their code, their place and their message. */
function told(...lines: readonly string[]): readonly string[] {
  return read(...lines).problems.map(
    ({ code, at, message }) => `${code} ${at?.line}:${at?.column} ${message}`,
  );
}

describe("a roster", () => {
  test("has people in the order of its rows, with the ids of their departments", () => {
    const { people, problems } = read(
      HEADER,
      "p7kq4mz0,Marketing,sv,Head of  marketing,anna@nordlys.example,Anna Lind,2026-11-02,",
      "",
      "cmo,it,,,,,,2026-11-20",
      ",,,,,,,",
    );
    expect(problems).toEqual([]);
    const anna = {
      token: "p7kq4mz0",
      department: "marketing",
      language: "sv",
      role: "Head of marketing",
      email: "anna@nordlys.example",
      name: "Anna Lind",
      invited: "2026-11-02",
      at: { file: "roster.csv", line: 2, column: 1 },
    };
    const cmo = { token: "cmo", department: "it", withdrawn: "2026-11-20" };
    expect(people).toEqual([anna, { ...cmo, at: { file: "roster.csv", line: 4, column: 1 } }]);
  });

  test.each([
    ["semicolons, as Excel writes them", "Department;Token\r\nIT;P7KQ4MZO\r\n"],
    ["tabs", "department\ttoken\nit\tp7kq4mz0\n"],
    ["quotes", '"token","department"\n"p7kq4mz0","IT"\n'],
  ])("may have %s, and its columns in any order and case", (_, text) => {
    const [person] = readRoster({ file: "r.csv", text }, MODEL).people;
    expect(person).toMatchObject({ token: "p7kq4mz0", department: "it" });
  });

  test("may have empty columns, which spreadsheets leave behind", () => {
    expect(read("department,,", "it,,").problems).toEqual([]);
    expect(told("department,,", "it,,x")).toEqual(['roster-column 1:13 a roster has no column ""']);
  });

  test("may begin with a byte order mark", () => {
    const source = decode("r.csv", Buffer.from("\uFEFFdepartment\nit\n"));
    expect("text" in source && readRoster(source, MODEL).people).toMatchObject([
      { department: "it" },
    ]);
  });

  test("has no problem in the example of the documentation", () => {
    const { people, problems } = read(ROSTER.example);
    expect([people.length, problems]).toEqual([2, []]);
  });

  test("without a questionnaire keeps the departments as they are", () => {
    const { people, problems } = readRoster({ file: "r.csv", text: "department\nHarbour\n" });
    expect(problems).toEqual([]);
    expect(people).toMatchObject([{ department: "Harbour" }]);
  });

  test.each([
    [["token,departement"], 'roster-column 1:7 a roster has no column "departement"'],
    [["token,role"], 'roster-columns 1:1 the header does not have a column "department"'],
    [[""], 'roster-columns 1:1 the header does not have a column "department"'],
    [["department,Department"], 'named-twice 1:12 "Department" appears twice'],
    [["department", 'it"'], "csv-quotes 2:1 the file is not valid CSV from this row on"],
    [["department,role", "it"], "csv-fields 2:1 the row has 1 field, the header 2"],
    [["department,role", ",CIO"], "row-without-department 2:1 the row does not name a department"],
    [
      ["department", "harbour"],
      'unknown-department 2:1 the questionnaire has no department "harbour"',
    ],
    [
      ["department,token", "it,p7kq4mz1"],
      'token-check 2:4 "p7kq4mz1" is not a token: a character is wrong, or two are swapped',
    ],
    [
      ["token,department", "cmo,it", "cmo,it"],
      'token-twice 3:1 the token "cmo" is also in roster.csv:2:1',
    ],
    [
      ["token,department", "p7kq4mz0,it", "P7KQ4MZO,it"],
      'token-twice 3:1 the token "p7kq4mz0" is also in roster.csv:2:1',
    ],
    [
      ["department,language", "it,Swedish"],
      'bad-format 2:4 language: "Swedish" is not a language code such as en or sv',
    ],
    [
      ["department,email", "it,anna"],
      'bad-format 2:4 email: "anna" is not one e-mail address such as anna.lind@example.com',
    ],
    [
      ["department,invited", "it,2/11/2026"],
      'bad-format 2:4 invited: "2/11/2026" is not a date such as 2026-11-21',
    ],
    [
      ["department,withdrawn", "it,2026-02-30"],
      'no-such-date 2:4 the date "2026-02-30" does not exist',
    ],
  ])("of %j has the problem %j", (lines, problem) => {
    expect(told(...lines)).toEqual([problem]);
  });

  test("in which some people have no token names them", () => {
    const mixed = read("token,department", "cmo,it", ",it");
    expect(tokenlessPeople(mixed).map(({ code, at }) => [code, at?.line])).toEqual([
      ["row-without-token", 3],
    ]);
    expect(tokenlessPeople(read("department", "it", "sales"))).toEqual([]);
  });
});

test("a file that is not UTF-8 is refused with its first bad word", () => {
  const bytes = Buffer.from("department;name\nit;Åsa\nit;Bo Malmö\n", "latin1");
  expect(decode("roster.csv", bytes)).toMatchObject({
    code: "not-utf-8",
    message: "the file is not UTF-8 text (the first word that is not: �sa)",
    at: { file: "roster.csv", line: 2, column: 4 },
  });
});
