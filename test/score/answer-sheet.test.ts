import { describe, expect, test } from "vitest";
import { answerSheet, readQuestions } from "../../src/score/answer-sheet.ts";
import {
  type Answers,
  DONT_KNOW,
  NOT_APPLICABLE,
  questionnaire,
  respondent,
  SKIPPED,
} from "../support/read.ts";
import { score, scoredOf } from "../support/score.ts";
import { choice, level, oneCapability, question, yesNo } from "../support/yaml.ts";

/** The state of each question for one person. */
function states(yaml: readonly string[], answers: Answers, id = "it.1", variant?: string) {
  const asked = questionnaire(...yaml);
  const given = respondent(asked, id, answers).answers;
  const [department = ""] = id.split(".");
  const options = { department, answers: given, ...(variant === undefined ? {} : { variant }) };
  return Object.fromEntries(
    [...answerSheet(asked, options)].map(([key, { state }]) => [key, state]),
  );
}

test("a note on an unanswered question leaves it unanswered", () => {
  const answers = { a: { state: "unanswered", note: "to be asked again" } };
  expect(states([oneCapability(level("a"))], answers)).toEqual({ a: "unanswered" });
});

test("every question is in one of six states, never a number", () => {
  const yaml = oneCapability(
    ...["a", "b", "e", "f", "g"].map((id) => level(id)),
    level("h", "when: { question: a, is: 1 }"),
  );
  const answers = { a: 3, b: DONT_KNOW, e: NOT_APPLICABLE, f: SKIPPED, h: 5 };
  expect(states([yaml], answers)).toEqual({
    a: "answered",
    b: "dont-know",
    e: "not-applicable",
    f: "skipped",
    g: "unanswered",
    h: "not-shown",
  });
});

describe("who is asked which question", () => {
  const yaml = [
    "variants: { short: { title: Short, questions: [a, b] }, wide: { title: Wide, ask: all, questions: [b, e] } }",
    oneCapability(level("a"), level("b", "ask: [sales]"), level("e", "ask: [it, sales]")),
  ];
  test.each([
    { id: "it.1", variant: undefined, expected: ["a", "e"] },
    { id: "sales.1", variant: undefined, expected: ["a", "b", "e"] },
    { id: "it.1", variant: "short", expected: ["a"] },
    { id: "sales.1", variant: "short", expected: ["a", "b"] },
    { id: "it.1", variant: "wide", expected: ["b", "e"] },
  ])("$id in variant $variant: $expected", ({ id, variant, expected }) => {
    expect(Object.keys(states(yaml, {}, id, variant))).toEqual(expected);
  });
});

describe("a question only shows if its condition is true for this respondent's answers", () => {
  test.each([
    { name: "true", when: "{ question: gate, is: yes }", gate: true, expected: "unanswered" },
    { name: "false", when: "{ question: gate, is: yes }", gate: false, expected: "not-shown" },
    {
      name: "unknown is not true",
      when: "{ question: gate, is: yes }",
      gate: DONT_KNOW,
      expected: "not-shown",
    },
    {
      name: "nor is the opposite of unknown",
      when: "{ not: { question: gate, is: yes } }",
      gate: DONT_KNOW,
      expected: "not-shown",
    },
    {
      name: "a state is known",
      when: "{ state: gate, is: dont-know }",
      gate: DONT_KNOW,
      expected: "unanswered",
    },
    {
      name: "own department",
      when: "{ department: own, is: it }",
      gate: true,
      expected: "unanswered",
    },
    {
      name: "another department",
      when: "{ department: own, is: sales }",
      gate: true,
      expected: "not-shown",
    },
    {
      name: "a question that was not put",
      when: "{ question: others, gte: 1 }",
      gate: true,
      expected: "not-shown",
    },
    {
      name: "the state of a question that was not put",
      when: "{ state: others, is: unanswered }",
      gate: true,
      expected: "not-shown",
    },
    {
      name: "no one has a level or a score of their own",
      when: "{ any: [{ level: c, gte: 1 }, { score: c, gte: 0 }, { coverage: c, gte: 0 }] }",
      gate: true,
      expected: "not-shown",
    },
  ])("$name: $expected", ({ when, gate, expected }) => {
    const yaml = oneCapability(
      yesNo("gate"),
      level("others", "ask: [sales]"),
      level("a", `when: ${when}`),
    );
    expect(states([yaml], { gate })["a"]).toBe(expected);
  });

  test("also for answers that come later in the order", () => {
    const yaml = oneCapability(level("a", "when: { question: gate, is: yes }"), yesNo("gate"));
    expect(states([yaml], { gate: true })).toEqual({ a: "unanswered", gate: "answered" });
  });

  test("two questions that wait for each other are both hidden", () => {
    const yaml = oneCapability(
      level("a", "when: { question: b, gte: 1 }"),
      level("b", "when: { question: a, gte: 1 }"),
    );
    expect(states([yaml], { a: 3, b: 3 })).toEqual({ a: "not-shown", b: "not-shown" });
  });
});

describe("a hidden answer stays in the file and does not count until it is shown again", () => {
  const yaml = oneCapability(
    choice("gate", [1, 5]),
    level("a", "when: { question: gate, is: s5 }"),
    level("b", "when: { question: a, is: 5 }"),
  );
  test.each([
    { gate: "s1", expected: { score: 1, coverage: 1 } },
    { gate: "s5", expected: { score: 13 / 3, coverage: 1 } }, // (5 + 5 + 3) / 3
  ])("gate $gate: $expected", ({ gate, expected }) => {
    const result = score(questionnaire(yaml), { "it.1": { gate, a: 5, b: 3 } });
    expect(scoredOf(result, "c")).toMatchObject(expected);
    expect(result.coverage.asked).toBe(gate === "s5" ? 3 : 1);
  });
});

test("steps after the end of a walk are not shown", () => {
  const rung = (id: string): string =>
    question(
      id,
      "choice",
      "options: [{ id: no, text: No, score: 0, stops: true }, { id: yes, text: Yes, score: 1 }]",
    );
  const yaml = [
    "scoring: { methods: { capability: ladder } }",
    oneCapability(rung("a"), rung("b"), rung("e")),
  ];
  expect(states(yaml, { a: "yes", b: "no", e: "yes" })).toEqual({
    a: "answered",
    b: "answered",
    e: "not-shown",
  });
  expect(states(yaml, { a: "yes", b: DONT_KNOW, e: "yes" })).toEqual({
    a: "answered",
    b: "dont-know",
    e: "not-shown",
  });
  expect(states(yaml, { a: "yes", b: NOT_APPLICABLE, e: "yes" })).toEqual({
    a: "answered",
    b: "not-applicable",
    e: "answered",
  });
});

test("the questions that decide what is shown, with those that they use; no department among them", () => {
  const asked = questionnaire(
    oneCapability(
      question("a", "text", "scored: false"),
      question("b", "text", "use: a, scored: false"),
      level("c", "when: { all: [{ question: b, is: r }, { department: own, is: it }] }"),
    ),
  );
  expect([...readQuestions(asked)]).toEqual(["b", "a"]);
});
