import { describe, expect, test } from "vitest";
import {
  atLeast,
  constant,
  type Constraint,
  sumOf,
  variable,
  weightedSum,
} from "../../src/plan/linear-program.ts";
import { onesOf, substitute, tighten } from "../../src/plan/tighten.ts";

const [a, b, c, d] = [variable("a"), variable("b"), variable("c"), variable("d")];
const BINARIES = ["a", "b", "c", "d"];

function tightened(...constraints: readonly Constraint[]) {
  return tighten({ constraints, binaries: BINARIES });
}

describe("tighten", () => {
  test("fixes what a constraint forces to 1, and then what that forces", () => {
    const found = tightened(atLeast(a, b), atLeast(c, a), { expression: b, atLeast: 1 });
    expect(found).toEqual({
      constraints: [],
      binaries: ["d"],
      fixed: new Map([
        ["b", 1],
        ["a", 1],
        ["c", 1],
      ]),
    });
  });

  test("fixes to 0 what exceeds a limit, and what requires it", () => {
    const days = weightedSum([
      { factor: 3, of: a },
      { factor: 7, of: b },
    ]);
    const found = tightened(atLeast(constant(5), days), atLeast(b, c));
    expect(found?.fixed).toEqual(
      new Map([
        ["b", 0],
        ["c", 0],
      ]),
    );
    expect(found?.constraints).toEqual([]);
  });

  test("keeps a choice: two of three", () => {
    const two: Constraint = { expression: sumOf([a, b, c]), atLeast: 2 };
    expect(tightened(two)).toEqual({ constraints: [two], binaries: BINARIES, fixed: new Map() });
  });

  test("three of three leave nothing to choose", () => {
    const found = tightened({ expression: sumOf([a, b, c]), atLeast: 3 });
    expect(found && onesOf(found.fixed)).toEqual(["a", "b", "c"]);
  });

  test("finds what cannot be met, at once or after fixing", () => {
    expect(tightened({ expression: sumOf([a, b]), atLeast: 3 })).toBeUndefined();
    const one = { expression: sumOf([a, b]), atLeast: 1 };
    expect(tightened(one, atLeast(constant(0), a), atLeast(constant(0), b))).toBeUndefined();
  });

  test("does not bound a continuous variable", () => {
    const least = variable("least");
    const upper = atLeast(a, least);
    const aim: Constraint = { expression: sumOf([least, b]), atLeast: 5 };
    const found = tightened(upper, aim);
    expect(found).toEqual({ constraints: [upper, aim], binaries: BINARIES, fixed: new Map() });
  });

  test("starts from known values", () => {
    const found = tighten(
      { constraints: [atLeast(a, d)], binaries: BINARIES },
      new Map([["a", 0]]),
    );
    expect(found?.fixed).toEqual(
      new Map([
        ["a", 0],
        ["d", 0],
      ]),
    );
  });
});

test("substitute adds fixed values to the constant, and leaves out factors of 0", () => {
  const expression = {
    constant: 1,
    terms: new Map([
      ["a", 2],
      ["b", 3],
      ["c", 0],
      ["d", 5],
    ]),
  };
  const fixed = new Map([
    ["a", 1],
    ["b", 0],
  ] as const);
  expect(substitute(expression, fixed)).toEqual({ constant: 3, terms: new Map([["d", 5]]) });
});
