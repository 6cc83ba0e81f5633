import fc from "fast-check";
import type { Questionnaire } from "../../src/model/index.ts";
import { questionnaire } from "./read.ts";
import { tableHead } from "./responses-table.ts";

/** One question of each type, two departments, and a variant that asks everybody everything. */
export const EVERY_TYPE: Questionnaire = questionnaire(
  `version: 1.2.0
departments: { a: A, b: B }
dimensions:
  - id: d
    title: D
    capabilities:
      - id: c
        title: C
        questions:
          - { id: level, formerIds: [old], text: T, type: level, levels: { 1: One, 2: Two }, predict: [b] }
          - { id: choice, text: T, type: choice, options: [ { id: x, text: X, score: 1 }, { id: y, text: Y, score: 2 } ], ask: [a] }
          - { id: choices, text: T, type: choices, score: { by: share }, options: [ { id: x, text: X, other: true }, { id: y, text: Y }, { id: none, text: N, exclusive: true } ] }
          - { id: yes-no, text: T, type: yes-no, score: { yes: 2, no: 1 } }
          - { id: number, text: T, type: number, unit: days, min: 0, max: 9, bands: [ { from: 0, score: 1 }, { from: 5, score: 2 } ] }
          - { id: free, text: T, type: number, unit: days, scored: false }
          - { id: text, text: T, type: text }
          - { id: date, text: T, type: date }
          - { id: again, text: T, type: level, use: level, levels: { 1: One, 2: Two } }
          - { id: "7", text: T, type: level, levels: { 1: One, 2: Two } }
variants:
  all: { title: All, ask: all, questions: [level, choice] }`,
);

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
  const rest = {
    note: TEXTS,
    quote: TEXTS,
    evidence: fc.array(TEXTS, { maxLength: 2 }),
  };
  const none = { requiredKeys: [] };
  const marks = {
    fits: mostly(["no"], [true, false]),
    predicted: mostly([{ b: 1 }, { b: 2 }], [{}, { a: 1 }, { b: 3 }, 1]),
    source: mostly(["row 7", "at: x"], ["", 1]),
  };
  const proposal = fc.record({ value, because: fc.constant("b"), by: fc.constant("b") });
  return fc.oneof(
    { weight: 30, arbitrary: value },
    { weight: 6, arbitrary: fc.record({ value, ...rest }, none) },
    { weight: 1, arbitrary: fc.record({ value, other: TEXTS }, none) },
    { weight: 6, arbitrary: fc.record({ state, ...rest }, none) },
    { weight: 1, arbitrary: fc.record({ value, ...marks }, { requiredKeys: ["value"] }) },
    { weight: 1, arbitrary: fc.record({ proposed: proposal }) },
    { weight: 6, arbitrary: fc.record({ value, state, score: value, other: value }, none) },
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
    date: answerTo("2026-11-21", "2024-02-29"),
    "7": answerTo(1, 2),
  },
  { requiredKeys: [] },
);

/** A person with at most a few things that are unusual or wrong. */
export const person: fc.Arbitrary<object> = fc
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
          { rater: "a colleague" },
          { rater: "x".repeat(201) },
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
export const HEADS: readonly object[] = [
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
export const changed: fc.Arbitrary<string> = fc
  .tuple(person, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ODD_CHARACTERS)), { maxLength: 3 }))
  .map(([one, changes]) => {
    const characters = JSON.stringify(one).split("");
    for (const [at, character] of changes) characters[at % characters.length] = character;
    return characters.join("");
  });

/** A line with a key twice: the whole line again, within its braces. */
export const doubled: fc.Arbitrary<string> = fc.tuple(person, person).map(([one, other]) => {
  return `${JSON.stringify(one).slice(0, -1)},${JSON.stringify(other).slice(1)}`;
});
