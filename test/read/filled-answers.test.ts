import { describe, expect, test } from "vitest";
import { questionsOf } from "../../src/model/outline.ts";
import type { Otherwise } from "../../src/model/index.ts";
import { filledAnswer } from "../../src/read/scenarios/filled-answers.ts";
import { questionnaire } from "../support/read.ts";

const ASKED = questionnaire(
  "levels: [{ level: 1, name: A }, { level: 2, name: B }, { level: 3, name: C }]",
  `dimensions:
  - id: one
    title: One
    capabilities:
      - id: part
        title: Part
        questions:
          - { id: step, text: Step?, type: level, levels: { 1: A, 2: B, 3: C } }
          - { id: yes, text: Yes?, type: yes-no }
          - { id: fewer, text: How many faults?, type: number, min: 0, max: 9, bands: [{ from: 0, score: 2 }, { from: 3, score: 1 }, { from: 6, score: 0 }] }
          - { id: open, text: How many?, type: number, bands: [{ from: 0, score: 0 }, { from: 4, score: 1 }] }
          - { id: some, text: Which?, type: choices, options: [{ id: a, text: A, score: 1 }, { id: b, text: B, score: 1 }, { id: none, text: None, exclusive: true }] }
          - { id: pick, text: Which one?, type: choice, options: [{ id: x, text: X, score: 0 }, { id: y, text: Y, score: 4 }, { id: z, text: Z }] }
          - { id: words, text: Why?, type: text }
          - { id: aside, text: Aside?, type: yes-no, scored: false }`,
);

describe("the answers that a scenario does not name", () => {
  // On the ladder of 1 to 3: level 2 is half of the range, level 3 all of it.
  test.each<[Otherwise, readonly unknown[]]>([
    ["lowest", [1, "no", 6, 0, [], "x"]],
    ["highest", [3, "yes", 0, 4, ["a", "b"], "y"]],
    [1, [1, "no", 6, 0, [], "x"]],
    [2, [2, "yes", 3, 4, ["a"], "y"]],
    [3, [3, "yes", 0, 4, ["a", "b"], "y"]],
    [4, [3, "yes", 0, 4, ["a", "b"], "y"]],
  ])("%s", (otherwise, expected) => {
    const all = questionsOf(ASKED).map(
      (question) => filledAnswer(question, otherwise, ASKED)?.value,
    );
    expect(all).toEqual([...expected, undefined, undefined]);
  });

  test.each<Otherwise>(["dont-know", "not-applicable"])("%s: a state, where it scores", (state) => {
    const filled = questionsOf(ASKED).map((question) => filledAnswer(question, state, ASKED));
    const scored = Array.from({ length: 6 }, () => ({ state }));
    expect(filled).toEqual([...scored, undefined, undefined]);
  });
});
