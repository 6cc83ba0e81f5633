import loadHighs, { type Highs } from "highs";
import type { Expression, LinearProgram, LinearSolution } from "../plan/linear-program.ts";

/** Solves a program of any size. Loading it takes longer than most programs take to solve. */
export type SolveLarge = (program: LinearProgram) => LinearSolution;

/** HiGHS, compiled from the bytes of its WebAssembly module. */
export async function largeSolver(wasm: Uint8Array): Promise<SolveLarge> {
  // The package's types describe its CommonJS shape, where the loader is a property.
  const load = loadHighs as unknown as typeof loadHighs.default;
  const highs = await load({ wasmBinary: wasm });
  return (program) => solveWith(highs, program);
}

function solveWith(highs: Highs, program: LinearProgram): LinearSolution {
  const { names, text } = lpText(program);
  const found = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (found.Status === "Infeasible") return { kind: "infeasible" };
  if (found.Status !== "Optimal") throw new Error(`HiGHS ended with ${found.Status}`);
  const ones = Object.values(found.Columns)
    .filter(({ Primal }) => Primal > 0.5)
    .flatMap(({ Name }) => names.get(Name) ?? []);
  return {
    kind: "optimal",
    ones: new Set(ones),
    value: found.ObjectiveValue + program.objective.constant,
  };
}

/** A program in CPLEX's LP format, in which names are short and have no spaces. */
function lpText({ direction, objective, constraints, binaries }: LinearProgram): {
  readonly names: ReadonlyMap<string, string>;
  readonly text: string;
} {
  const shorts = new Map<string, string>();
  const short = (name: string): string => {
    const known = shorts.get(name) ?? `x${shorts.size}`;
    shorts.set(name, known);
    return known;
  };
  const sum = ({ terms }: Expression): string =>
    [...terms]
      .map(([name, factor]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${short(name)}`)
      .join(" ");
  const declared = binaries.map(short).join(" ");
  const lines = [
    direction === "minimize" ? "Minimize" : "Maximize",
    ` goal: ${sum(objective)}`,
    "Subject To",
    ...constraints.map(
      ({ expression, atLeast }, index) =>
        ` c${index}: ${sum(expression)} >= ${atLeast - expression.constant}`,
    ),
    "Binary",
    ` ${declared}`,
    "End",
    "",
  ];
  const names = new Map([...shorts].map(([name, brief]) => [brief, name]));
  return { names, text: lines.join("\n") };
}
