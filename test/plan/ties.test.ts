import { describe, expect, test } from "vitest";
import { planOne, recommendations, stepsOf } from "../support/plan.ts";
import { DONT_KNOW } from "../support/read.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";

const FOUR = oneCapability(level("q1"), level("q2"), level("q3"), level("q4"));
const TWOS = { q1: 2, q2: 2, q3: 2, q4: 2 };

describe("of plans with the same effort and gain, the one with the earlier priorities is taken", () => {
  // Equal gains per day: the priorities are a, b, c, d by id.
  const EQUAL = recommendations(
    { id: "c", effort: 3, raises: { q1: [2, 3] } },
    { id: "a", effort: 3, raises: { q2: [2, 3] } },
    { id: "d", effort: 3, raises: { q3: [2, 3] } },
    { id: "b", effort: 3, raises: { q4: [2, 3] } },
  );

  test("to a target: three of the four reach level 3, and a, b and c come first", async () => {
    const plan = await planOne([FOUR, EQUAL], TWOS);
    expect(stepsOf(plan)).toEqual(["a", "b", "c"]);
  });

  test("within a budget: two of them fit", async () => {
    const plan = await planOne([FOUR, EQUAL], TWOS, { budget: 7 });
    expect(stepsOf(plan)).toEqual(["a", "b"]);
  });

  test("within limits that are too tight: one of the three that the target takes", async () => {
    const aims = [{ id: "d", kind: "level", level: 3 }] as const;
    const plan = await planOne([FOUR, EQUAL], TWOS, { aims, budget: 3 });
    expect(plan.status).toBe("unreachable");
    expect(stepsOf(plan)).toEqual(["a"]);
  });

  test("the first priority weighs more than all later ones together", async () => {
    // a gains 3/4 in 6 days, b, c and d 1/4 in 2 days each: all 1/8 a day, so the order is by id.
    const steps = recommendations(
      { id: "a", effort: 6, raises: { q1: [2, 5] } },
      { id: "b", effort: 2, raises: { q2: [2, 3] } },
      { id: "c", effort: 2, raises: { q3: [2, 3] } },
      { id: "d", effort: 2, raises: { q4: [2, 3] } },
    );
    const rules = "scoring: { level: { overall: none } }";
    const plan = await planOne([FOUR, steps, rules], TWOS, { budget: 6 });
    expect(stepsOf(plan)).toEqual(["a"]);
  });

  describe("also if it comes last by id: z raises what limits the level, each gains 1/6", () => {
    const six = dimensions(
      dimension("low", [capability("c", [level("l1"), level("l2"), level("l3")])]),
      dimension("high", [capability("e", [level("h1"), level("h2"), level("h3")])]),
    );
    const steps = recommendations(
      { id: "a", effort: 3, raises: { h1: [1, 3] } },
      { id: "z", effort: 3, raises: { l1: [1, 2] } },
    );
    const answers = { l1: 1, l2: 1, l3: 1, h1: 2, h2: 2, h3: 2 };

    test("within a budget", async () => {
      expect(stepsOf(await planOne([six, steps], answers, { budget: 3 }))).toEqual(["z"]);
    });

    test("to a target", async () => {
      const aims = [{ id: "overall", kind: "score", score: 1.6 }] as const;
      expect(stepsOf(await planOne([six, steps], answers, { aims }))).toEqual(["z"]);
    });

    test("within limits that are too tight", async () => {
      const aims = [{ id: "overall", kind: "score", score: 1.8 }] as const;
      const plan = await planOne([six, steps], answers, { aims, budget: 3 });
      expect([plan.status, stepsOf(plan)]).toEqual(["unreachable", ["z"]]);
    });
  });

  test("a priority comes before a step that does not apply", async () => {
    const steps = `recommendations:
  - { id: a, title: A, when: { question: q1, is: 5 }, effort: 3, raises: { q1: { from: 2, to: 3 } } }
  - { id: b, title: B, when: { question: q2, is: 2 }, effort: 3, raises: { q2: { from: 2, to: 3 } } }
`;
    const plan = await planOne([FOUR, steps], TWOS, { budget: 3 });
    expect(stepsOf(plan)).toEqual(["b"]);
  });

  test("of steps that do not apply, the first by id is taken", async () => {
    const steps = `recommendations:
  - { id: b, title: B, when: { question: q1, is: 5 }, effort: 3, raises: { q1: { from: 1, to: 3 } } }
  - { id: c, title: C, when: { question: q1, is: 5 }, effort: 3, raises: { q2: { from: 1, to: 3 } } }
  - { id: a, title: A, when: { question: q1, is: 5 }, effort: 3, raises: { q3: { from: 2, to: 3 } } }
`;
    const plan = await planOne([FOUR, steps], TWOS, { budget: 3 });
    expect(stepsOf(plan)).toEqual(["a"]);
  });

  test("where some answers are unknown, the later of two equally expensive steps is dropped", async () => {
    // Answering q1 is the only way to level 3, which the program does not see.
    const two = oneCapability(level("q1"), level("q2"));
    const steps = recommendations(
      { id: "a", effort: 3, raises: { q1: [1, 5] } },
      { id: "b", effort: 3, raises: { q1: [1, 5] } },
    );
    const aims = [{ id: "overall", kind: "score", score: 3.5 }] as const;
    const plan = await planOne([two, steps], { q1: DONT_KNOW, q2: 2 }, { aims });
    expect(plan).toMatchObject({ status: "feasible", effortDays: 3 });
    expect(stepsOf(plan)).toEqual(["a"]);
  });
});
