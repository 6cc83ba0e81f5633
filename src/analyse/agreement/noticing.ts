import type { SidesCompared } from "../../model/index.ts";
import { powersOf } from "./power.ts";
import { MANY } from "./sample.ts";

/** How often a real difference would be noticed. */
export interface Noticing {
  /** The difference, in levels. */
  readonly difference: number;
  /** 0 to 1. */
  readonly power: number;
  /** The department whose people help most, with two more of them; absent if none helps. */
  readonly more?: { readonly department: string; readonly power: number };
}

/** What the power of a design depends on, besides who is compared. */
export interface PowerOptions {
  /** The weight of the assumption about people, in degrees of freedom. */
  readonly weight: number;
  readonly seed: number;
  /** Departments that more people could come from, the first of equals first. */
  readonly candidates: readonly string[];
  /** The sides of a pair, with departments without respondents; absent for all departments. */
  readonly sides?: readonly [a: readonly string[], b: readonly string[]];
}

/** A difference to notice, in margins. */
const REAL = 1.5;

/** How often a difference would be noticed with the people compared. STATISTICS.md §5.5. */
export function noticing(
  compared: SidesCompared,
  { weight, seed, candidates, sides }: PowerOptions,
): Noticing | undefined {
  const { margin, assumedVariance: assumed, departments } = compared;
  if (margin === undefined || assumed === undefined) return undefined;
  const difference = REAL * margin;
  const design = {
    seats: departments.map(({ id, respondents }) => ({ id, people: respondents })),
    variance: compared.variance ?? assumed,
    assumed,
    weight,
    margin,
    difference,
    ...(sides === undefined ? {} : { sides }),
  };
  // Among so many, two more change nothing.
  const asked = compared.respondents < MANY ? candidates : [];
  const { power, withMore } = powersOf(design, asked, seed);
  let more: Noticing["more"];
  for (const [index, raised] of withMore.entries()) {
    const department = asked[index];
    if (department !== undefined && raised > (more?.power ?? power)) {
      more = { department, power: raised };
    }
  }
  return { difference, power, ...(more === undefined ? {} : { more }) };
}
