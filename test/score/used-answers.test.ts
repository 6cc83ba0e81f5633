import { describe, expect, test } from "vitest";
import { answerSheet } from "../../src/score/answer-sheet.ts";
import { digestInput } from "../../src/score/digest-input.ts";
import type { QuestionResult, Result } from "../../src/model/index.ts";
import {
  type Answers,
  DONT_KNOW,
  NOT_APPLICABLE,
  questionnaire,
  respondent,
} from "../support/read.ts";
import { score, scoredOf, scoreOf } from "../support/score.ts";
import { capability, choice, dimension, dimensions, level, question } from "../support/yaml.ts";

function questionIn({ dimensions: all }: Result, id: string): QuestionResult | undefined {
  const capabilities = all.flatMap((one) => one.capabilities);
  return capabilities.flatMap(({ questions }) => questions).find((one) => one.id === id);
}

const OPTIONS =
  "options: [{ id: s1, text: A, score: 10 }, { id: s2, text: B, score: 30 }, { id: s3, text: C, score: 20 }]";

/** `how` has the scores 1 and 2; `again`, in another dimension, has 10 and 30 for the same answer. */
function model({ again = "", how = "", rest = "" } = {}) {
  return questionnaire(
    dimensions(
      dimension("d", [capability("c", [choice("how", [1, 2], how)])]),
      dimension("e", [
        capability("f", [question("again", "choice", `use: how, ${OPTIONS}${again}`)]),
      ]),
      dimension("g", [
        capability("h", [level("q"), level("next", "when: { question: again, is: s2 }")]),
      ]),
    ),
    rest,
  );
}

describe("a question that uses the answer to another", () => {
  test("is in every variant that asks the other one", () => {
    const asked = model({ rest: "variants: { brief: { title: Brief, questions: [how] } }" });
    const said = score(asked, { "it.one": { how: "s2" } }, { variant: "brief" });
    expect([scoredOf(said, "how").score, scoredOf(said, "again").score]).toEqual([2, 30]);
    expect(scoreOf(said, "q").kind).toBe("not-scored");
  });

  test("gives that answer its own score", () => {
    const result = score(model(), { "it.1": { how: "s2" } });
    expect(scoredOf(result, "how").score).toBe(2);
    expect(scoredOf(result, "again")).toMatchObject({ score: 30, percent: 100, coverage: 1 });
  });

  test("counts only its own departments", () => {
    const people = { "it.1": { how: "s1" }, "sales.1": { how: "s2" } };
    const result = score(model({ again: ", ask: [sales]" }), people);
    expect(scoredOf(result, "how").score).toBe(1.5);
    expect(scoredOf(result, "again").score).toBe(30);
  });

  test.each([
    ["don't know", DONT_KNOW, "nothing-answered"],
    ["does not apply", NOT_APPLICABLE, "not-applicable"],
  ])("has no score either: %s", (_, how, reason) => {
    expect(scoreOf(score(model(), { "it.1": { how } }), "again")).toMatchObject({ reason });
  });

  test("is not shown if the other one is not shown, or if its own condition is false", () => {
    const states = (asked: ReturnType<typeof model>, answers: Answers) => {
      const given = respondent(asked, "it.1", answers).answers;
      return answerSheet(asked, { department: "it", answers: given }).get("again")?.state;
    };
    const other = model({ how: "when: { question: q, gte: 3 }" });
    expect(states(other, { q: 2, how: "s1" })).toBe("not-shown");
    expect(states(other, { q: 3, how: "s1" })).toBe("answered");
    const own = model({ again: ", when: { question: q, gte: 3 }" });
    expect(states(own, { q: 2, how: "s1" })).toBe("not-shown");
  });

  test("can be read by a condition", () => {
    const shown = (how: string) => scoreOf(score(model(), { "it.1": { how, next: 4 } }), "next");
    expect(shown("s2")).toMatchObject({ score: 4 });
    expect(shown("s1")).toMatchObject({ kind: "not-scored" });
  });

  test("is not in a variant without the other one", () => {
    const rest = "variants: { v: { title: V, questions: [again, q] } }";
    const asked = model({ rest });
    const sheet = answerSheet(asked, { department: "it", variant: "v", answers: new Map() });
    expect([...sheet.keys()]).toEqual(["q"]);
  });

  test("takes the value of a review, but not a score on another range", () => {
    const people = { "it.1": { how: "s1" } };
    const with_ = (review: Answers) => scoredOf(score(model(), people, { review }), "again").score;
    expect(with_({ how: { value: "s2", reason: "seen" } })).toBe(30);
    expect(with_({ how: { score: 1.5, reason: "seen" } })).toBe(10);
    expect(with_({ again: { score: 25, reason: "seen" } })).toBe(25);
  });

  test("does not repeat the words of the answer", () => {
    const how = { value: "s1", note: "tired", evidence: ["minutes"] };
    const result = score(model(), { "it.1": { how } }, { includeNotes: true });
    const [asked, using] = ["how", "again"].map((id) => questionIn(result, id));
    expect(asked?.answers[0]).toMatchObject({
      value: "s1",
      note: "tired",
      evidence: [{ kind: "said", what: "minutes" }],
    });
    expect(using?.use).toBe("how");
    expect(using?.answers[0]).toMatchObject({ value: "s1" });
    expect(using?.answers[0]).not.toHaveProperty("note");
    expect(using?.answers[0]).not.toHaveProperty("evidence");
  });

  test("does not count the answer twice", () => {
    const { coverage } = score(model(), { "it.1": { how: "s1", q: 3 } });
    expect(coverage).toMatchObject({ asked: 2, answered: 2 });
  });

  test("has another digest than without use", () => {
    const text = (use: string) =>
      questionnaire(
        dimensions(dimension("d", [capability("c", [level("a"), level("b"), level("x", use)])])),
      );
    expect(digestInput(text("use: a"))).not.toBe(digestInput(text("use: b")));
  });
});

test("choices, texts and numbers are used as they were given", () => {
  const options = "options: [{ id: x, text: X, score: 2 }, { id: y, text: Y, score: 3 }]";
  const asked = questionnaire(
    dimensions(
      dimension("d", [
        capability("c", [
          question("many", "choices", options),
          question("many-again", "choices", `use: many, ${options}, score: { by: share }`),
          question("days", "number", "bands: [{ from: 0, score: 1 }, { from: 5, score: 2 }]"),
          question(
            "days-again",
            "number",
            "use: days, bands: [{ from: 0, score: 7 }, { from: 9, score: 8 }]",
          ),
        ]),
      ]),
    ),
  );
  const result = score(asked, {
    "it.1": { many: ["y"], days: 7 },
    "it.2": { many: ["y"], days: 6 },
  });
  expect(scoredOf(result, "many").score).toBe(3);
  expect(scoredOf(result, "many-again").score).toBe(0.5);
  expect(scoredOf(result, "days").score).toBe(2);
  expect(scoredOf(result, "days-again").score).toBe(7);
});
