import { describe, expect, test } from "vitest";
import {
  capability,
  choice,
  dimension,
  dimensions,
  oneCapability,
  question,
} from "../support/yaml.ts";
import { found, full } from "./support.ts";

const number = (rest: string): string => oneCapability(question("q", "number", rest), full("a"));

describe("the score of a number", () => {
  test.each([
    {
      name: "a band without an end before the last",
      rest: "bands: [{ score: 1 }, { atMost: 9, score: 5 }]",
      expected: "bands-mixed: a band of q has neither from nor atMost",
    },
    {
      name: "a band without a start",
      rest: "min: 0, bands: [{ from: 0, score: 1 }, { score: 5 }]",
      expected: "bands-mixed: a band of q has neither from nor atMost",
    },
    {
      name: "two kinds of bands",
      rest: "min: 0, bands: [{ from: 0, score: 1 }, { atMost: 9, score: 5 }]",
      expected: "bands-mixed: q has bands with from and bands with atMost",
    },
    {
      name: "ends that fall",
      rest: "bands: [{ atMost: 9, score: 1 }, { atMost: 4, score: 3 }, { score: 5 }]",
      expected: "bands-not-ascending: the band at most 4 comes after the band at most 9",
    },
    {
      name: "numbers above the last end",
      rest: "bands: [{ atMost: 9, score: 1 }, { atMost: 12, score: 5 }]",
      expected: "bands-end: values above 12 are allowed but do not belong to any band",
    },
    {
      name: "points that fall",
      rest: "score: { between: [{ at: 9, score: 1 }, { at: 4, score: 5 }] }",
      expected: "bands-not-ascending: the point at 4 comes after the point at 9",
    },
    {
      name: "bands and a score",
      rest: "min: 1, max: 5, score: value, bands: [{ from: 1, score: 1 }]",
      expected: "score-does-not-fit: q: score and bands cannot be combined",
    },
    {
      name: "a score without points",
      rest: "score: {}",
      expected: "score-does-not-fit: q: score has no points: between",
    },
    {
      name: "a range that falls",
      rest: "score: value, range: [5, 1]",
      expected: "bounds-order: q: the lowest value 5 is greater than the highest value 1",
    },
    {
      name: "a score outside the range",
      rest: "range: [1, 5], score: { between: [{ at: 0, score: 1 }, { at: 9, score: 6 }] }",
      expected: "score-out-of-range: q can score 6, which is outside its range from 1 to 5",
    },
  ])("$name", ({ rest, expected }) => {
    expect(found(number(rest))).toContain(expected);
  });

  test.each([
    "score: value, range: [1, 5]",
    "max: 12, bands: [{ atMost: 9, score: 1 }, { atMost: 12, score: 5 }]",
    "range: [1, 5], bands: [{ atMost: 9, score: 2 }, { score: 4 }]",
    "score: { between: [{ at: 0, score: 5 }, { at: 30, score: 1 }] }",
  ])("no problem: %s", (rest) => {
    expect(found(number(rest))).toEqual([]);
  });

  test("bands that the limits never reach", () => {
    const bands = "bands: [{ atMost: 4, score: 1 }, { atMost: 9, score: 3 }, { score: 5 }]";
    expect(found(number(`min: 5, ${bands}`))).toEqual([
      "never-applies: the band at most 4 can never apply: it ends at min or below",
    ]);
    expect(found(number(`max: 9, ${bands}`))).toEqual([
      "never-applies: the band above 9 can never apply: it begins above max",
    ]);
  });

  test.each(["choices", "yes-no", "choice"])("score: value on a question of type %s", (type) => {
    const options = type === "yes-no" ? "" : "options: [{ id: a, text: A, score: 1 }], ";
    expect(found(oneCapability(question("q", type, `${options}score: value`)))).toContain(
      `score-does-not-fit: q: a question of type ${type} has no score: value`,
    );
  });

  test("a limit to the options of a sum", () => {
    const many = (rest: string): string =>
      question("q", "choices", `most: 1, options: [{ id: a, text: A, score: 1 }]${rest}`);
    expect(found(oneCapability(many("")))).toEqual([
      "score-does-not-fit: q: a limit fits no sum and no share, which count every option",
    ]);
    expect(found(oneCapability(many(", scored: false"))).join()).not.toContain("does-not-fit");
  });

  test("points on a question of another type", () => {
    const yaml = question(
      "q",
      "yes-no",
      "score: { between: [{ at: 0, score: 1 }, { at: 1, score: 2 }] }",
    );
    expect(found(oneCapability(yaml))).toEqual([
      "score-does-not-fit: q: a question of type yes-no has no score.between",
    ]);
  });
});

