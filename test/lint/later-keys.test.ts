import { describe, expect, test } from "vitest";
import { oneCapability, question } from "../support/yaml.ts";
import { found, full } from "./support.ts";

const LEVELS = ["a", "b", "l3", "l4", "l5", "l6"].map((id) => full(id));
const DIMENSIONS = oneCapability(...LEVELS, question("words", "text"));
const SOURCES = "sources: { s: { title: A source } }";

/** The problems of a key of the questionnaire. */
const inModel = (key: string): readonly string[] => found(SOURCES, DIMENSIONS, key);

/** The problems of keys of a recommendation that raises `a` from level 2 to 4. */
function inRecommendation(keys: string, ...others: readonly string[]): readonly string[] {
  const raises = "when: { question: a, lt: 4 }, raises: { a: { from: 2, to: 4 } }, effort: 1";
  const rest = keys.includes("effort:") ? raises.replace(", effort: 1", "") : raises;
  return inModel(
    [...others, `recommendations: [{ id: r, title: R, ${rest}, ${keys} }]`].join("\n"),
  );
}

/** The problems of a question. */
const inQuestion = (rest: string): readonly string[] => found(oneCapability(full("a", rest)));

const UNITS = "scale: { reference: { sites: 2 }, units: { sites: sites, systems: systems } }";
const POSITIONS =
  "positions: { ceo: { name: CEO, above: all }, cmo: { name: CMO, above: [sales] } }";

describe("names exist", () => {
  test.each<[string, readonly string[], string]>([
    ["of predicted departments", inQuestion("predict: [it, ti]"), "department"],
    [
      "of the departments of a pair",
      inModel("agreement: { pairs: [{ id: p, a: [it], b: [x] }] }"),
      "department",
    ],
    ["of both sides", inModel("agreement: { pairs: [{ id: p, a: [x], b: [it] }] }"), "department"],
    [
      "of the departments below a position",
      inModel("positions: { cmo: { name: CMO, above: [x] } }"),
      "department",
    ],
    [
      "of a vignette's question",
      inModel("vignettes: [{ id: v, question: x, text: T, level: 2 }]"),
      "question of type level",
    ],
    [
      "of a question with levels",
      inModel("vignettes: [{ id: v, question: words, text: T, level: 2 }]"),
      "question of type level",
    ],
    ["of a unit with a reference", inModel("scale: { reference: { sites: 2 } }"), "unit"],
    [
      "of a unit of an effort",
      inRecommendation("effort: { it: { per: { x: 1 } } }", UNITS),
      "unit",
    ],
    ["of an effort's department", inRecommendation("effort: { x: { fixed: 1 } }"), "department"],
    ["of a department with allocated time", inRecommendation("allocated: { x: 1 }"), "department"],
    ["of a department with upkeep", inRecommendation("upkeep: { x: 1 }"), "department"],
    ["of a signer", inRecommendation("signs: cfo", POSITIONS), "position"],
    ["of each signer", inRecommendation("signs: [ceo, cfo]", POSITIONS), "position"],

    [
      "of the literature",
      inRecommendation("literature: [{ source: x, finding: supports }]"),
      "source",
    ],
    ["of a reason's question", inRecommendation("because: { x: { 2: T } }"), "question"],
    [
      "of a question whose spread is read",
      inModel("verdicts: { v: [{ id: one, title: O, when: { spread: x, gte: 1 } }] }"),
      "question",
    ],
  ])("%s", (_, problems, kind) => {
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`unknown-reference: the questionnaire has no ${kind} "`);
  });
});

describe("levels exist", () => {
  const unknown = ["level-not-in-model: level 6 does not exist here"];
  test("of a vignette", () => {
    expect(inModel("vignettes: [{ id: v, question: a, text: T, level: 6 }]")).toEqual(unknown);
  });
  test("of a reason", () => {
    expect(inRecommendation("because: { a: { 6: T } }")).toEqual(unknown);
  });
});

