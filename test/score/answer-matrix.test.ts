import { describe, expect, test } from "vitest";
import {
  type AnswerMatrix,
  CODE,
  codeAt,
  fillMatrix,
  FIRST_ANSWER,
  NOT_ASKED,
  ROWS,
  stateOf,
} from "../../src/score/answer-matrix.ts";
import { answersOf, MOST_LISTED } from "../../src/score/answers.ts";
import { tally } from "../../src/score/tally.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import {
  type Answers,
  DONT_KNOW,
  NOT_APPLICABLE,
  type People,
  questionnaire,
  respondents,
  SKIPPED,
} from "../support/read.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

function matrixOf(asked: Questionnaire, people: People, variant?: string): AnswerMatrix {
  return answersOf(asked, respondents(asked, people), variant).matrix;
}

/** The codes of each person, in the order of the ids. */
function rows(matrix: AnswerMatrix): readonly (readonly number[])[] {
  return Array.from({ length: matrix.people }, (_, person) =>
    matrix.columns.map((__, column) => codeAt(matrix, person, column)),
  );
}

/** As many people of IT as the answers to question `a`. */
function answeringA(answers: readonly unknown[]): People {
  return Object.fromEntries(
    answers.map((a, index) => [`it.${String(index).padStart(6, "0")}`, { a }]),
  );
}

const number = question("a", "number", "bands: [{ from: 0, score: 1 }]");
const text = question("a", "text", "scored: false");
const choices = question(
  "a",
  "choices",
  "options: [{ id: x, text: X }, { id: y, text: Y }], score: { by: share }",
);

test("each state has its code, and each code its state", () => {
  const asked = questionnaire(
    oneCapability(
      level("a"),
      level("b"),
      level("c"),
      level("d"),
      level("e", "when: { question: a, is: 1 }"),
      level("f", "ask: [sales]"),
      level("g"),
    ),
  );
  const answers = { a: 3, b: DONT_KNOW, c: NOT_APPLICABLE, d: SKIPPED, e: 5 };
  const [codes = []] = rows(matrixOf(asked, { "it.one": answers }));
  expect(codes).toEqual([
    FIRST_ANSWER,
    CODE["dont-know"],
    CODE["not-applicable"],
    CODE.skipped,
    CODE["not-shown"],
    NOT_ASKED,
    CODE.unanswered,
  ]);
  expect(codes.map(stateOf)).toEqual([
    "answered",
    "dont-know",
    "not-applicable",
    "skipped",
    "not-shown",
    undefined,
    "unanswered",
  ]);
});

describe("people who say the same share an answer", () => {
  const answersIn = (body: string, answers: readonly unknown[]) => {
    const [column] = matrixOf(questionnaire(oneCapability(body)), answeringA(answers)).columns;
    return column?.answers.map(({ value, isBacked }) => [value, isBacked]);
  };
  test.each([
    [
      "a level",
      level("a"),
      [3, 4, 3],
      [
        [3, false],
        [4, false],
      ],
    ],
    [
      "options in any order",
      choices,
      [
        ["x", "y"],
        ["y", "x"],
      ],
      [[["x", "y"], false]],
    ],
    [
      "with evidence or without",
      level("a"),
      [3, { value: 3, evidence: ["seen"] }, { value: 3, evidence: ["read"] }],
      [
        [3, false],
        [3, true],
      ],
    ],
    [
      "of texts, only two",
      text,
      ["p", "q", "r", "p", "s"],
      [
        ["p", false],
        ["q", false],
      ],
    ],
  ])("%s", (_, body, answers, expected) => {
    expect(answersIn(body, answers)).toEqual(expected);
  });

  test("of texts that a condition reads, all: each person is shown what the own text leads to", () => {
    const asked = questionnaire(oneCapability(text, level("b", "when: { question: a, is: r }")));
    const people = {
      "it.1": { a: "p" },
      "it.2": { a: "q" },
      "it.3": { a: "r" },
      "it.4": { a: "s" },
    };
    const matrix = matrixOf(asked, people);
    expect(matrix.columns[0]?.answers.map(({ value }) => value)).toEqual(["p", "q", "r", "s"]);
    const shown = rows(matrix).map(([, b]) => b !== CODE["not-shown"]);
    expect(shown).toEqual([false, false, true, false]);
  });

  test("a score only where the question is scored", () => {
    const asked = questionnaire(oneCapability(level("a"), level("b", "scored: false")));
    const { columns } = matrixOf(asked, { "it.one": { a: 2, b: 2 } });
    expect(columns.map(({ answers: [only] }) => only?.score)).toEqual([
      { numerator: 2, denominator: 1 },
      undefined,
    ]);
  });
});

