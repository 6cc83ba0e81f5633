import type { Standing } from "./standings.ts";

/**
 * The assumption about how people scatter, in levels: `sd` between the people of one department,
 * `noise` of a single answer, with the weight of so many degrees of freedom.
 */
export interface PeopleAssumption {
  readonly sd: number;
  readonly noise: number;
  readonly weight: number;
}

/** A department's people: how many, their mean position, and the sum of squares around it. */
export interface Group {
  readonly id: string;
  readonly people: number;
  readonly mean: number;
  readonly squares: number;
}

/** A variance in levels squared, with its degrees of freedom. */
export interface Variance {
  readonly value: number;
  readonly df: number;
}

/** The scatter of people inside departments. */
export interface Scatter {
  /** All departments with few people share this one. */
  readonly shared: Variance;
  /** Each department with many people has its own. */
  readonly own: ReadonlyMap<string, Variance>;
}

/** From this many people on, a department's scatter is its own. */
export const OWN_SCATTER = 10;

/** The departments of some people, in the order of their first person. */
export function groupsOf(people: readonly Standing[]): readonly Group[] {
  const sums = new Map<string, { people: number; total: number; squares: number }>();
  for (const { department, position } of people) {
    const own = sums.get(department) ?? { people: 0, total: 0, squares: 0 };
    if (own.people === 0) sums.set(department, own);
    own.people += 1;
    own.total += position;
  }
  for (const { department, position } of people) {
    const own = sums.get(department) as { people: number; total: number; squares: number };
    own.squares += (position - own.total / own.people) ** 2;
  }
  return [...sums].map(([id, own]) => ({
    id,
    people: own.people,
    mean: own.total / own.people,
    squares: own.squares,
  }));
}

/** The harmonic mean of the numbers of answers; there is at least one person. */
export function answersEach(people: readonly Standing[]): number {
  return people.length / people.reduce((total, { answers }) => total + 1 / answers, 0);
}

/** The assumed variance of a position that rests on so many answers. */
export function assumedVariance({ sd, noise }: PeopleAssumption, answers: number): number {
  return sd ** 2 + noise ** 2 / answers;
}

/**
 * The variance of people inside departments, steadied by the assumption (the moderated t of Smyth
 * 2004). Departments with fewer than ten people share one. STATISTICS.md §5.2.
 */
export function scatterOf(groups: readonly Group[], assumed: number, weight: number): Scatter {
  const steadied = (some: readonly Group[]): Variance => {
    const squares = some.reduce((total, one) => total + one.squares, 0);
    const df = weight + some.reduce((total, { people }) => total + people - 1, 0);
    return { value: (weight * assumed + squares) / df, df };
  };
  const large = groups.filter(({ people }) => people >= OWN_SCATTER);
  return {
    shared: steadied(groups.filter(({ people }) => people < OWN_SCATTER)),
    own: new Map(large.map((one) => [one.id, steadied([one])])),
  };
}

/** The variance of people inside a department. */
export function varianceOf({ id }: Group, { shared, own }: Scatter): Variance {
  return own.get(id) ?? shared;
}
