import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Grouping,
  permutationTests,
  type Ratings,
} from "../../src/analyse/permutation-test.ts";

/** People in groups of the given sizes, one group after the other. */
function grouping(...sizes: readonly number[]): Grouping {
  const groups = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
  return { groups: Int32Array.from(groups), count: sizes.length };
}

/** Many 1s, and a 5 from the first person: the smaller the group with the 5, the larger its gap. */
function oneApart(people: number): Ratings {
  return Array.from({ length: people }, (_, person) => (person === 0 ? 5 : 1));
}

function answeredBy(people: number, ratings: Ratings): Ratings {
  return ratings.map((rating, person) => (person < people ? rating : undefined));
}

describe("with too many arrangements for all of them, 9,999 are drawn", () => {
  test.each([
    [9, 12],
    [16, 17],
  ])("by chance the 5 is in the group of %i as often as in any place", (few, many) => {
    const [tested] = permutationTests([[oneApart(few + many)]], grouping(few, many));
    // Within a group of n with the 5 people are 8 (n − 1) / n apart, which is less in the smaller
    // one.
    expect(tested?.p).toBeCloseTo(few / (few + many), 1);
    expect(tested?.smallestP).toBe(1 / 10_000);
  });

  test("all who answered any of the sampled nodes are drawn together", () => {
    // The second group has 12 of the 81 people. Nine of the first group and all of the second
    // answered. The gap is as small if the 5 falls into the second group, which then has about
    // three of the 21.
    const everybody = Array.from({ length: 81 }, (_, person) => (person % 3) + 1);
    const few = everybody.map((_, person) => (person >= 60 ? (person === 60 ? 5 : 1) : undefined));
    const [, tested] = permutationTests([[everybody], [few]], grouping(69, 12));
    expect(tested?.p).toBeCloseTo(12 / 81, 1);
  });

  test("no draw as extreme is 1 of 10,000; every draw as extreme is 1", () => {
    const apart = Array.from({ length: 24 }, (_, person) => (person < 12 ? 1 : 5));
    const alike = apart.map(() => 3);
    const tests = permutationTests([[apart], [alike]], grouping(12, 12));
    expect(tests).toEqual([
      { p: 1 / 10_000, smallestP: 1 / 10_000 },
      { p: 1, smallestP: 1 / 10_000 },
    ]);
  });

  test("a node that fewer people answered is tested by all of its arrangements", () => {
    // For 1, 1, 5 in the group of three and two more 1s: the 5 is in the three of five in 3 of 5,
    // and further apart in the two. Asked twice over it is the same.
    const groups = {
      groups: Int32Array.from([0, 0, 0, 1, 1, ...grouping(12, 12).groups]),
      count: 2,
    };
    const few = answeredBy(5, [5, 1, 1, ...Array.from({ length: 26 }, () => 1)]);
    const many = [...few.slice(5).map(() => 5), ...few.slice(0, 5).map(() => 5)];
    const tests = permutationTests([[few], [many], [few, few], [many, few]], groups);
    expect(tests[0]).toEqual({ p: 1, smallestP: 1 / 10 });
    expect(tests[2]).toEqual(tests[0]);
    expect(tests[1]).toEqual({ p: 1, smallestP: 1 / 10_000 });
    expect(tests[3]?.smallestP).toBe(1 / 10_000);
  });
});

test.each([
  ["few", 4],
  ["many", 40],
])("with %s people, a question that nobody answered changes nothing", (_, half) => {
  const groups = grouping(half, half);
  const alike = Array.from(groups.groups, () => 3);
  const silent = alike.map(() => undefined);
  const [tested] = permutationTests([[silent, alike]], groups);
  expect(tested?.p).toBe(1);
});

describe("with few arrangements each counts", () => {
  // The 5 is in a group of two in 2 of 5 arrangements.
  const groups = grouping(2, 3);
  const apart = [5, 1, 1, 1, 1];

  test.each([
    ["one question", [apart]],
    ["two that are answered alike", [apart, apart]],
  ])("%s", (_, questions) => {
    expect(permutationTests([questions], groups)).toEqual([{ p: 0.4, smallestP: 1 / 10 }]);
  });

  test("people in a group without an answer do not take part", () => {
    const three = { groups: Int32Array.from([0, 0, 1, 1, 1, 2]), count: 3 };
    const silent = [...apart, undefined];
    expect(permutationTests([[silent], [silent, silent]], three)).toEqual([
      { p: 0.4, smallestP: 1 / 10 },
      { p: 0.4, smallestP: 1 / 10 },
    ]);
  });

  test.each([
    ["groups of one size only differ in their names", [1, 1, 5, 5], 1 / 3],
    ["people without an answer do not take part", [1, undefined, 5, 5], 1 / 3],
    ["no arrangement separates equal answers", [3, 3, 3, 3], 1],
  ])("two and two: %s", (_, ratings, p) => {
    const [tested] = permutationTests([[ratings]], grouping(2, 2));
    expect(tested).toEqual({ p, smallestP: 1 / 3 });
  });
});

describe("p is the share of all arrangements with groups at most as far apart inside", () => {
  /** W by the definition: the mean distance inside each group, weighted by its people. */
  function within(ratings: Ratings, groups: readonly number[]): number {
    const voices = groups.flatMap((group, person) => {
      const rating = ratings[person];
      return rating === undefined ? [] : [{ group, rating }];
    });
    return [...new Set(groups)].reduce((total, group) => {
      const own = voices.filter((voice) => voice.group === group).map(({ rating }) => rating);
      if (own.length === 0) return total;
      const sum = own.flatMap((a) => own.map((b) => Math.abs(a - b))).reduce((x, y) => x + y, 0);
      return total + (own.length / voices.length) * (sum / own.length ** 2);
    }, 0);
  }

  /** Every different order of a list of group numbers. */
  function orders(labels: readonly number[]): readonly (readonly number[])[] {
    if (labels.length === 0) return [[]];
    return [...new Set(labels)].flatMap((first) => {
      const place = labels.indexOf(first);
      return orders(labels.toSpliced(place, 1)).map((rest) => [first, ...rest]);
    });
  }

  /** By the definition, for people who all answered at least one of the questions. */
  function shareAsClose(questions: readonly Ratings[], groups: readonly number[]): number {
    const spread = (labels: readonly number[]): number =>
      questions.reduce((sum, ratings) => sum + within(ratings, labels), 0);
    const all = orders(groups).map(spread);
    const bound = spread(groups) + 1e-9;
    return all.filter((one) => one <= bound).length / all.length;
  }

  const rating = fc.constantFrom(1, 2, 3, 4.5);
  const people = fc.array(
    fc.record({ group: fc.nat(3), a: rating, b: fc.option(rating, { nil: undefined }) }),
    { minLength: 2, maxLength: 7 },
  );

  test("one question, and two that not everybody answered", () => {
    fc.assert(
      fc.property(people, (given) => {
        const groups = given.map(({ group }) => group);
        const [a, b] = [given.map((one) => one.a), given.map((one) => one.b)];
        const found = permutationTests([[a], [a, b]], {
          groups: Int32Array.from(groups),
          count: 4,
        });
        expect(found.map(({ p }) => p)).toEqual([
          shareAsClose([a], groups),
          shareAsClose([a, b], groups),
        ]);
      }),
    );
  });
});
