/** A weighted sum of variables, plus a constant. */
export interface Expression {
  readonly constant: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** An expression that must be at least a bound. */
export interface Constraint {
  readonly expression: Expression;
  readonly atLeast: number;
}

/** Constraints over binary variables (0 or 1) and a few continuous ones of 0 or more. */
export interface Requirement {
  readonly constraints: readonly Constraint[];
  /** The binary variables; all others are continuous. */
  readonly binaries: readonly string[];
}

/** The objective to minimize or maximize. */
export interface Objective {
  readonly direction: "minimize" | "maximize";
  readonly objective: Expression;
}

export interface LinearProgram extends Requirement, Objective {}

/**
 * The binaries that are 1 in a solution proven best, with its objective value; or that no solution
 * exists.
 */
export type LinearSolution =
  | { readonly kind: "optimal"; readonly ones: ReadonlySet<string>; readonly value: number }
  | { readonly kind: "infeasible" };

/** A solver for 0/1 programs, passed in by the caller. */
export type Solve = (program: LinearProgram) => Promise<LinearSolution>;

export const NOTHING: Expression = constant(0);

/** A constraint that nothing meets. */
export const IMPOSSIBLE: Constraint = { expression: NOTHING, atLeast: 1 };

export function constant(value: number): Expression {
  return { constant: value, terms: new Map() };
}

export function variable(name: string): Expression {
  return { constant: 0, terms: new Map([[name, 1]]) };
}

/** A weighted sum of expressions. */
export function weightedSum(
  parts: readonly { readonly factor: number; readonly of: Expression }[],
): Expression {
  const terms = new Map<string, number>();
  let sum = 0;
  for (const { factor, of } of parts) {
    sum += factor * of.constant;
    for (const [name, value] of of.terms) terms.set(name, (terms.get(name) ?? 0) + factor * value);
  }
  return { constant: sum, terms };
}

export function sumOf(expressions: readonly Expression[]): Expression {
  return weightedSum(expressions.map((of) => ({ factor: 1, of })));
}

/** Requires one expression to be at least another. */
export function atLeast(upper: Expression, lower: Expression): Constraint {
  const expression = weightedSum([
    { factor: 1, of: upper },
    { factor: -1, of: lower },
  ]);
  return { expression, atLeast: 0 };
}

export function requireAll(constraints: readonly Constraint[]): Requirement {
  return { constraints, binaries: [] };
}

export function joinRequirements(requirements: readonly Requirement[]): Requirement {
  return {
    constraints: requirements.flatMap(({ constraints }) => constraints),
    binaries: requirements.flatMap(({ binaries }) => binaries),
  };
}
