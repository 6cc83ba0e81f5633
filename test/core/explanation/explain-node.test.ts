import { describe, expect, test } from "vitest";
import { explain } from "../../../src/core/explain.ts";
import type { NodeExplanation, Questionnaire, Step } from "../../../src/core/model/index.ts";
import {
  type Answers,
  DONT_KNOW,
  NOT_APPLICABLE,
  type People,
  questionnaire,
  respondents,
  review,
} from "../../support/read.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  question,
  yesNo,
} from "../../support/yaml.ts";

interface Asked {
  readonly minimumGroup?: number;
  readonly review?: Answers;
}

function explained(
  asked: Questionnaire,
  people: People,
  id: string,
  { review: reviewed, ...options }: Asked = {},
): NodeExplanation {
  const reviews = reviewed === undefined ? [] : [review(asked, reviewed, "auditor")];
  const found = explain(asked, [...respondents(asked, people), ...reviews], id, options);
  if (found?.kind !== "node") throw new Error(`no node ${id}`);
  return found;
}

function stepOf<Kind extends Step["kind"]>(
  node: NodeExplanation,
  kind: Kind,
): Extract<Step, { kind: Kind }> {
  const step = node.steps.find((one) => one.kind === kind);
  if (step === undefined) throw new Error(`no step ${kind}`);
  return step as Extract<Step, { kind: Kind }>;
}

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

describe("what the next level asks for", () => {
  const five = questionnaire(oneCapability(...["a", "b", "e", "f", "g"].map((id) => level(id))));
  const point = (id: string, today: number): object => ({ id, title: `Question ${id}`, today });

  test("so many more questions, and those nearest to it", () => {
    // 1 of 5 at 3; more than half is 3: two more. All are at 2, so nothing else is missing.
    const node = explained(five, { "it.1": { a: 3, b: 2, e: 2, f: 2, g: 2 } }, "c");
    expect(node.next).toEqual({
      level: 3,
      needs: [
        { kind: "questions", at: 3, more: 2, of: 5, nearest: [point("b", 2), point("e", 2)] },
      ],
    });
  });

  test("first what lies too far behind, then the levels below, then the level", () => {
    // 4, 4, 4, 3, 1 stands at 3?: s(2) = 4/5 is not over 85 %, so level 2. Level 3 wants g at 2.
    const node = explained(five, { "it.1": { a: 4, b: 4, e: 4, f: 3, g: 1 } }, "c");
    expect(node.score).toMatchObject({ level: 2 });
    expect(node.next).toEqual({
      level: 3,
      needs: [{ kind: "questions", at: 2, more: 1, of: 5, nearest: [point("g", 1)] }],
    });
    // 5, 5, 5, 5, 1 at level 2 too; from 3, 3, 3, 3, 1 with floor: level 4 comes after 3.
    const four = explained(five, { "it.1": { a: 4, b: 4, e: 3, f: 3, g: 3 } }, "c");
    expect(four.next).toEqual({
      level: 4,
      needs: [{ kind: "questions", at: 4, more: 1, of: 5, nearest: [point("e", 3)] }],
    });
  });

  test("the floor: of nine 4s and a 1, level 4 wants the 1 at 2, which s(3) = 9/10 does not", () => {
    const ids = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q0"];
    const ten = questionnaire(oneCapability(...ids.map((id) => level(id))));
    const answers = Object.fromEntries(ids.map((id) => [id, id === "q0" ? 1 : 4]));
    const node = explained(ten, { "it.1": answers }, "c");
    expect(node.score).toMatchObject({ level: 3 });
    expect(node.next).toEqual({
      level: 4,
      needs: [{ kind: "floor", at: 2, questions: [point("q0", 1)] }],
    });
  });

  test("of two equally near the one of more weight; one without weight is no help", () => {
    const asked = questionnaire(
      oneCapability(level("a"), level("b", "weight: 2"), level("e", "weight: 0"), level("f")),
    );
    // At 3: f alone, 1 of 4. b makes it 3 of 4.
    const node = explained(asked, { "it.1": { a: 2, b: 2, e: 2, f: 3 } }, "c");
    expect(node.next?.needs).toEqual([
      { kind: "questions", at: 3, more: 1, of: 4, nearest: [point("b", 2)] },
    ]);
  });

  test("strict: every one of them", () => {
    const asked = questionnaire(
      "scoring: { level: { capability: { rule: criteria, strict: true } } }",
      oneCapability(level("a"), level("b")),
    );
    const node = explained(asked, { "it.1": { a: 3, b: 2 } }, "c");
    expect(node.next).toEqual({
      level: 3,
      needs: [{ kind: "questions", at: 3, more: 1, of: 2, nearest: [point("b", 2)] }],
    });
  });

  test("weakest: the children below; the highest level asks for nothing", () => {
    const asked = questionnaire(
      dimensions(
        dimension("d", [capability("c", [level("a")])]),
        dimension("e", [capability("f", [level("b")])]),
      ),
    );
    expect(explained(asked, { "it.1": { a: 2, b: 4 } }, "overall").next).toEqual({
      level: 3,
      needs: [{ kind: "children", at: 3, children: [{ id: "d", title: "Dimension d", today: 2 }] }],
    });
    expect(explained(asked, { "it.1": { a: 5, b: 5 } }, "overall")).not.toHaveProperty("next");
  });

  test("bands: the score or percent from which the next one begins, unless there is none", () => {
    const banded = (by: string, from: string): NodeExplanation =>
      explained(
        questionnaire(
          `scoring: { level: { capability: { rule: bands, by: ${by}, from: ${from} } } }`,
          oneCapability(level("a"), level("b")),
        ),
        { "it.1": { a: 2, b: 3 } },
        "c",
      );
    expect(banded("score", "{ 1: 1, 2: 2.2, 3: 3.1 }").next).toEqual({
      level: 3,
      needs: [{ kind: "measure", by: "score", from: 3.1, today: 2.5 }],
    });
    expect(banded("percent", "{ 1: 0, 2: 30, 3: 62.5 }").next?.needs).toEqual([
      { kind: "measure", by: "percent", from: 62.5, today: 37.5 },
    ]);
    expect(banded("percent", "{ 1: 0, 4: 30 }").next).toEqual({ level: 5, needs: [] });
  });

  test("staged: the required questions that do not pass", () => {
    const asked = questionnaire(
      "scoring: { level: { capability: staged } }",
      oneCapability(
        level("a", "requiredFor: 2, pass: 3"),
        yesNo("b", "requiredFor: 3"),
        level("e", "requiredFor: 4"),
        level("f"),
      ),
    );
    const node = explained(asked, { "it.1": { a: 4, b: "no", e: 2, f: 1 } }, "c");
    expect(node.score).toMatchObject({ level: 2 });
    expect(node.next).toEqual({
      level: 3,
      needs: [{ kind: "pass", questions: [{ ...point("b", 1), pass: 1 }] }],
    });
  });
});

