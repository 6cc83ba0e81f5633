import { describe, expect, test } from "vitest";
import { planOf, planOne, recommendations } from "../support/plan.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const TWO = oneCapability(level("a"), level("b"));
const LOW = { a: 1, b: 1 };
const ALL = 10;

/** Two steps that take more than their effort, and one that takes no more. */
const COSTLY = recommendations(
  {
    id: "r",
    effort: 4,
    raises: { a: [1, 3] },
    rest: "allocated: { it: [110, 165, 440], sales: 0.1 }, upkeep: { it: [1, 2, 3] }, money: { once: [30, 90, 250], yearly: 60, for: Licences }",
  },
  {
    id: "s",
    effort: 5,
    raises: { b: [1, 3] },
    rest: "allocated: { sales: 0.2 }, money: { once: 10 }",
  },
);

describe("what steps take besides their effort", () => {
  test("is given for each step, with the range of the money", async () => {
    const { steps } = await planOne([TWO, COSTLY], LOW, { budget: ALL });
    expect(steps).toMatchObject([
      {
        id: "r",
        effortDays: 4,
        allocatedDays: { it: 165, sales: 0.1 },
        upkeepDays: { it: 2 },
        money: {
          once: { low: 30, likely: 90, high: 250 },
          yearly: { low: 60, likely: 60, high: 60 },
          for: "Licences",
        },
      },
      { id: "s", effortDays: 5, allocatedDays: { sales: 0.2 } },
    ]);
    expect(steps[1]).not.toHaveProperty("upkeepDays");
  });

  test("is added up, beside the effort that the plan minimizes", async () => {
    const plan = await planOne([TWO, COSTLY], LOW, { budget: ALL });
    expect(plan).toMatchObject({
      effortDays: 9,
      // 0.1 + 0.2, exactly.
      allocatedDays: { it: 165, sales: 0.3 },
      upkeepDays: { it: 2 },
      money: {
        once: { low: 40, likely: 100, high: 260 },
        yearly: { low: 60, likely: 60, high: 60 },
      },
    });
    expect(plan.money).not.toHaveProperty("for");
  });

  test("is absent from a model that does not give it", async () => {
    const plain = recommendations({ id: "r", effort: 4, raises: { a: [1, 3] } });
    const plan = await planOne([TWO, plain], LOW, { budget: ALL });
    for (const key of ["allocatedDays", "upkeepDays", "money"]) {
      expect(plan).not.toHaveProperty(key);
      expect(plan.steps[0]).not.toHaveProperty(key);
    }
  });

  test("a withheld step keeps its days only, and then there is no total", async () => {
    const asked = questionnaire(
      TWO,
      `recommendations:
  - { id: r, title: R, when: { question: b, is: 1 }, effort: 4, raises: { b: { from: 1, to: 3 } }, allocated: { it: 7 }, upkeep: { it: 2 }, money: { once: 5 } }
`,
    );
    // Two people answered a; one of them answered b.
    const people = { "it.one": LOW, "it.two": { a: 1 } };
    const plan = await planOf(asked, people, { budget: ALL, minimumGroup: 2 });
    expect(plan.steps).toMatchObject([{ id: "withheld-1", effortDays: 4 }]);
    for (const key of ["allocatedDays", "upkeepDays", "money"]) {
      expect(plan).not.toHaveProperty(key);
      expect(plan.steps[0]).not.toHaveProperty(key);
    }
  });
});
