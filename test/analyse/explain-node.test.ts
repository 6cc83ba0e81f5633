import { describe, expect, test } from "vitest";
import type { Step } from "../../src/model/index.ts";
import { DONT_KNOW, questionnaire } from "../support/read.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
} from "../support/yaml.ts";
import { explained, stepOf } from "./explained.ts";

describe("a parent: its children by its method, and its level by its rule", () => {
  test("a weighted mean names each child with its weight, or why it has no score", () => {
    const asked = questionnaire(
      dimensions(
        dimension("d", [
          capability("c", [level("a"), level("b", "weight: 3"), level("e", "ask: [sales]")]),
        ]),
      ),
    );
    const node = explained(asked, { "it.1": { a: 1, b: 5 } }, "c");
    expect(stepOf(node, "combine")).toEqual({
      kind: "combine",
      section: "§2",
      method: "weighted-mean",
      parts: [
        { id: "a", title: "Question a", weight: 1, score: 1, percent: 0 },
        { id: "b", title: "Question b", weight: 3, score: 5, percent: 100 },
        { id: "e", title: "Question e", weight: 1, reason: "not-asked" },
      ],
      score: 4,
    });
    expect(node.children.map(({ id }) => id)).toEqual(["a", "b", "e"]);
  });

  test("the overall names its constant; a measure its own method and constant", () => {
    const asked = questionnaire(
      "scoring: { constant: 110, methods: { overall: sum } }",
      "measures: [{ id: index, title: Index, method: percent-mean, level: { rule: bands, by: percent, atMost: { 1: 50 } } }]",
      oneCapability(level("a")),
    );
    const people = { "it.1": { a: 3 } };
    const overall = stepOf(explained(asked, people, "overall"), "combine");
    expect(overall).toMatchObject({ method: "sum", constant: 110, score: 113 });
    expect(stepOf(explained(asked, people, "d"), "combine")).not.toHaveProperty("constant");
    const node = explained(asked, people, "index");
    expect(node).toMatchObject({ tier: "measure", title: "Index", score: { score: 50, level: 1 } });
    expect(stepOf(node, "combine")).toMatchObject({ method: "percent-mean", score: 50 });
    expect(node.children.map(({ id }) => id)).toEqual(["d"]);
    expect(node.next).toEqual({
      level: 2,
      needs: [{ kind: "measure", by: "percent", from: 50, isAbove: true, today: 50 }],
    });
  });

  test("without an answer there is no score to combine, position or level", () => {
    const asked = questionnaire(oneCapability(level("a"), level("b")));
    const node = explained(asked, { "it.1": { a: DONT_KNOW } }, "c");
    expect(node.steps.map(({ kind }) => kind)).toEqual(["combine", "coverage"]);
    expect(stepOf(node, "combine")).not.toHaveProperty("score");
    expect(node).not.toHaveProperty("next");
  });

  test("criteria: 4, 4, 5, 3 reach level 4 with three of four, and miss 5", () => {
    const asked = questionnaire(oneCapability(level("a"), level("b"), level("e"), level("f")));
    const node = explained(asked, { "it.1": { a: 4, b: 4, e: 5, f: 3 } }, "c");
    const { checks, ...step } = stepOf(node, "level");
    expect(step).toMatchObject({ rule: "criteria", level: 4 });
    expect(
      checks?.map(({ level: at, count, of, share, holds }) => [at, count, of, share, holds]),
    ).toEqual([
      [1, 4, 4, 1, true],
      [2, 4, 4, 1, true],
      [3, 4, 4, 1, true],
      [4, 3, 4, 0.75, true],
      [5, 1, 4, 0.25, false],
    ]);
    expect(checks?.map((check) => check.isFullyReached)).toEqual([true, true, true, false, false]);
    expect(checks?.map((check) => check.isLargelyReached)).toEqual([true, true, true, true, false]);
  });

  test("strict criteria and a percentage of the maximum are labelled as such", () => {
    const asked = questionnaire(
      "scoring: { percent: of-maximum, level: { capability: { rule: criteria, strict: true } } }",
      oneCapability(choice("a", [2, 4, 8])),
    );
    const node = explained(asked, { "it.1": { a: "s4" } }, "c");
    expect(stepOf(node, "level").rule).toBe("strict-criteria");
    expect(stepOf(node, "place")).toMatchObject({
      score: 4,
      highest: 8,
      of: "maximum",
      percent: 50,
    });
  });

  test("weakest and capped name their children's levels; bands, staged and none do not", () => {
    const two = dimensions(
      dimension("d", [capability("c", [level("a")]), capability("f", [level("b")])]),
    );
    const people = { "it.1": { a: 2, b: 4 } };
    const levelOf = (rule: string): Step =>
      stepOf(
        explained(questionnaire(`scoring: { level: { dimension: ${rule} } }`, two), people, "d"),
        "level",
      );
    const children = [
      { id: "c", title: "Capability c", level: 2 },
      { id: "f", title: "Capability f", level: 4 },
    ];
    expect(levelOf("weakest")).toEqual({
      kind: "level",
      section: "§3",
      rule: "weakest",
      level: 2,
      children,
    });
    expect(levelOf("capped")).toEqual({
      kind: "level",
      section: "§3",
      rule: "capped",
      level: 2,
      children,
    });
    expect(levelOf("{ rule: bands, from: { 1: 0, 2: 20, 4: 50 } }")).toEqual({
      kind: "level",
      section: "§3",
      rule: "bands",
      level: 4,
    });
    expect(levelOf("staged")).toMatchObject({ rule: "staged", level: 5 });
    const without = questionnaire("scoring: { level: { dimension: none, overall: none } }", two);
    expect(explained(without, people, "d").steps.map(({ kind }) => kind)).not.toContain("level");
    expect(explained(without, people, "d")).not.toHaveProperty("next");
  });

  test("a weakest parent leaves out children without a level", () => {
    const asked = questionnaire(
      dimensions(
        dimension("d", [capability("c", [level("a")])]),
        dimension("e", [capability("f", [level("b", "ask: [sales]")])]),
      ),
    );
    const overall = explained(asked, { "it.1": { a: 2 } }, "overall");
    expect(stepOf(overall, "level").children).toEqual([
      { id: "d", title: "Dimension d", level: 2 },
    ]);
  });

  test("a ladder: the score at which each department's walk ended", () => {
    const asked = questionnaire(
      "scoring: { methods: { capability: ladder } }",
      dimensions(
        dimension("d", [
          capability("c", [
            "{ id: first, text: First, type: choice, options: [{ id: no, text: No, score: 1, stops: true }, { id: yes, text: Yes, score: 3 }] }",
            choice("second", [3, 5]),
          ]),
        ]),
      ),
    );
    const node = explained(
      asked,
      { "it.1": { first: "no" }, "sales.1": { first: "yes", second: "s5" } },
      "c",
    );
    expect(stepOf(node, "answers")).toMatchObject({
      isLadder: true,
      score: 3,
      departments: [
        { id: "it", score: 1, answers: [] },
        { id: "sales", score: 5, answers: [] },
      ],
    });
    // Its steps are answered, not scored individually.
    expect(node.children).toEqual([]);
  });
});
