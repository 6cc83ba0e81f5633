import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agreement,
  cliffsDelta,
  frequenciesOf,
  hodgesLehmann,
  median,
  falseDiscovery,
} from "../../src/analyse/statistics.ts";
import {
  type Grouping,
  permutationTests,
  type Ratings,
} from "../../src/analyse/permutation-test.ts";
import { seededRandom } from "../../src/analyse/random.ts";
import { partOf, siloIndex } from "../../src/analyse/silo-index.ts";

/** Respondents in groups of the given sizes, one group after the other. */
function grouping(...sizes: readonly number[]): Grouping {
  const groups = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
  return { groups: Int32Array.from(groups), count: sizes.length };
}

/** The part of one question, from each person's answer. */
function part(ratings: Ratings, { groups, count }: Grouping) {
  const said = Array.from({ length: count }, (_, group) =>
    frequenciesOf(
      ratings.filter((x, person) => x !== undefined && groups[person] === group) as number[],
    ),
  );
  return partOf(said);
}

function measured(questions: readonly (readonly (number | undefined)[])[], groups: Grouping) {
  const index = siloIndex(questions.map((ratings) => part(ratings, groups)));
  if (index.kind !== "measured") throw new Error(index.kind);
  const [tested] = index.chanceCorrected === undefined ? [] : permutationTests([questions], groups);
  return { ...index, ...tested };
}

describe("van der Eijk's agreement", () => {
  test.each([
    ["R agrmt, manual", [30, 40, 210, 130, 530, 50, 10], 0.6113333],
    ["R agrmt, vignette: answers 1, 1, 3, 4 of four", [2, 0, 1, 1], 0.0833333],
    ["van der Eijk 2001, p. 333: pattern 1 0 1 0 0 0 0", [1, 0, 1, 0, 0, 0, 0], 0.4666667],
    ["R agrmt, vignette", [2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6], 0.6097236],
    ["R agrmt, vignette, the second", [1.6, 2.6, 8.2, 21, 29.3, 27, 10.3], 0.4823333],
    ["all in one category", [0, 9, 0], 1],
    ["at both ends", [5, 0, 0, 0, 5], -1],
    ["spread evenly", [2, 2, 2, 2], 0],
    ["of two categories, both", [1, 1], 0],
  ])("%s", (_, frequencies, expected) => {
    expect(agreement(frequencies)).toBeCloseTo(expected, 7);
  });
});

test.each([
  [[5, 1, 2], 2],
  [[4, 1, 10, 2], 3],
  [[7], 7],
])("the median of %j is %d", (values, expected) => {
  expect(median(frequenciesOf(values))).toBe(expected);
});

test("differences of many values are found without listing them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 40, maxLength: 60 }),
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 40, maxLength: 60 }),
      (a, b) => {
        const differences = a.flatMap((one) => b.map((other) => one - other));
        const expected = median(frequenciesOf(differences));
        expect(hodgesLehmann(frequenciesOf(a), frequenciesOf(b))).toBe(expected);
      },
    ),
  );
});

test("the median difference may be the least of many", () => {
  const sample = (most: number, others: readonly number[]) =>
    frequenciesOf([...Array.from({ length: 1000 }, () => most), ...others]);
  const steps = Array.from({ length: 40 }, (_, index) => index / 10);
  expect(hodgesLehmann(sample(-1, steps), sample(5, steps))).toBe(-6);
});

describe("effect sizes", () => {
  const a = [10, 10, 20, 20, 20, 30, 30, 30, 40, 50];
  const b = [10, 20, 30, 40, 40, 50];

  test("Cliff's delta: R effsize, tests", () => {
    expect(cliffsDelta(frequenciesOf(a), frequenciesOf(b))).toBeCloseTo(-0.25, 12);
  });

  test("Hodges–Lehmann: R wilcox.test", () => {
    const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const y = [1.15, 0.88, 0.9, 0.74, 1.21];
    expect(hodgesLehmann(frequenciesOf(x), frequenciesOf(y))).toBeCloseTo(0.305, 12);
  });
});

test("Benjamini and Hochberg: pingouin, tests", () => {
  const adjusted = falseDiscovery([0.52, 0.12, 0.0001, 0.03, 0.14]);
  for (const [index, expected] of [0.52, 0.175, 0.0005, 0.075, 0.175].entries()) {
    expect(adjusted[index]).toBeCloseTo(expected, 12);
  }
});

