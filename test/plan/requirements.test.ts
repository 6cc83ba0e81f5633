import { describe, expect, test } from "vitest";
import { planOne, recommendations, stepsOf, THREE_STEPS } from "../support/plan.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  question,
  yesNo,
} from "../support/yaml.ts";

const THREE = ["q1", "q2", "q3"];
const TWOS = { q1: 2, q2: 2, q3: 2 };
const PARTS = dimensions(
  ...THREE.map((id) => dimension(`d-${id}`, [capability(`c-${id}`, [level(id)])])),
);
const OVERALL_3 = { aims: [{ id: "overall", kind: "level", level: 3 }] } as const;

describe("a level by another rule", () => {
  test("strict criteria require every question", async () => {
    const rules = "scoring: { level: { dimension: { rule: criteria, strict: true } } }";
    const plan = await planOne(
      [oneCapability(...THREE.map((id) => level(id))), THREE_STEPS, rules],
      TWOS,
      OVERALL_3,
    );
    expect(stepsOf(plan)).toEqual(["r1", "r2", "r3"]);
  });

  test("capped requires no child below the step before, and the low median of three: two at 3", async () => {
    const plan = await planOne(
      [PARTS, THREE_STEPS, "scoring: { level: { overall: capped } }"],
      TWOS,
      OVERALL_3,
    );
    expect(stepsOf(plan)).toEqual(["r1", "r2"]);
    const held = await planOne(
      [PARTS, THREE_STEPS, "scoring: { level: { overall: capped } }"],
      { ...TWOS, q3: 1 },
      OVERALL_3,
    );
    expect(held).toMatchObject({ status: "unreachable", blocking: [{ nearest: { level: 2 } }] });
  });

  test("bands by score require the mean: 2.5 of three is 1.5 more, so two steps", async () => {
    const rules =
      "scoring: { level: { overall: { rule: bands, by: score, from: { 1: 1, 2: 2, 3: 2.5 } } } }";
    const plan = await planOne([PARTS, THREE_STEPS, rules], TWOS, OVERALL_3);
    expect(stepsOf(plan)).toEqual(["r1", "r2"]);
  });

  test("bands with upper ends require more than the end before: over 2 of three is one step", async () => {
    const rules =
      "scoring: { level: { overall: { rule: bands, by: score, atMost: { 1: 1, 2: 2 } } } }";
    const plan = await planOne([PARTS, THREE_STEPS, rules], TWOS, OVERALL_3);
    expect(stepsOf(plan)).toHaveLength(1);
  });

  test("a constant counts: 2 + 1 of three is over 2.9 today, so two more steps for 3.5", async () => {
    const rules =
      "scoring: { constant: 1, level: { overall: { rule: bands, by: score, from: { 1: 1, 2: 2, 3: 3.5 } } } }";
    const plan = await planOne([PARTS, THREE_STEPS, rules], TWOS, OVERALL_3);
    expect(stepsOf(plan)).toEqual(["r1", "r2"]);
  });

  test("a level above the last band is out of reach", async () => {
    const rules =
      "scoring: { level: { overall: { rule: bands, by: score, from: { 1: 1, 2: 2, 3: 2.5 } } } }";
    const plan = await planOne([PARTS, THREE_STEPS, rules], TWOS, {
      aims: [{ id: "overall", kind: "level", level: 4 }],
    });
    expect(plan).toMatchObject({ status: "unreachable", blocking: [{ nearest: { level: 3 } }] });
  });

  test("none gives no level to reach", async () => {
    const plan = await planOne(
      [PARTS, THREE_STEPS, "scoring: { level: { overall: none } }"],
      TWOS,
      OVERALL_3,
    );
    expect(plan).toMatchObject({ status: "unreachable", blocking: [{ id: "overall" }] });
    expect(plan.blocking[0]?.nearest).toBeUndefined();
  });

  test("staged requires the questions for the level and those below it, at their pass", async () => {
    const asked = oneCapability(
      level("q1", "requiredFor: 2, pass: 3"),
      level("q2", "requiredFor: 4, pass: 3"),
      level("q3", "requiredFor: 3, pass: 3"),
    );
    const rules = "scoring: { level: { capability: staged, dimension: staged } }";
    const plan = await planOne([asked, THREE_STEPS, rules], TWOS, OVERALL_3);
    expect(stepsOf(plan)).toEqual(["r1", "r3"]);
    const never = await planOne(
      [
        oneCapability(level("q1", "requiredFor: 2"), level("q4", "requiredFor: 2")),
        THREE_STEPS,
        rules,
      ],
      { q1: 5, q4: 2 },
      OVERALL_3,
    );
    expect(never).toMatchObject({
      status: "unreachable",
      blocking: [{ questions: [{ id: "q4" }] }],
    });
    const beyond = await planOne([asked, THREE_STEPS, rules], { ...TWOS, q1: 1 }, OVERALL_3);
    expect(beyond).toMatchObject({ status: "unreachable", blocking: [{ nearest: { level: 1 } }] });
  });
});

