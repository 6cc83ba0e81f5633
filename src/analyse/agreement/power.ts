import { chiSquares, generators } from "./draws.ts";
import {
  type Apart,
  departmentsApart,
  type Layout,
  layoutOf,
  NEVER,
  sidesApart,
} from "./layout.ts";
import { OWN_SCATTER } from "./scatter.ts";

/** A department of a design: how many of its people answer. */
export interface Seat {
  readonly id: string;
  readonly people: number;
}

/** A design with the scatter that is assumed, and the difference to notice, in levels. */
export interface Design {
  readonly seats: readonly Seat[];
  /** The variance of people inside departments. */
  readonly variance: number;
  /** The assumed part of it, with its weight in degrees of freedom. */
  readonly assumed: number;
  readonly weight: number;
  readonly margin: number;
  readonly difference: number;
  /** The sides of a pair; absent for all departments, of which any two may differ. */
  readonly sides?: readonly [a: readonly string[], b: readonly string[]];
}

/** How often a difference is noticed, 0 to 1. */
export interface Powers {
  readonly power: number;
  /** The same with two more people from each candidate in turn. */
  readonly withMore: readonly number[];
}

/** How many assessments are simulated. */
const DRAWS = 2000;

/** How many more people of a department are imagined. */
export const MORE = 2;

/**
 * How often a difference is noticed, with the people of a design and with more of them.
 * STATISTICS.md §5.5.
 */
export function powersOf(
  design: Design,
  candidates: readonly string[],
  seed: number,
  draws: number = DRAWS,
): Powers {
  const known = design.seats.map(({ id }) => id);
  const ids = [...known, ...candidates.filter((id) => !known.includes(id))];
  const people = ids.map((_, at) => design.seats[at]?.people ?? 0);
  // Nothing is drawn for a design in which nothing can be noticed.
  let numbers: Drawn | undefined;
  const drawn = (): Drawn => (numbers ??= drawnFor(people, candidates.length > 0, seed, draws));
  const shareWith = (more: number): number => {
    const after = people.map((count, at) => (at === more ? count + MORE : count));
    return noticedIn(design, ids, layoutOf(after, design.weight), more, drawn) / draws;
  };
  return { power: shareWith(-1), withMore: candidates.map((id) => shareWith(ids.indexOf(id))) };
}

/** From so many people on, a department may get its own scatter when more of them answer. */
const MAY_BE_OWN = OWN_SCATTER - MORE;

/** The random numbers of a simulation, the same for every candidate. */
interface Drawn {
  readonly draws: number;
  /** The people of each department before there are more. */
  readonly people: readonly number[];
  /** A standard normal number by draw and department. */
  readonly normals: Float64Array;
  /** The squares of all departments that share a scatter in any case. */
  readonly pooled: Float64Array;
  /** Those of each other department. */
  readonly own: readonly (Float64Array | undefined)[];
  /** What two more people add to a department with people, and to one without. */
  readonly more: Float64Array;
  readonly first: Float64Array;
}

function drawnFor(people: readonly number[], hasMore: boolean, seed: number, draws: number): Drawn {
  const random = generators(seed);
  const normals = new Float64Array(draws * people.length);
  for (let at = 0; at < normals.length; at += 1) normals[at] = random.normal();
  const pooled = people.filter((count) => count > 0 && count < MAY_BE_OWN);
  const free = pooled.reduce((total, count) => total + count - 1, 0);
  return {
    draws,
    people,
    normals,
    pooled: chiSquares(free, draws, random),
    own: people.map((count) =>
      count < MAY_BE_OWN ? undefined : chiSquares(count - 1, draws, random),
    ),
    more: chiSquares(hasMore ? MORE : 0, draws, random),
    first: chiSquares(hasMore ? MORE - 1 : 0, draws, random),
  };
}

/** In how many simulated assessments a difference is noticed; `more` has gained people. */
function noticedIn(
  design: Design,
  ids: readonly string[],
  layout: Layout,
  more: number,
  drawnOnce: () => Drawn,
): number {
  const { sides, margin, difference } = design;
  const indexesOf = (side: readonly string[]): readonly number[] =>
    layout.heard.filter((one) => side.includes(ids[one] as string));
  const [a, b] = sides === undefined ? [[], []] : [indexesOf(sides[0]), indexesOf(sides[1])];
  const isApart: Apart =
    sides === undefined ? departmentsApart(layout, margin) : sidesApart(layout, a, b, margin);
  if (isApart === NEVER) return 0;
  const pairs = sides === undefined ? pairsOf(layout.heard) : [];
  const drawn = drawnOnce();
  const means = new Float64Array(ids.length);
  const variances = new Float64Array(ids.length);
  const fill = filler(design, layout, more, drawn);
  let noticed = 0;
  for (let draw = 0; draw < drawn.draws; draw += 1) {
    fill(draw, means, variances);
    if (sides === undefined) {
      const [high, low] = pairs[draw % pairs.length] as readonly [number, number];
      means[high] = (means[high] as number) + difference / 2;
      means[low] = (means[low] as number) - difference / 2;
    } else {
      for (const one of a) means[one] = (means[one] as number) + difference / 2;
      for (const one of b) means[one] = (means[one] as number) - difference / 2;
    }
    if (isApart(means, variances)) noticed += 1;
  }
  return noticed;
}

function pairsOf(heard: readonly number[]): readonly (readonly [number, number])[] {
  return heard.flatMap((one, at) => heard.slice(at + 1).map((other) => [one, other] as const));
}

/** Fills in the means of the departments, all around 0, and the scatter inside them. */
function filler(
  { variance, assumed, weight }: Design,
  { people, heard, df, sharedDf }: Layout,
  more: number,
  drawn: Drawn,
): (draw: number, means: Float64Array, variances: Float64Array) => void {
  const { normals, pooled, own } = drawn;
  const width = people.length;
  const errors = Float64Array.from(people, (count) => Math.sqrt(variance / count));
  const isOwn = people.map((count) => count >= OWN_SCATTER);
  // People who join a department that shares its scatter add to that of all.
  const joined =
    more < 0 || isOwn[more] === true
      ? undefined
      : drawn.people[more] === 0
        ? drawn.first
        : drawn.more;
  const sharing = heard.flatMap((one) => (isOwn[one] === true ? [] : (own[one] ?? [])));
  return (draw, means, variances) => {
    let squares = (pooled[draw] as number) + (joined?.[draw] ?? 0);
    for (const some of sharing) squares += some[draw] as number;
    const shared = (weight * assumed + variance * squares) / sharedDf;
    for (const one of heard) {
      means[one] = (normals[draw * width + one] as number) * (errors[one] as number);
      if (isOwn[one] === true) {
        const added = one === more ? (drawn.more[draw] as number) : 0;
        const all = ((own[one] as Float64Array)[draw] as number) + added;
        variances[one] = (weight * assumed + variance * all) / (df[one] as number);
      } else variances[one] = shared;
    }
  };
}
