import { describe, expect, test } from "vitest";
import type { LinearProgram, Solve } from "../../src/plan/linear-program.ts";
import { planOne, recommendations, solve, stepsOf } from "../support/plan.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const IDS = ["a1", "a2", "a3", "b1", "b2", "b3"];
const MODEL = dimensions(
  dimension("a", [
    capability(
      "ac",
      ["a1", "a2", "a3"].map((id) => level(id)),
    ),
  ]),
  dimension("b", [
    capability(
      "bc",
      ["b1", "b2", "b3"].map((id) => level(id)),
    ),
  ]),
);
const ANSWERS = Object.fromEntries(IDS.map((id) => [id, 2]));
/** For each question a step to 3, and one to 4 that requires it. */
const STEPS = IDS.flatMap((id, index) => [
  { id: `${id}-3`, effort: index + 1, raises: { [id]: [2, 3] } as const },
  { id: `${id}-4`, effort: 1, raises: { [id]: [3, 4] } as const, requires: [`${id}-3`] },
]);

function recording(): { readonly programs: LinearProgram[]; readonly by: Solve } {
  const programs: LinearProgram[] = [];
  const by: Solve = (program) => {
    programs.push(program);
    return solve(program);
  };
  return { programs, by };
}

describe("a plan without a limit on days", () => {
  test("solves each dimension by itself, with the steps that its aim needs", async () => {
    const { programs, by } = recording();
    const plan = await planOne([MODEL, recommendations(...STEPS)], ANSWERS, { solve: by });
    // Level 3 is the next one, two of three questions make it.
    expect(stepsOf(plan)).toEqual(["a1-3", "a2-3", "b1-3", "b2-3"]);
    const sizes = programs.map(({ binaries }) => binaries.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
  });

  test("solves them together if a capacity is shared, with the same outcome", async () => {
    const { programs, by } = recording();
    const settings = { solve: by, quarters: 1, capacity: { any: 12 } };
    const plan = await planOne([MODEL, recommendations(...STEPS)], ANSWERS, settings);
    expect(stepsOf(plan)).toEqual(["a1-3", "a2-3", "b1-3", "b2-3"]);
    const names = programs.map(({ binaries }) => binaries.join(" "));
    expect(names.some((one) => one.includes("a1-3") && one.includes("b1-3"))).toBe(true);
  });

  test("is out of reach if one dimension is", async () => {
    const open = STEPS.filter(({ id }) => !id.startsWith("b"));
    const plan = await planOne([MODEL, recommendations(...open)], ANSWERS);
    expect([plan.status, stepsOf(plan)]).toEqual(["unreachable", ["a1-3", "a2-3"]]);
  });
});

test("a step that requires the one that it continues has one variable", async () => {
  const { programs, by } = recording();
  const aims = [{ id: "a", kind: "level", level: 4 }] as const;
  const settings = { solve: by, aims };
  await planOne([MODEL, recommendations(...STEPS)], ANSWERS, settings);
  const names = new Set(programs.flatMap(({ binaries }) => binaries));
  expect([...names].filter((name) => !name.startsWith("take "))).toEqual([]);
});

describe("a solver that finds nothing", () => {
  /** Finds nothing in the program of that number, counted from 0. */
  function failingIn(failing: number): Solve {
    let count = -1;
    return (program) => {
      count += 1;
      return count === failing ? Promise.resolve({ kind: "infeasible" }) : solve(program);
    };
  }

  test("in a part leaves the plan out of reach", async () => {
    const plan = await planOne([MODEL, recommendations(...STEPS)], ANSWERS, {
      solve: failingIn(0),
    });
    expect(plan.status).toBe("unreachable");
  });

  test("better among equal choices leaves the first one", async () => {
    const plan = await planOne([MODEL, recommendations(...STEPS)], ANSWERS, {
      solve: failingIn(1),
    });
    expect(stepsOf(plan)).toEqual(["a1-3", "a2-3", "b1-3", "b2-3"]);
  });
});
