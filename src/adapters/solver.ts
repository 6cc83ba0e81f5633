import type { LinearProgram, Solve } from "../plan/linear-program.ts";
import type { SolveLarge } from "./highs.ts";
import { solveSmall } from "./yalps.ts";

/** Programs with this many binaries or more are large; docs/decisions/008 has the measurements. */
const LARGE = 150;

/**
 * Solves small programs directly, and large ones with a solver whose module is loaded on demand.
 */
export function solverWith(readWasm: () => Uint8Array): Solve {
  let large: Promise<SolveLarge> | undefined;
  const loadLarge = async (): Promise<SolveLarge> => {
    const { largeSolver } = await import("./highs.ts");
    return largeSolver(readWasm());
  };
  return async (program) => {
    const reduced = withoutConstants(program);
    if (reduced === undefined) return { kind: "infeasible" };
    const small = reduced.binaries.length < LARGE ? solveSmall(reduced) : undefined;
    if (small !== undefined) return small;
    large ??= loadLarge();
    return (await large)(reduced);
  };
}

/** Removes constraints that every choice meets; undefined if one can never be met. */
function withoutConstants(program: LinearProgram): LinearProgram | undefined {
  const isVariable = ({ expression }: LinearProgram["constraints"][number]): boolean =>
    [...expression.terms.values()].some((factor) => factor !== 0);
  const constants = program.constraints.filter((one) => !isVariable(one));
  const isPossible = constants.every(
    ({ expression, atLeast }) => expression.constant >= atLeast - 1e-9,
  );
  return isPossible
    ? { ...program, constraints: program.constraints.filter(isVariable) }
    : undefined;
}
