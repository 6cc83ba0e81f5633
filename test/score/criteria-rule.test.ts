import { describe, expect, test } from "vitest";
import type { Answers } from "../support/read.ts";
import { scoredOf, scoreOne } from "../support/score.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  steps,
  yesNo,
} from "../support/yaml.ts";

const STRICT = "scoring: { level: { capability: { rule: criteria, strict: true } } }";

describe("criteria: fully below, largely at, nothing far behind (docs/scoring.md §3)", () => {
  test.each([
    { positions: [5, 5, 5, 1], mean: 4, strict: 1, criteria: 2 },
    { positions: [4, 4, 5, 3], mean: 4, strict: 3, criteria: 4 },
    { positions: [2, 2, 3, 3], mean: 2.5, strict: 2, criteria: 2 },
    { positions: [2, 2, 3, 3, 3], mean: 2.6, strict: 2, criteria: 3 },
    { positions: [4, 4, 4, 4, 4, 4, 4, 4, 4, 1], mean: 3.7, strict: 1, criteria: 3 },
  ])("$positions: mean $mean, strict $strict, criteria level $criteria", (row) => {
    const scored = scoredOf(levelled(row.positions), "c");
    expect([scored.score, scored.level]).toEqual([row.mean, row.criteria]);
    expect(scoredOf(levelled(row.positions, STRICT), "c").level).toBe(row.strict);
  });

  test.each([
    {
      name: "17/20 at 4 is not over 0.85, so 3 is not fully reached",
      atFour: 17,
      atTwo: 3,
      expected: 3,
    },
    { name: "18/21 at 4 is over 0.85", atFour: 18, atTwo: 3, expected: 4 },
    { name: "all at 5", positions: [5, 5], expected: 5 },
    { name: "all at 1", positions: [1, 1], expected: 1 },
  ])("$name: level $expected", ({ atFour = 0, atTwo = 0, positions = [], expected }) => {
    const all = [...positions, ...times(atFour, 4), ...times(atTwo, 2)];
    expect(scoredOf(levelled(all), "c").level).toBe(expected);
  });
});

describe("criteria: shares are of the effective weights, and exact", () => {
  const pair = (first: string, second: string): string =>
    dimensions(
      dimension("d", [
        capability("p", [level("p1"), level("p2")], first),
        capability("q", [level("q1")], second),
      ]),
    );
  test.each([
    // w(p1) = w(p2) = 1 × 1/2, w(q1) = its capability's weight; p is at 3, q at 2.
    { name: "s(3) = (0.5 + 0.5) / 2 is exactly half", yaml: pair("", ""), expected: 2 },
    { name: "s(3) = 1 / 1.9", yaml: pair("", "weight: 0.9"), expected: 3 },
    {
      name: "s(3) = 1 / 4, though two questions of three are at 3",
      yaml: pair("", "weight: 3"),
      expected: 2,
    },
    {
      name: "s(3) = 0.3 / 0.6 is exactly half, 0.1 + 0.2 notwithstanding",
      yaml: threeWeights(),
      expected: 2,
    },
  ])("$name: level $expected", ({ yaml, expected }) => {
    expect(scoredOf(scoreOne([yaml], { p1: 3, p2: 3, q1: 2 }), "d").level).toBe(expected);
  });
});

test.each([
  // On 0, 1, 2, 3: yes is x* = 3, no is 0, half of a choice is 1.5.
  {
    name: "3, 3, 3, 0: s(1) = 0.75 is not over 0.85",
    answers: { a: true, b: true, e: true, h: "s0" },
    expected: 1,
  },
  {
    name: "3, 3, 3, 1.5: s(1) = 1, s(2) = 0.75, all at least 0",
    answers: { a: true, b: true, e: true, h: "s5" },
    expected: 2,
  },
  {
    name: "3, 3, 0, 0: s(1) is exactly half",
    answers: { a: true, b: true, e: false, h: "s0" },
    expected: 0,
  },
])("criteria on the levels 0–3, $name: level $expected", ({ answers, expected }) => {
  const yaml = oneCapability(yesNo("a"), yesNo("b"), yesNo("e"), choice("h", [0, 5, 10]));
  const result = scoreOne(
    [`levels: ${steps(0, 1, 2, 3)}`, "scoring: { methods: { capability: percent-mean } }", yaml],
    answers,
  );
  expect(scoredOf(result, "c").level).toBe(expected);
});

describe("the floor is two declared steps, however they are numbered", () => {
  const floor = (answer: string): Answers => ({ ...all(8, "s30"), a8: answer });
  test.each([
    // s(10) = s(20) = s(30) = 8/9 or more; level 30 requires that nothing is below 10.
    { name: "one question at 0 of 0, 10, 20, 30", answers: floor("s0"), expected: 20 },
    { name: "one question at 10", answers: floor("s10"), expected: 30 },
  ])("$name: level $expected", ({ answers, expected }) => {
    const questions = Object.keys(answers).map((id) => choice(id, [0, 10, 20, 30]));
    const result = scoreOne(
      [`levels: ${steps(0, 10, 20, 30)}`, oneCapability(...questions)],
      answers,
    );
    expect(scoredOf(result, "c").level).toBe(expected);
  });
});

test("a negative share of the maximum is 0 percent, at the lowest level", () => {
  // −1 of a maximum of 3 would be −33.3%.
  const result = scoreOne(
    ["scoring: { percent: of-maximum }", oneCapability(choice("q", [-1, 3]))],
    { q: "s-1" },
  );
  for (const id of ["q", "c"]) expect(scoredOf(result, id)).toMatchObject({ percent: 0, level: 1 });
});

/** A capability of level questions with these answers. */
function levelled(positions: readonly number[], scoring = "") {
  const answers = Object.fromEntries(positions.map((position, index) => [`a${index}`, position]));
  const yaml = oneCapability(...Object.keys(answers).map((id) => level(id)));
  return scoreOne([scoring, yaml], answers);
}

function threeWeights(): string {
  return oneCapability(
    level("p1", "weight: 0.1"),
    level("p2", "weight: 0.2"),
    level("q1", "weight: 0.3"),
  );
}

function times(count: number, position: number): readonly number[] {
  return Array.from({ length: count }, () => position);
}

function all(count: number, answer: string): Answers {
  return Object.fromEntries(times(count, 0).map((_, index) => [`a${index}`, answer]));
}