describe("the silo index", () => {
  /** Answers from a table of counts: a row for each group, a column for each level. */
  const answers = (table: readonly (readonly number[])[]): readonly number[] =>
    table.flatMap((row) =>
      row.flatMap((count, level) => Array.from({ length: count }, () => level + 1)),
    );

  test.each([
    [
      "0.75",
      [
        [0, 0, 30],
        [0, 20, 10],
        [10, 20, 0],
        [30, 0, 0],
      ],
      0.75,
    ],
    [
      "0.625",
      [
        [0, 30, 0],
        [0, 10, 20],
        [10, 0, 20],
        [30, 0, 0],
      ],
      0.625,
    ],
  ])("R OasisR, manual: %s", (_, table, expected) => {
    expect(measured([answers(table)], grouping(30, 30, 30, 30)).index).toBeCloseTo(expected, 12);
  });

  test("2, 2, 3 against 4, 4, 5", () => {
    const found = measured([[2, 2, 3, 4, 4, 5]], grouping(3, 3));
    expect(found.index).toBeCloseTo(0.636364, 6);
    expect(found.chanceCorrected).toBeCloseTo(0.545455, 6);
    expect(found.p).toBe(2 / 20);
  });

  test("1, 3, 5 against 1, 3, 5", () => {
    const found = measured([[1, 3, 5, 1, 3, 5]], grouping(3, 3));
    expect(found.index).toBeCloseTo(0, 12);
    expect(found.chanceCorrected).toBeCloseTo(-0.25, 12);
    expect(found.p).toBe(1);
  });

  test.each([
    [[2, 2], 1 / 3],
    [[3, 3], 0.1],
    [[4, 4], 2 / 70],
    [[2, 2, 2], 6 / 90],
  ])(
    "the minimum attainable p for groups of %j is reached by a perfect split",
    (sizes, smallest) => {
      const groups = grouping(...sizes);
      const found = measured([[...groups.groups].map((group) => group + 1)], groups);
      expect(found.p).toBeCloseTo(smallest, 12);
      expect(found.smallestP).toBeCloseTo(smallest, 12);
    },
  );

  test.each([
    ["everybody says the same", [3, 3, 3, 3], grouping(2, 2), "no-disagreement"],
    ["one group", [1, 5], grouping(2), "one-group"],
    ["nobody answered", [undefined, undefined], grouping(1, 1), "one-group"],
    ["one group answered", [1, 5, undefined], grouping(2, 1), "one-group"],
  ] as const)("%s: a reading, not a number", (_, ratings, groups, kind) => {
    expect(siloIndex([part(ratings, groups)]).kind).toBe(kind);
  });

  test("with one respondent per group there is a gap and no test", () => {
    const found = siloIndex([part([1, 2, 5], grouping(1, 1, 1))]);
    expect(found).toMatchObject({ kind: "measured", index: 1 });
    expect(found).not.toHaveProperty("chanceCorrected");
  });

  test("over several questions the sums are compared, each question with its own respondents", () => {
    // T and W by hand. First question, all four: 1, 1 | 3, 3: T = 2 · 4 · 2 / 16 = 1, W = 0.
    // Second, without the last: 1, 3 | 5: T = 2 · (2 + 4 + 2) / 9 = 16/9, W = 2/3 · (2 · 2 / 4) = 2/3.
    const found = measured(
      [
        [1, 1, 3, 3],
        [1, 3, 5, undefined],
      ],
      grouping(2, 2),
    );
    expect(found.index).toBeCloseTo(1 - 2 / 3 / (1 + 16 / 9), 12);
    // ε²: W · (N − 1) / (N − G) = 0 · 3/2 + 2/3 · 2/1.
    expect(found.chanceCorrected).toBeCloseTo(1 - 4 / 3 / (1 + 16 / 9), 12);
  });

  test.each([
    [
      [2, 2, 3, 4, 4, 5],
      [3, 3],
    ],
    [
      [1, 2, 2, 5, 5, 3, 4],
      [2, 2, 3],
    ],
    [
      [1, 5, 5, 4],
      [3, 1],
    ],
  ])("by chance alone its mean is (G − 1) / (N − 1): %j in %j", (ratings, sizes) => {
    const groups = grouping(...sizes);
    const all = permutations(ratings).map((order) => measured([order], groups).index);
    const mean = all.reduce((total, index) => total + index, 0) / all.length;
    expect(mean).toBeCloseTo((sizes.length - 1) / (ratings.length - 1), 10);
  });

  test("more than 50,000 arrangements are sampled, the same way every time", () => {
    const groups = grouping(5, 5, 5);
    const ratings = [...groups.groups].map((group, index) => group + (index % 2));
    const once = measured([ratings], groups);
    expect(once.smallestP).toBe(1 / 10_000);
    expect(once.p).toBeLessThan(0.01);
    expect(measured([ratings], groups)).toEqual(once);
  });
});

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value, index) =>
    permutations(values.filter((_, place) => place !== index)).map((rest) => [value, ...rest]),
  );
}

test("the generator repeats itself from the same seed, and fills 0 to 1", () => {
  const [first, second] = [seededRandom(7), seededRandom(7)];
  const numbers = Array.from({ length: 1000 }, first);
  expect(numbers).toEqual(Array.from({ length: 1000 }, second));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.filter((number) => number < 0.5).length).toBeGreaterThan(440);
  expect(numbers.filter((number) => number < 0.5).length).toBeLessThan(560);
});
