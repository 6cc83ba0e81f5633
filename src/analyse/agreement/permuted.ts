import type { SidesCompared } from "../../model/index.ts";
import { permutationOf } from "../permutation-test.ts";
import type { Standing } from "./standings.ts";

/** Among more people than this, the assumption about people hardly counts. STATISTICS.md §10. */
const MOST_TESTED = 200;

/** So many arrangements tell a p of 0.1 from a smaller one. */
const DRAWS = 1999;

/** The p above which a difference is not confirmed without the assumption. */
const CONFIRMED = 0.1;

/**
 * Whether a difference that is called `apart` is confirmed by permuting the people over the sides,
 * which assumes nothing about how people scatter. With few people it cannot be. Each side is a list of
 * departments; others do not take part. STATISTICS.md §5.3.
 */
export function permuted(
  people: readonly Standing[],
  sides: readonly (readonly string[])[],
): Pick<SidesCompared, "check" | "assumed"> {
  const placed = people.flatMap(({ department, position }) => {
    const side = sides.findIndex((own) => own.includes(department));
    return side < 0 ? [] : { side, position };
  });
  if (placed.length > MOST_TESTED) return {};
  const grouping = {
    groups: Int32Array.from(placed, ({ side }) => side),
    count: sides.length,
  };
  const positions = placed.map(({ position }) => position);
  const check = permutationOf(positions, grouping, DRAWS);
  return { check, ...(check.p > CONFIRMED ? { assumed: true } : {}) };
}
