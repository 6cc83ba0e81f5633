import { describe, expect, test } from "vitest";
import type { Score } from "../../src/model/index.ts";
import {
  DONT_KNOW,
  NOT_APPLICABLE,
  type People,
  questionnaire,
  respondents,
} from "../support/read.ts";
import { score } from "../support/score.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  question,
  steps,
  yesNo,
} from "../support/yaml.ts";
import { scoreResponses } from "../../src/assess/examine.ts";
import { gainsOf } from "../../src/plan/projection.ts";

/** The dimension of a questionnaire with the assumptions. */
function projected(
  yaml: readonly string[],
  people: People,
  assume: Readonly<Record<string, number>>,
): Score | undefined {
  const options = { assume: new Map(Object.entries(assume)) };
  return score(questionnaire(...yaml), people, options).projected?.dimensions[0];
}

const sum = (options: string): string =>
  question("q", "choices", `options: [${options}], score: { by: sum }`);

describe("a question is raised to the lowest score of a level", () => {
  const options = "options: [{ id: a, text: A, score: 1 }, { id: b, text: B, score: 2 }]";
  const three = "options: [{ id: a, text: A }, { id: b, text: B }, { id: c, text: C }]";
  const rules =
    "score: { by: rules, rules: [{ when: { includes: a }, score: 4 }, { when: { includes: b }, score: 2 }], default: 0 }";
  test.each([
    ["a level is itself", level("q"), 1, 3, 3],
    [
      "x* 3 of a choice from 0 to 10 is 5; the next option up is 6",
      choice("q", [0, 4, 6, 10]),
      "s0",
      3,
      6,
    ],
    ["only a yes reaches level 2", yesNo("q"), "no", 2, 1],
    [
      "bands 0, 1, 4: x* 3 is a 2, the next is 4",
      question(
        "q",
        "number",
        "bands: [{ from: 0, score: 0 }, { from: 5, score: 1 }, { from: 9, score: 4 }]",
      ),
      1,
      3,
      4,
    ],
    ["rules 0, 2, 4", question("q", "choices", `${options}, ${rules}`), [], 3, 2],
    [
      "a share of three options: x* 2 is 1/4, the next is 1/3",
      question("q", "choices", `${three}, score: { by: share }`),
      [],
      2,
      1 / 3,
    ],
    [
      "a sum of 1 and 2, from 0 to 3: x* 4 is 2.25, the next is 3",
      question("q", "choices", `${options}, score: { by: sum }`),
      [],
      4,
      3,
    ],
    [
      "an option without a score is not a way up",
      question(
        "q",
        "choice",
        "options: [{ id: a, text: A, score: 1 }, { id: x, text: X }, { id: b, text: B, score: 3 }]",
      ),
      "a",
      2,
      3,
    ],
    [
      "rules without a default",
      question(
        "q",
        "choices",
        `${options}, score: { by: rules, rules: [{ when: { includes: a }, score: 1 }, { when: { includes: b }, score: 3 }] }`,
      ),
      ["a"],
      2,
      3,
    ],
    [
      "a sum of which one option has no score",
      sum("{ id: a, text: A, score: 2 }, { id: x, text: X }"),
      [],
      3,
      2,
    ],
    [
      "a sum whose most is an exclusive option's: 0, 1 and 3 of 3",
      sum("{ id: a, text: A, score: 1 }, { id: none, text: None, score: 3, exclusive: true }"),
      ["a"],
      5,
      3,
    ],
    [
      "a sum with an exclusive option that has no score: 0, 1 of 1",
      sum("{ id: a, text: A, score: 1 }, { id: none, text: None, exclusive: true }"),
      ["none"],
      5,
      1,
    ],
    [
      "a sum with bounds",
      question("q", "choices", `${options}, score: { by: sum, min: 1, max: 2 }`),
      [],
      5,
      2,
    ],
  ])("%s", (_, yaml, answer, to, expected) => {
    const found = projected([oneCapability(yaml)], { "it.1": { q: answer } }, { q: to });
    expect(found).toMatchObject({ kind: "scored", score: expected });
  });

  test("higher scores stay the same, and a level that no answer reaches changes nothing", () => {
    expect(projected([oneCapability(level("q"))], { "it.1": { q: 4 } }, { q: 3 })).toMatchObject({
      score: 4,
    });
    const wide = [
      `levels: ${steps(1, 2, 3)}`,
      "scoring: { percent: of-maximum }",
      oneCapability(choice("q", [0, 1]), "{ id: never, text: T, type: text }"),
    ];
    expect(projected(wide, { "it.1": { q: "s0" } }, { never: 3 })).toMatchObject({ score: 0 });
  });
});