describe("the order of the responses does not matter", () => {
  const asked = questionnaire(oneCapability(level("a")));
  const people = { "sales.b": { a: 2 }, "it.a": { a: 5 }, "it.c": { a: 1 } };
  const shuffled = { "it.c": { a: 1 }, "sales.b": { a: 2 }, "it.a": { a: 5 } };

  test("rows and departments are in the order of the ids", () => {
    const { departments, departmentOf } = matrixOf(asked, people);
    expect(departments).toEqual(["it", "sales"]);
    expect([...departmentOf]).toEqual([0, 0, 1]);
    expect(matrixOf(asked, shuffled)).toEqual(matrixOf(asked, people));
  });

  test("nor does it among many, who are counted as they come", () => {
    const many = Array.from({ length: MOST_LISTED + 1 }, (_, index) => [
      index === 0 ? "sales.a" : `it.${String(index).padStart(3, "0")}`,
      { a: 1 + (index % 5) },
    ]);
    const one = matrixOf(asked, Object.fromEntries(many));
    const other = matrixOf(asked, Object.fromEntries(many.toReversed()));
    expect(one.departments).toEqual(["it", "sales"]);
    expect(other.departments).toEqual(one.departments);
    expect(tally(other).headcount).toEqual(tally(one).headcount);
  });
});

describe("people are listed up to 200", () => {
  test.each([
    [MOST_LISTED, MOST_LISTED],
    [MOST_LISTED + 1, 0],
  ])("of %d, %d", (people, listed) => {
    const asked = questionnaire(oneCapability(level("a")));
    const responses = respondents(asked, answeringA(Array.from({ length: people }, () => 3)));
    const answers = answersOf(asked, responses, undefined);
    expect(answers.people).toHaveLength(listed);
    expect(answers.matrix.people).toBe(people);
  });
});

test("more answers than a byte can number", () => {
  const values = Array.from({ length: 400 }, (_, index) => index);
  const asked = questionnaire(oneCapability(number));
  const matrix = matrixOf(asked, answeringA([...values, 5]));
  expect(matrix.columns[0]?.answers).toHaveLength(400);
  expect(rows(matrix).map(([code = 0]) => code - FIRST_ANSWER)).toEqual([...values, 5]);
});

test("more people than a block has rows", () => {
  const levels = Array.from({ length: 2 * ROWS + 1 }, (_, index) => 1 + (index % 5));
  const asked = questionnaire(oneCapability(level("a")));
  const { add, matrix: filled } = fillMatrix(asked, undefined);
  const at = { file: "t", line: 1, column: 1 };
  for (const [index, value] of levels.entries()) {
    const answers = new Map([["a", { state: "answered" as const, value, evidence: [], at }]]);
    add({ id: `r${index}`, department: "it", variant: undefined, answers });
  }
  const matrix = filled();
  const said = rows(matrix).map(([code = 0]) => matrix.columns[0]?.answers[code - FIRST_ANSWER]);
  expect(matrix.blocks).toHaveLength(3);
  expect(said.map((answer) => answer?.value)).toEqual(levels);
});

test("a variant limits the matrix to its questions, whatever people were asked", () => {
  const asked = questionnaire(
    "variants: { short: { title: Short, questions: [b] } }",
    oneCapability(level("a"), level("b")),
  );
  const both: Answers = { a: 1, b: 2 };
  expect(rows(matrixOf(asked, { "it.one": both }, "short"))).toEqual([[NOT_ASKED, FIRST_ANSWER]]);
});
