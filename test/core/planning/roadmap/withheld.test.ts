import { expect, test } from "vitest";
import type { Plan } from "../../../../src/core/model/index.ts";
import { planOf, recommendations } from "../../../support/plan.ts";
import { questionnaire } from "../../../support/read.ts";
import { capability, dimension, dimensions, level } from "../../../support/yaml.ts";
import { SAME } from "./three-steps.ts";

test("with few people in a department nothing of it is in the plan", async () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("q1", "ask: [it]")])]),
      dimension("e", [
        capability("f", [level("q2", "ask: [sales, marketing]"), level("q3", "ask: [sales]")]),
      ]),
    ),
    SAME,
  );
  const people = {
    "it.one": { q1: 1 },
    "sales.one": { q2: 2, q3: 2 },
    "sales.two": { q2: 2, q3: 2 },
    "marketing.one": { q2: 2 },
    "marketing.two": { q2: 2 },
  };
  const plan = await planOf(asked, people, {
    minimumGroup: 2,
    aims: [{ id: "d", kind: "level", level: 5 }],
  });
  expect(plan.today.dimensions[0]).toEqual({ id: "d", kind: "not-scored", reason: "withheld" });
  expect(plan.targets).toMatchObject([{ today: { reason: "withheld" } }]);
  const whole = await planOf(asked, people, {
    minimumGroup: 2,
    aims: [{ id: "overall", kind: "level", level: 5 }],
  });
  expect(whole.blocking[0]?.questions.map(({ id }) => id)).not.toContain("q1");
  expect(plan.blocking).toEqual([
    { id: "d", title: "Dimension d", target: { level: 5 }, questions: [] },
  ]);
});

test("a target on what few people said is out of reach, whatever they said", async () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("q1", "ask: [it]")])]),
      dimension("e", [capability("f", [level("q2", "ask: [sales, marketing]")])]),
    ),
    recommendations(
      { id: "both", effort: 1, raises: { q1: [1, 2], q2: [1, 3] } },
      { id: "after", effort: 1, raises: { q2: [1, 4] }, requires: ["both"] },
    ),
  );
  const planFor = (it: number): Promise<Plan> =>
    planOf(
      asked,
      {
        "it.one": { q1: it },
        "sales.one": { q2: 1 },
        "sales.two": { q2: 1 },
        "marketing.one": { q2: 1 },
        "marketing.two": { q2: 1 },
      },
      { minimumGroup: 2, aims: [{ id: "q1", kind: "level", level: 2 }] },
    );
  const [low, high] = [await planFor(1), await planFor(5)];
  expect(low.targets).toEqual(high.targets);
  expect(low).toMatchObject({ status: "unreachable", steps: [], targets: [{ isReached: false }] });
  expect(high.steps).toEqual(low.steps);
});