describe("bands of levels with upper ends", () => {
  const rule = (atMost: string): string =>
    `scoring: { level: { overall: { rule: bands, by: score, atMost: ${atMost} } } }`;

  test("no problem: the highest level may have an end or none", () => {
    for (const atMost of ["{ 1: 1, 2: 2, 3: 3, 4: 4 }", "{ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }"]) {
      expect(found(rule(atMost), oneCapability(full("a")))).toEqual([]);
    }
  });

  test.each([
    {
      atMost: "{ 1: 1, 2: 2, 3: 2, 4: 4 }",
      expected: "bands-not-ascending: the band at most 2 comes after the band at most 2",
    },
    { atMost: "{ 1: 1, 9: 2 }", expected: "level-not-in-model: level 9 does not exist here" },
    {
      atMost: "{ 1: 1, 2: 2, 4: 4 }",
      expected: "band-missing: no band leads to level 3, so nothing is ever at it",
    },
    {
      atMost: "{ 1: 1, 2: 2, 3: 3, 4: 5 }",
      expected:
        "band-out-of-reach: level 5 can never be reached: it begins at 5, and the highest score is 5",
    },
    {
      atMost: "{ 1: 0.5, 2: 2, 3: 3, 4: 4 }",
      expected:
        "band-out-of-reach: level 1 can never be given: the next one begins at 0.5, and the lowest score is 1",
    },
  ])("$atMost", ({ atMost, expected }) => {
    const problems = found(rule(atMost), oneCapability(full("a")));
    expect(problems.some((one) => one.startsWith(expected))).toBe(true);
  });
});

describe("a measure", () => {
  const scoring = "scoring: { level: { dimension: none, overall: none } }";
  const measured = (rest: string): readonly string[] =>
    found(scoring, `measures: [{ id: index, title: Index, ${rest} }]`, oneCapability(full("a")));

  test("takes no level from dimensions without one", () => {
    expect(measured("level: weakest")).toEqual([
      "weakest-without-levels: index never has a level: weakest takes it from the tier below, which has none",
    ]);
    expect(measured("method: sum")).toEqual([]);
  });

  test("has bands that its own score reaches, with its constant", () => {
    const bands = "level: { rule: bands, by: score, from: { 1: 0, 2: 12.5, 3: 13, 4: 14, 5: 16 } }";
    expect(measured(`constant: 10, ${bands}`)).toEqual([
      "band-out-of-reach: level 5 can never be reached: it begins at 16, and the highest score is 15",
    ]);
    expect(measured(`constant: 11, ${bands}`)).toEqual([]);
  });

  test("has an id of its own", () => {
    expect(found("measures: [{ id: a, title: A }]", oneCapability(full("a")))).toHaveLength(1);
  });

  test("has no gap between departments to read, but a score and a level", () => {
    const advice = (subject: string): string =>
      `recommendations: [{ id: r, title: R, when: { ${subject}: index, gte: 0.5 } }]`;
    const measure = "measures: [{ id: index, title: Index }]";
    expect(found(measure, oneCapability(full("a")), advice("silo-index"))).toHaveLength(1);
    expect(found(measure, oneCapability(full("a")), advice("coverage"))).toEqual([]);
  });
});

test("answers that all score the same are reported, whatever the range is", () => {
  expect(found(oneCapability(choice("q", [3], "range: [1, 5]"), full("a")))).toEqual([
    "equal-scores: every answer to q has the score 3, so its answers make no difference",
  ]);
});

test("unknown answers that score 0 are among the scores of a node", () => {
  const rules = "scoring: { unknown: zero, coverage: { publish: 0 } }";
  const advice = "recommendations: [{ id: r, title: R, when: { score: d, lt: 1 } }]";
  const asked = dimensions(dimension("d", [capability("c", [full("a")])]));
  expect(found(rules, asked, advice)).toEqual([
    "zero-out-of-range: an unknown answer to a scores 0, and its other scores are from 1 to 5",
  ]);
});
