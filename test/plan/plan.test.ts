import { describe, expect, test } from "vitest";
import type { Targets } from "../../src/model/index.ts";
import type { Solve } from "../../src/plan/linear-program.ts";
import { planOne, recommendations, solve, stepsOf } from "../support/plan.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";

/**
 * The worked example of docs/scoring.md §10. Gains are additive: the weight of a step's question is
 * the step's gain, and every step raises it from 1 to 2. The weights sum to 20.
 */
const WORKED = [
  oneCapability(
    ...Object.entries({ a: 1, b: 2, c: 1, d: 9, e: 3, f: 4 }).map(([id, worth]) =>
      level(`q${id}`, `weight: ${worth}`),
    ),
  ),
  recommendations(
    { id: "a", effort: 2, raises: { qa: [1, 2] } },
    { id: "b", effort: 3, raises: { qb: [1, 2] }, requires: ["a"] },
    { id: "c", effort: 1, raises: { qc: [1, 2] } },
    { id: "d", effort: 4, raises: { qd: [1, 2] }, requires: ["b", "c"] },
    { id: "e", effort: 2, raises: { qe: [1, 2] }, requires: ["c"] },
    { id: "f", effort: 2, raises: { qf: [1, 2] } },
  ),
];
const ALL_ONES = { qa: 1, qb: 1, qc: 1, qd: 1, qe: 1, qf: 1 };

describe("the worked example: A2 B3 C1 D4 E2 F2, worth 1 2 1 9 3 4", () => {
  test("a budget of 10 takes A, B, C and D, worth 13 of 20", async () => {
    const plan = await planOne(WORKED, ALL_ONES, { budget: 10 });
    expect(stepsOf(plan)).toEqual(["a", "b", "c", "d"]);
    expect(plan).toMatchObject({ status: "optimal", effortDays: 10, targets: [] });
    expect(plan.gain).toBeCloseTo(13 / 20, 12);
  });

  test("a budget of 9 is short of D: E and F with C, and A with what is left, worth 9", async () => {
    const plan = await planOne(WORKED, ALL_ONES, { budget: 9 });
    expect(stepsOf(plan)).toEqual(["a", "c", "e", "f"]);
    expect(plan.gain).toBeCloseTo(9 / 20, 12);
  });

  test("completed steps are free: with A and B done, C, D, E and F fit into 9", async () => {
    const plan = await planOne(WORKED, ALL_ONES, { budget: 9, done: ["a", "b"] });
    expect(stepsOf(plan)).toEqual(["c", "d", "e", "f"]);
  });

  test("steps whose questions are already at the target level are free as well", async () => {
    const plan = await planOne(WORKED, { ...ALL_ONES, qa: 2, qb: 3 }, { budget: 5 });
    expect(stepsOf(plan)).toEqual(["c", "d"]);
  });

  test("a required step is taken, whatever its gain", async () => {
    const plan = await planOne(WORKED, ALL_ONES, { budget: 4, must: ["b"] });
    expect(plan).toMatchObject({ status: "unreachable", steps: [] });
    const more = await planOne(WORKED, ALL_ONES, { budget: 5, must: ["b"] });
    expect(stepsOf(more)).toEqual(["a", "b"]);
  });

  test("without B nothing reaches D, because D requires it", async () => {
    const plan = await planOne(WORKED, ALL_ONES, { budget: 14, exclude: ["b"] });
    expect(stepsOf(plan)).toEqual(["a", "c", "e", "f"]);
  });

  test("a budget of 0 buys nothing", async () => {
    const plan = await planOne(WORKED, ALL_ONES, { budget: 0 });
    expect(plan).toMatchObject({
      status: "optimal",
      steps: [],
      effortDays: 0,
      gain: 0,
      durationWeeks: 0,
    });
  });

  test("it begins with the prerequisites of the others", async () => {
    const plan = await planOne(WORKED, ALL_ONES, { budget: 10 });
    const places = new Map(plan.steps.map(({ id }, index) => [id, index]));
    for (const { id, requires } of plan.steps) {
      for (const before of requires) {
        expect(places.get(before)).toBeLessThan(places.get(id) ?? -1);
      }
    }
    expect(plan.steps.find(({ id }) => id === "d")?.requires).toEqual(["b", "c"]);
  });
});

/** Four questions of one weight: level 3 asks for more than half at 3 and more than 85% at 2. */
const FOUR = oneCapability(level("q1"), level("q2"), level("q3"), level("q4"));

describe("among choices with the same gain", () => {
  test.each([
    ["a", "b"],
    ["b", "a"],
  ])("the one that raises the overall level is taken: %s, not %s", async (lifts, other) => {
    // Each gains 1 in one of two dimensions; only the weaker one, at 1, limits the overall.
    const two = dimensions(
      dimension("d", [capability("c", [level("weak")])]),
      dimension("e", [capability("f", [level("strong")])]),
    );
    const steps = recommendations(
      { id: lifts, effort: 2, raises: { weak: [1, 2] } },
      { id: other, effort: 1, raises: { strong: [2, 3] } },
    );
    const plan = await planOne([two, steps], { weak: 1, strong: 2 }, { budget: 2 });
    expect(stepsOf(plan)).toEqual([lifts]);
    expect(plan.projected.overall).toMatchObject({ level: 2 });
  });
});

