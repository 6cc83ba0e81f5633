import type { Constraint, Expression, Requirement } from "./linear-program.ts";

/** Doubles round: differences up to this do not count. */
const ROUNDING = 1e-9;

/** Binaries that have only one value left, by name. */
type Fixed = ReadonlyMap<string, 0 | 1>;

/** A requirement without the binaries that have only one value, and without what always holds. */
export interface Tightened extends Requirement {
  readonly fixed: Fixed;
}

/**
 * Fixes the binaries to which a single constraint leaves one value, until it finds no more;
 * undefined if a constraint cannot be met. `known` are those that are fixed already.
 */
export function tighten(
  { constraints, binaries }: Requirement,
  known: Fixed = new Map(),
): Tightened | undefined {
  const isBinary = new Set(binaries);
  const fixed = new Map(known);
  let open = constraints;
  let before: number;
  do {
    before = fixed.size;
    const left: Constraint[] = [];
    for (const { expression, atLeast } of open) {
      const constraint = { expression: substitute(expression, fixed), atLeast };
      const { least, most } = rangeOf(constraint.expression, isBinary);
      if (most < atLeast - ROUNDING) return undefined;
      if (least >= atLeast - ROUNDING) continue;
      left.push(constraint);
      for (const [name, factor] of constraint.expression.terms) {
        const isForced = isBinary.has(name) && most - Math.abs(factor) < atLeast - ROUNDING;
        if (isForced) fixed.set(name, factor > 0 ? 1 : 0);
      }
    }
    open = left;
  } while (fixed.size > before);
  return { constraints: open, binaries: binaries.filter((name) => !fixed.has(name)), fixed };
}

/** The fixed binaries that are 1. */
export function onesOf(fixed: Fixed): readonly string[] {
  return [...fixed].flatMap(([name, value]) => (value === 1 ? [name] : []));
}

/** An expression with the values of fixed variables, without terms that are always 0. */
export function substitute({ constant, terms }: Expression, fixed: Fixed): Expression {
  let sum = constant;
  const open = new Map<string, number>();
  for (const [name, factor] of terms) {
    const value = fixed.get(name);
    if (value !== undefined) sum += factor * value;
    else if (factor !== 0) open.set(name, factor);
  }
  return { constant: sum, terms: open };
}

/** The smallest and largest value; a variable that is not binary has no upper bound. */
function rangeOf({ constant, terms }: Expression, isBinary: ReadonlySet<string>) {
  let least = constant;
  let most = constant;
  for (const [name, factor] of terms) {
    const reach = isBinary.has(name) ? factor : factor * Infinity;
    if (factor < 0) least += reach;
    else most += reach;
  }
  return { least, most };
}
