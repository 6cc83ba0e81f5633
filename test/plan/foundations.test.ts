import { describe, expect, test } from "vitest";
import { type PlanSettings, planOf, planOne, recommendations, stepsOf } from "../support/plan.ts";
import { questionnaire } from "../support/read.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const TREE = dimensions(dimension("d", [capability("c", [level("q1"), level("q2"), level("q3")])]));
const BASE = "foundation: true";
const AIMS = { aims: [{ id: "q1", kind: "level", level: 3 }] } as const;
const LOW = { q1: 1, q2: 1, q3: 1 };

/** Only cheap, for 1 day, raises the target; base, for 4, rests on before, for 2. */
const STEPS = recommendations(
  { id: "base", effort: 4, raises: { q2: [1, 2] }, requires: ["before"], rest: BASE },
  { id: "before", effort: 2, raises: { q3: [1, 2] } },
  { id: "cheap", effort: 1, raises: { q1: [1, 3] } },
);

function planned(settings: PlanSettings, answers = LOW) {
  return planOne([TREE, STEPS], answers, settings);
}

describe("a foundation that applies", () => {
  test("is part of the plan with its prerequisites, although the target does not need it", async () => {
    const plan = await planned(AIMS);
    expect(stepsOf(plan)).toEqual(["base", "before", "cheap"]);
    expect(plan).toMatchObject({ status: "optimal", effortDays: 7, leftOut: [] });
    // before is a prerequisite, and not itself a foundation.
    expect(plan.requiredSteps).toBe(1);
  });

  test("is part of the most gain within a budget, although other steps gain more a day", async () => {
    // With 6 days, cheap and before would gain (2 + 1) / 3 for 3 days; base takes 4 + 2.
    expect(stepsOf(await planned({ budget: 6 }))).toEqual(["base", "before"]);
  });

  test.each([{ exclude: ["base"] }, { done: ["base"] }])("is not if it is %j", async (wish) => {
    expect(stepsOf(await planned({ ...AIMS, ...wish }))).toEqual(["cheap"]);
  });

  test("is not if its prerequisite is excluded, and leaves one out that is done", async () => {
    expect(stepsOf(await planned({ ...AIMS, exclude: ["before"] }))).toEqual(["cheap"]);
    expect(stepsOf(await planned({ ...AIMS, done: ["before"] }))).toEqual(["base", "cheap"]);
  });

  test("is not if everything that it raises has already been reached", async () => {
    expect(stepsOf(await planned(AIMS, { q1: 1, q2: 2, q3: 1 }))).toEqual(["cheap"]);
  });

  test("is not if all targets are met", async () => {
    const plan = await planned(AIMS, { q1: 3, q2: 1, q3: 1 });
    expect(plan).toMatchObject({ status: "optimal", steps: [], leftOut: [] });
  });

  test("is part of a plan whose target is out of reach", async () => {
    const plan = await planned({ aims: [{ id: "q1", kind: "level", level: 5 }] });
    expect(plan.status).toBe("unreachable");
    expect(stepsOf(plan)).toEqual(["base", "before", "cheap"]);
    expect(plan).not.toHaveProperty("unaffordable");
  });
});

describe("limits that do not hold the foundations", () => {
  test("make the plan unreachable: it names them with their days, and has no steps", async () => {
    const plan = await planned({ budget: 5 });
    expect(plan).toMatchObject({
      status: "unreachable",
      steps: [],
      unaffordable: [{ id: "base", title: "Do base", effortDays: 4 }],
      // base and before.
      neededDays: 6,
    });
    // base is already named.
    expect(plan.leftOut.map(({ id }) => id)).toEqual(["before", "cheap"]);
  });

  test("can be the capacity of a department over all quarters", async () => {
    const steps = recommendations(
      { id: "base", effort: "{ it: 4 }", raises: { q2: [1, 2] }, rest: BASE },
      { id: "cheap", effort: "{ it: 1 }", raises: { q1: [1, 3] } },
    );
    const limits = { ...AIMS, quarters: 1, capacity: { it: 3 } };
    const plan = await planOne([TREE, steps], LOW, limits);
    expect(plan).toMatchObject({ status: "unreachable", unaffordable: [{ id: "base" }] });
    const more = await planOne([TREE, steps], LOW, { ...limits, capacity: { it: 5 } });
    expect(more).toMatchObject({ status: "optimal", effortDays: 5 });
  });

  test("name a foundation that is withheld by its rank", async () => {
    const asked = questionnaire(
      TREE,
      `recommendations:
  - { id: base, title: Base, foundation: true, when: { question: q2, is: 1 }, effort: 4, raises: { q2: { from: 1, to: 2 } } }
`,
    );
    // Two people answered q1; one of them answered q2.
    const people = { "it.one": LOW, "it.two": { q1: 1 } };
    const plan = await planOf(asked, people, { budget: 3, minimumGroup: 2 });
    expect(plan.unaffordable).toEqual([{ id: "withheld-1", withheld: true, effortDays: 4 }]);
  });
});

describe("a foundation that raises nothing", () => {
  const list = (effort: number) =>
    recommendations(
      { id: "base", effort, raises: {}, rest: BASE },
      { id: "cheap", effort: 1, raises: { q1: [1, 3] }, requires: ["base"] },
    );

  test("is a step if it takes effort", async () => {
    const plan = await planOne([TREE, list(2)], LOW, AIMS);
    expect(stepsOf(plan)).toEqual(["base", "cheap"]);
  });

  test("is not planned without effort, and one line says that it is left out", async () => {
    const plan = await planOne([TREE, list(0)], LOW, AIMS);
    expect(stepsOf(plan)).toEqual(["cheap"]);
    expect(plan.leftOut).toEqual([{ number: 1, id: "base", title: "Do base" }]);
  });

  test("is already in place where it does not apply, so that nothing waits for it", async () => {
    const steps = `recommendations:
  - { id: base, title: Base, foundation: true, when: { question: q2, is: 5 }, effort: 4 }
  - { id: cheap, title: Cheap, when: { question: q1, is: 1 }, effort: 1, raises: { q1: { from: 1, to: 3 } }, requires: [base] }
`;
    expect(stepsOf(await planOne([TREE, steps], LOW, AIMS))).toEqual(["cheap"]);
  });
});
