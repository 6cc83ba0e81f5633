import { describe, expect, test } from "vitest";
import { planOf, planOne, recommendations, stepsOf } from "../support/plan.ts";
import { DONT_KNOW, questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

describe("if only answers to unknown questions reach the target", () => {
  const FOUR = oneCapability(...["q1", "q2", "q3", "q4"].map((id) => level(id)));
  // Two of four are known, which is half and enough: 2 and 3 are at level 2.
  const HALF = { q1: 2, q2: 3, q3: DONT_KNOW, q4: DONT_KNOW };
  const steps = recommendations(
    { id: "dear", effort: 9, raises: { q2: [3, 4] } },
    { id: "r", effort: 2, raises: { q3: [1, 4], q4: [1, 4] }, requires: ["s"] },
    { id: "s", effort: 1, raises: { q4: [1, 2] } },
  );
  const LEVEL_3 = [{ id: "d", kind: "level", level: 3 }] as const;

  test("the plan answers them, without steps that the target does not need: 3 of 4 at 3", async () => {
    const plan = await planOne([FOUR, steps], HALF, { aims: LEVEL_3 });
    expect(stepsOf(plan)).toEqual(["r", "s"]);
    expect(plan).toMatchObject({ status: "feasible", effortDays: 3, blocking: [] });
    expect(plan.targets).toMatchObject([{ isReached: true }]);
  });

  test("required steps stay, with their prerequisites", async () => {
    const plan = await planOne([FOUR, steps], HALF, { aims: LEVEL_3, must: ["dear"] });
    expect(stepsOf(plan)).toEqual(["dear", "r", "s"]);
  });

  test.each([{ budget: 2 }, { quarters: 1, capacity: { it: 1, any: 2 } }])(
    "limits of %o are too tight, and the plan gives the effort of the target",
    async (limits) => {
      const plan = await planOne([FOUR, steps], HALF, { aims: LEVEL_3, ...limits });
      expect(plan).toMatchObject({ status: "unreachable", neededDays: 3, blocking: [] });
    },
  );

  test("the steps to the next level are the same", async () => {
    const slow = steps.replaceAll("requires: [s]", "requires: [s], duration: 30");
    const plan = await planOne([FOUR, slow], HALF, { budget: 50, must: ["r"] });
    expect(stepsOf(plan)).toEqual(["dear", "r", "s"]);
    const next = plan.steps.filter((one) => one.package === "next-level").map(({ id }) => id);
    expect(next).toEqual(["r"]);
  });
});

test("a node without a score for lack of coverage is raised, and so is a required step on it", async () => {
  const asked = questionnaire(
    oneCapability(level("q1"), level("q2")),
    recommendations(
      { id: "r", effort: 1, raises: { q2: [1, 3] } },
      { id: "s", effort: 1, raises: { q1: [2, 3] }, requires: ["r"] },
    ),
  );
  const people = {
    "it.one": { q1: 2, q2: 2 },
    "it.two": { q1: 2, q2: DONT_KNOW },
    "it.three": { q1: 2, q2: DONT_KNOW },
  };
  expect(stepsOf(await planOf(asked, people, { budget: 9, must: ["r"] }))).toEqual(["r", "s"]);
});

test("a required question that nobody knew is named if no step raises it", async () => {
  const asked = oneCapability(
    level("q1", "requiredFor: 2"),
    level("q2", "requiredFor: 3, pass: 3"),
    level("q3"),
    level("q4", "requiredFor: 4"),
    level("q0", "requiredFor: 2"),
    level("q5"),
  );
  const rules = "scoring: { level: { capability: staged } }";
  const raise = recommendations({ id: "r", effort: 1, raises: { q3: [1, 5] } });
  const plan = await planOne(
    [asked, rules, raise],
    { q1: 4, q2: DONT_KNOW, q3: 2, q4: 1, q0: DONT_KNOW, q5: DONT_KNOW },
    { aims: [{ id: "c", kind: "level", level: 3 }] },
  );
  // q1 only passes with 5; q4 is asked for later, q3 and q5 never.
  expect(plan.blocking).toEqual([
    {
      id: "c",
      title: "Capability c",
      target: { level: 3 },
      nearest: { level: 1 },
      questions: [
        { id: "q1", title: "Question q1", position: 4 },
        { id: "q0", title: "Question q0" },
        { id: "q2", title: "Question q2" },
      ],
    },
  ]);
});

test("a question that does not apply is never raised, though it counts as the lowest", async () => {
  const rules = "scoring: { notApplicable: lowest }";
  const raise = recommendations({ id: "r", effort: 1, raises: { q2: [1, 5] } });
  const plan = await planOne(
    [oneCapability(level("q1"), level("q2")), rules, raise],
    { q1: 2, q2: { state: "not-applicable" } },
    { budget: 9 },
  );
  expect(plan.steps).toEqual([]);
});
