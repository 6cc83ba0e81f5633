import { describe, expect, test } from "vitest";
import { baselineOf } from "../../src/analyse/baseline.ts";
import { type Answers, DONT_KNOW, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability, yesNo } from "../support/yaml.ts";

const QUESTIONS = ["q1", "q2", "q3", "q4", "q5"]
  .map((id, index) => {
    const when = index === 0 ? "when: { question: a, lte: 2 }, " : "";
    return `{ id: ${id}, ${when}text: Question ${id}?, shows: An answer to ${id}. }`;
  })
  .join(", ");

const ASKED = questionnaire(
  oneCapability(level("a"), yesNo("leaving")),
  `verdicts:
  ready: [{ id: no, when: { question: a, lte: 2 }, title: No, advice: Wait. }, { id: yes, title: Yes }]
search:
  flags:
    - { id: leaving, when: { question: leaving, is: yes }, text: The sponsor leaves. }
    - { id: low, when: { question: a, is: 1 }, text: A is at the bottom. }
  profile:
    - { when: { question: a, lte: 2 }, text: Patient. }
    - { text: Curious. }
  questions: [${QUESTIONS}]
`,
);

function found(answers: Answers) {
  return score(ASKED, { "it.1": answers }).search;
}

describe("for those who fill a position", () => {
  test.each<{ name: string; answers: Answers; flags: readonly string[] }>([
    { name: "one answer", answers: { a: 3, leaving: "yes" }, flags: ["leaving"] },
    { name: "two answers", answers: { a: 1, leaving: "yes" }, flags: ["leaving", "low"] },
    { name: "other answers", answers: { a: 3, leaving: "no" }, flags: [] },
    { name: "nobody knows", answers: { a: DONT_KNOW, leaving: DONT_KNOW }, flags: [] },
    { name: "no answers", answers: {}, flags: [] },
  ])("flags are raised by answers alone: $name", ({ answers, flags }) => {
    expect(found(answers)?.flags.map(({ id }) => id)).toEqual(flags);
  });

  test("the profile has the requirements whose conditions are true, and those without one", () => {
    expect(found({ a: 2 })?.profile).toEqual(["Patient.", "Curious."]);
    expect(found({ a: 3 })?.profile).toEqual(["Curious."]);
  });

  test("the first four questions that fit are drawn", () => {
    const drawn = (answers: Answers) => found(answers)?.questions.map(({ id }) => id);
    expect(drawn({ a: 2 })).toEqual(["q1", "q2", "q3", "q4"]);
    expect(drawn({ a: 3 })).toEqual(["q2", "q3", "q4", "q5"]);
    expect(found({ a: 2 })?.questions[0]).toEqual({
      id: "q1",
      text: "Question q1?",
      shows: "An answer to q1.",
    });
  });

  test("answers that may not be shown raise no flag", () => {
    const people = { "it.1": { a: 1, leaving: "yes" }, "it.2": { a: 1 }, "it.3": { a: 1 } };
    const { search } = score(ASKED, people, { minimumGroup: 3 });
    expect(search?.flags.map(({ id }) => id)).toEqual(["low"]);
  });

  test("a verdict has the advice of its rule, if that has one", () => {
    const adviceOf = (answers: Answers) =>
      score(ASKED, { "it.1": answers }).verdicts.map(({ advice }) => advice);
    expect(adviceOf({ a: 2 })).toEqual(["Wait."]);
    expect(adviceOf({ a: 3 })).toEqual([undefined]);
  });

  test("neither a baseline for a repository has it, nor a model without a search", () => {
    expect(baselineOf(score(ASKED, { "it.1": { a: 1 } }))).not.toHaveProperty("search");
    const plain = questionnaire(oneCapability(level("a")));
    expect(score(plain, { "it.1": { a: 1 } })).not.toHaveProperty("search");
  });
});
