import {
  compare,
  countedAverage,
  divide,
  type Fraction,
  fraction,
  meanOf,
  ONE,
  subtract,
  ZERO,
} from "./fraction.ts";

/**
 * How far an answer to a question is a fact: one person said it; the answers are far apart; nearly
 * all say it; most do; or only a range can be named.
 */
export type Statement = "one-voice" | "divided" | "fact" | "most" | "range";

/** How many people of a department chose each step of a ladder, by the step's index. */
export type Chosen = readonly number[];

/** The agreement on a step of a ladder. */
export interface Consensus {
  readonly statement: Statement;
  /** The mean over the departments of the share of their people who chose the step, 0 to 1. */
  readonly byDepartment: Fraction;
  /** The share of all people who chose it, 0 to 1. */
  readonly byPerson: Fraction;
  /** Steps between the highest and the lowest department median. */
  readonly spread: Fraction;
  /** The share of all people two steps or more away, 0 to 1. */
  readonly far: Fraction;
}

const TWO_THIRDS = share(2, 3);
const HALF = share(1, 2);
const QUARTER = share(1, 4);
const TENTH = share(1, 10);

/** Among so few people, a tenth is nobody. */
const FEW = 10;

/**
 * How far the answers bear out a step, the one that a document would print. Every department given
 * has answered; each has as many counts as the ladder has steps. STATISTICS.md §4.1.
 */
export function consensusOn(step: number, departments: readonly Chosen[]): Consensus {
  const people = total(departments.map(peopleIn));
  const medians = departments.map(medianOf).toSorted(compare);
  const facts = {
    ...sharesOf(step, departments),
    spread: subtract(medians.at(-1) as Fraction, medians[0] as Fraction),
    far: share(total(departments.map((own) => awayFrom(step, own))), people),
  };
  const steps = (departments[0] as Chosen).length;
  return { statement: statementOf(facts, people, steps), ...facts };
}

/** Fewer people than this never settle a fact. */
const FEWEST = 3;

/**
 * Whether two thirds of the people, and of the departments' shares, chose one step: at least three
 * people.
 */
export function isSettled(departments: readonly Chosen[]): boolean {
  const people = total(departments.map(peopleIn));
  const steps = [...(departments[0] as Chosen).keys()];
  return (
    people >= FEWEST &&
    steps.some((step) => compare(leastOf(sharesOf(step, departments)), TWO_THIRDS) >= 0)
  );
}

function statementOf(
  facts: Omit<Consensus, "statement">,
  people: number,
  steps: number,
): Statement {
  if (people === 1) return "one-voice";
  if (isDivided(facts, steps)) return "divided";
  const least = leastOf(facts);
  const mostAway = people < FEW ? ZERO : TENTH;
  if (compare(least, TWO_THIRDS) >= 0 && compare(facts.far, mostAway) <= 0) return "fact";
  return compare(least, HALF) > 0 ? "most" : "range";
}

/**
 * Medians two steps apart, or more than a quarter two steps away. On a ladder of two steps: medians
 * one step apart, or more than a quarter at the other step.
 */
function isDivided(
  { spread, far, byPerson }: Omit<Consensus, "statement">,
  steps: number,
): boolean {
  return steps > 2
    ? compare(spread, fraction(2)) >= 0 || compare(far, QUARTER) > 0
    : compare(spread, ONE) >= 0 || compare(subtract(ONE, byPerson), QUARTER) > 0;
}

/** Who chose a step: s, by department, and t, by person. */
type Shares = Pick<Consensus, "byDepartment" | "byPerson">;

function sharesOf(step: number, departments: readonly Chosen[]): Shares {
  const people = total(departments.map(peopleIn));
  return {
    byDepartment: meanOf(departments.map((own) => share(at(own, step), peopleIn(own)))) as Fraction,
    byPerson: share(total(departments.map((own) => at(own, step))), people),
  };
}

function leastOf({ byDepartment, byPerson }: Shares): Fraction {
  return compare(byDepartment, byPerson) < 0 ? byDepartment : byPerson;
}

function awayFrom(step: number, chosen: Chosen): number {
  return total(chosen.filter((_, index) => Math.abs(index - step) >= 2));
}

/** The middle answer, in halves of a step. */
export function medianOf(chosen: Chosen): Fraction {
  return countedAverage.median(
    chosen.flatMap((count, step) => (count === 0 ? [] : { value: fraction(step), count })),
  );
}

function peopleIn(chosen: Chosen): number {
  return total(chosen);
}

function at(chosen: Chosen, step: number): number {
  return chosen[step] as number;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function share(part: number, whole: number): Fraction {
  return divide(fraction(part), fraction(whole));
}