describe("pairs", () => {
  const pair = (id: string, a = "it"): string => `{ id: ${id}, a: [${a}], b: [sales] }`;
  const pairs = (...all: readonly string[]): string => `agreement: { pairs: [${all.join(", ")}] }`;

  test("have no department on both sides", () => {
    expect(inModel(pairs(pair("p", "it, sales")))).toEqual([
      "pair-overlap: sales is on both sides of the pair p",
    ]);
  });

  test("are at most two, or lint warns", () => {
    expect(inModel(pairs(pair("p"), pair("q")))).toEqual([]);
    expect(inModel(pairs(pair("p"), pair("q"), pair("r"))).join("")).toMatch(
      /^many-pairs: 3 pairs are compared;/u,
    );
  });

  test("have different ids", () => {
    expect(inModel(pairs(pair("p"), pair("p"))).join("")).toMatch(/^duplicate-id/u);
  });
});

test("vignettes have different ids, and may have that of a question", () => {
  const vignette = (id: string): string => `{ id: ${id}, question: a, text: T${id}, level: 2 }`;
  expect(inModel(`vignettes: [${vignette("a")}]`)).toEqual([]);
  expect(inModel(`vignettes: [${vignette("v")}, ${vignette("v")}]`).join("")).toMatch(
    /^duplicate-id/u,
  );
});

test.each([
  ["a predicted department", inQuestion("predict: [it, it]")],
  ["a department of a pair", inModel("agreement: { pairs: [{ id: p, a: [it, it], b: [sales] }] }")],
  ["a department below a position", inModel("positions: { coo: { name: COO, above: [it, it] } }")],
  ["a signer", inRecommendation("signs: [ceo, ceo]", POSITIONS)],
])("%s is named once", (_, problems) => {
  expect(problems.join("")).toMatch(/^named-twice: "(?:it|ceo)" appears twice$/u);
});

describe("a reason is of use", () => {
  const notFrom = (level: number) =>
    `because-without-use: r does not start from level ${level} of a, so this reason is never used`;

  test("at the levels from which the recommendation raises", () => {
    expect(inRecommendation("because: { a: { 2: T, 3: U } }")).toEqual([]);
  });

  test("not below or above them", () => {
    const reasons = "because: { a: { 1: T, 2: T, 3: T, 4: U } }";
    expect(inRecommendation(reasons)).toEqual([notFrom(1), notFrom(4)]);
  });

  test("not where the condition is never true", () => {
    const recommendation =
      "{ id: r, title: R, when: { question: a, is: 2 }, raises: { a: { from: 2, to: 4 } }, effort: 1, because: { a: { 2: T, 3: U } } }";
    expect(inModel(`recommendations: [${recommendation}]`)).toEqual([notFrom(3)]);
  });

  test("for a question that only the condition reads", () => {
    const reads = (because: string): readonly string[] =>
      inModel(
        `recommendations: [{ id: r, title: R, when: { level: a, lt: 3 }, because: { ${because} } }]`,
      );
    expect(reads("a: { 1: T, 2: U }")).toEqual([]);
    expect(reads("a: { 3: T }")).toEqual([notFrom(3)]);
    expect(reads("b: { 1: T }")).toEqual([
      "because-without-use: r neither raises nor reads b, so this reason is never true of it",
    ]);
  });

  test("for a choice, by the levels of its scores", () => {
    const options = "options: [{ id: no, text: No, score: 1 }, { id: yes, text: Yes, score: 5 }]";
    const recommendation =
      "{ id: r, title: R, when: { level: pick, lt: 5 }, because: { pick: { 1: T, 5: U } } }";
    expect(
      found(
        oneCapability(question("pick", "choice", options)),
        `recommendations: [${recommendation}]`,
      ),
    ).toEqual([
      "because-without-use: r does not start from level 5 of pick, so this reason is never used",
    ]);
  });

  test("for a question of a capability that is raised", () => {
    const recommendation =
      "{ id: r, title: R, when: { level: c, lt: 4 }, raises: { c: { from: 2, to: 4 } }, effort: 1, because: { b: { 2: T, 4: U } } }";
    expect(inModel(`recommendations: [${recommendation}]`)).toEqual([
      "because-without-use: r does not start from level 4 of b, so this reason is never used",
    ]);
  });
});

