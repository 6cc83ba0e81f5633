import { describe, expect, test } from "vitest";
import { baselineOf, missingSince } from "../../src/analyse/baseline.ts";
import { headcountOf, isListed, peopleIn } from "../../src/analyse/headcount.ts";
import { peopleMove } from "../../src/analyse/node-moves.ts";
import type { QuestionResult, Result } from "../../src/model/index.ts";
import { DONT_KNOW, NOT_APPLICABLE, type People, questionnaire } from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(level("a"), level("b", "ask: [it]"), question("c", "text", "scored: false")),
);

/** The answers of three people, of whom two in IT say the same. */
const THREE: People = {
  "it.1": { a: { value: 4, quote: "we do", evidence: ["a map"] }, b: 2, c: "mine" },
  "it.2": { a: 4, b: DONT_KNOW, c: "yours" },
  "sales.1": { a: 4, c: NOT_APPLICABLE },
};

function many(people: number): People {
  return Object.fromEntries(
    Array.from({ length: people }, (_, index) => [
      `${index % 4 === 0 ? "sales" : "it"}.${String(index).padStart(4, "0")}`,
      { a: 1 + (index % 5), b: 3 },
    ]),
  );
}

function scored(people: People, options: ScoreOptions = {}): Result {
  return score(ASKED, people, options);
}

function answersIn({ dimensions }: Result, id: string): QuestionResult["answers"] {
  const questions = dimensions.flatMap(({ capabilities }) =>
    capabilities.flatMap((one) => one.questions),
  );
  return questions.find((one) => one.id === id)?.answers ?? [];
}

describe("with --no-answers, answers are counted by department", () => {
  const result = scored(THREE, { listAnswers: false });

  test("equal answers together, without respondents, quotes, evidence and texts", () => {
    expect(answersIn(result, "a")).toEqual([
      { department: "it", state: "answered", value: 4, people: 2 },
      { department: "sales", state: "answered", value: 4, people: 1 },
    ]);
    expect(answersIn(result, "b")).toEqual([
      { department: "it", state: "answered", value: 2, people: 1 },
      { department: "it", state: "dont-know", people: 1 },
    ]);
    expect(answersIn(result, "c")).toEqual([
      { department: "it", state: "answered", people: 2 },
      { department: "sales", state: "not-applicable", people: 1 },
    ]);
  });

  test("nothing else changes", () => {
    const bare = (one: Result): unknown =>
      JSON.parse(JSON.stringify(one, (key, value: unknown) => (key === "answers" ? [] : value)));
    expect(bare(result)).toEqual(bare(scored(THREE)));
  });

  test("withheld departments are in the counts of all, or in none", () => {
    const people = { ...THREE, "it.3": { a: 1, b: 2 } };
    const open = scored(
      { "it.1": { a: 4 }, "it.2": { a: 4 }, "it.3": { a: 1 } },
      {
        listAnswers: false,
        minimumGroup: 2,
      },
    );
    expect(answersIn(open, "a")).toEqual([
      { department: "it", state: "answered", value: 1, people: 1 },
      { department: "it", state: "answered", value: 4, people: 2 },
    ]);
    const of = (name: string, count: number, answers: object): People =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`${name}.${index}`, { ...answers }]),
      );
    const three = {
      ...of("sales", 1, { a: 1 }),
      ...of("marketing", 2, { a: 2 }),
      ...of("it", 3, { a: 3, b: 4 }),
    };
    const partly = scored(three, { listAnswers: false, minimumGroup: 2 });
    expect(partly.withheld).toEqual(["sales", "marketing"]);
    expect(answersIn(partly, "a")).toEqual([]);
    expect(answersIn(partly, "b")).toEqual([{ state: "answered", value: 4, people: 3 }]);
    const guarded = scored(people, { listAnswers: false, minimumGroup: 2 });
    expect(guarded.withheld).toContain("sales");
    expect(answersIn(guarded, "a")).toEqual([]);
  });
});

describe("above 200 people the result counts, and names nobody", () => {
  const listed = scored(many(200));
  const counted = scored(many(201));

  test("200 people are listed, 201 are not", () => {
    expect([listed.respondents.length, peopleIn(listed), isListed(listed)]).toEqual([
      200,
      200,
      true,
    ]);
    expect([counted.respondents.length, peopleIn(counted), isListed(counted)]).toEqual([
      0,
      201,
      false,
    ]);
    expect(headcountOf(counted)).toEqual(
      new Map([
        ["it", 150],
        ["sales", 51],
      ]),
    );
  });

  test("the counts add up", () => {
    const answers = answersIn(counted, "a");
    expect(
      answers.every(({ respondent, at }) => respondent === undefined && at === undefined),
    ).toBe(true);
    expect(answers.reduce((sum, { people = 0 }) => sum + people, 0)).toBe(201);
  });

  test("the size of the result does not depend on the number of people", () => {
    const size = (people: number): number => JSON.stringify(scored(many(people))).length;
    expect(size(2000)).toBeLessThan(size(300) * 1.1);
  });

  test("nobody is tested or left out above 100 people", () => {
    const [tested, untested] = [scored(many(100)), scored(many(101))];
    expect(tested.perception.overall.p).toBeGreaterThan(0);
    expect(tested.overall).toHaveProperty("leaveOneOut");
    expect(untested.perception.overall.reading).toBe("measured");
    expect(untested.perception.overall).not.toHaveProperty("p");
    expect(untested.perception.overall).not.toHaveProperty("signal");
    expect(untested.overall).not.toHaveProperty("leaveOneOut");
  });

  test("nobody can be missing in particular where one of the two results lists nobody", () => {
    // The counted result has one more person, of sales.
    const sales = { id: "sales", before: 51, now: 50 };
    for (const [before, after, fewer] of [
      [counted, listed, [sales]],
      [listed, counted, []],
    ] as const) {
      expect(missingSince(baselineOf(before), after)).toEqual({ departments: [], fewer });
      const both = { before, after } as Parameters<typeof peopleMove>[0];
      expect(peopleMove(both)).toEqual({ areSame: false, isOtherMix: true });
    }
    expect(missingSince(baselineOf(listed), listed).respondents).toEqual([]);
  });

  test("an earlier result without a headcount counts its respondents", () => {
    const { headcount: _, ...earlier } = listed;
    expect(headcountOf(earlier)).toEqual(headcountOf(listed));
  });
});
