import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Questionnaire, Respondent, Response } from "../../src/model/index.ts";
import { assess } from "../../src/assess/assess.ts";
import { linesOf } from "../../src/read/lines.ts";
import { quickReader } from "../../src/read/response/quick-response.ts";
import { openResponses, readLine } from "../../src/read/response/read-responses.ts";
import { tableHead, tableLines } from "../support/responses-table.ts";
import { model, questionnaire } from "../support/read.ts";
import { knownRows } from "../../src/read/response/known-rows.ts";
import { fillAnswers } from "../../src/score/answers.ts";
import shipped from "../../src/generated/questionnaires/digital-marketing-organization.ts";

/** One question of each type, two departments, and a variant that asks everybody everything. */
const EVERY_TYPE = questionnaire(
  `version: 1.2.0
departments: { a: A, b: B }
dimensions:
  - id: d
    title: D
    capabilities:
      - id: c
        title: C
        questions:
          - { id: level, formerIds: [old], text: T, type: level, levels: { 1: One, 2: Two } }
          - { id: choice, text: T, type: choice, options: [ { id: x, text: X, score: 1 }, { id: y, text: Y, score: 2 } ], ask: [a] }
          - { id: choices, text: T, type: choices, score: { by: share }, options: [ { id: x, text: X }, { id: y, text: Y }, { id: none, text: N, exclusive: true } ] }
          - { id: yes-no, text: T, type: yes-no, score: { yes: 2, no: 1 } }
          - { id: number, text: T, type: number, unit: days, min: 0, max: 9, bands: [ { from: 0, score: 1 }, { from: 5, score: 2 } ] }
          - { id: free, text: T, type: number, unit: days, scored: false }
          - { id: text, text: T, type: text }
          - { id: "7", text: T, type: level, levels: { 1: One, 2: Two } }
variants:
  all: { title: All, ask: all, questions: [level, choice] }`,
);

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

/** Values that some of the questions take. */
const VALUES: readonly unknown[] = [
  1,
  2,
  3,
  0,
  -0,
  5,
  9,
  9.5,
  10,
  1e300,
  "x",
  "none",
  "yes",
  "",
  "a: b",
  "å",
  true,
  null,
  {},
  [],
  ["x"],
  ["x", "y"],
  ["x", "x"],
  ["none", "x"],
  ["z"],
  [1],
];
const STATES = ["dont-know", "not-applicable", "skipped", "unanswered", "answered", "lost"];

/** A sound value most of the time, and else one that is not, or is unusual. */
function mostly(sound: readonly unknown[], odd: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...sound) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const TEXTS = mostly(["fine", "at 10:30", "å", ""], ['a "quote"', 1, null]);

/** An answer to a question that takes some values. */
function answerTo(...sound: readonly unknown[]): fc.Arbitrary<unknown> {
  const value = mostly(sound, VALUES);
  const state = mostly(STATES.slice(0, 4), STATES);
  const rest = { note: TEXTS, quote: TEXTS, evidence: fc.array(TEXTS, { maxLength: 2 }) };
  const none = { requiredKeys: [] };
  return fc.oneof(
    { weight: 4, arbitrary: value },
    { weight: 1, arbitrary: fc.record({ value, ...rest }, none) },
    { weight: 1, arbitrary: fc.record({ state, ...rest }, none) },
    { weight: 1, arbitrary: fc.record({ value, state, score: value, other: value }, none) },
  );
}

const answers = fc.record(
  {
    level: answerTo(1, 2),
    choice: answerTo("x", "y"),
    choices: answerTo(["x"], ["y", "x"], [], ["none"], ["x", "x"], ["none", "x"]),
    "yes-no": answerTo("yes", "no", true, false),
    number: answerTo(0, 5, 9, 9.5),
    free: answerTo(0, -1, 1e300),
    text: answerTo("x", "", "a: b"),
    "7": answerTo(1, 2),
  },
  { requiredKeys: [] },
);