describe("where someone is withheld", () => {
  const asked = questionnaire(oneCapability(level("a"), level("b", "ask: [it]"), level("e")));
  const both = { a: 2, e: 3 };
  const people = {
    "it.1": { ...both, b: 4 },
    "sales.1": both,
    "sales.2": both,
    "marketing.1": both,
    "marketing.2": both,
  };

  test("no step tells who said what, or how questions lie below a level", () => {
    const node = explained(asked, people, "overall", { minimumGroup: 2 });
    const text = JSON.stringify(node);
    for (const word of ["respondent", "checks", "needs", "it.1"]) expect(text).not.toContain(word);
    const a = explained(asked, people, "e", { minimumGroup: 2 });
    expect(stepOf(a, "answers").departments).toEqual([]);
  });

  test("a node that is withheld has no steps, and is named so in its parent's", () => {
    const node = explained(asked, people, "b", { minimumGroup: 2 });
    expect(node).toMatchObject({ score: { kind: "not-scored", reason: "withheld" }, steps: [] });
    const parts = stepOf(explained(asked, people, "c", { minimumGroup: 2 }), "combine").parts;
    expect(parts.find(({ id }) => id === "b")).toEqual({
      id: "b",
      title: "Question b",
      weight: 1,
      reason: "withheld",
    });
  });

  test("a minimum that everybody reaches hides nothing", () => {
    const { "it.1": _, ...others } = people;
    const open = explained(asked, others, "overall");
    expect(explained(asked, others, "overall", { minimumGroup: 2 })).toEqual(open);
  });
});

test("an id that is not in the questionnaire has no explanation", () => {
  const asked = questionnaire(oneCapability(level("a")));
  expect(explain(asked, respondents(asked, { "it.1": { a: 3 } }), "nowhere", {})).toBeUndefined();
});