test("if the solver names another choice with the same gain first, a higher level is searched for", async () => {
  const two = dimensions(
    dimension("d", [capability("c", [level("weak")])]),
    dimension("e", [capability("f", [level("strong")])]),
  );
  const steps = recommendations(
    { id: "lifts", effort: 2, raises: { weak: [1, 2] } },
    { id: "other", effort: 1, raises: { strong: [2, 3] } },
  );
  // The overall is (1 + 3) / 2 with one, (2 + 2) / 2 with the other.
  let isFirst = true;
  const perverse: Solve = async (program) => {
    const found = await solve(program);
    const named = isFirst
      ? ({ kind: "optimal", ones: new Set(["take other"]), value: 2 } as const)
      : found;
    isFirst = false;
    return named;
  };
  const plan = await planOne([two, steps], { weak: 1, strong: 2 }, { budget: 2, solve: perverse });
  expect(stepsOf(plan)).toEqual(["lifts"]);
});

describe("targets", () => {
  const single = recommendations(
    { id: "r1", effort: 5, raises: { q1: [2, 3] } },
    { id: "r2", effort: 3, raises: { q2: [2, 3] } },
    { id: "r3", effort: 4, raises: { q3: [2, 3] } },
    { id: "r4", effort: 9, raises: { q4: [1, 3] } },
  );

  test("the cheapest three of four at level 3 are more than half, and q4 must leave level 1", async () => {
    // 3 of 4 at level 2 are 75%, not over 85%: r4 is required; then r2 and r3 (3 + 4).
    const plan = await planOne(
      [FOUR, single],
      { q1: 2, q2: 2, q3: 2, q4: 1 },
      {
        aims: [{ id: "d", kind: "level", level: 3 }],
      },
    );
    expect(stepsOf(plan)).toEqual(["r2", "r3", "r4"]);
    expect(plan).toMatchObject({
      status: "optimal",
      effortDays: 16,
      targets: [{ id: "d", target: { level: 3 }, isReached: true }],
    });
  });

  test("one level up is the default", async () => {
    const plan = await planOne([FOUR, single], { q1: 2, q2: 2, q3: 2, q4: 2 });
    expect(plan.targets).toMatchObject([{ id: "d", target: { level: 3 } }]);
    expect(stepsOf(plan)).toEqual(["r1", "r2", "r3"]);
  });

  test("a target below today needs nothing", async () => {
    const plan = await planOne(
      [FOUR, single],
      { q1: 3, q2: 3, q3: 3, q4: 3 },
      {
        aims: [{ id: "overall", kind: "level", level: 2 }],
      },
    );
    expect(plan).toMatchObject({ status: "optimal", steps: [], gain: 0 });
    expect(plan.targets).toMatchObject([{ id: "overall", title: "", isReached: true }]);
  });

  test("a score can be a target: 2.5 is ten of four, two steps of one level each", async () => {
    const plan = await planOne(
      [FOUR, single],
      { q1: 2, q2: 2, q3: 2, q4: 2 },
      {
        aims: [{ id: "overall", kind: "score", score: 2.5 }],
      },
    );
    expect(stepsOf(plan)).toEqual(["r2", "r3"]);
    expect(plan.targets).toMatchObject([{ target: { score: 2.5 }, isReached: true }]);
  });

  test("so can a capability or a question", async () => {
    const answers = { q1: 2, q2: 2, q3: 2, q4: 2 };
    const question = await planOne([FOUR, single], answers, {
      aims: [{ id: "q1", kind: "level", level: 3 }],
    });
    expect(stepsOf(question)).toEqual(["r1"]);
    expect(question.targets).toMatchObject([{ title: "Question q1" }]);
    const capable = await planOne([FOUR, single], answers, {
      aims: [{ id: "c", kind: "level", level: 3 }],
    });
    expect(stepsOf(capable)).toEqual(["r1", "r2", "r3"]);
  });

  test("a target of the questionnaire or the config replaces one level up", async () => {
    const answers = { q1: 2, q2: 2, q3: 2, q4: 2 };
    const own = "targets: { default: 2, d: { score: 2.25 }, overall: 2, c: one-level-up }";
    const plan = await planOne([FOUR, single, own], answers);
    expect(plan.targets.map(({ id, target }) => [id, target])).toEqual([
      ["d", { score: 2.25 }],
      ["overall", { level: 2 }],
    ]);
    expect(stepsOf(plan)).toEqual(["r2"]);
    const up: Targets = {
      byDefault: { kind: "level", level: 2 },
      byId: new Map([["overall", { kind: "one-level-up" }]]),
    };
    expect((await planOne([FOUR, single], answers, { targets: up })).targets).toMatchObject([
      { id: "d", target: { level: 2 } },
      { id: "overall", target: { level: 3 } },
    ]);
  });

  test("at the last level there is no level up", async () => {
    const plan = await planOne([FOUR, single], { q1: 5, q2: 5, q3: 5, q4: 5 });
    expect(plan).toMatchObject({ targets: [], steps: [], status: "optimal" });
  });
});
