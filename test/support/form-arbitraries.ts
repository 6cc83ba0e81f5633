import fc from "fast-check";
import type { Question, Questionnaire } from "../../src/model/index.ts";
import { alwaysApplies } from "../../src/model/not-applicable.ts";
import { offeredAnswers } from "../../src/model/offered-answers.ts";
import { askedQuestionsOf } from "../../src/model/outline.ts";
import { questionnaire } from "./read.ts";

const DEPARTMENTS = ["it", "marketing", "sales"] as const;
export const department: fc.Arbitrary<string> = fc.constantFrom(...DEPARTMENTS);

/** Texts with what a careless writer of forms stumbles over. */
const ODD_TEXTS = [
  "Orders, complaints; and more",
  "=1+1",
  "<!-- unsilo: q0 -->",
  "[x] a * b _c_ | d",
  "“Yes” 100 % <b>no</b>",
  "1) first",
  "# not a heading",
] as const;
const text = fc.constantFrom(...ODD_TEXTS, "Plain text");

const KINDS = ["level", "choice", "choices", "yes-no", "number", "text", "date"] as const;

/** Conditions on the first four questions, which have known answers. */
const comparison: fc.Arbitrary<string> = fc.constantFrom(
  "{ question: q0, is: 1 }",
  "{ question: q0, gte: 2 }",
  "{ question: q1, is: a }",
  "{ question: q2, includes: a }",
  "{ question: q3, is: yes }",
  "{ state: q3, is: dont-know }",
  "{ department: own, is: it }",
);
const condition: fc.Arbitrary<string> = fc.oneof(
  comparison,
  comparison.map((one) => `{ not: ${one} }`),
  fc.tuple(comparison, comparison).map((pair) => `{ all: [${pair.join(", ")}] }`),
  fc.tuple(comparison, comparison).map((pair) => `{ any: [${pair.join(", ")}] }`),
);
const ask = fc
  .subarray([...DEPARTMENTS], { minLength: 1 })
  .map((ids) => `ask: [${ids.join(", ")}]`);

interface Drawn {
  readonly text: string;
  readonly options: readonly string[];
  readonly ask: string | null;
  readonly when: string | null;
  readonly isExclusive: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  text,
  options: fc.uniqueArray(text, { minLength: 3, maxLength: 3 }),
  ask: fc.option(ask, { freq: 3 }),
  when: fc.option(condition),
  isExclusive: fc.boolean(),
});

function quoted(value: string): string {
  return JSON.stringify(value);
}

function questionYaml(place: number, kind: (typeof KINDS)[number], one: Drawn): string {
  const [first = "", second = "", third = ""] = one.options.map(quoted);
  const rest = {
    level: `levels: { 1: ${first}, 2: ${second}, 5: ${third} }`,
    choice: `options: [{ id: a, text: ${first}, score: 1 }, { id: b, text: ${second}, score: 2, other: true, stops: true }]`,
    choices: `options: [{ id: a, text: ${first}, score: 1 }, { id: b, text: ${second}, score: 2 }, { id: c, text: ${third}, exclusive: ${one.isExclusive} }]`,
    "yes-no": "score: { yes: 2, no: 1 }",
    number: "unit: days, min: 0, max: 90.5, bands: [{ from: 0, score: 1 }, { from: 5, score: 2 }]",
    text: "",
    date: "",
  }[kind];
  const parts = [
    `id: q${place}`,
    `text: ${quoted(one.text)}`,
    `type: ${kind}`,
    rest,
    one.ask ?? "",
    // What comes before decides; the first four are always asked.
    place < 4 || one.when === null ? "" : `when: ${one.when}`,
  ];
  return `{ ${parts.filter((part) => part !== "").join(", ")} }`;
}

/** A questionnaire with every type of question, conditions, and one that uses another's answer. */
export const formQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .tuple(
    fc.array(drawn, { minLength: 7, maxLength: 7 }),
    fc.array(fc.tuple(fc.constantFrom(...KINDS), drawn), { maxLength: 4 }),
    fc.constantFrom("ladder", "weighted-mean", "weighted-mean"),
  )
  .map(([base, more, method]) => {
    const questions = [
      ...KINDS.map((kind, place) => questionYaml(place, kind, base[place] as Drawn)),
      ...more.map(([kind, one], index) => questionYaml(KINDS.length + index, kind, one)),
      "{ id: again, use: q0, type: level, text: Again, levels: { 1: One, 2: Two, 5: Five } }",
      "{ id: after, type: text, text: After, when: { question: again, gte: 2 } }",
    ];
    return questionnaire(
      `scoring: { methods: { capability: ${method} } }`,
      `dimensions: [{ id: d, title: D, capabilities: [{ id: c, title: C, questions: [${questions.join(", ")}] }] }]`,
    );
  });

/** Words that a respondent may write: never blank at an end, in one line. */
export const typed: fc.Arbitrary<string> = fc.constantFrom(
  "Minutes of 3 May",
  "=SUM(A1)",
  "<!-- x --> [x] a\\b",
  "på svenska; ”citat”",
  "3/4",
  "true",
  "-----BEGIN UNSILO ANSWERS-----",
  "_x000D_ & <t>",
);

/** Every answer that the form of a question can hold, as a response file has it. */
export function formAnswer(question: Question, asked: Questionnaire): fc.Arbitrary<unknown> {
  const states = [
    fc.constant({ state: "dont-know" }),
    ...(question.scored && !alwaysApplies(question, asked.scoring)
      ? [fc.constant({ state: "not-applicable" })]
      : []),
  ];
  const value = valueOf(question);
  if (!question.scored) return fc.oneof(value, ...states);
  const evidence = typed.map((one) => [one]);
  return fc.oneof(value, fc.record({ value, evidence }), ...states);
}

function valueOf(question: Question): fc.Arbitrary<unknown> {
  const offered = offeredAnswers(question).map(({ value }) => value);
  switch (question.type) {
    case "level":
    case "choice":
    case "yes-no":
      return fc.constantFrom(...offered);
    case "choices": {
      const alone = question.options.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
      const free = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      const some = fc.subarray(free, { minLength: alone.length === 0 ? 0 : 1 });
      return alone.length === 0 ? some : fc.oneof(some, fc.constantFrom(...alone));
    }
    case "number":
      return fc.constantFrom(0, 5, 12.5, 90.5);
    case "text":
      return typed;
    case "date":
      return fc.constantFrom("2026-11-21", "2024-02-29");
  }
}

/** Answers to some of the questions of a form. */
export function formAnswers(asked: Questionnaire): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const answers = askedQuestionsOf(asked).map((one) => [one.id, formAnswer(one, asked)] as const);
  return fc.record(Object.fromEntries(answers), { requiredKeys: [] });
}
