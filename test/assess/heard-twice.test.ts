import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { heardTwice, type Round } from "../../src/assess/heard-twice.ts";
import { compareResults } from "../../src/analyse/comparison.ts";
import { historyOf } from "../../src/analyse/history.ts";
import { type HeardAgain, heardTwiceMove } from "../../src/analyse/same-people.ts";
import type { Result } from "../../src/model/index.ts";
import { answersOf } from "../../src/score/answers.ts";
import { type Answers, type People, questionnaire, respondents, review } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(oneCapability(level("a")));

function round(people: People, minimumGroup = 1, reviewed?: Answers): Round {
  const options = { toolVersion: "0.0.0", digest: "", minimumGroup };
  const reviews = reviewed === undefined ? [] : [review(ASKED, reviewed)];
  const answers = answersOf(ASKED, [...respondents(ASKED, people), ...reviews], undefined);
  return { result: assess(ASKED, answers, options), questionnaire: ASKED, answers, options };
}

const THEN: People = {
  "it.1": { a: 1 },
  "it.2": { a: 2 },
  "sales.1": { a: 3 },
  "sales.2": { a: 5 },
};
const NOW: People = {
  "it.1": { a: 3 },
  "it.2": { a: 3 },
  "sales.1": { a: 4 },
  "sales.3": { a: 1 },
};

function overallOf(result: HeardAgain | undefined): number | undefined {
  return result?.overall.kind === "scored" ? result.overall.score : undefined;
}

describe("assessments from the people heard both times", () => {
  test("are scored from them alone", () => {
    const same = heardTwice(round(THEN), round(NOW));
    // The median of IT is 1.5 and that of sales 3, together 2.25; later 3 and 4, together 3.5.
    expect([overallOf(same?.before), overallOf(same?.after)]).toEqual([2.25, 3.5]);
    expect(same?.before.respondents.map(({ id }) => id)).toEqual(["it.1", "it.2", "sales.1"]);
  });

  test("keep what a review decided", () => {
    const same = heardTwice(round(THEN, 1, { a: { value: 5, reason: "seen" } }), round(NOW));
    expect(overallOf(same?.before)).toBe(5);
  });

  test.each<[string, People, People]>([
    ["everyone was heard both times", THEN, THEN],
    ["fewer than three people were", THEN, { "it.1": { a: 3 }, "it.2": { a: 3 } }],
    [
      "fewer than three were in the same department",
      THEN,
      { "it.1": { a: 3 }, "it.2": { a: 3 }, "marketing.1": { a: 4 } },
    ],
  ])("are left out if %s", (_, then, now) => {
    expect(heardTwice(round(then), round(now))).toBeUndefined();
  });

  test("exist if there are further people in one of them only", () => {
    const { "sales.2": _, ...fewer } = THEN;
    expect(heardTwice(round(fewer), round(NOW))).toBeDefined();
    expect(heardTwice(round(NOW), round(fewer))).toBeDefined();
  });

  test("are left out if both scores together would reveal one other person's answers", () => {
    expect(heardTwice(round(THEN, 3), round(NOW, 3))).toBeUndefined();
    const others: People = { "sales.4": { a: 2 }, "sales.5": { a: 2 }, "sales.6": { a: 2 } };
    const { "sales.2": _, ...fewer } = THEN;
    expect(heardTwice(round(fewer, 3), round({ ...fewer, ...others }, 3))).toBeDefined();
  });

  test("are left out where the overall is hidden", () => {
    const { result, ...rest } = round(THEN);
    const overall = { kind: "not-scored", reason: "withheld" } as Result["overall"];
    expect(heardTwice({ ...rest, result: { ...result, overall } }, round(NOW))).toBeUndefined();
  });
});

describe("the change among them", () => {
  const { result } = round(THEN);
  const overall = { kind: "scored", percent: 50, coverage: 1, confidence: "firm" } as const;
  const range = { score: [2, 2] } as const;
  const at = (score: number): Result => ({
    ...result,
    overall: { ...result.overall, ...overall, range, score, level: 2, se: 0.2, sePanel: 0.05 },
  });

  // 1.960 · √(0.05² + 0.05²) = 0.1386.
  test.each([
    [2.1, "within-limit"],
    [2.2, "risen"],
    [1.8, "fallen"],
    [2, "unchanged"],
  ])("from 2 to %s is %s by the limit of the same people", (later, movement) => {
    const move = heardTwiceMove({ before: at(2), after: at(later) });
    expect(move).toMatchObject({ people: 4, movement });
    expect(move?.limit).toBeCloseTo(0.1386, 4);
  });

  test("is unknown if one of the two has no score", () => {
    const none = { ...result, overall: { kind: "not-scored", reason: "coverage" } } as Result;
    expect(heardTwiceMove({ before: none, after: at(2) })).toBeUndefined();
  });

  test("is in a comparison and in a history, unless the model changed", () => {
    const heard = { before: at(2), after: at(2.2) };
    const questionnaires = { ...result.questionnaire, digest: "another" };
    const broken = { ...at(2), questionnaire: questionnaires };
    const compare = (before: Result): unknown =>
      compareResults(before, at(2), ASKED, { heardTwice: heard }).heardTwice;
    expect(compare(at(2))).toMatchObject({ movement: "risen" });
    expect(compare(broken)).toBeUndefined();
    const history = (before: Result): unknown =>
      historyOf([{ ...before, assessment: "2025", date: "2025-01-01" }, at(2)], ASKED, "en", heard)
        .heardTwice;
    expect(history(at(2))).toMatchObject({ movement: "risen" });
    expect(history(broken)).toBeUndefined();
  });
});
