import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/model/index.ts";
import { planOne, recommendations } from "../support/plan.ts";
import { level, oneCapability } from "../support/yaml.ts";

/** By step: the first week and the first week after it. */
function weeksOf({ steps }: Plan): Readonly<Record<string, readonly [number, number]>> {
  return Object.fromEntries(steps.map(({ id, startWeek, endWeek }) => [id, [startWeek, endWeek]]));
}

const ALL = { budget: 1000 };

describe("steps at a time", () => {
  const FIVE = oneCapability(...["qa", "qb", "qc", "qd", "qe"].map((id) => level(id)));
  const LOW = { qa: 1, qb: 1, qc: 1, qd: 1, qe: 1 };
  // One level each: a gains most a day, then b, c, d and e.
  const steps = recommendations(
    ...["a", "b", "c", "d", "e"].map((id, index) => ({
      id,
      effort: index + 1,
      raises: { [`q${id}`]: [1, 2] as const },
      rest: `duration: ${index === 1 ? 2 : 4}`,
    })),
  );

  test("are at most three, and the next priority begins when one of them ends", async () => {
    const plan = await planOne([FIVE, steps], LOW, ALL);
    expect(weeksOf(plan)).toEqual({ a: [0, 4], b: [0, 2], c: [0, 4], d: [2, 6], e: [4, 8] });
    expect(plan).toMatchObject({ parallel: 3, durationWeeks: 8 });
  });

  test("can be one, one after the other by priority", async () => {
    const plan = await planOne([FIVE, steps], LOW, { ...ALL, parallel: 1 });
    expect(weeksOf(plan)).toEqual({ a: [0, 4], b: [4, 6], c: [6, 10], d: [10, 14], e: [14, 18] });
    expect(plan.parallel).toBe(1);
  });

  test("can be all of them", async () => {
    const plan = await planOne([FIVE, steps], LOW, { ...ALL, parallel: 20 });
    expect(plan.steps.map(({ startWeek }) => startWeek)).toEqual([0, 0, 0, 0, 0]);
  });

  test("are listed by start, then by priority", async () => {
    // c is first of all, but waits for e, so that a, b and e begin before it.
    const waiting = recommendations(
      { id: "a", effort: 2, raises: { qa: [1, 2] }, rest: "duration: 4" },
      { id: "b", effort: 1, raises: { qb: [1, 2] }, rest: "duration: 4" },
      {
        id: "c",
        effort: 1,
        raises: { qc: [1, 5] },
        requires: ["e"],
        rest: "duration: 4, foundation: true",
      },
      { id: "e", effort: 9, raises: { qe: [1, 2] }, rest: "duration: 4" },
    );
    const plan = await planOne([FIVE, waiting], LOW, ALL);
    expect(plan.steps.map(({ id, startWeek }) => [id, startWeek])).toEqual([
      ["e", 0],
      ["b", 0],
      ["a", 0],
      ["c", 4],
    ]);
  });

  test("take whole weeks, at least one: 0 and 1.5 weeks are 1 and 2", async () => {
    const short = recommendations(
      { id: "a", effort: "{ it: 1 }", raises: { qa: [1, 2] }, rest: "duration: 0" },
      { id: "b", effort: "{ it: 2 }", raises: { qb: [1, 2] }, rest: "duration: 1.5" },
    );
    const plan = await planOne([FIVE, short], LOW, { ...ALL, capacity: { it: 9 } });
    expect(weeksOf(plan)).toEqual({ a: [0, 1], b: [0, 2] });
  });
});
