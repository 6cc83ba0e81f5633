/** A sum of variables with factors, and a constant. */
export interface Expression {
  readonly constant: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** An expression that must be at least a bound. */
export interface Constraint {
  readonly expression: Expression;
  readonly atLeast: number;
}

/** What must hold, over variables that are 0 or 1 and a few that may be anything from 0 up. */
export interface Requirement {
  readonly constraints: readonly Constraint[];
  /** The variables that are 0 or 1; every other is continuous. */
  readonly binaries: readonly string[];
}

/** What is to be made as small or as large as possible. */
export interface Objective {
  readonly direction: "minimize" | "maximize";
  readonly objective: Expression;
}

export interface LinearProgram extends Requirement, Objective {}

/** The binaries that are 1 in a solution proven best, and the value of its objective; or none exists. */
export type LinearSolution =
  | { readonly kind: "optimal"; readonly ones: ReadonlySet<string>; readonly value: number }
  | { readonly kind: "infeasible" };

/** A solver of 0/1 programs, which is handed in. */
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

/** The sum of expressions, each times its factor. */
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

/** That one expression is at least another. */
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
