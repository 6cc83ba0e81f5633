import { describe, expect, test } from "vitest";
import { linesOf } from "../../src/read/lines.ts";
import { knownRows } from "../../src/read/response/known-rows.ts";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { quickReader } from "../../src/read/response/quick-response.ts";
import { readResponse } from "../../src/read/response/read-response.ts";
import { openResponses, readResponses } from "../../src/read/response/read-responses.ts";
import { fillAnswers } from "../../src/score/answers.ts";
import {
  type Answers,
  DONT_KNOW,
  NOT_APPLICABLE,
  questionnaire,
  SKIPPED,
} from "../support/read.ts";
import { tableHead } from "../support/responses-table.ts";
import { level, oneCapability, yesNo } from "../support/yaml.ts";

const ASKED = questionnaire(
  "variants: { short: { title: Short, questions: [gate] } }",
  oneCapability(
    yesNo("gate"),
    level("must", "required: true, ask: [it], when: { question: gate, is: yes }"),
  ),
);

/** The messages and places of a response to the questionnaire. */
function problems(answers: Answers, more: object = {}, department = "it"): readonly string[] {
  const text = JSON.stringify(
    {
      schemaVersion: 1,
      questionnaire: { id: "sample", version: "1.0.0" },
      organization: "Nordlys",
      assessment: "2026-11",
      respondent: { id: "one", department },
      ...more,
      answers,
    },
    undefined,
    1,
  );
  const { draft, problems: own } = readResponse({ file: "r.json", text });
  const found = draft === undefined ? own : matchResponse(draft, ASKED).problems;
  return found.map(
    ({ message, at }) => `${text.split("\n")[(at?.line ?? 0) - 1]?.trim()} ${message}`,
  );
}

describe("a required question", () => {
  test.each([
    ["an answer", { gate: true, must: 3 }],
    ["that somebody does not know", { gate: true, must: DONT_KNOW }],
    ["that it does not apply", { gate: true, must: NOT_APPLICABLE }],
    ["nothing where it is not shown", { gate: false }],
  ])("takes %s", (_, answers) => {
    expect(problems(answers)).toEqual([]);
  });

  test("must be answered in a finished response, and not be skipped", () => {
    expect(problems({ gate: true })).toEqual([
      '"answers": { must must be answered, and has no answer',
    ]);
    expect(problems({ gate: true, must: SKIPPED })).toEqual([
      '"must": { must must be answered, and was skipped',
    ]);
  });

  test.each([
    ["is not finished", { finished: false }, "it"],
    ["is of a department that is not asked", {}, "sales"],
    ["has a variant without it", { variant: "short" }, "it"],
  ])("may be open in a response that %s", (_, more, department) => {
    expect(problems({ gate: true }, more, department)).toEqual([]);
  });
});

describe("a line of a table without a required answer is refused", () => {
  const head = JSON.stringify(tableHead(ASKED));
  const line = (id: string, answers: object): string =>
    JSON.stringify({ id, department: "it", answers });
  const LINES = [
    line("a", { gate: "yes", must: 3 }),
    line("b", { gate: "no", must: 3 }),
    line("c", { gate: "no" }),
    line("d", { gate: "yes" }),
  ];

  function open() {
    const bytes = new TextEncoder().encode([head, ...LINES, ""].join("\n"));
    const { table } = openResponses("t.ndjson", linesOf("t.ndjson", [bytes]));
    if (table === undefined) throw new Error("the head is not sound");
    return table;
  }

  test("with its place", () => {
    const readings = [...readResponses(open(), ASKED)];
    expect(readings.map(({ response }) => response !== undefined)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(readings.at(-1)?.problems.map(({ code, at }) => [code, at?.line])).toEqual([
      ["required-answer", 5],
    ]);
  });

  test("by the reader without places, which declines it", () => {
    const quick = quickReader("t.ndjson", open().raw, ASKED);
    expect(LINES.map((one) => quick(one, 2) !== undefined)).toEqual([true, true, true, false]);
  });

  test("also if all its parts were in earlier lines", () => {
    const quick = quickReader("t.ndjson", open().raw, ASKED);
    const rows = knownRows(fillAnswers(ASKED, undefined).columns, ASKED);
    for (const one of LINES) {
      const read = quick(one, 2);
      if (read !== undefined) rows.learn(one, read.response);
    }
    const bytes = new TextEncoder().encode(`${LINES[3]}\n`);
    expect(rows.read(bytes, 0, bytes.length - 1)).toBeUndefined();
  });
});
