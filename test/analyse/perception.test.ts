import { describe, expect, test } from "vitest";
import type { PerceptionGap } from "../../src/model/index.ts";
import { DONT_KNOW, type People, questionnaire } from "../support/read.ts";
import { score, scoreOf, type ScoreOptions } from "../support/score.ts";
import { capability, dimension, dimensions, level, oneCapability, yesNo } from "../support/yaml.ts";

const TWO = questionnaire(oneCapability(level("a"), level("b")));

function overall(people: People, options?: ScoreOptions): PerceptionGap {
  return score(TWO, people, options).perception.overall;
}

/** Everybody gives both questions the same answer. */
function both(people: Readonly<Record<string, number>>): People {
  return Object.fromEntries(
    Object.entries(people).map(([name, answer]) => [name, { a: answer, b: answer }]),
  );
}

const SPLIT = both({ "it.1": 1, "it.2": 1, "it.3": 2, "sales.1": 4, "sales.2": 4, "sales.3": 5 });

describe("the signal", () => {
  test("a silo signal is strong, at least one level wide and unlikely to be chance", () => {
    expect(overall(SPLIT)).toMatchObject({
      reading: "measured",
      signal: "silo-signal",
      shift: 3,
      between: ["sales", "it"],
      delta: 1,
      p: 0.1,
      smallestP: 0.1,
    });
  });

  test("one level is enough", () => {
    const people = { "it.1": 2, "it.2": 2, "it.3": 2, "sales.1": 3, "sales.2": 3, "sales.3": 3 };
    expect(overall(both(people))).toMatchObject({ signal: "silo-signal", shift: 1, p: 0.1 });
  });

  test("possible, with too few respondents to rule out chance", () => {
    const few = both({ "it.1": 1, "it.2": 1, "sales.1": 5, "sales.2": 5 });
    expect(overall(few)).toMatchObject({ signal: "possible", p: 1 / 3, chanceCorrected: 1 });
  });

  test("possible at most, with less than one level", () => {
    // Means of the two questions: 1, 1, 1 against 1.5, 1.5, 1.5.
    const narrow: People = Object.fromEntries(
      ["it.1", "it.2", "it.3", "sales.1", "sales.2", "sales.3"].map((name) => [
        name,
        { a: 1, b: name.startsWith("it") ? 1 : 2 },
      ]),
    );
    expect(overall(narrow)).toMatchObject({ signal: "possible", shift: 0.5, p: 0.1 });
  });

  test("none otherwise", () => {
    const mixed = both({ "it.1": 1, "it.2": 5, "sales.1": 1, "sales.2": 5 });
    expect(overall(mixed).signal).toBe("none");
  });
});

describe("degenerate cases have readings", () => {
  test.each([
    { name: "one respondent", people: both({ "it.1": 3 }), reading: "one-department" },
    { name: "one department", people: both({ "it.1": 1, "it.2": 5 }), reading: "one-department" },
    {
      name: "one respondent per department",
      people: both({ "it.1": 1, "sales.1": 5, "marketing.1": 3 }),
      reading: "one-voice-each",
    },
    {
      name: "everybody equal",
      people: both({ "it.1": 3, "it.2": 3, "sales.1": 3 }),
      reading: "no-disagreement",
    },
    {
      name: "all unknown",
      people: { "it.1": { a: DONT_KNOW, b: DONT_KNOW }, "sales.1": { a: DONT_KNOW, b: DONT_KNOW } },
      reading: "one-department",
    },
    {
      name: "one department knows nothing",
      people: { "it.1": { a: 1, b: 2 }, "it.2": { a: 2, b: 2 }, "sales.1": { a: DONT_KNOW } },
      reading: "one-department",
    },
  ])("$name: $reading", ({ people, reading }) => {
    const result = score(TWO, people);
    expect(result.perception.overall.reading).toBe(reading);
    expect(result.perception.overall).not.toHaveProperty("signal");
    expect(JSON.stringify(result.perception)).not.toMatch(/"(?:p|q|smallestP)"/u);
    expect(JSON.stringify(result)).not.toMatch(/null|NaN|Infinity/u);
  });

  test("a question that nobody could answer is not among them", () => {
    const people: People = { "it.1": { a: 1, b: DONT_KNOW }, "sales.1": { a: 2, b: DONT_KNOW } };
    expect(score(TWO, people).perception.questions.map(({ id }) => id)).toEqual(["a"]);
  });

  test("a dimension whose questions only go to some departments has no common question", () => {
    const asked = questionnaire(
      dimensions(
        dimension("d", [capability("c", [level("a", "ask: [it]")])]),
        dimension("e", [capability("f", [level("b")])]),
      ),
    );
    const { perception } = score(asked, both({ "it.1": 1, "it.2": 2, "sales.1": 5 }));
    expect(perception.dimensions.map(({ id, reading }) => [id, reading])).toEqual([
      ["d", "no-common-question"],
      ["e", "measured"],
    ]);
    expect(perception.overall.reading).toBe("measured");
  });
});

describe("the position of a department", () => {
  test("counts people, takes their median, and reports how much they do not know", () => {
    const people: People = {
      "it.1": { a: 2, b: DONT_KNOW },
      "it.2": { a: 5, b: 3 },
      "sales.1": { a: 1, b: 1 },
    };
    const { perception } = score(TWO, people);
    expect(perception.overall.departments).toEqual([
      // Means 2 and 4, whose median is 3; one of four answers is not known.
      { id: "it", respondents: 2, median: 3, dontKnow: 0.25 },
      { id: "sales", respondents: 1, median: 1, dontKnow: 0 },
    ]);
    const [a] = perception.questions;
    // Levels 2 and 5 of five: one triple 011, two 101, so U = (3 · 1 − 4 · 2) / (3 · 3) = −5/9, and
    // A = −5/9 · (1 − 1/4).
    expect(a?.departments[0]?.agreement).toBeCloseTo(-5 / 12, 12);
    expect(a?.departments[1]).not.toHaveProperty("agreement");
  });
});

