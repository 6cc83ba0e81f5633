import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Questionnaire } from "../../src/model/index.ts";
import { linesOf } from "../../src/read/lines.ts";
import { quickReader } from "../../src/read/response/quick-response.ts";
import { openResponses, readLine } from "../../src/read/response/read-responses.ts";
import { tableHead, tableLines } from "../support/responses-table.ts";
import { model, questionnaire } from "../support/read.ts";
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
  .map(([one, optionals, odd]) => ({ ...one, ...optionals, ...odd }));

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
