import { describe, expect, test } from "vitest";
import { DONT_KNOW, levelless, questionnaire } from "../support/read.ts";
import { planOf, recommendations } from "../support/plan.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  steps,
} from "../support/yaml.ts";

const RAISE = (id: string, of: string, to: number): string =>
  `{ id: ${id}, title: ${id}, when: { coverage: overall, gte: 0 }, effort: 5, raises: { ${of}: { from: 1, to: ${to} } } }`;

describe("a plan on ladders of different lengths", () => {
  const three = "{ id: x, text: X, type: level, levels: { 1: low, 2: middle, 3: high } }";
  const asked = questionnaire(
    "scoring: { methods: { overall: percent-mean }, level: { overall: none } }",
    dimensions(
      dimension("short", [capability("short-c", [three])], `levels: ${steps(1, 2, 3)}`),
      dimension("long", [capability("long-c", [level("y")])]),
    ),
    `recommendations: [${RAISE("up-x", "x", 3)}, ${RAISE("up-y", "y", 5)}]`,
  );

  test("aims one level up on each", async () => {
    const plan = await planOf(asked, { "it.1": { x: 2, y: 2 } });
    expect(plan.targets.map(({ id, target }) => [id, target])).toEqual([
      ["short", { level: 3 }],
      ["long", { level: 3 }],
    ]);
    expect(plan.steps.map(({ id }) => id).toSorted()).toEqual(["up-x", "up-y"]);
    expect(plan.projected.dimensions.map((one) => one.level)).toEqual([3, 5]);
  });

  test("rises faster than the sources by the levels of each", async () => {
    const cited = { ...asked, id: "digital-marketing-organization" };
    const plan = await planOf(cited, { "it.1": { x: 1, y: 1 } });
    // From the first level two steps are usual: x rises by two, y by four.
    expect(plan.fasterThanSources).toEqual(["long"]);
  });

  test("says nothing about the sources of another questionnaire", async () => {
    const plan = await planOf(asked, { "it.1": { x: 1, y: 1 } });
    expect(plan.fasterThanSources).toEqual([]);
  });
});

test("a default target that is a level is not an aim of a dimension without levels", async () => {
  const asked = levelless(
    "targets: { default: 2 }",
    "scoring: { methods: { overall: percent-mean } }",
    dimensions(
      dimension("long", [capability("long-c", [level("y")])], `levels: ${steps(1, 2, 3, 4, 5)}`),
      dimension("flat", [capability("flat-c", [choice("z", [1, 2])])]),
    ),
  );
  const plan = await planOf(asked, { "it.1": { y: 1, z: "s1" } });
  expect(plan.targets.map(({ id, target }) => [id, target])).toEqual([["long", { level: 2 }]]);
});

describe("a plan for a dimension without levels", () => {
  const body = oneCapability(choice("a", [1, 3, 5]), choice("b", [1, 3, 5]));
  /** The same beside a dimension with levels, which a step raises. */
  const mixed = levelless(
    "targets: { d: { score: 5 } }",
    "scoring: { methods: { overall: percent-mean } }",
    dimensions(
      dimension("d", [capability("c", [choice("a", [1, 3, 5]), choice("b", [1, 3, 5])])]),
      dimension("long", [capability("long-c", [level("y")])], `levels: ${steps(1, 2, 3, 4, 5)}`),
    ),
    recommendations({ id: "up", effort: 1, raises: { y: [1, 2] } }),
  );

  test("has nothing to aim at by default", async () => {
    const plan = await planOf(levelless(body), { "it.1": { a: "s1", b: "s3" } });
    expect([plan.targets, plan.steps]).toEqual([[], []]);
  });

  test("names the questions that keep a score from its target, by their percents", async () => {
    const plan = await planOf(mixed, { "it.1": { a: "s5", b: "s3", y: 5 } });
    expect(plan.status).toBe("unreachable");
    // b is at 50%, and a at the top.
    expect(plan.blocking).toMatchObject([
      { id: "d", nearest: { score: 4 }, questions: [{ id: "b", position: 50 }] },
    ]);
  });

  test("an unknown question is at the bottom", async () => {
    const plan = await planOf(mixed, { "it.1": { a: "s3", b: DONT_KNOW, y: 5 } });
    expect(plan.status).toBe("unreachable");
    expect(plan.blocking[0]?.questions).toEqual([
      expect.objectContaining({ id: "a", position: 50 }),
    ]);
  });
});