/** A person with at most a few things that are unusual or wrong. */
const person = fc
  .tuple(
    fc.record({
      id: mostly(["r1", "a.b_c-9"], ["R1", "r:1", "", 1]),
      department: mostly(["a", "b"], ["c", 1, null]),
      answers,
    }),
    fc.record(
      {
        role: mostly(["CMO", "at: x"], ["x".repeat(201), 1]),
        language: mostly(["en", "sv-SE"], ["English", 1]),
        date: mostly(["2026-11-21", "2024-02-29"], ["2026-02-30", "2026-11", 2026]),
        finished: mostly([true, false], ["no", null]),
      },
      { requiredKeys: [] },
    ),
    fc.oneof(
      { weight: 12, arbitrary: fc.constant({}) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<object>(
          { interviewer: "me" },
          { consent: { read: "2026-11-21", quotes: true } },
          { organization: "Large" },
          { organization: "Small" },
          { variant: "all" },
          { unsilo: "responses" },
          { answers: [] },
          { answers: { old: 1 } },
          { answers: { gone: 1 } },
          { answers: { "gone: 1": "a: b", level: 1 } },
          { answers: { gone: { value: 1 }, level: 1 } },
          { answers: { level: { state: "unanswered" } } },
          { other: 1 },
        ),
      },
    ),
  )
  .map(([{ answers: given, ...one }, optionals, odd]) => {
    return { ...one, ...optionals, answers: given, ...odd };
  });

const EARLIER = { questionnaire: { id: EVERY_TYPE.id, version: "1.0.0" } };
const HEADS = [
  tableHead(EVERY_TYPE),
  tableHead(EVERY_TYPE, { variant: "all" }),
  tableHead(EVERY_TYPE, EARLIER),
];

const ODD_CHARACTERS = [
  "{",
  "}",
  "[",
  "]",
  '"',
  ",",
  ":",
  "\\",
  "0",
  " ",
  "\t",
  "\r",
  "\uFEFF",
  "a",
  "e",
];

/** A line in which a few characters were changed. */
const changed = fc
  .tuple(person, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ODD_CHARACTERS)), { maxLength: 3 }))
  .map(([one, changes]) => {
    const characters = JSON.stringify(one).split("");
    for (const [at, character] of changes) characters[at % characters.length] = character;
    return characters.join("");
  });

/** A line with a key twice: the whole line again, within its braces. */
const doubled = fc.tuple(person, person).map(([one, other]) => {
  return `${JSON.stringify(one).slice(0, -1)},${JSON.stringify(other).slice(1)}`;
});

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
    ["a published model", model("samm")],
    ["every type of question", EVERY_TYPE],
  ])("every line of a plain table: %s", (_, asked) => {
    const [head = "", ...lines] = tableLines(asked, 50);
    for (const line of lines) {
      const { quick, slow } = bothOf(line, asked, JSON.parse(head) as object);
      expect(slow.problems).toEqual([]);
      expect(quick).toEqual({ response: slow.response, warnings: 0 });
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

/** Reads lines one after the other as known rows, learns from the others; returns how many were known. */
function knownAmong(lines: readonly string[], asked: Questionnaire, head: object): number {
  const start = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const { table } = openResponses("t.ndjson", linesOf("t.ndjson", [start]));
  if (table === undefined) throw new Error("the head is not sound");
  const quick = quickReader("t.ndjson", table.raw, asked);
  const { columns } = fillAnswers(asked, undefined);
  const rows = knownRows(columns);
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
    expect([...Array.from(row.given)]).toEqual(expected);
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
      { numRuns: 300 },
    );
    expect(known).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ["the shipped questionnaire", shipped],
    ["a published model", model("samm")],
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
  for (const asked of [shipped, model("samm"), EVERY_TYPE]) {
    const [head = "", ...lines] = [...tableLines(asked, 1000)].map((line) => line.trimEnd());
    const start = new TextEncoder().encode(`${head}\n`);
    const { table } = openResponses("t.ndjson", linesOf("t.ndjson", [start]));
    if (table === undefined) throw new Error("the head is not sound");
    const quick = quickReader("t.ndjson", table.raw, asked);
    const responses = lines.map((line) => (quick(line, 2) as { response: Response }).response);
    const filling = fillAnswers(asked, undefined);
    const rows = knownRows(filling.columns);
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
