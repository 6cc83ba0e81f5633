import { describe, expect, test } from "vitest";
import { analyseResponses } from "../../src/analyse/analysis.ts";
import type { Answering } from "../../src/analyse/repeated-answers.ts";
import { type Repeats, repeatsOf } from "../../src/analyse/repeats.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import {
  DONT_KNOW,
  levelless,
  ofOrganization,
  type People,
  questionnaire,
  respondents,
  review,
} from "../support/read.ts";
import { everyone } from "../support/team.ts";
import { choice, level, oneCapability, question, yesNo } from "../support/yaml.ts";

const DRAWS = 4000;

function repeats(
  asked: Questionnaire,
  people: People,
  { answering = "others", reviewed }: { answering?: Answering; reviewed?: object } = {},
): Repeats {
  const reviews = reviewed === undefined ? [] : [review(asked, { ...reviewed })];
  const analysis = analyseResponses(asked, [...respondents(asked, people), ...reviews], {});
  const { scored, matrix, agreement } = analysis;
  return repeatsOf(scored, matrix, () => agreement().overall, { draws: DRAWS, answering });
}

function seOf(id: string, drawn: Repeats): number {
  const found = drawn.byId.get(id);
  if (found === undefined) throw new Error(`nothing was drawn for ${id}`);
  return found.se;
}

const MEANS = "scoring: { respondents: { within: mean, across: mean } }";
const DEPARTMENTS = "departments: { a: A, b: B, c: C, d: D }";
const SEVEN = ["q1", "q2", "q3", "q4", "q5", "q6", "q7"];
const MODEL = questionnaire(DEPARTMENTS, MEANS, oneCapability(...SEVEN.map((id) => level(id))));
const THREES = Object.fromEntries(SEVEN.map((id) => [id, 3]));
const FOUR = everyone({ a: 1, b: 1, c: 1, d: 1 }, THREES);

/** Within 4% of the figure: the standard error of a standard deviation from 4,000 draws is 1.1%. */
function expectNear(found: number, figure: number): void {
  expect(Math.abs(found / figure - 1)).toBeLessThan(0.04);
}

describe("other people of the same departments", () => {
  test("scatter as is assumed of people", () => {
    const drawn = repeats(MODEL, FOUR);
    // One answer: √(0.55² + 0.7²) = 0.8902; the mean of seven: √(0.3025 + 0.49 / 7) = 0.6103. Four
    // departments of one: half of that. A few answers beyond 1 and 5 are cut off.
    expectNear(seOf("q1", drawn), 0.8902 / 2);
    expectNear(seOf("c", drawn), 0.6103 / 2);
    expect(seOf("overall", drawn)).toBe(seOf("c", drawn));
  });

  test("scatter more where people of one department are further apart", () => {
    // Two a department, at 2.5 and 3.5 by eight answers: s0² = 0.3025 + 0.49 / 8 = 0.36375; SS = 4 ·
    // 0.5, s² = (3 · 0.36375 + 2) / 7 = 0.4416, f² = 1.214. A person's mean varies by 1.214 ·
    // (0.3025 + (0.49 − 1/12) / 8) + 1/96 = 0.4394, and the mean of eight by √(0.4394 / 8).
    const ids = [...SEVEN, "q8"];
    const asked = questionnaire(DEPARTMENTS, MEANS, oneCapability(...ids.map((id) => level(id))));
    const answers = (low: number) =>
      Object.fromEntries(ids.map((id, index) => [id, low + (index % 2)]));
    const people = Object.fromEntries(
      ["a", "b", "c", "d"].flatMap((id) => [
        [`${id}.1`, answers(2)],
        [`${id}.2`, answers(3)],
      ]),
    );
    expectNear(seOf("c", repeats(asked, people)), Math.sqrt(0.4394 / 8));
  });

  test("do not change facts, reviews and missing answers", () => {
    const asked = questionnaire(
      DEPARTMENTS,
      MEANS,
      oneCapability(level("q1"), level("q2"), yesNo("fact"), level("open")),
    );
    const given = { q1: 3, q2: 3, fact: "yes", open: DONT_KNOW };
    const drawn = repeats(asked, everyone({ a: 2, b: 2 }, given), {
      reviewed: { q2: { value: 4, reason: "Seen together." } },
    });
    expect(seOf("fact", drawn)).toBe(0);
    expect(seOf("q2", drawn)).toBe(0);
    expect(drawn.byId.has("open")).toBe(false);
    expect(seOf("q1", drawn)).toBeGreaterThan(0.3);
  });

  test("leave out those who gave no opinion, and answers without a score", () => {
    const options =
      "options: [{ id: open, text: O }, { id: low, text: L, score: 1 }, { id: high, text: H, score: 5 }]";
    const asked = questionnaire(
      DEPARTMENTS,
      MEANS,
      oneCapability(question("q", "choice", options), level("w"), yesNo("fact")),
    );
    const people = {
      "a.1": { q: "low", w: 3, fact: "yes" },
      "b.1": { q: "open", w: 3, fact: "yes" },
      "c.1": { q: "low", w: 3, fact: "yes" },
      "d.1": { q: DONT_KNOW, w: DONT_KNOW, fact: "yes" },
    };
    const drawn = repeats(asked, people, { answering: "same" });
    expect(drawn.draws).toBe(DRAWS);
    expect(seOf("fact", drawn)).toBe(0);
    expect(seOf("w", drawn)).toBeGreaterThan(0.2);
  });

  test("choose the nearest option", () => {
    const asked = questionnaire(DEPARTMENTS, MEANS, oneCapability(choice("q", [1, 5]), level("w")));
    // Options at levels 1 and 5: from 1, an answer of 3 or more is 2 / 0.8422 = 2.37 deviations away,
    // 0.9% of the cases: √(0.0089 · 0.9911) · 4 / 2 = 0.188.
    const drawn = repeats(asked, everyone({ a: 1, b: 1, c: 1, d: 1 }, { q: "s1", w: 1 }));
    expect(Math.abs(seOf("q", drawn) - 0.188)).toBeLessThan(0.02);
  });

  test("are the same in number, whatever the pseudonyms and the order of the files", () => {
    const people = { "a.1": { ...THREES, q1: 5 }, "a.2": THREES, "b.1": THREES, "c.1": { q1: 2 } };
    const renamed = { "a.9": THREES, "a.3": { ...THREES, q1: 5 }, "c.0": { q1: 2 }, "b.7": THREES };
    expect(repeats(MODEL, renamed)).toEqual(repeats(MODEL, people));
  });
});

