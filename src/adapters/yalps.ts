import { solve as solveModel } from "yalps";
import type { LinearProgram, LinearSolution } from "../plan/linear-program.ts";

/** Solves a small program in a few milliseconds; undefined if the library gives up. */
export function solveSmall(program: LinearProgram): LinearSolution | undefined {
  const { direction, objective, constraints, binaries } = program;
  const variables = new Map<string, Map<string, number>>();
  const put = (name: string, row: string, factor: number): void => {
    const column = variables.get(name) ?? new Map<string, number>();
    variables.set(name, column.set(row, factor));
  };
  for (const name of binaries) variables.set(name, new Map());
  for (const [name, factor] of objective.terms) put(name, "objective", factor);
  for (const [index, { expression }] of constraints.entries()) {
    for (const [name, factor] of expression.terms) put(name, String(index), factor);
  }
  const bounds = constraints.map(({ expression, atLeast }, index): [string, { min: number }] => [
    String(index),
    { min: atLeast - expression.constant },
  ]);
  const found = solveModel(
    {
      direction,
      objective: "objective",
      constraints: new Map(bounds),
      variables,
      binaries: new Set(binaries),
    },
    { tolerance: 0, maxIterations: MOST_ITERATIONS },
  );
  if (found.status === "infeasible") return { kind: "infeasible" };
  if (found.status !== "optimal") return undefined;
  const ones = found.variables.filter(([, value]) => value > 0.5).map(([name]) => name);
  return { kind: "optimal", ones: new Set(ones), value: found.result + objective.constant };
}

const MOST_ITERATIONS = 400;
