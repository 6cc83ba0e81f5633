import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { explain } from "../../src/analyse/explain.ts";
import type { QuestionResult, Result } from "../../src/model/index.ts";
import {
  type Answers,
  DONT_KNOW,
  NOT_APPLICABLE,
  type People,
  questionnaire,
  respondents,
  SKIPPED,
} from "../support/read.ts";
import { score, scoreOf } from "../support/score.ts";
import { capability, dimension, dimensions, level, question, yesNo } from "../support/yaml.ts";

const CLIENT = { minimumGroup: 3 };

/** Everyone answers a, c and f; who answers b depends on the person. */
const ASKED = questionnaire(
  dimensions(
    dimension("d", [capability("k", [yesNo("leads", "scored: false"), level("a"), level("c")])]),
    dimension("e", [
      capability("l", [level("b", "when: { question: leads, is: yes }"), level("f"), level("g")]),
    ]),
  ),
);

/** Four people of IT and three of sales; those of IT after the first answer b in their own way. */
function people(others: Answers, first: Answers = { b: 1 }): People {
  const all = { leads: true, a: 2, c: 3, f: 4, g: 4 };
  const it = [first, others, others, others].map((own) => ({ ...all, ...own }));
  const sales = [3, 3, 4].map((b) => ({ ...all, b, f: 2 }));
  return Object.fromEntries([
    ...it.map((given, index) => [`it.${index + 1}`, given] as const),
    ...sales.map((given, index) => [`sales.${index + 1}`, given] as const),
  ]);
}

/** The same people in a questionnaire that asks only some of the questions. */
function asking(ids: readonly string[], all: People): People {
  return Object.fromEntries(
    Object.entries(all).map(([id, own]) => [
      id,
      Object.fromEntries(Object.entries(own).filter(([one]) => ids.includes(one))),
    ]),
  );
}

function questionIn({ dimensions: all }: Result, id: string): QuestionResult | undefined {
  return all
    .flatMap(({ capabilities }) => capabilities)
    .flatMap(({ questions }) => questions)
    .find((one) => one.id === id);
}

/** The questions whose answers are withheld. */
function withheldIn({ dimensions: all }: Result): readonly string[] {
  return all
    .flatMap(({ capabilities }) => capabilities)
    .flatMap(({ questions }) => questions)
    .filter(({ answersWithheld }) => answersWithheld === true)
    .map(({ id }) => id);
}

