import { describe, expect, test } from "vitest";
import {
  atLeast,
  constant,
  type LinearProgram,
  variable,
  weightedSum,
} from "../../src/plan/linear-program.ts";
import { solverModule } from "../../src/io/solver-module.ts";
import { largeSolver } from "../../src/adapters/highs.ts";
import { solverWith } from "../../src/adapters/solver.ts";
import { solveSmall } from "../../src/adapters/yalps.ts";

/**
 * The data sets KNAPSACK_01 of J. Burkardt (Florida State University), P01 to P08, after Martello
 * and Toth 1990 and Kreher and Stinson 1999: capacity, weights, profits, best profit.
 */
const SETS: readonly (readonly [string, number, readonly number[], readonly number[], number])[] = [
  [
    "P01",
    165,
    [23, 31, 29, 44, 53, 38, 63, 85, 89, 82],
    [92, 57, 49, 68, 60, 43, 67, 84, 87, 72],
    309,
  ],
  ["P02", 26, [12, 7, 11, 8, 9], [24, 13, 23, 15, 16], 51],
  ["P03", 190, [56, 59, 80, 64, 75, 17], [50, 50, 64, 46, 50, 5], 150],
  ["P04", 50, [31, 10, 20, 19, 4, 3, 6], [70, 20, 39, 37, 7, 5, 10], 107],
  ["P05", 104, [25, 35, 45, 5, 25, 3, 2, 2], [350, 400, 450, 20, 70, 8, 5, 5], 900],
  ["P06", 170, [41, 50, 49, 59, 55, 57, 60], [442, 525, 511, 593, 546, 564, 617], 1735],
  [
    "P07",
    750,
    [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120],
    [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240],
    1458,
  ],
  [
    "P08",
    6_404_180,
    [
      382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830,
      610856, 670702, 488960, 951111, 323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684,
    ],
    [
      825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996, 1844992,
      1049289, 1252836, 1319836, 953277, 2067538, 675367, 853655, 1826027, 65731, 901489, 577243,
      466257, 369261,
    ],
    13_549_094,
  ],
];

function knapsack(
  capacity: number,
  weights: readonly number[],
  profits: readonly number[],
): LinearProgram {
  const sum = (factors: readonly number[]) =>
    weightedSum(factors.map((factor, index) => ({ factor, of: variable(`item ${index}`) })));
  return {
    direction: "maximize",
    objective: sum(profits),
    constraints: [atLeast(constant(capacity), sum(weights))],
    binaries: weights.map((_, index) => `item ${index}`),
  };
}

describe.each(SETS)("%s", (_, capacity, weights, profits, best) => {
  const program = knapsack(capacity, weights, profits);
  const worth = (ones: ReadonlySet<string>): number =>
    profits.reduce((sum, profit, index) => sum + (ones.has(`item ${index}`) ? profit : 0), 0);

  test("is solved by the solver of small programs", () => {
    const found = solveSmall(program);
    expect(found?.kind === "optimal" && [Math.round(found.value), worth(found.ones)]).toEqual([
      best,
      best,
    ]);
  });

  test("is solved by the solver of large programs", async () => {
    const found = (await largeSolver(solverModule()))(program);
    expect(found.kind === "optimal" && [Math.round(found.value), worth(found.ones)]).toEqual([
      best,
      best,
    ]);
  });
});

describe("a program without a solution", () => {
  const impossible: LinearProgram = {
    direction: "minimize",
    objective: variable("a"),
    constraints: [{ expression: variable("a"), atLeast: 2 }],
    binaries: ["a"],
  };

  test("is recognized by both solvers", async () => {
    expect(solveSmall(impossible)).toEqual({ kind: "infeasible" });
    expect((await largeSolver(solverModule()))(impossible)).toEqual({ kind: "infeasible" });
  });

  test("is recognized in a constraint without variables before solving", async () => {
    const neverRead = (): Uint8Array => {
      throw new Error("read");
    };
    const constants = (value: number): LinearProgram => ({
      ...impossible,
      constraints: [{ expression: constant(value), atLeast: 1 }],
    });
    const solve = solverWith(neverRead);
    expect(await solve(constants(0))).toEqual({ kind: "infeasible" });
    expect(await solve(constants(1))).toEqual({ kind: "optimal", ones: new Set(), value: 0 });
  });
});

test("a program with many variables goes to the solver for large ones, which is loaded once", async () => {
  let reads = 0;
  const solve = solverWith(() => {
    reads += 1;
    return solverModule();
  });
  const many = Array.from({ length: 200 }, (_, index) => index + 1);
  const program = knapsack(200, many, many);
  for (let round = 0; round < 2; round += 1) {
    expect(await solve(program)).toMatchObject({ kind: "optimal", value: 200 });
  }
  expect(reads).toBe(1);
});
