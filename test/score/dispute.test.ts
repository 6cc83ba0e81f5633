import { describe, expect, test } from "vitest";
import { type Answers, DONT_KNOW, type People, questionnaire } from "../support/read.ts";
import { score, scoredOf, scoreOf, type ScoreOptions } from "../support/score.ts";
import {
  capability,
  dimension,
  dimensions,
  level,
  oneCapability,
  question,
  yesNo,
} from "../support/yaml.ts";

const DEPARTMENTS = "departments: { ceo: CEO, it: IT, m: M, s: S, st: ST }";
/** Bands at levels 1, 2, 3 and 5. */
const DAYS =
  "bands: [{ from: 0, score: 1 }, { from: 5, score: 2 }, { from: 12, score: 3 }, { from: 30, score: 5 }]";

function model(rules = ""): ReturnType<typeof questionnaire> {
  return questionnaire(
    DEPARTMENTS,
    rules,
    dimensions(
      dimension("d", [
        capability("c", [
          yesNo("crm"),
          question("days", "number", DAYS),
          level("step"),
          yesNo("own", "about: own-department"),
        ]),
      ]),
    ),
  );
}

const TWO = questionnaire(oneCapability(yesNo("crm"), yesNo("other")));

/** Both say yes to the other fact. */
const APART: People = {
  "it.1": { crm: true, other: true },
  "sales.1": { crm: false, other: true },
};

/** Each answers "yes" or "no" to the first question: "ceo yes · it no no". */
function saying(text: string): People {
  return Object.fromEntries(
    text.split(" · ").flatMap((part) => {
      const [department = "", ...answers] = part.split(" ");
      return answers.map((one, at): [string, Answers] => [
        `${department}.${at}`,
        { crm: one === "yes" },
      ]);
    }),
  );
}

function crm(text: string, options: ScoreOptions = {}): ReturnType<typeof scoreOf> {
  return scoreOf(score(model(), saying(text), options), "crm");
}

describe("a counted fact on which people contradict each other", () => {
  // STATISTICS.md §4.2: s(no) = (0 + 1) / 2 = 0.5.
  test("has no score: the CEO says yes, two of IT no", () => {
    expect(crm("ceo yes · it no no")).toMatchObject({
      kind: "not-scored",
      reason: "in-dispute",
      coverage: 0,
      range: { score: [0, 1] },
    });
  });

  test("is settled by two thirds: no, no, no, no and yes of five departments", () => {
    const found = crm("ceo yes · it no · m no · s no · st no");
    expect(found).toMatchObject({ kind: "scored", score: 0 });
  });

  test("has the range of all answers if somebody does not know", () => {
    const people = { "it.1": { days: 9 }, "m.1": { days: 14 }, "m.2": { days: DONT_KNOW } };
    expect(scoreOf(score(model(), people), "days")).toMatchObject({
      reason: "in-dispute",
      range: { score: [1, 5] },
    });
  });

  test("needs three people to be settled, and two thirds of the people too", () => {
    expect(crm("it no · m yes")).toMatchObject({ reason: "in-dispute" });
    // Departments: (1 + 1 + 1/5) / 3 = 0.73; people: 3 of 7.
    expect(crm("it no · m no · s no yes yes yes yes")).toMatchObject({ reason: "in-dispute" });
    // Two of three, in one department.
    expect(crm("it no no yes")).toMatchObject({ kind: "scored", score: 0 });
  });

  test("is settled by a review", () => {
    const review = { crm: { value: true, reason: "the contract was seen" } };
    expect(crm("ceo yes · it no no", { review })).toMatchObject({ kind: "scored", score: 1 });
  });

  // 9 and 14 days are in bands at levels 2 and 3; 33 and 34 are in one.
  test.each([
    [9, 14, { reason: "in-dispute", range: { score: [2, 3] } }],
    [33, 34, { kind: "scored", score: 5 }],
  ])("counts in levels: %i and %i days", (one, other, expected) => {
    const result = score(model(), { "it.1": { days: one }, "m.1": { days: other } });
    expect(scoreOf(result, "days")).toMatchObject(expected);
  });

  test("opinions and facts about the respondent's own department do not contradict each other", () => {
    const result = score(model(), {
      "it.1": { step: 1, own: true },
      "m.1": { step: 5, own: false },
    });
    expect(scoreOf(result, "step")).toMatchObject({ kind: "scored", score: 3 });
    expect(scoreOf(result, "own")).toMatchObject({ kind: "scored", score: 0.5 });
  });

  test("is left out of the mean and widens the range", () => {
    const result = score(TWO, APART);
    // The other fact alone: yes. With this one, at least (0 + 1) / 2.
    expect(scoredOf(result, "c")).toMatchObject({ score: 1, coverage: 0.5 });
    expect(scoredOf(result, "c").range.score).toEqual([0.5, 1]);
  });

  test("counts as the model counts unknown answers", () => {
    const at = (unknown: string): ReturnType<typeof scoreOf> =>
      scoreOf(
        score(model(`scoring: { unknown: ${unknown}, coverage: { publish: 0 } }`), {
          "it.1": { days: 9 },
          "m.1": { days: 14 },
        }),
        "days",
      );
    expect(at("lowest")).toMatchObject({ kind: "scored", score: 2, coverage: 0 });
    expect(at("zero")).toMatchObject({ kind: "scored", score: 0, coverage: 0 });
  });

  test("rises to the level that a plan assumes", () => {
    const later = score(TWO, APART, { assume: new Map([["crm", 5]]) }).projected?.dimensions[0];
    expect(later).toMatchObject({ kind: "scored", score: 1, coverage: 1 });
  });
});

describe("a condition on a fact in dispute", () => {
  function outcome(when: string, people: People, rules = ""): string | undefined {
    const verdict = `verdicts: { v: [{ id: yes, when: ${when}, title: Y }, { id: no, when: { not: ${when} }, title: N }] }`;
    return score(
      questionnaire(
        DEPARTMENTS,
        rules,
        verdict,
        dimensions(
          dimension("d", [capability("c", [yesNo("crm"), question("days", "number", DAYS)])]),
        ),
      ),
      people,
    ).verdicts[0]?.outcome;
  }

  test("is unknown", () => {
    const people = saying("ceo yes · it no no");
    expect(outcome("{ question: crm, is: yes }", people)).toBeUndefined();
    expect(
      outcome("{ question: crm, is: no }", people, "scoring: { unknown: lowest }"),
    ).toBeUndefined();
  });

  test("is read as without agreed: true if nobody disputes the fact", () => {
    const people = { "it.1": { days: 9 }, "m.1": { days: 10 } };
    // Both are in the band from 5 to 12.
    expect(outcome("{ question: days, lt: 12, agreed: true }", people)).toBe("yes");
  });

  test("may hold of every answer, with agreed: true", () => {
    const people = { "it.1": { days: 9 }, "m.1": { days: 14 } };
    const asked = (test_: string): string => `{ question: days, ${test_}, agreed: true }`;
    expect(outcome(asked("gte: 9"), people)).toBe("yes");
    expect(outcome(asked("gte: 15"), people)).toBe("no");
    expect(outcome(asked("gte: 10"), people)).toBeUndefined();
  });
});
