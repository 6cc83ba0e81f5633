import { describe, expect, test } from "vitest";
import type { PredictedPair } from "../../../src/model/index.ts";
import { DONT_KNOW, NOT_APPLICABLE, type People, questionnaire } from "../../support/read.ts";
import { score, type ScoreOptions } from "../../support/score.ts";
import { choice, level, oneCapability } from "../../support/yaml.ts";

const BOTH = questionnaire(oneCapability(level("a", "predict: [it, sales]"), level("b")));

/** The pairs of departments in the result. */
function pairsOf(people: People, options?: ScoreOptions, asked = BOTH): readonly PredictedPair[] {
  return score(asked, people, options).agreement?.predictions ?? [];
}

/** IT and sales with one respondent each: what they answer, and what they expect of the other. */
function oneEach(it: number, ofSales: number, sales: number, ofIt: number): People {
  return {
    "it.1": { a: { value: it, predicted: { sales: ofSales } } },
    "sales.1": { a: { value: sales, predicted: { it: ofIt } } },
  };
}

/** The outcome, and the departments that are wrong about the other. */
function outcomeOf(people: People): readonly (string | undefined)[] {
  const [pair] = pairsOf(people);
  const wrong = [pair?.a, pair?.b].filter((side) => side?.knows === false);
  return [pair?.outcome, ...wrong.map((side) => side?.department)];
}

describe("two departments that predict each other have one of four outcomes", () => {
  test.each<[string, People, readonly string[]]>([
    ["both at 3 and both expect 3", oneEach(3, 3, 3, 3), ["known-agreement"]],
    ["one level apart, and one level expected", oneEach(3, 2, 2, 3), ["known-agreement"]],
    ["two levels apart, and both expect it", oneEach(4, 2, 2, 4), ["known-difference"]],
    ["four apart, and both expect two or more", oneEach(5, 3, 1, 3), ["known-difference"]],
    [
      "two apart, and neither expects it",
      oneEach(4, 3, 2, 3),
      ["unknown-difference", "it", "sales"],
    ],
    ["two apart, and sales alone expects it", oneEach(4, 4, 2, 4), ["unknown-difference", "it"]],
    [
      "two apart, and IT expects it the other way round",
      oneEach(3, 5, 1, 3),
      ["unknown-difference", "it"],
    ],
    ["the same, and IT expects less of sales", oneEach(4, 2, 4, 4), ["imagined-difference", "it"]],
    ["one apart, and both expect two", oneEach(4, 2, 3, 5), ["imagined-difference", "it", "sales"]],
    // The examples of docs/scoring.md §7.
    [
      "IT at 1 and sales at 3, and both expect 3",
      oneEach(1, 3, 3, 3),
      ["unknown-difference", "sales"],
    ],
    ["both at 3, and IT expects 1", oneEach(3, 1, 3, 3), ["imagined-difference", "it"]],
  ])("%s", (_, people, expected) => {
    expect(outcomeOf(people)).toEqual(expected);
  });
});

test("a department counts by the medians of what its people answer and expect", () => {
  // IT answers 2, 3, 3 and 4: 3; it expects 1, 1, 2 and 5: 1.5.
  const people: People = {
    "it.1": { a: { value: 2, predicted: { sales: 1 } } },
    "it.2": { a: { value: 3, predicted: { sales: 1 } } },
    "it.3": { a: { value: 3, predicted: { sales: 2 } } },
    "it.4": { a: { value: 4, predicted: { sales: 5 } } },
    "sales.1": { a: { value: 1, predicted: { it: 3 } } },
  };
  expect(pairsOf(people)).toEqual([
    {
      question: "a",
      // From 3 to 1.5 is less than two levels, and sales is two levels below.
      a: {
        department: "it",
        respondents: 4,
        predicting: 4,
        own: 3,
        expected: 1.5,
        expects: "same",
        knows: false,
      },
      b: {
        department: "sales",
        respondents: 1,
        predicting: 1,
        own: 1,
        expected: 3,
        expects: "higher",
        knows: true,
      },
      outcome: "unknown-difference",
    },
  ]);
});

describe("there are not enough answers", () => {
  const said = { value: 3, predicted: { sales: 3 } };

  test.each<[string, People]>([
    ["where a side gives no prediction", { "it.1": { a: said }, "sales.1": { a: 3 } }],
    [
      "where a side gives no answer of its own",
      {
        "it.1": { a: said },
        "sales.1": { a: { ...DONT_KNOW, predicted: { it: 3 } } },
      },
    ],
    ["where nobody of a side was interviewed", { "it.1": { a: said } }],
  ])("%s", (_, people) => {
    expect(pairsOf(people)).toMatchObject([{ question: "a", reason: "not-enough-answers" }]);
    expect(pairsOf(people)[0]).not.toHaveProperty("outcome");
  });

  test("and no pair is listed where nobody predicts", () => {
    expect(score(BOTH, { "it.1": { a: 3 }, "sales.1": { a: 3 } }).agreement).not.toHaveProperty(
      "predictions",
    );
  });
});

