import { describe, expect, test } from "vitest";
import type { Questionnaire } from "../../src/model/index.ts";
import { inLevels, questionSteps, readersLeft } from "../../src/score/raised-questions.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { levelless, questionnaire } from "../support/read.ts";

const LEVELS = "levels: [{ level: 1, name: A }, { level: 2, name: B }, { level: 3, name: C }]";
const LONG =
  "levels: [{ level: 1, name: A }, { level: 2, name: B }, { level: 3, name: C }, { level: 4, name: D }]";

/** A question in one dimension, and one that uses its answer in another. */
function model(question: string, reader: string, own = ""): Questionnaire {
  return questionnaire(LEVELS, ...parts(question, reader, own));
}

function parts(question: string, reader: string, own = ""): readonly string[] {
  return [
    `dimensions:
  - { id: one, title: One, capabilities: [{ id: a, title: A, questions: [{ id: q, text: Q?, ${question} }] }] }
  - { id: two, title: Two, ${own} capabilities: [{ id: b, title: B, questions: [{ id: r, text: R?, use: q, ${reader} }] }] }`,
  ];
}

function steps(asked: Questionnaire, from: number, to: number): readonly unknown[] {
  return questionSteps(asked, [["q", { from, to }]]).map((one) => [
    one.question.id,
    one.from,
    one.to,
  ]);
}

const OPTIONS = (scores: readonly string[]): string =>
  `type: choice, options: [${scores.map((score, at) => `{ id: o${at}, text: T${at}${score} }`).join(", ")}]`;

describe("a raise of a question and the questions that use its answer", () => {
  test("an answer without a score in one of them does not raise it", () => {
    const q = OPTIONS([", score: 0", ", score: 1", ""]);
    const r = OPTIONS([", score: 0", "", ", score: 2"]);
    // On 1 to 3, the only answer that both score is o0, which does not reach level 3.
    expect(steps(model(q, r), 1, 3)).toEqual([["q", 1, 3]]);
  });

  test("of several answers that reach the level, the lowest counts", () => {
    const q = OPTIONS([", score: 0", ", score: 1", ", score: 2"]);
    const r = OPTIONS([", score: 0", ", score: 10", ", score: 20"]);
    expect(steps(model(q, r), 1, 2)).toEqual([
      ["q", 1, 2],
      ["r", 1, 2],
    ]);
    expect(steps(model(q, r), 2, 3)).toEqual([
      ["q", 2, 3],
      ["r", 2, 3],
    ]);
  });

  test("a position is rounded down to what a number can hold: 1 of 0 to 3 on levels 1 to 3", () => {
    const q = OPTIONS([", score: 0", ", score: 1", ", score: 2", ", score: 3"]);
    const [, reader] = questionSteps(model(q, q), [["q", { from: 1, to: 2 }]]);
    // 2 of 3 is the lowest at level 2 or above: 1 + 2/3 · 2.
    expect(reader?.to).toBeCloseTo(1 + 4 / 3, 6);
  });

  test("without levels, positions are percents, and stay as they are", () => {
    const q = OPTIONS([", score: 0", ", score: 1"]);
    const asked = levelless(...parts(q, q));
    const [own, reader] = questionSteps(asked, [["q", { from: 0, to: 50 }]]);
    expect(own && inLevels(own, asked)).toEqual({ from: 0, to: 50 });
    expect(reader && [reader.from, reader.to]).toEqual([0, 100]);
  });

  test("a number is raised along on the same ladder, and left on another", () => {
    const number =
      "type: number, min: 0, max: 9, bands: [{ from: 0, score: 1 }, { from: 5, score: 3 }]";
    const same = model(number, number);
    expect(steps(same, 1, 3)).toEqual([
      ["q", 1, 3],
      ["r", 1, 3],
    ]);
    const [q] = questionsOf(same);
    expect(q && readersLeft(same, q)).toEqual([]);
    const other = model(number, number, `${LONG},`);
    expect(steps(other, 1, 3)).toEqual([["q", 1, 3]]);
    const [asked] = questionsOf(other);
    expect(asked && readersLeft(other, asked).map(({ id }) => id)).toEqual(["r"]);
  });
});