test("facts are marked, and are not pooled", () => {
  const asked = questionnaire(oneCapability(level("a"), yesNo("fact", "score: { yes: 5, no: 1 }")));
  const { perception } = score(asked, {
    "it.1": { a: 3, fact: "yes" },
    "it.2": { a: 3, fact: "yes" },
    "sales.1": { a: 3, fact: "no" },
    "sales.2": { a: 3, fact: "no" },
  });
  expect(perception.overall.reading).toBe("no-disagreement");
  expect(perception.questions.map(({ id, isFact }) => [id, isFact])).toEqual([
    ["a", undefined],
    ["fact", true],
  ]);
  expect(perception.questions[1]).toMatchObject({ siloIndex: 1, shift: 4, p: 1 / 3, q: 1 / 3 });
});

test("groups pool departments", () => {
  const people = both({ "it.1": 1, "sales.1": 5, "marketing.1": 5 });
  const groups = new Map([["commercial", ["sales", "marketing"]]]);
  expect(overall(people, { groups })).toMatchObject({
    reading: "measured",
    between: ["commercial", "it"],
    departments: [
      { id: "it", respondents: 1 },
      { id: "commercial", respondents: 2 },
    ],
  });
});

test("the names of the departments and the order of the respondents change nothing", () => {
  const numbers = ({ siloIndex, chanceCorrected, p, shift, signal }: PerceptionGap) => ({
    siloIndex,
    chanceCorrected,
    p,
    shift,
    signal,
  });
  const renamed = both({
    "marketing.9": 1,
    "marketing.8": 1,
    "marketing.7": 2,
    "it.3": 4,
    "it.2": 4,
    "it.1": 5,
  });
  const [one, other] = [numbers(overall(SPLIT)), numbers(overall(renamed))];
  expect(other.siloIndex).toBeCloseTo(one.siloIndex ?? Number.NaN, 12);
  expect({ ...other, siloIndex: 0, chanceCorrected: 0 }).toEqual({
    ...one,
    siloIndex: 0,
    chanceCorrected: 0,
  });
});

test("if departments are withheld, who differs, by how much and on which question is left out", () => {
  const { perception } = score(TWO, SPLIT, { minimumGroup: 4 });
  expect(perception.questions).toEqual([]);
  for (const gap of [perception.overall, ...perception.dimensions]) {
    expect(gap.departments).toEqual([]);
    for (const key of ["shift", "between", "delta"]) expect(gap).not.toHaveProperty(key);
  }
  expect(perception.overall.signal).toBe("silo-signal");
});

test("conditions can read the silo index of a node", () => {
  const rule = (bound: number) =>
    questionnaire(
      oneCapability(level("a"), level("b")),
      `verdicts: { split: [{ id: wide, title: Wide, when: { silo-index: overall, gt: ${bound} } }] }`,
    );
  // 1, 1, 2 against 4, 4, 5: W = 4/9, T = (8 + 2 · 27) / 36 = 31/18, so Λ = 1 − 8/31 = 0.742.
  expect(score(rule(0.741), SPLIT).verdicts[0]?.outcome).toBe("wide");
  expect(score(rule(0.743), SPLIT).verdicts[0]).not.toHaveProperty("outcome");
  expect(scoreOf(score(rule(0.5), SPLIT), "overall").kind).toBe("scored");
  // If all answers are the same there is no gap.
  const alike = { a: 3, b: 4 };
  const together = { "it.1": alike, "it.2": alike, "sales.1": alike, "sales.2": alike };
  expect(score(rule(-1), together).verdicts[0]?.outcome).toBe("wide");
  expect(score(rule(0), together).verdicts[0]).not.toHaveProperty("outcome");
});

test("any two departments, the widest difference first; not for single questions", () => {
  const asked = questionnaire(oneCapability(level("a"), level("b")));
  // IT at 1 and 2, marketing at 4, sales at 3 and 4 (the mean of each person's two answers).
  const both = (value: number): { a: number; b: number } => ({ a: value, b: value });
  const { perception } = score(asked, {
    "it.1": both(1),
    "it.2": both(2),
    "marketing.1": both(4),
    "sales.1": both(3),
    "sales.2": both(4),
  });
  const pairs = [
    { between: ["marketing", "it"], shift: 2.5, delta: 1 },
    { between: ["sales", "it"], shift: 2, delta: 1 },
    { between: ["marketing", "sales"], shift: 0.5, delta: 0.5 },
  ];
  expect(perception.overall).toMatchObject({ ...pairs[0], pairs });
  expect(perception.dimensions[0]?.pairs).toEqual(pairs);
  expect(perception.questions[0]).toMatchObject({ ...pairs[0] });
  expect(perception.questions[0]).not.toHaveProperty("pairs");
});

test("answers about one's department are not disagreement", () => {
  const own = level("b", "about: own-department");
  const asked = questionnaire(oneCapability(level("a"), own));
  const people: People = {
    "it.1": { a: 3, b: 1 },
    "it.2": { a: 3, b: 1 },
    "sales.1": { a: 3, b: 5 },
    "sales.2": { a: 3, b: 5 },
  };
  const { overall: whole, questions } = score(asked, people).perception;
  expect(whole.reading).toBe("no-disagreement");
  expect(questions.find(({ id }) => id === "b")?.siloIndex).toBe(1);
});
