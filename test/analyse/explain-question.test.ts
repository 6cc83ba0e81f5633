import { describe, expect, test } from "vitest";
import { DONT_KNOW, NOT_APPLICABLE, questionnaire } from "../support/read.ts";
import { level, oneCapability, question } from "../support/yaml.ts";
import { explained, stepOf } from "./explained.ts";

describe("a question: each department's answers, on the question's range, and its level", () => {
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
    // IT (2 + 3) / 2, sales 4, median 3.25; coverage (1 + 1/2) / 2; (3.25 − 1) / 4 = 56.25%.
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
        of: "range",
        percent: 56.25,
        position: 3.25,
      },
      { kind: "level", section: "§3", rule: "reached", level: 3 },
    ]);
    expect(node.next).toEqual({ level: 4, needs: [{ kind: "position", at: 4, today: 3.25 }] });
  });

  test("a value filled in by a policy has a score and no value; an excluded question has neither", () => {
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

  test("other types have their own range: the third of bands 0, 1, 4 is x* 5", () => {
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

  test("nobody asked, nothing scored, a review as the only answer", () => {
    const mixed = questionnaire(
      oneCapability(
        level("a"),
        level("sales-only", "ask: [sales]"),
        level("context", "scored: false"),
        level("sales-context", "scored: false, ask: [sales]"),
      ),
    );
    const one = { "it.1": { a: 3, context: 4 } };
    expect(stepOf(explained(mixed, one, "sales-only"), "answers").departments).toEqual([]);
    expect(explained(mixed, one, "sales-only").score).toMatchObject({ reason: "not-asked" });
    expect(explained(mixed, one, "sales-context").steps).toEqual([]);
    expect(explained(mixed, one, "context", { minimumGroup: 2 }).steps).toEqual([]);
    expect(explained(mixed, { "it.2": { a: 3 } }, "context").steps).toMatchObject([
      { kind: "context", departments: [{ id: "it", answers: [{ state: "unanswered" }] }] },
    ]);
    expect(explained(mixed, one, "context").steps).toMatchObject([
      { kind: "context", departments: [{ id: "it", answers: [{ respondent: "it.1", value: 4 }] }] },
    ]);
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
