import { describe, expect, test } from "vitest";
import { type Answers, DONT_KNOW, type People, questionnaire } from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { choice, level, oneCapability, question, yesNo } from "../support/yaml.ts";

const OPTIONS =
  "options: [{ id: low, text: Low, score: 0 }, { id: high, text: High, score: 10 }, { id: other, text: Other }]";

const QUESTIONS = oneCapability(
  level("step"),
  choice("pick", [0, 4, 10]),
  question("open", "choice", OPTIONS),
  yesNo("own", "about: own-department"),
  level("context", "scored: false"),
  question("words", "text"),
  level("hidden", "when: { question: own, is: yes }"),
);

/** Whether a verdict's condition is true, false or unknown. */
function truth(when: string, people: People, rules = "", options: ScoreOptions = {}): string {
  const outcomes = [
    `{ id: holds, when: ${when}, title: T }`,
    `{ id: fails, when: { not: ${when} }, title: F }`,
    "{ id: unknown, title: U }",
  ];
  const model = questionnaire(rules, `verdicts: { v: [${outcomes.join(", ")}] }`, QUESTIONS);
  return score(model, people, options).verdicts[0]?.outcome ?? "";
}

const step = (value: unknown): Answers => ({ step: value });

describe("the spread of a question", () => {
  test.each<[string, string, People]>([
    // Medians: IT 2, marketing 4.5, sales 3.
    [
      "is the highest department's median minus the lowest",
      "{ spread: step, is: 2.5 }",
      {
        "it.1": step(2),
        "it.2": step(1),
        "it.3": step(5),
        "marketing.1": step(4),
        "marketing.2": step(5),
        "sales.1": step(3),
      },
    ],
    [
      "is 0 if all departments answer the same",
      "{ spread: step, is: 0 }",
      { "it.1": step(1), "sales.1": step(1) },
    ],
    // 4 of 0 to 10 is at 1 + 0.4 × 4 = 2.6, and 10 is at 5.
    [
      "is in levels, whatever the scores",
      "{ spread: pick, is: 2.4 }",
      { "it.1": { pick: "s4" }, "sales.1": { pick: "s10" } },
    ],
    [
      "counts departments that rightly differ",
      "{ spread: own, is: 4 }",
      { "it.1": { own: true }, "sales.1": { own: false } },
    ],
    [
      "leaves out departments that do not know",
      "{ spread: step, is: 1 }",
      { "it.1": step(2), "sales.1": step(3), "marketing.1": step(DONT_KNOW) },
    ],
  ])("%s", (_, when, people) => {
    expect(truth(when, people)).toBe("holds");
  });

  test.each<[string, string, People]>([
    ["with one department", "{ spread: step, gte: 0 }", { "it.1": step(2), "it.2": step(4) }],
    [
      "where only one department knows",
      "{ spread: step, gte: 0 }",
      { "it.1": step(2), "sales.1": step(DONT_KNOW) },
    ],
    [
      "where only one answer has a score",
      "{ spread: open, gte: 0 }",
      { "it.1": { open: "low" }, "sales.1": { open: "other" } },
    ],
    [
      "for a question that is not scored",
      "{ spread: context, gte: 0 }",
      { "it.1": { context: 1 }, "sales.1": { context: 5 } },
    ],
    [
      "for a text",
      "{ spread: words, gte: 0 }",
      { "it.1": { words: "a" }, "sales.1": { words: "b" } },
    ],
    [
      "where one department was not shown the question",
      "{ spread: hidden, gte: 0 }",
      { "it.1": { own: true, hidden: 1 }, "sales.1": { own: false, hidden: 5 } },
    ],
  ])("is unknown %s", (_, when, people) => {
    expect(truth(when, people)).toBe("unknown");
  });

  test("uses each department's mean if the model does", () => {
    // IT 1, 1 and 4: the mean is 2, the median 1. Sales 4.
    const people = { "it.1": step(1), "it.2": step(1), "it.3": step(4), "sales.1": step(4) };
    const mean = "scoring: { respondents: { within: mean } }";
    expect(truth("{ spread: step, is: 2 }", people, mean)).toBe("holds");
    expect(truth("{ spread: step, is: 3 }", people)).toBe("holds");
  });

  test("stays what people said, after a review", () => {
    const people = { "it.1": step(1), "sales.1": step(4) };
    const review = { step: { value: 3, reason: "agreed" } };
    expect(truth("{ spread: step, is: 3 }", people, "", { review })).toBe("holds");
  });

  test("does not count unknown answers as low, whatever the rule for scores", () => {
    const people = { "it.1": step(3), "sales.1": step(DONT_KNOW) };
    expect(truth("{ spread: step, gte: 0 }", people, "scoring: { unknown: lowest }")).toBe(
      "unknown",
    );
  });
});

