import type { Constraint, Requirement } from "./linear-program.ts";

/**
 * The variables that can help to meet a constraint which does not hold by itself, or a constraint
 * on such a variable. Without all the others, a choice still meets everything that it met.
 */
export function neededFor({ constraints, binaries }: Requirement): ReadonlySet<string> {
  const isBinary = new Set(binaries);
  const needed = new Set<string>();
  const canFail = ({ expression, atLeast }: Constraint): boolean => {
    let least = expression.constant;
    for (const [name, factor] of expression.terms) {
      if (factor < 0 && needed.has(name)) least += isBinary.has(name) ? factor : -Infinity;
    }
    return least < atLeast;
  };
  let known: number;
  do {
    known = needed.size;
    for (const { expression } of constraints.filter(canFail)) {
      for (const [name, factor] of expression.terms) if (factor > 0) needed.add(name);
    }
  } while (needed.size > known);
  return needed;
}
