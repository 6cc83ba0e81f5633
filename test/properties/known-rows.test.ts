import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import type { Questionnaire, Respondent, Response } from "../../src/model/index.ts";
import { linesOf } from "../../src/read/lines.ts";
import { knownRows } from "../../src/read/response/known-rows.ts";
import { type QuickReader, quickReader } from "../../src/read/response/quick-response.ts";
import { openResponses } from "../../src/read/response/read-responses.ts";
import { fillAnswers } from "../../src/score/answers.ts";
import { tableHead, tableLines } from "../support/responses-table.ts";
import { model } from "../support/read.ts";
import { changed, doubled, EVERY_TYPE, HEADS, person } from "../support/table-arbitraries.ts";
import shipped from "../../src/generated/questionnaires/digital-marketing-organization.ts";

/** The quick reader for the table with a head. */
function quickFor(head: string, asked: Questionnaire): QuickReader {
  const lines = linesOf("t.ndjson", [new TextEncoder().encode(`${head}\n`)]);
  const { table } = openResponses("t.ndjson", lines);
  if (table === undefined) throw new Error("the head is not sound");
  return quickReader("t.ndjson", table.raw, asked);
}

/** Reads lines one after the other as known rows, learns from the others; returns how many were known. */
function knownAmong(lines: readonly string[], asked: Questionnaire, head: object): number {
  const quick = quickFor(JSON.stringify(head), asked);
  const { columns } = fillAnswers(asked, undefined);
  const rows = knownRows(columns, asked);
  // All lines are in one block, so that a line may be followed by anything.
  const block = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
  let [known, from] = [0, 0];
  for (const line of lines) {
    const to = from + new TextEncoder().encode(line).length;
    const row = rows.read(block, from, to);
    const reading = quick(line, 2);
    from = to + 1;
    if (row === undefined) {
      if (reading?.warnings === 0) rows.learn(line, reading.response);
      continue;
    }
    known += 1;
    if (reading === undefined) throw new Error(`known, but not valid: ${line}`);
    const { response, warnings } = reading;
    const { id: _, ...respondent } = voiceOf(response);
    expect(warnings).toBe(0);
    expect(row.id).toBe(voiceOf(response).id);
    expect({ ...row.like, answers: 0, voice: 0 }).toEqual({ ...response, answers: 0, voice: 0 });
    expect(voiceOf(row.like)).toMatchObject(respondent);
    const expected = columns.map(({ column, codeOf }) => {
      const answer = response.answers.get(column.question.id);
      return answer === undefined ? 0 : codeOf(answer);
    });
    expect(Array.from(row.given)).toEqual(expected);
  }
  return known;
}

function voiceOf({ voice }: Response): Respondent {
  if (voice.kind === "review") throw new Error("a table has no reviews");
  return voice.respondent;
}

describe("a line whose parts are known is read as the quick reader reads it", () => {
  const spaced = person.map((one) => JSON.stringify(one, null, 1).replaceAll(/\n */gu, " "));
  test.each([
    ["people with any answers", person.map((one) => JSON.stringify(one)), 20],
    ["lines with changed characters", changed, 20],
    ["lines with keys that appear twice", doubled, 0],
    ["lines with spaces", spaced, 0],
  ] as const)("%s", (_, line, least) => {
    let known = 0;
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 30, maxLength: 60 }),
        fc.constantFrom(...HEADS),
        (some, head) => {
          known += knownAmong([...some, ...some], EVERY_TYPE, head);
        },
      ),
      { numRuns: 900 },
    );
    expect(known).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ["the shipped questionnaire", shipped],
    ["a published model", model("service-maturity")],
    ["every type of question", EVERY_TYPE],
  ])("almost all lines of a plain table are: %s", (_, asked) => {
    const [head = "", ...lines] = [...tableLines(asked, 1000)].map((line) => line.trimEnd());
    const known = knownAmong([...lines, ...lines], asked, JSON.parse(head) as object);
    expect(known).toBeGreaterThan(900);
  });

  test("a part is known in its department, and only with its own end", () => {
    const line = (department: string, rest: string): string =>
      `{"id":"r1","department":"${department}","answers":{${rest}}}`;
    const lines = [
      line("a", '"level":1,"choice":"x"'),
      line("b", '"level":1'),
      line("a", '"choice":"x"'), // known
      line("b", '"choice":"x"'), // b is not asked
      line("a", '"level":1,"level":1'),
      line("a", '"level":1}'),
      line("a", '"level":12'),
      `${line("a", '"level":1')} `,
      line("a", ""),
      line("b", '"level":1').replace("r1", "R1"),
      line("b", '"level":1').replace("r1", "r".repeat(65)),
    ];
    expect(knownAmong(lines, EVERY_TYPE, tableHead(EVERY_TYPE))).toBe(1);
  });
});

test("many rows are scored as their responses are", () => {
  for (const asked of [shipped, model("service-maturity"), EVERY_TYPE]) {
    const [head = "", ...lines] = [...tableLines(asked, 1000)].map((line) => line.trimEnd());
    const quick = quickFor(head, asked);
    const responses = lines.map((line) => (quick(line, 2) as { response: Response }).response);
    const filling = fillAnswers(asked, undefined);
    const rows = knownRows(filling.columns, asked);
    let known = 0;
    for (const [index, line] of lines.entries()) {
      const bytes = new TextEncoder().encode(line);
      const row = filling.isListing() ? undefined : rows.read(bytes, 0, bytes.length);
      if (row === undefined) {
        filling.add(responses[index] as Response);
        rows.learn(line, responses[index] as Response);
      } else {
        known += 1;
        filling.addLike(row.like, row.id, row.given);
      }
    }
    expect(known).toBeGreaterThan(100);
    const options = { toolVersion: "0.0.0", digest: "" };
    expect(assess(asked, filling.answers(), options)).toEqual(assess(asked, responses, options));
  }
});