// STATISTICS.md §4.2, Brannan's sponsorship: m 3,4,4 · fin 3 · op 2,1,1 · it 3; medians 4, 3, 1, 3.
const DIVIDED: People = {
  "marketing.1": step(3),
  "marketing.2": step(4),
  "marketing.3": step(4),
  "finance.1": step(3),
  "operations.1": step(2),
  "operations.2": step(1),
  "operations.3": step(1),
  "it.1": step(3),
};

describe("agreed: true asks a comparison of every answer between the departments'", () => {
  const FIVE = "departments: { it: I, marketing: M, sales: S, finance: F, operations: O }";

  test.each([
    ["{ question: step, gte: 3, agreed: true }", "unknown"],
    ["{ question: step, gte: 1, agreed: true }", "holds"],
    ["{ question: step, gte: 5, agreed: true }", "fails"],
    ["{ question: step, is: 2, agreed: true }", "unknown"],
    ["{ question: step, gte: 3 }", "holds"],
  ])("%s: %s", (when, expected) => {
    expect(truth(when, DIVIDED, FIVE)).toBe(expected);
  });

  test("a review settles it", () => {
    const review = { step: { value: 2, reason: "it was seen" } };
    expect(truth("{ question: step, gte: 3, agreed: true }", DIVIDED, FIVE, { review })).toBe(
      "fails",
    );
  });

  test("departments that agree are read as without it", () => {
    const people = { "it.1": step(3), "it.2": step(2), "sales.1": step(3) };
    expect(truth("{ question: step, is: 3, agreed: true }", people)).toBe("fails");
    expect(truth("{ question: step, is: 2, agreed: true }", people)).toBe("holds");
  });

  test("an option is compared by the steps that the options' scores reach", () => {
    // s0 is at level 1, s4 at 2 (2.6), s10 at 5.
    const people = { "it.1": { pick: "s0" }, "sales.1": { pick: "s4" } };
    const apart = { "it.1": { pick: "s0" }, "sales.1": { pick: "s10" } };
    expect(truth("{ question: pick, in: [s0, s4], agreed: true }", people)).toBe("unknown");
    expect(truth("{ question: pick, in: [s0, s4], agreed: true }", apart)).toBe("unknown");
    expect(truth("{ question: pick, in: [s0, s4, s10], agreed: true }", apart)).toBe("holds");
  });

  test("options without a score, and those beyond the answers, do not count", () => {
    const options =
      "options: [{ id: open, text: O }, { id: low, text: L, score: 1 }, { id: mid, text: M, score: 3 }, { id: high, text: H, score: 5 }]";
    const asked = questionnaire(
      "verdicts: { v: [{ id: yes, when: { question: one, in: [low, mid], agreed: true }, title: Y }] }",
      oneCapability(question("one", "choice", options)),
    );
    const people = { "it.1": { one: "low" }, "sales.1": { one: "mid" } };
    expect(score(asked, people).verdicts[0]?.outcome).toBe("yes");
  });

  test("a single department that is divided has its lowest to its highest answer", () => {
    const people = { "it.1": step(1), "it.2": step(3), "it.3": step(5) };
    expect(truth("{ question: step, is: 3, agreed: true }", people)).toBe("unknown");
    expect(truth("{ question: step, gte: 1, agreed: true }", people)).toBe("holds");
  });

  test("unknown answers stay unknown", () => {
    const people = { "it.1": step(DONT_KNOW), "sales.1": step(DONT_KNOW) };
    expect(truth("{ question: step, gte: 1, agreed: true }", people)).toBe("unknown");
    expect(truth("{ question: context, is: 1, agreed: true }", people)).toBe("unknown");
  });
});
