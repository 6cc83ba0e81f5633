import type { Solve } from "../plan/linear-program.ts";
import { onesOf, substitute, tighten } from "../plan/tighten.ts";
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
    const tight = tighten(program);
    if (tight === undefined) return { kind: "infeasible" };
    const { direction, objective } = program;
    const reduced = { ...tight, direction, objective: substitute(objective, tight.fixed) };
    const small = reduced.binaries.length < LARGE ? solveSmall(reduced) : undefined;
    const found = small ?? (await (large ??= loadLarge()))(reduced);
    return found.kind === "infeasible"
      ? found
      : { ...found, ones: new Set([...found.ones, ...onesOf(tight.fixed)]) };
  };
}
