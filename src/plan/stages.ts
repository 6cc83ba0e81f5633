import type { Candidate } from "./candidates.ts";
import {
  atLeast,
  type Constraint,
  constant,
  joinRequirements,
  type Objective,
  requireAll,
  type Requirement,
  type Solve,
  variable,
  weightedSum,
} from "./linear-program.ts";
import { stepName } from "./raise-variables.ts";

/** The solver computes in doubles, so bounds on its results cannot be tighter than this. */
const SLACK = 1e-7;

/** A solution, and the constraint that every later one is as good. */
export interface Staged {
  readonly ones: ReadonlySet<string>;
  readonly bound: Requirement;
  /** The last objective, which also guides a search among choices that are as good. */
  readonly by: Objective;
}

/** The best by one objective; undefined if nothing meets the constraints. */
export async function stage(
  base: Requirement,
  by: Objective,
  solve: Solve,
): Promise<Staged | undefined> {
  const solution = await solve({ ...base, ...by });
  if (solution.kind === "infeasible") return undefined;
  const { ones, value } = solution;
  return { ones, by, bound: joinRequirements([base, requireAll([asGood(by, value)])]) };
}

function asGood({ direction, objective }: Objective, value: number): Constraint {
  return direction === "maximize"
    ? { expression: objective, atLeast: value - SLACK }
    : atLeast(constant(value + SLACK), objective);
}

/** The steps that a stage takes. */
export function stepsIn(
  candidates: readonly Candidate[],
  { ones }: Pick<Staged, "ones">,
): readonly Candidate[] {
  return candidates.filter(({ id }) => ones.has(stepName(id)));
}

/** Excludes exactly these steps. */
export function otherThan(
  steps: readonly Candidate[],
  candidates: readonly Candidate[],
): Constraint {
  const parts = candidates.map(({ id }) => ({
    factor: steps.some((step) => step.id === id) ? -1 : 1,
    of: variable(stepName(id)),
  }));
  return { expression: weightedSum(parts), atLeast: 1 - steps.length };
}

/** Anything that meets the constraints. */
export const ANYTHING: Objective = { direction: "minimize", objective: constant(0) };

/**
 * The choice with the earlier priorities, among those that are as good as this one: at the first
 * candidate in order that not all of them take, it takes it. Each is tried in turn, unless this
 * choice is the only one.
 */
export async function earliestOf(
  found: Staged,
  ordered: readonly Candidate[],
  solve: Solve,
): Promise<Staged> {
  const other = requireAll([otherThan(stepsIn(ordered, found), ordered)]);
  const second = await stage(joinRequirements([found.bound, other]), found.by, solve);
  if (second === undefined) return found;
  let { ones } = found;
  let { bound } = found;
  for (const { id } of ordered) {
    const name = stepName(id);
    const taken = joinRequirements([bound, fixed(name, 1)]);
    const better = ones.has(name) ? { ones } : await stage(taken, found.by, solve);
    bound = better === undefined ? joinRequirements([bound, fixed(name, 0)]) : taken;
    ones = better?.ones ?? ones;
  }
  return { ones, bound, by: found.by };
}

function fixed(name: string, value: 0 | 1): Requirement {
  return requireAll([
    value === 1 ? { expression: variable(name), atLeast: 1 } : atLeast(constant(0), variable(name)),
  ]);
}