describe("if one of four people of a department answers a question", () => {
  const NOT_ANSWERING = [
    ["are not shown the question", { leads: false }],
    ["do not know", { b: DONT_KNOW }],
    ["say that it does not apply", { b: NOT_APPLICABLE }],
    ["skip it", { b: SKIPPED }],
    ["leave it open", {}],
  ] as const;
  test.each(NOT_ANSWERING)("and the others %s, no document has their answer", (_, others) => {
    const result = score(ASKED, people(others), CLIENT);
    expect(result.withheld).toEqual([]);
    expect(questionIn(result, "b")).toMatchObject({ answers: [], answersWithheld: true });
    expect(result.perception.questions.map(({ id }) => id)).not.toContain("b");
  });

  test.each(NOT_ANSWERING)("and the others %s, its score still uses all answers", (_, others) => {
    // At worst one of four of IT and all of sales is a coverage of (1/4 + 1) / 2, over one half.
    const result = score(ASKED, people(others), CLIENT);
    // The medians are 1 and 3, together 2.
    expect(scoreOf(result, "b")).toMatchObject({ kind: "scored", score: 2, level: 2 });
  });

  const few = score(ASKED, people({ leads: false }), CLIENT);

  test("the consultant sees every answer", () => {
    const result = score(ASKED, people({ leads: false }));
    expect(withheldIn(result)).toEqual([]);
    expect(questionIn(result, "b")?.answers[0]).toMatchObject({ respondent: "it.1", value: 1 });
    expect(result.perception.questions.map(({ id }) => id)).toContain("b");
  });

  test("the department's score would reveal the answer, and the other's with the total; no question is withheld for it", () => {
    // IT's score in e is (1 + f + g) / 3: with f and g it would give b.
    expect(withheldIn(few)).toEqual(["b"]);
    expect(few.departments.map(({ dimensions: own }) => own.map(({ kind }) => kind))).toEqual([
      ["scored", "not-scored"],
      ["scored", "not-scored"],
    ]);
  });

  test("the gap of its dimension and the overall gap are withheld, those elsewhere are shown", () => {
    const { dimensions: gaps, overall } = few.perception;
    expect(gaps[0]?.reading).toBe("no-disagreement");
    expect(overall).toMatchObject({ reading: "withheld" });
    expect(gaps[1]).toMatchObject({ reading: "withheld" });
  });

  test("a score without one respondent is left out where it would reveal the answer", () => {
    expect(scoreOf(few, "d")).toHaveProperty("leaveOneOut");
    expect(scoreOf(few, "e")).not.toHaveProperty("leaveOneOut");
    expect(few.overall).not.toHaveProperty("leaveOneOut");
    expect(score(ASKED, people({ leads: false })).overall).toHaveProperty("leaveOneOut");
  });

  test("counted answers are withheld in the same way", () => {
    const counted = { ...CLIENT, listAnswers: false };
    expect(questionIn(score(ASKED, people({ leads: false }), counted), "b")?.answers).toEqual([]);
    const a = questionIn(score(ASKED, people({ leads: false }), counted), "a")?.answers;
    expect(a).toEqual([
      { state: "answered", value: 2, department: "it", people: 4 },
      { state: "answered", value: 2, department: "sales", people: 3 },
    ]);
  });

  test("explain gives its score without the departments", () => {
    const heard = respondents(ASKED, people({ leads: false }));
    const said = (id: string, options: object) =>
      JSON.stringify(explain(ASKED, heard, id, options));
    expect(said("b", {})).toContain('"respondent":"it.1"');
    expect(said("b", CLIENT)).not.toContain("respondent");
    expect(said("a", CLIENT)).toContain('"respondent":"it.1"');
  });
});

test("if nobody or at least three of a department answer, everything is shown", () => {
  for (const first of [{ b: DONT_KNOW }, { b: 5 }]) {
    const others = "b" in first && first.b === 5 ? { b: 2 } : { b: DONT_KNOW };
    expect(withheldIn(score(ASKED, people(others, first), CLIENT))).toEqual([]);
  }
});

test("a department's score that rests on few people is withheld, and another with it", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("k", [yesNo("leads", "scored: false"), level("a")])]),
      dimension("e", [capability("l", [level("b", "when: { question: leads, is: yes }")])]),
    ),
  );
  const {
    departments,
    dimensions: all,
    perception,
  } = score(asked, asking(["leads", "a", "b"], people({ leads: false })), CLIENT);
  const cells = departments.map(({ overall, dimensions: own }) =>
    [...own, overall].map(({ kind }) => kind),
  );
  expect(cells).toEqual([
    ["scored", "not-scored", "not-scored"],
    ["scored", "not-scored", "not-scored"],
  ]);
  expect(all.map(({ kind }) => kind)).toEqual(["scored", "scored"]);
  expect(perception.dimensions[1]).toEqual({ id: "e", reading: "withheld", departments: [] });
  expect(perception.overall).toEqual({ id: "overall", reading: "withheld", departments: [] });
});

test("a question that uses the same answer is withheld with it, and no other one", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [
        capability("k", [
          level("b"),
          question("again", "level", "use: b, levels: { 1: low, 5: high }"),
          level("f"),
          level("g"),
        ]),
      ]),
    ),
  );
  expect(withheldIn(score(asked, asking(["b", "f", "g"], people({})), CLIENT))).toEqual([
    "b",
    "again",
  ]);
});

