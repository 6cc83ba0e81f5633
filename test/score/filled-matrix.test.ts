import { describe, expect, test } from "vitest";
import {
  type AnswerMatrix,
  codeAt,
  FIRST_ANSWER,
  fillMatrix,
  stateOf,
} from "../../src/score/answer-matrix.ts";
import { answersOf, fillAnswers, MOST_LISTED } from "../../src/score/answers.ts";
import { type QuestionTally, statesIn, tally } from "../../src/score/tally.ts";
import type { Response } from "../../src/model/index.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

describe("rows that are taken back leave nothing", () => {
  const asked = questionnaire(
    oneCapability(level("a", "predict: [marketing]"), level("b", "ask: [sales]")),
  );
  const said = (matrix: AnswerMatrix) =>
    Array.from({ length: matrix.people }, (_, person) =>
      matrix.columns.map(({ answers }, column) => {
        const code = codeAt(matrix, person, column);
        return answers[code - FIRST_ANSWER]?.value ?? stateOf(code);
      }),
    );
  const people = (prefix: string, count: number): readonly Response[] =>
    respondents(
      asked,
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${index % 2 === 0 ? "it" : "sales"}.${prefix}${index}`,
          { a: { value: 1 + (index % 5), predicted: { marketing: 1 + (index % 3) } }, b: 2 },
        ]),
      ),
    );

  test.each([
    ["few before, few after", 3, 4],
    ["few before, many after", 3, MOST_LISTED + 4],
    ["many before", MOST_LISTED + 4, 5],
    ["none before", 0, 5],
  ])("%s", (_, before, after) => {
    const [first, refused] = [people("a", before), people("b", after)];
    const last = people("c", 3);
    const filling = fillAnswers(asked, undefined);
    for (const one of first) filling.add(one);
    const takeBack = filling.checkpoint();
    for (const one of refused) filling.add({ ...one, variant: "short", date: "2030-01-01" });
    takeBack();
    for (const one of last) filling.add(one);
    const [found, expected] = [filling.answers(), answersOf(asked, [...first, ...last], undefined)];
    expect(found.about).toEqual(expected.about);
    expect(found.people).toEqual(expected.people);
    expect(said(found.matrix)).toEqual(said(expected.matrix));
    expect(found.matrix.departments).toEqual(expected.matrix.departments);
    const inOrder = ({ predictions }: AnswerMatrix) =>
      predictions.map((one) => JSON.stringify(one)).toSorted();
    expect(inOrder(found.matrix)).toEqual(inOrder(expected.matrix));
    const counted = found.matrix.predictions.reduce((sum, one) => sum + one.people, 0);
    expect(counted).toBe(found.matrix.people);
  });
});

test("a condition holds for each of very many different answers", () => {
  // More answers than a character can number, and more than the patterns that are kept.
  const people = 66_000;
  const asked = questionnaire(
    oneCapability(
      question("a", "number", "bands: [{ from: 0, score: 1 }]"),
      level("b", "when: { question: a, lt: 3 }"),
      level("c"),
    ),
  );
  const { add, matrix } = fillMatrix(asked, undefined);
  const at = { file: "t", line: 1, column: 1 };
  const given = (value: number) => ({ state: "answered" as const, value, evidence: [], at });
  for (let a = 0; a < people; a += 1) {
    const answers = new Map([
      ["a", given(a)],
      ["b", given(4)],
    ]);
    add({ id: `r${a}`, department: "it", variant: undefined, answers });
  }
  const { questions } = tally(matrix());
  const states = ["a", "b", "c"].map((id) => statesIn(questions.get(id) as QuestionTally));
  expect(states).toEqual([
    new Map([["answered", people]]),
    new Map([
      ["not-shown", people - 3],
      ["answered", 3],
    ]),
    new Map([["unanswered", people]]),
  ]);
});
