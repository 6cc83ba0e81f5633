import { describe, expect, test } from "vitest";
import type { Step } from "../../../src/core/model/index.ts";
import { DONT_KNOW, NOT_APPLICABLE, questionnaire } from "../../support/read.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  question,
} from "../../support/yaml.ts";
import { explained, stepOf } from "./explained.ts";

describe("a question: what each department said, on the question's range, and its level", () => {
  const asked = questionnaire(oneCapability(level("a")));
  const people = {
    "it.1": { a: 2 },
    "it.2": { a: 3 },
    "sales.1": { a: 4 },
    "sales.2": { a: DONT_KNOW },
  };

  test("every step", () => {
    const node = explained(asked, people, "a");
    const at = expect.objectContaining({ line: 1 }) as object;
    // IT (2 + 3) / 2, sales 4, median 3.25; coverage (1 + 1/2) / 2; (3.25 − 1) / 4 = 56.25 %.
    expect(node).toMatchObject({ kind: "node", id: "a", title: "Question a", tier: "question" });
    expect(node.steps).toEqual([
      {
        kind: "answers",
        section: "§4",
        within: "median",
        across: "median",
        isLadder: false,
        score: 3.25,
        departments: [
          {
            id: "it",
            score: 2.5,
            answers: [
              { respondent: "it.1", state: "answered", value: 2, score: 2, at },
              { respondent: "it.2", state: "answered", value: 3, score: 3, at },
            ],
          },
          {
            id: "sales",
            score: 4,
            answers: [
              { respondent: "sales.1", state: "answered", value: 4, score: 4, at },
              { respondent: "sales.2", state: "dont-know", at },
            ],
          },
        ],
      },
      { kind: "coverage", section: "§2", coverage: 0.75, publish: 0.5, firm: 0.8 },
      {
        kind: "place",
        section: "§1",
        score: 3.25,
        lowest: 1,
        highest: 5,
        percent: 56.25,
        position: 3.25,
      },
      { kind: "level", section: "§3", rule: "reached", level: 3 },
    ]);
    expect(node.next).toEqual({ level: 4, needs: [{ kind: "position", at: 4, today: 3.25 }] });
  });

  test("what a policy fills in has a score and no value; a question left out has neither", () => {
    const filled = questionnaire(
      "scoring: { notApplicable: highest }",
      oneCapability(level("a"), level("b")),
    );
    const people = { "it.1": { a: NOT_APPLICABLE, b: 3 }, "it.2": { b: 3, a: 4 } };
    const [it] = stepOf(explained(filled, people, "a"), "answers").departments;
    expect(it?.answers).toMatchObject([
      { state: "not-applicable", score: 5 },
      { value: 4, score: 4 },
    ]);
    const [open] = stepOf(explained(filled, { "it.1": { a: 4 } }, "b"), "answers").departments;
    expect(open).toEqual({ id: "it", answers: [{ respondent: "it.1", state: "unanswered" }] });
  });

  test("other types stand on their own range: the third of bands 0, 1, 4 is x* 5", () => {
    const counted = questionnaire(
      oneCapability(
        question(
          "n",
          "number",
          "bands: [{ from: 0, score: 0 }, { from: 5, score: 1 }, { from: 9, score: 4 }]",
        ),
      ),
    );
    const node = explained(counted, { "it.1": { n: 6 } }, "n");
    expect(stepOf(node, "place")).toMatchObject({
      score: 1,
      lowest: 0,
      highest: 4,
      percent: 25,
      position: 2,
    });
  });

  test("nobody asked, nothing scored, a review instead", () => {
    const mixed = questionnaire(
      oneCapability(
        level("a"),
        level("sales-only", "ask: [sales]"),
        level("context", "scored: false"),
      ),
    );
    const one = { "it.1": { a: 3, context: 4 } };
    expect(stepOf(explained(mixed, one, "sales-only"), "answers").departments).toEqual([]);
    expect(explained(mixed, one, "sales-only").score).toMatchObject({ reason: "not-asked" });
    expect(explained(mixed, one, "context").steps).toEqual([]);
    const reviewed = { review: { a: { value: 2, reason: "saw the minutes" } } };
    expect(explained(mixed, one, "a", reviewed).steps[0]).toEqual({
      kind: "review",
      section: "§4",
      by: "auditor",
      reason: "saw the minutes",
      score: 2,
    });
    const unknown = { review: { a: { state: "dont-know", reason: "no trace" } } };
    expect(explained(mixed, one, "a", unknown).steps[0]).not.toHaveProperty("score");
  });
});

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

  test("without an answer there is no score to combine, place or level", () => {
    const asked = questionnaire(oneCapability(level("a"), level("b")));
    const node = explained(asked, { "it.1": { a: DONT_KNOW } }, "c");
    expect(node.steps.map(({ kind }) => kind)).toEqual(["combine", "coverage"]);
    expect(stepOf(node, "combine")).not.toHaveProperty("score");
    expect(node).not.toHaveProperty("next");
  });

  test("criteria: 4, 4, 5, 3 hold level 4 of three in four, and miss 5", () => {
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

  test("weakest and capped name their children's levels; bands, staged and none nothing more", () => {
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

  test("a weakest parent leaves out children that have no level", () => {
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
    expect(node.children.map(({ tier }) => tier)).toEqual(["question", "question"]);
  });
});
