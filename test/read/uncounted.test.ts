import { describe, expect, test } from "vitest";
import type { Problem, Questionnaire } from "../../src/model/index.ts";
import { linesOf } from "../../src/read/lines.ts";
import { knownRows } from "../../src/read/response/known-rows.ts";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { quickReader } from "../../src/read/response/quick-response.ts";
import { readResponse } from "../../src/read/response/read-response.ts";
import { openResponses } from "../../src/read/response/read-responses.ts";
import { fillAnswers } from "../../src/score/answers.ts";
import {
  type Answers,
  DONT_KNOW,
  ofOrganization,
  questionnaire,
  SKIPPED,
} from "../support/read.ts";
import { tableHead } from "../support/responses-table.ts";
import { oneCapability, question, yesNo } from "../support/yaml.ts";

const OPTIONS =
  "options: [{ id: form, text: F, score: 1 }, { id: else, text: E, score: 2, other: true }]";
const ASKED = questionnaire(
  "variants: { short: { title: Short, questions: [gate] } }",
  oneCapability(
    yesNo("gate"),
    yesNo("behind", "when: { question: gate, is: yes }"),
    question("how", "choice", OPTIONS),
  ),
);

const STEP = (id: string): string =>
  question(
    id,
    "choice",
    "options: [{ id: a, text: A, score: 1, stops: true }, { id: b, text: B, score: 2 }]",
  );
const LADDER = questionnaire(
  "scoring: { methods: { capability: ladder } }",
  oneCapability(STEP("one"), STEP("two")),
);

/** The warnings about a response, each with the line that it points to. */
function warnings(
  asked: Questionnaire,
  answers: Answers,
  head: object = { respondent: { id: "one", department: "it" } },
): readonly string[] {
  const { id, version } = asked;
  const said = {
    schemaVersion: 1,
    questionnaire: { id, version },
    organization: "Nordlys",
    assessment: "2026-11",
    ...head,
    answers,
  };
  const text = JSON.stringify(said, undefined, 1);
  const { draft } = readResponse({ file: "r.json", text });
  if (draft === undefined) throw new Error("not a response");
  const { response, problems } = matchResponse(draft, asked);
  if (response === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
  const told = ({ code, at, severity }: Problem): string =>
    `${severity} ${code} ${text.split("\n")[(at?.line ?? 0) - 1]?.trim()}`;
  return problems.map(told);
}

describe("an answer to a question that is not shown is reported", () => {
  test("where its condition is not true", () => {
    expect(warnings(ASKED, { gate: "no", behind: "yes" })).toEqual([
      'warning answer-not-shown "behind": "yes"',
    ]);
    expect(warnings(ASKED, { gate: "yes", behind: "yes" })).toEqual([]);
  });

  test("where a ladder has ended before it", () => {
    expect(warnings(LADDER, { one: "a", two: "b" })).toEqual([
      'warning answer-not-shown "two": "b"',
    ]);
    expect(warnings(LADDER, { one: "b", two: "b" })).toEqual([]);
  });

  test("where the variant of the response does not have it", () => {
    const respondent = { id: "one", department: "it" };
    expect(warnings(ASKED, { gate: "no", how: "form" }, { variant: "short", respondent })).toEqual([
      'warning answer-not-shown "how": "form"',
    ]);
  });

  test("but not that nobody could answer it", () => {
    expect(warnings(ASKED, { gate: "no", behind: DONT_KNOW })).toEqual([]);
    expect(warnings(ASKED, { gate: "no", behind: SKIPPED })).toEqual([]);
  });

  test("and not in a review, which decides for everybody", () => {
    const behind = { value: "yes", reason: "seen" };
    expect(warnings(ASKED, { behind }, { review: { by: "lead" } })).toEqual([]);
  });
});

test("a department in the response of an organization is reported", () => {
  const asked = ofOrganization(oneCapability(yesNo("gate")));
  expect(warnings(asked, { gate: "yes" })).toEqual([
    'warning department-ignored "department": "it"',
  ]);
  expect(warnings(asked, { gate: "yes" }, { respondent: { id: "one" } })).toEqual([]);
});

describe("another option that is chosen without words", () => {
  test("is reported", () => {
    expect(warnings(ASKED, { how: "else" })).toEqual([
      'warning option-without-words "how": "else"',
    ]);
    expect(warnings(ASKED, { how: { value: "else", other: "by pigeon" } })).toEqual([]);
    expect(warnings(ASKED, { how: "form" })).toEqual([]);
  });

  test("not in a review, which has a reason instead", () => {
    const how = { value: "else", reason: "seen" };
    expect(warnings(ASKED, { how }, { review: { by: "lead" } })).toEqual([]);
  });
});

describe("a line of a table has as many warnings, however it is read", () => {
  const line = (id: string, answers: object): string =>
    JSON.stringify({ id, department: "it", answers });
  const LINES: readonly (readonly [string, number])[] = [
    [line("a", { gate: "yes", behind: "yes" }), 0],
    [line("b", { gate: "no" }), 0],
    [line("c", { gate: "no", behind: "yes" }), 1],
    [line("d", { gate: "no", behind: "yes", how: "else" }), 2],
    [line("e", { how: { value: "else" } }), 1],
    [line("f", { how: { value: "else", other: "by pigeon" } }), 0],
  ];
  const bytes = new TextEncoder().encode(`${JSON.stringify(tableHead(ASKED))}\n`);
  const { table } = openResponses("t.ndjson", linesOf("t.ndjson", [bytes]));
  if (table === undefined) throw new Error("the head is not sound");
  const quick = quickReader("t.ndjson", table.raw, ASKED);

  test("by the quick reader", () => {
    expect(LINES.map(([text]) => quick(text, 2)?.warnings)).toEqual(
      LINES.map(([, count]) => count),
    );
  });

  test("by its parts: a line is not known by them if an answer may not count", () => {
    const rows = knownRows(fillAnswers(ASKED, undefined).columns, ASKED);
    const isKnown = (text: string): boolean => {
      const block = new TextEncoder().encode(`${text}\n`);
      return rows.read(block, 0, block.length - 1) !== undefined;
    };
    for (const [text, count] of LINES) {
      const read = quick(text, 2);
      if (read !== undefined && count === 0) rows.learn(text, read.response);
    }
    expect(isKnown(line("g", { gate: "yes", behind: "yes" }))).toBe(true);
    expect(isKnown(line("g", { gate: "no" }))).toBe(true);
    // All of its parts were in earlier lines, and never together.
    expect(isKnown(line("g", { gate: "no", behind: "yes" }))).toBe(false);
  });
});
