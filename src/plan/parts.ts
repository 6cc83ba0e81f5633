import type { Constraint, Expression, Requirement } from "./linear-program.ts";

/** The constraints that share variables, directly or through others, and these variables. */
export interface Part extends Requirement {
  readonly variables: ReadonlySet<string>;
}

/** Splits a requirement, each of whose constraints has variables, into parts that share none. */
export function partsOf({ constraints, binaries }: Requirement): readonly Part[] {
  const rootOf = groupsOf(constraints.map(namesIn));
  const groups = new Map<string, Constraint[]>();
  for (const constraint of constraints) {
    const root = rootOf(namesIn(constraint)[0] as string);
    groups.set(root, [...(groups.get(root) ?? []), constraint]);
  }
  return [...groups.values()].map((own): Part => {
    const variables = new Set(own.flatMap(namesIn));
    return {
      constraints: own,
      binaries: binaries.filter((name) => variables.has(name)),
      variables,
    };
  });
}

/** The terms of an expression that a part decides. */
export function within({ terms }: Expression, { variables }: Part): Expression {
  return { constant: 0, terms: new Map([...terms].filter(([name]) => variables.has(name))) };
}

function namesIn({ expression }: Constraint): readonly string[] {
  return [...expression.terms.keys()];
}

/** By name: the name that represents its group, of sets whose members belong together. */
function groupsOf(sets: readonly (readonly string[])[]): (name: string) => string {
  const above = new Map<string, string>();
  const rootOf = (name: string): string => {
    const next = above.get(name);
    return next === undefined ? name : rootOf(next);
  };
  for (const [first, ...others] of sets) {
    for (const other of others) {
      const [root, joined] = [rootOf(first as string), rootOf(other)];
      if (root !== joined) above.set(joined, root);
    }
  }
  return rootOf;
}