describe("the same people", () => {
  test("vary only in single answers", () => {
    // √(0.49 / 7 / 4) = 0.1323.
    expectNear(seOf("c", repeats(MODEL, FOUR, { answering: "same" })), 0.1323);
  });

  test("keep their distance to the others of their department", () => {
    const answers = (value: number) => Object.fromEntries(SEVEN.map((id) => [id, value]));
    const people = { "a.1": answers(2), "a.2": answers(4), "b.1": answers(3), "b.2": answers(3) };
    const drawn = repeats(MODEL, people, { answering: "same" });
    // f² = min(3, s² / s0²): s² = (3 · 0.3725 + 2) / 5 = 0.6235, so 1.674. A mean of four people:
    // √((1.674 · (0.49 − 1/12) + 1/12) / 7 / 4) = 0.165.
    expectNear(seOf("c", drawn), 0.165);
  });
});

describe("nothing is drawn", () => {
  const NOTHING: Repeats = { draws: 0, byId: new Map() };
  const questions = oneCapability(choice("a", [1, 3]), choice("b", [1, 3]));
  const answers = { a: "s1", b: "s3" };

  test.each([
    ["without levels", levelless(questions)],
    [
      "of two levels",
      questionnaire("levels: [{ level: 0, name: No }, { level: 1, name: Yes }]", questions),
    ],
  ])("%s", (_, asked) => {
    expect(repeats(asked, everyone({ it: 2, sales: 2 }, answers))).toEqual(NOTHING);
  });

  test("of an organization that answers as a whole", () => {
    expect(repeats(ofOrganization(questions), { "it.1": answers })).toEqual(NOTHING);
  });

  test("of walks along ladders", () => {
    const asked = questionnaire(
      "scoring: { methods: { capability: ladder } }",
      oneCapability(
        "{ id: a, text: A, type: choice, options: [{ id: s1, text: N, score: 1, stops: true }, { id: s5, text: Y, score: 5 }] }",
      ),
    );
    expect(repeats(asked, everyone({ it: 2, sales: 2 }, { a: "s5" }))).toEqual(NOTHING);
  });
});
