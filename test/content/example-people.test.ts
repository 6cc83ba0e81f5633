import { beforeAll, describe, expect, test } from "vitest";
import type { Question, Questionnaire, Response } from "../../src/model/index.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { nordlysQuestionnaire, responsesIn } from "../documents/cases.ts";
import { cronbachAlpha } from "../support/reliability.ts";

/**
 * The examples whose answers are as unlike as life. Nordlys Retail and its second assessment are
 * not among them: in the example of the README one person is always brightest, one always darkest.
 */
const EXAMPLES = [
  "brannan-hotels",
  "corran-bank",
  "ekvik-pumps",
  "longmile-travel-centers",
  "studielansverket",
  "tallylark",
] as const;

let questionnaire: Questionnaire;
beforeAll(async () => {
  questionnaire = await nordlysQuestionnaire();
});

const peopleOf = (example: string): readonly Response[] =>
  responsesIn(new URL(`../../examples/${example}/`, import.meta.url), questionnaire);

const levelQuestions = (): readonly Question[] =>
  questionsOf(questionnaire).filter(({ type }) => type === "level");

/** The levels that a person gave to these questions, without "don't know". */
function levelsOf({ answers }: Response, questions: readonly Question[]): readonly number[] {
  return questions.flatMap(({ id }) => {
    const value = answers.get(id)?.value;
    return typeof value === "number" ? [value] : [];
  });
}

/** Any two people of one department, once. */
function pairsOfColleagues(
  people: readonly Response[],
): readonly (readonly [Response, Response])[] {
  return people.flatMap((one, at) =>
    people
      .slice(at + 1)
      .filter((other) => departmentOf(other) === departmentOf(one))
      .map((other) => [one, other] as const),
  );
}

const departmentOf = ({ voice }: Response): string | undefined =>
  voice.kind === "respondent" ? voice.respondent.department : undefined;

describe("Cronbach's alpha", () => {
  test("is 1 for people who differ by the same on every question", () => {
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 3],
        [3, 4],
      ]),
    ).toBe(1);
  });

  // Both questions vary by 1, and the sums 3, 3 and 6 by 3: 2 · (1 − 2/3).
  test("is two thirds where two of three people answer in opposite ways", () => {
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 1],
        [3, 3],
      ]),
    ).toBeCloseTo(2 / 3, 10);
  });
});

describe.each(EXAMPLES)("%s", (example) => {
  test("has six to twelve people, of whom none answers everything alike", () => {
    const people = peopleOf(example);
    expect(people.length).toBeGreaterThanOrEqual(6);
    expect(people.length).toBeLessThanOrEqual(12);
    for (const person of people) {
      expect(new Set(levelsOf(person, levelQuestions())).size, person.file).toBeGreaterThan(1);
    }
  });

  test("has a reliability between 0.6 and 0.9 over the questions that everyone is asked", () => {
    const common = levelQuestions().filter(({ ask }) => ask === undefined);
    const complete = peopleOf(example)
      .map((person) => levelsOf(person, common))
      .filter(({ length }) => length === common.length);
    expect(common).toHaveLength(8);
    expect(complete.length).toBeGreaterThanOrEqual(6);
    expect(cronbachAlpha(complete)).toBeGreaterThan(0.6);
    expect(cronbachAlpha(complete)).toBeLessThan(0.9);
  });

  test("has colleagues who choose different levels on a third to a half of the questions", () => {
    const pairs = pairsOfColleagues(peopleOf(example)).flatMap(([one, other]) =>
      levelQuestions().flatMap(({ id }) => {
        const [a, b] = [one.answers.get(id)?.value, other.answers.get(id)?.value];
        return a === undefined || b === undefined ? [] : [a !== b];
      }),
    );
    const share = pairs.filter(Boolean).length / pairs.length;
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });

  test("has answers at level 5, and each cites evidence", () => {
    const fives = peopleOf(example).flatMap(({ file, answers }) =>
      levelQuestions().flatMap(({ id }) => {
        const answer = answers.get(id);
        return answer?.value === 5 ? [{ file, id, evidence: answer.evidence.length }] : [];
      }),
    );
    expect(fives.length).toBeGreaterThan(0);
    expect(fives.filter(({ evidence }) => evidence === 0)).toEqual([]);
  });

  test("has somebody who does not know, with the reason in a note", () => {
    const unknown = peopleOf(example).flatMap(({ answers }) =>
      [...answers.values()].filter(({ state }) => state === "dont-know"),
    );
    expect(unknown.some(({ note }) => note !== undefined)).toBe(true);
  });
});
