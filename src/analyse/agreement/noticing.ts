import type { SidesCompared } from "../../model/index.ts";
import { type Design, powerOfPair, powerOfWhole, type Seat } from "./power.ts";

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

/** How many more people of a department are imagined. */
const MORE_PEOPLE = 2;

/** How often a difference would be noticed with the people compared. STATISTICS.md §5.5. */
export function noticing(
  compared: SidesCompared,
  { weight, seed, candidates, sides }: PowerOptions,
): Noticing | undefined {
  const { margin, assumedVariance: assumed, departments } = compared;
  if (margin === undefined || assumed === undefined) return undefined;
  const difference = REAL * margin;
  const design = { variance: compared.variance ?? assumed, assumed, weight, margin, difference };
  const powerWith = (seats: readonly Seat[]): number => {
    const whole: Design = { ...design, seats };
    return sides === undefined ? powerOfWhole(whole, seed) : powerOfPair(whole, ...sides, seed);
  };
  const seats = departments.map(({ id, respondents }) => ({ id, people: respondents }));
  const power = powerWith(seats);
  let more: Noticing["more"];
  for (const department of candidates) {
    const added = powerWith(withMore(seats, department));
    if (added > (more?.power ?? power)) more = { department, power: added };
  }
  return { difference, power, ...(more === undefined ? {} : { more }) };
}

function withMore(seats: readonly Seat[], department: string): readonly Seat[] {
  const others = seats.filter(({ id }) => id !== department);
  const before = seats.find(({ id }) => id === department)?.people ?? 0;
  return [...others, { id: department, people: before + MORE_PEOPLE }];
}