describe("a recommendation with reasons has one for each level that can make it apply", () => {
  const missing = (question: string, level: number) =>
    `reason-missing: r can apply because ${question} is at level ${level}, but has no reason for that level`;

  test("of a question that it raises and reads", () => {
    expect(inRecommendation("because: { a: { 2: T } }")).toEqual([missing("a", 3)]);
    expect(inRecommendation("rationale: T")).toEqual([]);
  });

  test("also of another than those with a reason", () => {
    const recommendation =
      "{ id: r, title: R, when: { any: [{ question: a, is: 1 }, { question: b, lt: 3 }] }, raises: { a: { from: 1, to: 3 }, b: { from: 2, to: 3 } }, effort: 1, because: { a: { 1: T } } }";
    expect(inModel(`recommendations: [${recommendation}]`)).toEqual([missing("b", 2)]);
  });

  test("not of a question that it only raises, nor for a level that no answer reaches", () => {
    const raised =
      "{ id: r, title: R, when: { question: a, is: 2 }, raises: { a: { from: 2, to: 3 }, b: { from: 1, to: 3 } }, effort: 1, because: { a: { 2: T } } }";
    expect(inModel(`recommendations: [${raised}]`)).toEqual([]);
    const money =
      "{ id: r, title: R, when: { level: money, lt: 5 }, raises: { money: { from: 1, to: 5 } }, effort: 1, because: { money: { 1: T } } }";
    const asked = oneCapability(full("a"), question("money", "yes-no", "score: { yes: 5, no: 1 }"));
    expect(found(asked, `recommendations: [${money}]`)).toEqual([]);
  });
});

describe("conditions on spread and agreement", () => {
  const verdict = (when: string): readonly string[] =>
    inModel(`verdicts: { v: [{ id: one, title: O, when: ${when} }, { id: two, title: T }] }`);

  test("a spread lies between 0 and the distance of the levels", () => {
    expect(verdict("{ spread: a, gte: 4 }")).toEqual([]);
    expect(verdict("{ spread: a, gt: 4 }").join("")).toMatch(/^never-applies/u);
    expect(verdict("{ not: { spread: a, lte: 4 } }").join("")).toMatch(/never-applies/u);
    expect(verdict("{ any: [{ level: a, is: 1 }, { spread: a, lt: 5 }] }").join("")).toMatch(
      /^always-true: .* 5 is outside 0 to 4$/u,
    );
  });

  test("a spread needs two departments that answer with a score", () => {
    const never = (id: string) =>
      `never-known: no two departments can answer ${id} with a score, so this comparison is never true`;
    expect(verdict("{ spread: words, gte: 1 }")).toEqual([never("words")]);
    const rules = "verdicts: { v: [{ id: one, title: O, when: { spread: x, gte: 1 } }] }";
    const one = oneCapability(full("x", "ask: [it]"), full("y"));
    expect(found(one, rules)).toEqual([never("x")]);
    expect(found(oneCapability(full("x", "ask: [it, sales]"), full("y")), rules)).toEqual([]);
    const toAll = "variants: { all: { title: A, ask: all, questions: [x, y] } }";
    expect(found(one, rules, toAll)).toEqual([]);
  });

  test("agreed: true is accepted beside a question", () => {
    expect(verdict("{ question: a, is: 2, agreed: true }")).toEqual([]);
  });

  test("agreed: true needs a question beside it", () => {
    expect(verdict("{ level: a, is: 2, agreed: true }").join("")).toMatch(
      /^bad-condition: .*"agreed" needs "question" beside it/u,
    );
  });

  test.each([
    ["agreed", "{ question: b, is: 2, agreed: true }"],
    ["spread", "{ spread: b, gte: 2 }"],
  ])("%s cannot be read from one respondent's answers", (subject, when) => {
    expect(found(oneCapability(full("b"), full("a", `when: ${when}`))).join("")).toContain(
      `wrong-context: "${subject}" cannot be used in a question's condition`,
    );
  });
});