describe("a gain by another method", () => {
  const gain = async (
    scoring: string,
    answers: object,
    budget: number,
  ): Promise<readonly unknown[]> => {
    const plan = await planOne(
      [PARTS, THREE_STEPS, `scoring: ${scoring}`],
      answers as Record<string, number>,
      { budget },
    );
    return [stepsOf(plan), plan.gain];
  };

  test("for a minimum, only raising the weakest counts", async () => {
    expect(await gain("{ methods: { overall: min } }", { q1: 4, q2: 4, q3: 2 }, 3)).toEqual([
      ["r3"],
      1,
    ]);
    expect(await gain("{ methods: { overall: min } }", TWOS, 5)).toEqual([[], 0]);
  });

  test("for a sum, every level counts as one", async () => {
    expect(await gain("{ methods: { overall: sum } }", TWOS, 3)).toEqual([["r1", "r2"], 2]);
  });

  test("for percents of the maximum, a level of five is 20%, in one of three dimensions 6.67", async () => {
    const rules = "{ percent: of-maximum, methods: { overall: percent-mean } }";
    const [steps, percent] = await gain(rules, TWOS, 1);
    expect(steps).toEqual(["r1"]);
    expect(percent).toBeCloseTo(20 / 3, 9);
  });

  test("for percents, a level of four steps is 25%, in one of three dimensions 8.33", async () => {
    const [steps, percent] = await gain("{ methods: { overall: percent-mean } }", TWOS, 1);
    expect(steps).toEqual(["r1"]);
    expect(percent).toBeCloseTo(25 / 3, 9);
  });
});

describe("a question of another type than level", () => {
  const raises = (id: string): string =>
    recommendations({ id: "r", effort: 1, raises: { [id]: [1, 3] } });

  test("is raised to the lowest answer at that level: a yes is at level 5", async () => {
    const plan = await planOne(
      [oneCapability(yesNo("q")), raises("q")],
      { q: "no" },
      { budget: 1 },
    );
    expect(plan.projected.overall).toMatchObject({ level: 5, percent: 100 });
  });

  test("in choices it is the option: of 0, 2, 5 and 10, five is at level 3", async () => {
    const plan = await planOne(
      [oneCapability(choice("q", [0, 2, 5, 10])), raises("q")],
      { q: "s0" },
      { budget: 1 },
    );
    expect(plan.projected.overall).toMatchObject({ level: 3, percent: 50 });
  });

  test("without an answer that scores it is never raised", async () => {
    const text = question("t", "text");
    const plan = await planOne(
      [oneCapability(level("q"), text), raises("c")],
      { q: 1 },
      { budget: 1 },
    );
    expect(stepsOf(plan)).toEqual(["r"]);
    const never = question(
      "n",
      "choices",
      "options: [{ id: a, text: A, score: 1 }], score: { by: sum, min: 0, max: 9 }",
    );
    const none = await planOne(
      [oneCapability(level("q"), never), raises("n")],
      { q: 1, n: [] },
      { budget: 1 },
    );
    expect(none.steps).toEqual([]);
  });
});
