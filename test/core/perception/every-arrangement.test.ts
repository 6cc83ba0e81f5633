import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interchangeable } from "../../../src/core/perception/arrangements.ts";
import { distancesOf, type Grouping } from "../../../src/core/perception/distances.ts";
import { everyArrangement } from "../../../src/core/perception/every-arrangement.ts";
import { arrangementsWithin } from "../../../src/core/perception/every-table.ts";

type Answers = readonly (number | undefined)[];

/** W by the definition: the mean distance inside each group, weighted by its people. */
function within(ratings: Answers, groups: readonly number[]): number {
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

const people = fc.array(
  fc.record({
    group: fc.nat(3),
    a: fc.option(fc.constantFrom(1, 2, 3, 4.5), { nil: undefined }),
    b: fc.option(fc.constantFrom(1, 2, 5), { nil: undefined }),
  }),
  { minLength: 2, maxLength: 7 },
);

describe("every arrangement of the people", () => {
  test("is visited once but for the names of equal groups, with W of each node", () => {
    fc.assert(
      fc.property(people, (given) => {
        const groups = given.map(({ group }) => group);
        const questions = [given.map(({ a }) => a), given.map(({ b }) => b)];
        const seen: string[] = [];
        const sizes = [0, 1, 2, 3]
          .map((group) => groups.filter((one) => one === group).length)
          .filter((size) => size > 0);
        const columns = [[0], [1], [0, 1]].map((own) => Int32Array.from(own));
        everyArrangement(
          { distances: distancesOf(questions), people: [...given.keys()], sizes, columns },
          (withins) => {
            const words = [...withins].map((value) => value.toFixed(9)).join();
            seen.push(...Array.from({ length: interchangeable(sizes) }, () => words));
          },
        );
        const expected = orders(groups).map((labels) => {
          const [a = 0, b = 0] = questions.map((ratings) => within(ratings, labels));
          return [a, b, a + b].map((value) => value.toFixed(9)).join();
        });
        expect(seen.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test("of one question, those within a bound are counted by the tables of their answers", () => {
    const single = fc.array(fc.tuple(fc.nat(2), fc.constantFrom(1, 2, 3, 4.5)), {
      minLength: 2,
      maxLength: 7,
    });
    fc.assert(
      fc.property(single, fc.double({ min: 0, max: 3, noNaN: true }), (given, bound) => {
        const groups = given.map(([group]) => group);
        const ratings = given.map(([, rating]) => rating);
        const grouping: Grouping = { groups: Int32Array.from(groups), count: 3 };
        const expected = orders(groups).filter((labels) => within(ratings, labels) <= bound);
        expect(arrangementsWithin(ratings, grouping, bound + 1e-12)).toBe(expected.length);
      }),
    );
  });

  test("two and two who say 1, 1, 5, 5: of six arrangements two set them wholly apart", () => {
    const grouping: Grouping = { groups: Int32Array.from([0, 0, 1, 1]), count: 2 };
    expect(arrangementsWithin([1, 1, 5, 5], grouping, 0)).toBe(2);
    expect(arrangementsWithin([1, 1, 5, 5], grouping, 2)).toBe(6);
    expect(arrangementsWithin([1, undefined, 5, 5], grouping, 0)).toBe(1);
  });
});
