import { describe, expect, test } from "vitest";
import { digestInput } from "../../src/score/digest-input.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { planOf } from "../support/plan.ts";
import { questionnaire } from "../support/read.ts";
import { score, scoredOf } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

/** Two dimensions with the same two capabilities; the second may have rules of its own. */
function asked(own = ""): Questionnaire {
  return questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a")]), capability("e", [level("b")])]),
      dimension("f", [capability("g", [level("x")]), capability("h", [level("y")])], own),
    ),
  );
}

const PEOPLE = { "it.1": { a: 5, b: 3, x: 5, y: 3 } };

describe("level rules of a dimension's own", () => {
  test.each([
    // Half of the questions reach level 4, which is not more than half; all reach level 3.
    { own: "", levels: [3, 3] },
    { own: "level: { dimension: weakest }", levels: [3, 3] },
    // At most one above the weakest, and the low median of 3 and 5 is 3.
    { own: "level: { dimension: capped }", levels: [3, 3] },
    // 4 of 1 to 5 is 75 percent.
    {
      own: "level: { dimension: { rule: bands, by: percent, from: { 1: 0, 4: 50, 5: 80 } } }",
      levels: [3, 4],
    },
    { own: "level: { dimension: none }", levels: [3, undefined] },
  ])("$own", ({ own, levels }) => {
    const { dimensions: scored } = score(asked(own), PEOPLE);
    expect(scored.map((one) => one.level)).toEqual(levels);
  });

  test("that of its capabilities is for these alone", () => {
    const result = score(asked("level: { capability: none }"), PEOPLE);
    expect(["c", "e", "g", "h"].map((id) => scoredOf(result, id).level)).toEqual([
      5,
      3,
      undefined,
      undefined,
    ]);
  });

  test("a department's profile uses them", () => {
    const model = asked("level: { dimension: weakest }");
    const [department] = score(model, PEOPLE).departments;
    expect(department?.dimensions.map((one) => one.level)).toEqual([3, 3]);
  });

  test("a plan for a dimension that is staged names what its levels require", async () => {
    const advice =
      "recommendations: [{ id: r, title: R, when: { level: d, gte: 1 }, effort: 2, raises: { y: { from: 1, to: 4 } } }]";
    const model = (rule: string): Questionnaire =>
      questionnaire(
        dimensions(
          dimension("d", [capability("c", [level("a")])]),
          dimension(
            "f",
            [capability("g", [level("x"), level("y", "requiredFor: 5")])],
            `level: { dimension: ${rule} }`,
          ),
        ),
        advice,
      );
    const blocked = async (rule: string) => {
      const aims = [{ id: "f", kind: "level", level: 5 }] as const;
      const { blocking } = await planOf(model(rule), { "it.1": { a: 1, x: 3, y: 3 } }, { aims });
      return blocking.flatMap(({ questions }) => questions.map(({ id }) => id));
    };
    // Level 5 requires y alone; the criteria read x too.
    expect(await blocked("staged")).toEqual(["y"]);
    expect(await blocked("criteria")).toEqual(["x", "y"]);
  });

  test("are part of the digest, which without them is as before", () => {
    expect(digestInput(asked("level: { dimension: weakest }"))).not.toBe(digestInput(asked()));
    const [first] = JSON.parse(digestInput(asked())).dimensions;
    expect(Object.keys(first)).toEqual(["id", "weight", "capabilities"]);
  });
});
