import { describe, expect, test } from "vitest";
import type { Grouping, Ratings } from "../../../src/core/perception/distances.ts";
import { permutationTests } from "../../../src/core/perception/permutation-test.ts";

/** People in groups of the sizes given, one group after the other. */
function grouping(...sizes: readonly number[]): Grouping {
  const groups = sizes.flatMap((size, group) => Array.from({ length: size }, () => group));
  return { groups: Int32Array.from(groups), count: sizes.length };
}

/** So many 1s, and a 5 of the first person: the group of the 5 is apart the more the smaller it is. */
function oneApart(people: number): Ratings {
  return Array.from({ length: people }, (_, person) => (person === 0 ? 5 : 1));
}

function answeredBy(people: number, ratings: Ratings): Ratings {
  return ratings.map((rating, person) => (person < people ? rating : undefined));
}

describe("of too many arrangements for all of them, 9,999 are drawn", () => {
  test.each([
    [9, 12],
    [16, 17],
  ])("the 5 falls into the group of %i by chance as often as into any place", (few, many) => {
    const [tested] = permutationTests([[oneApart(few + many)]], grouping(few, many));
    // Within a group of n with the 5 people are 8 (n − 1) / n apart, which is less in the smaller.
    expect(tested?.p).toBeCloseTo(few / (few + many), 1);
    expect(tested?.smallestP).toBe(1 / 10_000);
  });

  test("as extreme as none of them is 1 of 10,000; as all of them 1", () => {
    const apart = Array.from({ length: 24 }, (_, person) => (person < 12 ? 1 : 5));
    const alike = apart.map(() => 3);
    const tests = permutationTests([[apart], [alike]], grouping(12, 12));
    expect(tests).toEqual([
      { p: 1 / 10_000, smallestP: 1 / 10_000 },
      { p: 1, smallestP: 1 / 10_000 },
    ]);
  });

  test("what fewer people answered is tested by all of its arrangements beside them", () => {
    // Of 1, 1, 5 in the group of three and two more 1s: the 5 is in the three of five in 3 of 5, and
    // further apart in the two. Asked twice over it is the same.
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

describe("of few arrangements each counts", () => {
  // The 5 stands in a group of two in 2 of 5 arrangements.
  const groups = grouping(2, 3);
  const apart = [5, 1, 1, 1, 1];

  test.each([
    ["one question", [apart]],
    ["two that are answered alike", [apart, apart]],
  ])("%s", (_, questions) => {
    expect(permutationTests([questions], groups)).toEqual([{ p: 0.4, smallestP: 1 / 10 }]);
  });

  test("nobody of a group without an answer takes part", () => {
    const three = { groups: Int32Array.from([0, 0, 1, 1, 1, 2]), count: 3 };
    const silent = [...apart, undefined];
    expect(permutationTests([[silent], [silent, silent]], three)).toEqual([
      { p: 0.4, smallestP: 1 / 10 },
      { p: 0.4, smallestP: 1 / 10 },
    ]);
  });

  test("groups of one size are the same but for their names", () => {
    const [tested] = permutationTests([[[1, 1, 5, 5]]], grouping(2, 2));
    expect(tested).toEqual({ p: 1 / 3, smallestP: 1 / 3 });
  });
});
