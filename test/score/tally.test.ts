import { describe, expect, test } from "vitest";
import { CODE, FIRST_ANSWER, NOT_ASKED } from "../../src/score/answer-matrix.ts";
import { answersOf } from "../../src/score/answers.ts";
import {
  answeredIn,
  type QuestionTally,
  shownIn,
  statesIn,
  type Tally,
  tally,
  tallyOf,
} from "../../src/score/tally.ts";
import {
  DONT_KNOW,
  NOT_APPLICABLE,
  type People,
  questionnaire,
  respondents,
  SKIPPED,
} from "../support/read.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(level("a"), level("b", "ask: [it]"), level("c", "when: { question: a, is: 1 }")),
);

function tallyFor(people: People, without?: number, asked = ASKED): Tally {
  return tally(answersOf(asked, respondents(asked, people), undefined).matrix, without);
}

function questionIn(counted: Tally, id: string): QuestionTally {
  return counted.questions.get(id) as QuestionTally;
}

/** The counts of a question by department, without zeros. */
function countsOf(counted: Tally, id: string) {
  return Object.fromEntries(
    questionIn(counted, id).departments.map(({ department, counts }) => [
      department,
      Object.fromEntries([...counts.entries()].filter(([, count]) => count > 0)),
    ]),
  );
}

const PEOPLE = {
  "it.1": { a: 3, b: 2 },
  "it.2": { a: 3, b: DONT_KNOW },
  "it.3": { a: 1, b: 2, c: 4 },
  "sales.1": { a: 3 },
};

describe("counts by department, question and code", () => {
  const counted = tallyFor(PEOPLE);

  test("every cell is counted once", () => {
    expect(counted.headcount).toEqual(
      new Map([
        ["it", 3],
        ["sales", 1],
      ]),
    );
    expect(countsOf(counted, "a")).toEqual({
      it: { [FIRST_ANSWER]: 2, [FIRST_ANSWER + 1]: 1 },
      sales: { [FIRST_ANSWER]: 1 },
    });
    expect(countsOf(counted, "c")).toEqual({
      it: { [CODE["not-shown"]]: 2, [FIRST_ANSWER]: 1 },
      sales: { [CODE["not-shown"]]: 1 },
    });
  });

  test("a department that is not asked is not counted", () => {
    expect(countsOf(counted, "b")).toEqual({
      it: { [FIRST_ANSWER]: 2, [CODE["dont-know"]]: 1 },
    });
  });

  test("without one person, and without a department that loses its last", () => {
    expect(countsOf(tallyFor(PEOPLE, 0), "a")).toEqual({
      it: { [FIRST_ANSWER]: 1, [FIRST_ANSWER + 1]: 1 },
      sales: { [FIRST_ANSWER]: 1 },
    });
    const withoutSales = tallyFor(PEOPLE, 3);
    expect([...withoutSales.headcount.keys()]).toEqual(["it"]);
    expect(Object.keys(countsOf(withoutSales, "a"))).toEqual(["it"]);
  });

  test("one department alone", () => {
    const own = tallyOf("sales", counted);
    expect(own.headcount).toEqual(new Map([["sales", 1]]));
    expect(countsOf(own, "a")).toEqual({ sales: { [FIRST_ANSWER]: 1 } });
    expect(countsOf(own, "b")).toEqual({});
  });

  test("a variant of a department that was asked nothing leaves its cells out", () => {
    const variants = "variants: { short: { title: Short, questions: [a] } }";
    const asked = questionnaire(variants, oneCapability(level("a"), level("b")));
    const responses = respondents(asked, { "it.1": { a: 1 }, "it.2": { a: 1, b: 2 } }).map(
      (response, index) => (index === 0 ? { ...response, variant: "short" } : response),
    );
    const found = tally(answersOf(asked, responses, undefined).matrix);
    expect(countsOf(found, "b")).toEqual({ it: { [NOT_ASKED]: 1, [FIRST_ANSWER]: 1 } });
  });
});

test("the states of a question, and how many answered", () => {
  const people = {
    "it.1": { a: 3 },
    "it.2": { a: 4 },
    "it.3": { a: SKIPPED },
    "sales.1": { a: NOT_APPLICABLE },
  };
  const found = questionIn(tallyFor(people), "a");
  expect(statesIn(found)).toEqual(
    new Map([
      ["skipped", 1],
      ["answered", 2],
      ["not-applicable", 1],
    ]),
  );
  expect(found.departments.map(answeredIn)).toEqual([2, 0]);
  expect(found.departments.map(shownIn)).toEqual([3, 1]);
});

describe("the ends of a ladder's walks", () => {
  const option = (id: string, score: number, stops = false) =>
    `{ id: ${id}, text: ${id}, score: ${score}${stops ? ", stops: true" : ""} }`;
  const step = (id: string, score: number) =>
    question(id, "choice", `options: [${option("no", score, true)}, ${option("yes", score + 1)}]`);
  const asked = questionnaire(
    "scoring: { methods: { capability: ladder } }",
    oneCapability(step("a", 1), step("b", 2)),
  );

  test("the last step that was shown and applies, counted by department", () => {
    const people = {
      "it.1": { a: "no" },
      "it.2": { a: "no" },
      "it.3": { a: "yes", b: DONT_KNOW },
      "it.4": { a: "yes", b: NOT_APPLICABLE },
      "sales.1": { a: NOT_APPLICABLE, b: NOT_APPLICABLE },
      "sales.2": { a: "no" },
    };
    const [[, ends = []] = []] = tallyFor(people, undefined, asked).walks;
    const no = FIRST_ANSWER;
    const yes = FIRST_ANSWER + 1;
    expect(ends).toEqual([
      { department: "it", step: 0, code: no, count: 2 },
      { department: "it", step: 1, code: CODE["dont-know"], count: 1 },
      { department: "it", step: 0, code: yes, count: 1 },
      { department: "sales", step: 0, code: no, count: 1 },
    ]);
    const [[, fewer = []] = []] = tallyFor(people, 5, asked).walks;
    expect(fewer).toHaveLength(3);
    const own = tallyOf("sales", tallyFor(people, undefined, asked));
    expect([...own.walks.values()].flat()).toHaveLength(1);
  });

  test("without ladders there are no walks", () => {
    expect(tallyFor(PEOPLE).walks.size).toBe(0);
  });
});
