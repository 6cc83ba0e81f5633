import { describe, expect, test } from "vitest";
import { atLeast, type Constraint, sumOf, variable } from "../../src/plan/linear-program.ts";
import { neededFor } from "../../src/plan/needed.ts";
import { partsOf, within } from "../../src/plan/parts.ts";

const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map(variable) as [
  ReturnType<typeof variable>,
  ReturnType<typeof variable>,
  ReturnType<typeof variable>,
  ReturnType<typeof variable>,
  ReturnType<typeof variable>,
];
const BINARIES = ["a", "b", "c", "d", "e"];

describe("partsOf", () => {
  test("keeps constraints together that share a variable, also through a third", () => {
    const constraints = [atLeast(a, b), atLeast(c, d), atLeast(e, a)];
    const parts = partsOf({ constraints, binaries: BINARIES });
    expect(parts.map((part) => [part.constraints, part.binaries])).toEqual([
      [
        [constraints[0], constraints[2]],
        ["a", "b", "e"],
      ],
      [[constraints[1]], ["c", "d"]],
    ]);
  });

  test("one constraint on all of them makes one part", () => {
    const all: Constraint = { expression: sumOf([a, b, c, d, e]), atLeast: 2 };
    const constraints = [atLeast(a, b), atLeast(c, d), all];
    expect(partsOf({ constraints, binaries: BINARIES })).toHaveLength(1);
  });

  test("within keeps the terms of a part", () => {
    const [part] = partsOf({ constraints: [atLeast(a, b)], binaries: BINARIES });
    expect(part && [...within(sumOf([a, b, c]), part).terms.keys()]).toEqual(["a", "b"]);
  });
});

describe("neededFor", () => {
  test("the variables of an aim, and what they require", () => {
    const aim: Constraint = { expression: sumOf([a, b]), atLeast: 1 };
    const constraints = [atLeast(d, c), atLeast(c, b), aim];
    expect(neededFor({ constraints, binaries: BINARIES })).toEqual(new Set(["a", "b", "c", "d"]));
  });

  test("not what only requires them", () => {
    const aim: Constraint = { expression: a, atLeast: 1 };
    expect(neededFor({ constraints: [atLeast(a, b), aim], binaries: BINARIES })).toEqual(
      new Set(["a"]),
    );
  });

  test("a continuous variable needs its bounds however large they are", () => {
    const least = variable("least");
    const aim: Constraint = { expression: least, atLeast: 0.5 };
    const bound: Constraint = atLeast({ constant: 4, terms: b.terms }, least);
    const needed = neededFor({ constraints: [bound, aim], binaries: BINARIES });
    expect(needed).toEqual(new Set(["least", "b"]));
  });
});
