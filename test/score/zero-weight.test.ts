import { describe, expect, test } from "vitest";
import { DONT_KNOW } from "../support/read.ts";
import { scoredOf, scoreOne } from "../support/score.ts";
import { planOne, stepsOf, THREE_STEPS } from "../support/plan.ts";
import { capability, dimension, dimensions, level, oneCapability, yesNo } from "../support/yaml.ts";

const two = dimensions(
  dimension("d", [capability("c", [level("a")])]),
  dimension("e", [capability("f", [level("b")])], "weight: 0"),
);

function overallBy(rule: string) {
  return (answers: object) =>
    scoredOf(scoreOne([`scoring: { ${rule} }`, two], { ...answers }), "overall");
}

describe("a child without weight counts nowhere", () => {
  test("not in min: 4, although the other is 1", () => {
    expect(overallBy("methods: { overall: min }")({ a: 4, b: 1 })).toMatchObject({ score: 4 });
  });

  test.each(["weakest", "capped"])("not in %s, and does not limit the level", (rule) => {
    const found = overallBy(`level: { overall: ${rule} }`)({ a: 4, b: 1 });
    expect(found).toMatchObject({ level: 4, binding: ["d"] });
  });

  test("without an answer, it is not missed", () => {
    const found = overallBy("coverage: { publish: 0.5 }")({ a: 4, b: DONT_KNOW });
    expect(found).toMatchObject({ level: 4, range: { level: [4, 4] } });
    expect(found).not.toHaveProperty("lost");
  });

  test("not in the floor of criteria: 5 and 5, although the third is 1", () => {
    const yaml = oneCapability(level("a"), level("b"), level("e", "weight: 0"));
    expect(scoredOf(scoreOne([yaml], { a: 5, b: 5, e: 1 }), "c").level).toBe(5);
  });

  test("not in staged: a question that a level requires and that fails", () => {
    const staged = "scoring: { level: { capability: staged, dimension: staged } }";
    const yaml = oneCapability(
      yesNo("a", "requiredFor: 2"),
      yesNo("b", "requiredFor: 3, weight: 0"),
      yesNo("e", "requiredFor: 4"),
    );
    expect(scoredOf(scoreOne([staged, yaml], { a: true, b: false, e: false }), "c").level).toBe(3);
    expect(scoredOf(scoreOne([staged, yaml], { a: true, b: DONT_KNOW, e: true }), "c").level).toBe(
      5,
    );
  });

  test("not in a plan: level 3 of the weakest needs only the two that count", async () => {
    const parts = dimensions(
      ...["q1", "q2", "q3"].map((id) =>
        dimension(`d-${id}`, [capability(`c-${id}`, [level(id)])], id === "q2" ? "weight: 0" : ""),
      ),
    );
    const plan = await planOne(
      [parts, THREE_STEPS],
      { q1: 2, q2: 2, q3: 2 },
      {
        aims: [{ id: "overall", kind: "level", level: 3 }],
      },
    );
    expect(stepsOf(plan)).toEqual(["r1", "r3"]);
  });
});
