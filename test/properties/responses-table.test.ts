import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Questionnaire } from "../../src/model/index.ts";
import { linesOf } from "../../src/read/lines.ts";
import { quickReader } from "../../src/read/response/quick-response.ts";
import { openResponses, readLine } from "../../src/read/response/read-responses.ts";
import { tableHead, tableLines } from "../support/responses-table.ts";
import { model } from "../support/read.ts";
import { changed, doubled, EVERY_TYPE, HEADS, person } from "../support/table-arbitraries.ts";
import shipped from "../../src/generated/questionnaires/digital-marketing-organization.ts";

/** What the quick reader and the one that finds places make of a line. */
function bothOf(text: string, asked: Questionnaire, head: object) {
  const whole = new TextEncoder().encode(`${JSON.stringify(head)}\n${text}`);
  const lines = linesOf("t.ndjson", [whole]);
  const { table } = openResponses("t.ndjson", lines);
  if (table === undefined) throw new Error("the head is not sound");
  const line = lines.next().value ?? { number: 2, text: "" };
  const quick = quickReader("t.ndjson", table.raw, asked)(line.text, line.number);
  return { quick, slow: readLine(line, table, asked) };
}

function expectSame(text: string, asked = EVERY_TYPE, head = tableHead(asked)): void {
  const { quick, slow } = bothOf(text, asked, head);
  if (quick === undefined) return;
  const { response, problems } = slow;
  expect(quick).toEqual({ response, warnings: problems.length });
  expect(problems.every(({ severity }) => severity === "warning")).toBe(true);
}

describe("the quick reader declines a line, or gives what the reader with places gives", () => {
  test.each([
    ["people with any answers", person.map((one) => JSON.stringify(one))],
    ["lines with changed characters", changed],
    ["lines with keys that appear twice", doubled],
  ])("%s", (_, line) => {
    fc.assert(
      fc.property(line, fc.constantFrom(...HEADS), (one, head) => {
        expectSame(one, EVERY_TYPE, head);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    '{"id":"r1","department":"a","answers":{"level":1},"answers":{"level":2}}',
    '{"id":"r1","department":"a","answers":{"level":1,"level":2}}',
    '{"id":"r1","department":"a","answers":{"level":1,"again":2}}',
    '{"id":"r1","department":"a","answers":{"choices":{"value":["x"],"other":"at 10:30"}}}',
    '{"id":"r1","department":"a","answers":{"choices":{"value":["x"],"other":""}}}',
    '{"id":"r1","department":"a","answers":{"choices":{"value":["y"],"other":"z"}}}',
    '{"id":"r1","department":"a","answers":{"choices":{"state":"dont-know","other":"z"}}}',
    '{"id":"r1","department":"a","answers":{"date":"2024-02-29"}}',
    '{"id":"r1","department":"a","answers":{"date":"2026-02-29"}}',
    '{"id":"r1","department":"a","answers":{"date":"2026-02"}}',
    '{"id":"r1","department":"a","answers":{"text":"a:b","level":1,"level":2}}',
    '{"id":"r1","department":"a","answers":{"text":"a\\u003ab","level":1,"level":2}}',
    '{"id":"r1","department":"a","answers":{"level":1},"__proto__":{"role":"x"}}',
    '{"id":"r1","department":"a","answers":{"__proto__":1,"level":1}}',
    '{"id":"r1","department":"a","answers":{"constructor":1}}',
    '{"id":"r1","department":"a","answers":{"free":1e999}}',
    '{"id":"r1","department":"a","answers":{"free":9007199254740993}}',
    '{"id":"r1","department":"a","answers":{"level":1.0}}',
    '{"id":"r1","department":"a","answers":{"level":{"value":1,"state":"dont-know"}}}',
    '{"id":"r1","department":"a","answers":{"level":{"value":1,"state":"answered"}}}',
    '{"id":"r1","department":"a","answers":{"level":2,"7":1}}',
    '{"id":"r1","department":"a","answers":{"level":1}} {}',
    '\t{ "id" : "r1" , "department" : "a" , "answers" : { "level" : 1 } } ',
    `{"id":"r1","department":"a","role":"${"x".repeat(201)}","answers":{"level":1}}`,
  ])("%s", (line) => expectSame(line));
});

describe("the quick reader reads", () => {
  test.each([
    ["the shipped questionnaire", shipped],
    ["a published model", model("service-maturity")],
    ["every type of question", EVERY_TYPE],
  ])("every line of a plain table: %s", (_, asked) => {
    const [head = "", ...lines] = tableLines(asked, 50);
    for (const line of lines) {
      const { quick, slow } = bothOf(line, asked, JSON.parse(head) as object);
      expect(slow.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(quick).toEqual({ response: slow.response, warnings: slow.problems.length });
    }
  });

  test("a line with a note, a quote and evidence that have colons", () => {
    const one = { value: 1, note: "at 10:30", quote: "a: b", evidence: ["https://example.org"] };
    const line = JSON.stringify({
      id: "r1",
      department: "a",
      role: "x: y",
      answers: { level: one },
    });
    expect(bothOf(line, EVERY_TYPE, tableHead(EVERY_TYPE)).quick).toBeDefined();
    expectSame(line);
  });
});