test("if few people of all departments together answered, the score is withheld too", () => {
  const nobodyElse = Object.fromEntries(
    Object.entries(people({ leads: false })).map(([id, own]) => [
      id,
      id.startsWith("sales") ? { ...own, leads: false } : own,
    ]),
  );
  const result = score(ASKED, nobodyElse, { ...CLIENT, sensitivity: true, assume: new Map() });
  expect(scoreOf(result, "b")).toMatchObject({ kind: "not-scored", reason: "withheld" });
  expect(withheldIn(result)).toEqual(["b"]);
  expect(scoreOf(result, "f")).toMatchObject({ kind: "scored", score: 3 });
  // f is 3 and g 4: b at 1 gives levels 1 and up to 3, b at 5 gives 4 for one more question.
  expect(scoreOf(result, "e")).not.toHaveProperty("score");
  expect(result).not.toHaveProperty("sensitivity");
  expect(result).not.toHaveProperty("projected");
});

describe("a text is shown in a client's document only if its author agreed to be quoted", () => {
  const asked = questionnaire(
    dimensions(dimension("d", [capability("k", [level("a"), question("words", "text")])])),
  );
  const told = (quotes: boolean, options: object) => {
    const heard = respondents(
      asked,
      Object.fromEntries(
        [1, 2, 3].map((n) => [`it.${n}`, { a: 2, ...(n === 1 ? { words: "He shouts." } : {}) }]),
      ),
    ).map((one) => ({ ...one, consent: { read: "2026-11-01", quotes, attribution: true } }));
    const result = assess(asked, heard, { toolVersion: "0.0.0", digest: "", ...options });
    return questionIn(result, "words")?.answers;
  };
  const own = { respondent: "it.1", department: "it", state: "answered" };
  test.each([
    ["without consent there is nothing", false, CLIENT, []],
    ["with consent, the words alone", true, CLIENT, [{ state: "answered", value: "He shouts." }]],
  ])("%s", (_, quotes, options, expected) => {
    expect(told(quotes, options)).toEqual(expected);
  });

  test("the consultant sees it, without consent too", () => {
    expect(told(false, {})?.[0]).toMatchObject({ ...own, value: "He shouts." });
  });

  test("a document that is not for a client has the answer without its words", () => {
    const [first] = told(false, { unquotedWords: false }) ?? [];
    expect(first).toMatchObject(own);
    expect(first).not.toHaveProperty("value");
    expect(told(true, { unquotedWords: false })?.[0]).toMatchObject({ value: "He shouts." });
  });
});

test("the score before a review is withheld where one person of all answered the question", () => {
  const everyone = { a: 2, c: 2, f: 2, g: 2 };
  const one = { ...everyone, leads: true, b: 1 };
  const others = ["it.2", "it.3", "it.4", "sales.1", "sales.2", "sales.3"];
  const asked = Object.fromEntries(others.map((id) => [id, { ...everyone, leads: false }]));
  const reviewed = { b: { value: 3, reason: "seen" } };
  const answers = { "it.1": one, ...asked };
  const [shown] = score(ASKED, answers, { ...CLIENT, review: reviewed }).overrides;
  expect(shown?.before).toMatchObject({ kind: "not-scored", reason: "withheld" });
  const [open] = score(ASKED, answers, { review: reviewed }).overrides;
  expect(open?.before).toMatchObject({ kind: "scored", score: 1 });
});

test("a capability without weight reveals nothing: its questions need no cover", () => {
  const model = questionnaire(
    dimensions(
      dimension("d", [
        capability("k", [yesNo("leads", "scored: false"), level("a")]),
        capability("w", [level("b", "when: { question: leads, is: yes }")], "weight: 0"),
      ]),
    ),
  );
  const answers = { "it.1": { leads: true, b: 1, a: 2 }, "it.2": { leads: false, a: 2 } };
  const rest = { "it.3": { leads: false, a: 3 }, "it.4": { leads: false, a: 3 } };
  expect(withheldIn(score(model, { ...answers, ...rest }, CLIENT))).not.toContain("a");
});