describe("an unknown answer becomes the level; an inapplicable one stays out", () => {
  const two = [oneCapability(level("a"), level("b"))];
  test.each([
    ["don't know", { a: 2, b: DONT_KNOW }, { score: 3, coverage: 1 }],
    ["unanswered", { a: 2 }, { score: 3, coverage: 1 }],
    ["not applicable", { a: 2, b: NOT_APPLICABLE }, { score: 2 }],
  ])("%s", (_, answers, expected) => {
    expect(projected(two, { "it.1": answers }, { b: 4 })).toMatchObject(expected);
  });

  test("not applicable to anybody, though it counts as the lowest answer", () => {
    const lowest = [...two, "scoring: { notApplicable: lowest }"];
    const nobody = { "it.1": { a: 2, b: NOT_APPLICABLE } };
    expect(projected(lowest, nobody, { b: 4 })).toMatchObject({ score: 1.5 });
    const some = { ...nobody, "it.2": { a: 2, b: 2 } };
    expect(projected(lowest, some, { b: 4 })).toMatchObject({ score: 3 });
  });

  test("not asked, and unscored", () => {
    const yaml = [
      oneCapability(level("a"), level("b", "ask: [sales]"), level("c0", "scored: false")),
    ];
    expect(projected(yaml, { "it.1": { a: 2, c0: 1 } }, { b: 4, c0: 5 })).toMatchObject({
      score: 2,
    });
  });

  test("a question with too few answers becomes it too", () => {
    const people = { "it.1": { a: 2 }, "it.2": { a: 2 }, "it.3": { a: 2, b: 1 } };
    expect(projected(two, people, { b: 4 })).toMatchObject({ score: 3, coverage: 1 });
  });
});

test("a capability means each of its questions, and the higher of two assumptions counts", () => {
  const yaml = [
    dimensions(
      dimension("d", [capability("c", [level("a"), level("b")]), capability("e", [level("f")])]),
    ),
  ];
  const people = { "it.1": { a: 1, b: 1, f: 1 } };
  // c: 3 and 4, mean 3.5; e: 1; together 2.25.
  expect(projected(yaml, people, { c: 3, b: 4 })).toMatchObject({ score: 2.25 });
});

test("the result has the assumptions beside today's scores, unless a department is withheld", () => {
  const asked = questionnaire(oneCapability(level("a")));
  const people = { "it.1": { a: 2 }, "sales.1": { a: 2 }, "sales.2": { a: 2 } };
  const result = score(asked, people, { assume: new Map([["a", 4]]) });
  expect(result).toMatchObject({
    overall: { level: 2 },
    projected: {
      assumed: { a: 4 },
      overall: { kind: "scored", score: 4, level: 4 },
      dimensions: [{ id: "d", score: 4, level: 4 }],
    },
  });
  expect(score(asked, people)).not.toHaveProperty("projected");
  const hidden = { assume: new Map([["a", 4]]), minimumGroup: 2 };
  expect(score(asked, people, hidden)).not.toHaveProperty("projected");
});

const TWO_DIMENSIONS = dimensions(
  dimension("d", [capability("c", [level("a"), level("b")])]),
  dimension("e", [capability("f", [level("g")])]),
);
const RECOMMENDATIONS = `recommendations: [
  { id: both, title: Both, when: { question: a, lt: 5 }, effort: 2, raises: { c: { from: 1, to: 3 } } },
  { id: one, title: One, when: { question: g, lt: 5 }, effort: 1, raises: { g: { from: 2, to: 4 } } },
  { id: too-early, title: Early, when: { question: g, lt: 5 }, effort: 1, raises: { g: { from: 3, to: 4 } } },
  { id: free, title: Free, when: { question: a, lt: 5 }, raises: { a: { from: 1, to: 5 } } }
]`;

function gains(people: People, minimumGroup = 1): Readonly<Record<string, number>> {
  const asked = questionnaire(TWO_DIMENSIONS, RECOMMENDATIONS);
  const scored = scoreResponses(asked, respondents(asked, people), { minimumGroup });
  return Object.fromEntries(gainsOf(scored));
}

// a 1, b 2, g 2: c is 1.5, the overall (1.5 + 2) / 2 = 1.75.
const ONE_OF_IT = { a: 1, b: 2, g: 2 };

test("a recommendation gains what it alone would add to the overall score; none without effort", () => {
  // both: c 3, the overall 2.5. one: g 4, (1.5 + 4) / 2 = 2.75. too-early: g is below 3.
  expect(gains({ "it.1": ONE_OF_IT })).toEqual({ both: 0.75, one: 1, "too-early": 0 });
});

test("a recommendation whose gain would reveal a withheld answer has none", () => {
  const people = {
    "it.1": ONE_OF_IT,
    "it.2": ONE_OF_IT,
    "sales.1": { a: 1, b: 2 },
    "sales.2": { a: 1, b: 2 },
  };
  // Three answers are the minimum, and two people answer g. What c gains follows from a and b: both
  // raises c from 1.5 to 3, half of that in the overall score.
  expect(gains(people, 3)).toEqual({ both: 0.75 });
});

test("an overall without a score gains nothing", () => {
  expect(gains({ "it.1": {} })).toEqual({});
});