describe("a prediction counts", () => {
  test("of someone who does not know the own answer", () => {
    const people = oneEach(3, 3, 3, 3);
    const unsure = { "it.2": { a: { ...DONT_KNOW, predicted: { sales: 1 } } } };
    expect(pairsOf({ ...people, ...unsure })[0]?.a).toMatchObject({
      respondents: 1,
      predicting: 2,
      expected: 2,
    });
  });

  test("but not of someone to whom the question does not apply", () => {
    const people = oneEach(3, 3, 3, 3);
    const other = { "it.2": { a: { ...NOT_APPLICABLE, predicted: { sales: 1 } } } };
    expect(pairsOf({ ...people, ...other })[0]?.a).toMatchObject({ predicting: 1, expected: 3 });
  });

  test("but not of someone who was not shown the question", () => {
    const asked = questionnaire(
      oneCapability(level("b"), level("a", "predict: [it, sales], when: { question: b, gte: 3 }")),
    );
    const shown = { b: 4 };
    const { "it.1": it, "sales.1": sales } = oneEach(3, 3, 3, 3);
    const people = {
      "it.1": { ...it, ...shown },
      "sales.1": { ...sales, ...shown },
      "it.2": { b: 1, a: { value: 5, predicted: { sales: 1 } } },
    };
    expect(pairsOf(people, {}, asked)[0]?.a).toMatchObject({
      respondents: 1,
      predicting: 1,
      expected: 3,
    });
  });

  test("not in a variant without the question", () => {
    const variants = "variants: { short: { title: Short, questions: [b] } }";
    const asked = questionnaire(
      variants,
      oneCapability(level("a", "predict: [it, sales]"), level("b")),
    );
    expect(pairsOf(oneEach(3, 3, 3, 3), { variant: "short" }, asked)).toEqual([]);
  });
});

test("everyone who predicts a single department forms a pair with it", () => {
  const asked = questionnaire(oneCapability(level("a", "predict: [sales]")));
  const people: People = {
    "it.1": { a: { value: 3, predicted: { sales: 3 } } },
    "marketing.1": { a: { value: 5, predicted: { sales: 1 } } },
    "sales.1": { a: 1 },
  };
  // Sales predicts nobody, so that nothing is missing of it.
  expect(pairsOf(people, {}, asked)).toMatchObject([
    { a: { department: "it" }, b: { department: "sales" }, outcome: "unknown-difference" },
    { a: { department: "marketing" }, b: { department: "sales" }, outcome: "known-difference" },
  ]);
});

test("any two of three departments that predict each other are compared", () => {
  const asked = questionnaire(oneCapability(level("a", "predict: [sales, it, marketing]")));
  const people: People = {
    "it.1": { a: { value: 3, predicted: { sales: 3, marketing: 5 } } },
    "marketing.1": { a: { value: 5, predicted: { sales: 5, it: 3 } } },
    "sales.1": { a: { value: 3, predicted: { it: 3, marketing: 3 } } },
  };
  const said = pairsOf(people, {}, asked).map(({ a, b, outcome }) => [
    a.department,
    b.department,
    outcome,
  ]);
  expect(said).toEqual([
    ["it", "marketing", "known-difference"],
    ["it", "sales", "known-agreement"],
    ["marketing", "sales", "unknown-difference"],
  ]);
});

test("options are compared by the levels of their scores", () => {
  const asked = questionnaire(oneCapability(choice("a", [1, 2.5, 5], "predict: [it, sales]")));
  const people: People = {
    "it.1": { a: { value: "s5", predicted: { sales: "s2.5" } } },
    "sales.1": { a: { value: "s2.5", predicted: { it: "s5" } } },
  };
  // 2.5 reaches level 2.
  expect(pairsOf(people, {}, asked)).toMatchObject([
    { a: { own: 5, expected: 2 }, b: { own: 2, expected: 5 }, outcome: "known-difference" },
  ]);
});

test("an expected option without a score does not count", () => {
  const options =
    "options: [{ id: s1, text: A, score: 1 }, { id: s2, text: B, score: 2 }, { id: s5, text: C, score: 5 }, { id: other, text: D }]";
  const asked = questionnaire(
    oneCapability(`{ id: a, text: A, type: choice, ${options}, predict: [it, sales] }`),
  );
  const people: People = {
    "it.1": { a: { value: "s5", predicted: { sales: "other" } } },
    "sales.1": { a: { value: "s2", predicted: { it: "s5" } } },
  };
  const [pair] = pairsOf(people, {}, asked);
  expect(pair?.a.expected).toBeUndefined();
  expect(pair?.b.expected).toBe(5);
});

describe("where people must not be recognized", () => {
  const group = (department: string, count: number, of: string, predicting = count): People =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `${department}.${at}`,
        { a: at < predicting ? { value: 3, predicted: { [of]: 3 } } : 3, b: 3 },
      ]),
    );
  const THREE = { minimumGroup: 3 };
  const WITHHELD = {
    question: "a",
    a: { department: "it" },
    b: { department: "sales" },
    reason: "withheld",
  };

  test("three people of each department are enough", () => {
    const people = { ...group("it", 3, "sales"), ...group("sales", 3, "it") };
    expect(pairsOf(people, THREE)).toMatchObject([{ outcome: "known-agreement" }]);
  });

  test("a pair is withheld if too few people of a side predicted", () => {
    const people = { ...group("it", 3, "sales"), ...group("sales", 3, "it", 2) };
    expect(pairsOf(people, THREE)).toEqual([WITHHELD]);
  });

  test("a pair is withheld if too few people of a side answered", () => {
    const people = {
      ...group("it", 3, "sales"),
      ...group("sales", 3, "it"),
      "sales.2": { a: { ...DONT_KNOW, predicted: { it: 3 } }, b: 3 },
    };
    expect(pairsOf(people, THREE)).toEqual([WITHHELD]);
  });

  test("no pair is listed where departments are withheld", () => {
    const people = {
      ...group("it", 3, "sales"),
      ...group("sales", 3, "it"),
      "marketing.1": { a: 3, b: 3 },
    };
    expect(score(BOTH, people, THREE).agreement).not.toHaveProperty("predictions");
  });
});
