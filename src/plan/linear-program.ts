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

/** A program over variables that are 0 or 1, and a few that may be anything from 0 up. */
export interface LinearProgram {
  readonly direction: "minimize" | "maximize";
  readonly objective: Expression;
  readonly constraints: readonly Constraint[];
  /** The variables that are 0 or 1; every other is continuous. */
  readonly binaries: readonly string[];
}

/** The binaries that are 1 in a solution proven best, and what its objective is; or none there is. */
export type LinearSolution =
  | { readonly kind: "optimal"; readonly ones: ReadonlySet<string>; readonly value: number }
  | { readonly kind: "infeasible" };

/** A solver of 0/1 programs: a port, for the core has none of its own. */
export type Solve = (program: LinearProgram) => Promise<LinearSolution>;

export const NOTHING: Expression = { constant: 0, terms: new Map() };

export function constant(value: number): Expression {
  return { constant: value, terms: new Map() };
}

export function variable(name: string, factor = 1): Expression {
  return { constant: 0, terms: new Map([[name, factor]]) };
}

/** The sum of expressions, each times its factor. */
export function total(
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

/** That one expression is at least another. */
export function atLeast(upper: Expression, lower: Expression): Constraint {
  const expression = total([
    { factor: 1, of: upper },
    { factor: -1, of: lower },
  ]);
  return { expression, atLeast: 0 };
}
