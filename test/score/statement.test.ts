import { describe, expect, test } from "vitest";
import { type Chosen, consensusOn, type Statement } from "../../src/score/statement.ts";
import { toNumber } from "../../src/score/fraction.ts";

/** Answers of departments on a ladder of five: "3,2 · 1" as counts of each step. */
function answers(text: string, steps = 5): readonly Chosen[] {
  return text.split(" · ").map((department) => {
    const given = department.split(",").map(Number);
    return Array.from(
      { length: steps },
      (_, index) => given.filter((level) => level === index + 1).length,
    );
  });
}

// STATISTICS.md §4.1, worked in two independent ways.
describe("how far an answer is a fact", () => {
  test.each<[string, number, readonly [number, number, number, number], Statement]>([
    ["3,2 · 1", 1, [0.5, 0.3333, 1.5, 0.3333], "divided"],
    ["4,3 · 2", 2, [0.5, 0.3333, 1.5, 0.3333], "divided"],
    ["4,3 · 2 · 2 · 3 · 1", 2, [0.4, 0.3333, 2.5, 0.1667], "divided"],
    ["3,2 · 2 · 2 · 2 · 1", 2, [0.7, 0.6667, 1.5, 0], "fact"],
    ["3,2 · 2 · 2 · 1", 2, [0.625, 0.6, 1.5, 0], "most"],
    ["3,4,4 · 3 · 2,1,1 · 3", 3, [0.5833, 0.375, 3, 0.25], "divided"],
    ["4,3,3 · 2 · 1,1,1", 2, [0.3333, 0.1429, 2, 0.1429], "divided"],
    ["3,3,3 · 2", 2, [0.5, 0.25, 1, 0], "range"],
    ["3,2 · 1 · 2 · 1", 1, [0.5, 0.4, 1.5, 0.2], "range"],
  ])("%s at level %d", (text, level, [s, t, spread, far], statement) => {
    const found = consensusOn(level - 1, answers(text));
    expect(toNumber(found.byDepartment)).toBeCloseTo(s, 4);
    expect(toNumber(found.byPerson)).toBeCloseTo(t, 4);
    expect(toNumber(found.spread)).toBe(spread);
    expect(toNumber(found.far)).toBeCloseTo(far, 4);
    expect(found.statement).toBe(statement);
  });

  test.each<[string, number, Statement]>([
    ["3", 3, "one-voice"],
    ["3,3", 3, "fact"],
    ["3,3,2", 3, "fact"],
    ["3,3,2,2", 3, "range"],
    // Three of four, and nobody far away; one of four two levels away is a quarter, and no more.
    ["3,3,3,2", 3, "fact"],
    ["3,3,3,1", 3, "most"],
    // Ten people: one of ten may be far away.
    ["3,3,3,3,3,3,3,3,3,1", 3, "fact"],
    ["3,3,3,3,3,3,3,3,1,1", 3, "most"],
  ])("%s at level %d: %s", (text, level, statement) => {
    expect(consensusOn(level - 1, answers(text)).statement).toBe(statement);
  });

  test.each<[string, Statement]>([
    ["1,1,1,2", "fact"],
    ["1,1,2", "divided"],
    ["1,1,1 · 2", "divided"],
    ["1,1,1,1 · 1,1,1,2", "fact"],
  ])("on a ladder of two steps, %s at the first: %s", (text, statement) => {
    expect(consensusOn(0, answers(text, 2)).statement).toBe(statement);
  });
});
