import { describe, expect, test } from "vitest";
import { permuted } from "../../../src/analyse/agreement/permuted.ts";
import type { Standing } from "../../../src/analyse/agreement/standings.ts";
import { questionnaire } from "../../support/read.ts";
import { score } from "../../support/score.ts";
import { level, oneCapability } from "../../support/yaml.ts";
import { IDS, peopleOf } from "./samples.ts";

function standings(...departments: readonly (readonly [string, ...number[]])[]): Standing[] {
  return departments.flatMap(([department, ...positions]) =>
    positions.map((position) => ({ department, position, answers: 4 })),
  );
}

describe("without the assumption about people, a difference is checked by permutation", () => {
  test("two and two people can never confirm it: 2 of 6 arrangements separate them as much", () => {
    const people = standings(["m", 4, 4], ["i", 2, 2]);
    expect(permuted(people, [["m"], ["i"]])).toEqual({
      check: { p: 2 / 6, smallestP: 2 / 6 },
      assumed: true,
    });
  });

  test("three and three can: 2 of 20", () => {
    const people = standings(["m", 4, 4.1, 4.2], ["i", 2, 2.1, 2.2]);
    expect(permuted(people, [["m"], ["i"]])).toEqual({ check: { p: 0.1, smallestP: 0.1 } });
  });

  test("two and three need be 1 of 10", () => {
    const people = standings(["m", 4, 4.1], ["i", 2, 2.1, 2.2]);
    expect(permuted(people, [["m"], ["i"]])).toEqual({ check: { p: 0.1, smallestP: 0.1 } });
  });

  test("people of other departments do not take part, and a side may have several departments", () => {
    const people = standings(["m", 4, 4.1], ["x", 4.2], ["i", 2, 2.1, 2.2], ["s", 3, 3]);
    expect(permuted(people, [["m", "x"], ["i"]])).toEqual({ check: { p: 0.1, smallestP: 0.1 } });
  });

  test("three departments of two: 6 of 90 arrangements", () => {
    const people = standings(["m", 4, 4.1], ["i", 2, 2.1], ["s", 3, 3.1]);
    expect(permuted(people, [["m"], ["i"], ["s"]])).toEqual({
      check: { p: 6 / 90, smallestP: 6 / 90 },
    });
  });

  test("many people are drawn, and more than 200 are not checked", () => {
    const many = (count: number): Standing[] => [
      ...standings(["m", ...Array.from({ length: count }, () => 4)]),
      ...standings(["i", ...Array.from({ length: count }, () => 2)]),
    ];
    expect(permuted(many(100), [["m"], ["i"]])).toEqual({
      check: { p: 1 / 2000, smallestP: 1 / 2000 },
    });
    expect(permuted(many(101), [["m"], ["i"]])).toEqual({});
  });
});

// STATISTICS.md §6, A and F.
describe("an outcome apart", () => {
  const parts = (
    people: string,
    pairs = "",
    minimumGroup = 1,
  ): ReturnType<typeof score>["agreement"] =>
    score(
      questionnaire(
        `departments: { m: M, i: I, s: S, b: B, x: X }\n${pairs}`,
        oneCapability(...IDS.map((id) => level(id))),
      ),
      peopleOf(people),
      { minimumGroup },
    ).agreement;

  test("of two and two people rests on the assumption", () => {
    expect(parts("m 4435, 4334 · i 2213, 2122")?.overall).toMatchObject({
      outcome: "apart",
      assumed: true,
      check: { p: 2 / 6, smallestP: 2 / 6 },
    });
  });

  test("keeps this where no numbers are shown", () => {
    const { overall } = parts("m 4435, 4334 · i 2213, 2122", "", 3) ?? {};
    expect(overall).toMatchObject({ outcome: "apart", assumed: true });
    expect(overall).not.toHaveProperty("check");
  });

  test("of a pair is checked by its own people", () => {
    const pairs =
      "agreement: { pairs: [{ id: m-i, a: [m], b: [i] }, { id: xm-sb, a: [x, m], b: [s, b] }] }";
    const bank =
      "m 4344344, 3343443 · i 2212221, 2222212 · s 2121222, 1222122 · b 2322232 · x 4443444";
    const [two, three] = parts(bank, pairs)?.pairs ?? [];
    expect(two).toMatchObject({ outcome: "apart", assumed: true });
    expect(three).toMatchObject({ outcome: "apart", check: { p: 0.1, smallestP: 0.1 } });
    expect(three).not.toHaveProperty("assumed");
  });

  test("other outcomes are not checked", () => {
    expect(parts("m 3333, 3333, 3333 · i 3333, 3333, 3333")?.overall).not.toHaveProperty("check");
  });
});
