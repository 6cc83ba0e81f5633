import { seededRandom } from "../random.ts";
import { areDepartmentsApart, areSidesApart } from "./outcomes.ts";
import { type Group, OWN_SCATTER, type Scatter } from "./scatter.ts";

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
}

/** How many assessments are simulated. */
const DRAWS = 2000;

/** How often a difference between two sides is noticed, 0 to 1. STATISTICS.md §5.5. */
export function powerOfPair(
  design: Design,
  a: readonly string[],
  b: readonly string[],
  seed: number,
  draws: number = DRAWS,
): number {
  const isOf =
    (side: readonly string[]) =>
    ({ id }: Pick<Seat, "id">): boolean =>
      side.includes(id);
  if (!design.seats.some(isOf(a)) || !design.seats.some(isOf(b))) return 0;
  const shiftOf = ({ id }: Seat): number => (a.includes(id) ? 0.5 : b.includes(id) ? -0.5 : 0);
  return shareOf(
    draws,
    design,
    seed,
    () => shiftOf,
    ({ groups, scatter }) => {
      const [one, other] = [groups.filter(isOf(a)), groups.filter(isOf(b))];
      return areSidesApart(one, other, { scatter, margin: design.margin });
    },
  );
}

/** How often two departments that differ are noticed, each two equally often, 0 to 1. */
export function powerOfWhole(design: Design, seed: number, draws: number = DRAWS): number {
  const { seats, margin } = design;
  const pairs = seats.flatMap((one, index) =>
    seats.slice(index + 1).map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return 0;
  const shiftIn = (draw: number): ((seat: Seat) => number) => {
    const [high, low] = pairs[draw % pairs.length] as readonly [Seat, Seat];
    return (seat: Seat): number => (seat === high ? 0.5 : seat === low ? -0.5 : 0);
  };
  return shareOf(draws, design, seed, shiftIn, ({ groups, scatter }) =>
    areDepartmentsApart(groups, { scatter, margin }),
  );
}

interface Drawn {
  readonly groups: readonly Group[];
  readonly scatter: Scatter;
}

/** The share of simulated assessments for which something is true. */
function shareOf(
  draws: number,
  design: Design,
  seed: number,
  shiftIn: (draw: number) => (seat: Seat) => number,
  holds: (drawn: Drawn) => boolean,
): number {
  const draw = drawnFrom(design, seed);
  let found = 0;
  for (let index = 0; index < draws; index += 1) if (holds(draw(shiftIn(index)))) found += 1;
  return found / draws;
}

/** Draws the means of the departments and the scatter inside them. */
function drawnFrom(
  { seats, variance, assumed, weight, difference }: Design,
  seed: number,
): (shiftOf: (seat: Seat) => number) => Drawn {
  const { normal, chiSquare } = generators(seed);
  const small = seats.filter(({ people }) => people < OWN_SCATTER);
  const drawVariance = (some: readonly Seat[]): Scatter["shared"] => {
    const free = some.reduce((total, { people }) => total + people - 1, 0);
    const df = weight + free;
    return { value: (weight * assumed + variance * chiSquare(free)) / df, df };
  };
  return (shiftOf) => ({
    groups: seats.map((seat) => ({
      ...seat,
      mean: shiftOf(seat) * difference + normal() * Math.sqrt(variance / seat.people),
      squares: 0,
    })),
    scatter: {
      shared: drawVariance(small),
      own: new Map(
        seats
          .filter(({ people }) => people >= OWN_SCATTER)
          .map((seat) => [seat.id, drawVariance([seat])]),
      ),
    },
  });
}

interface Generators {
  readonly normal: () => number;
  readonly chiSquare: (df: number) => number;
}

/** Normal numbers (Box and Muller 1958), and chi-squared ones (Marsaglia and Tsang 2000). */
export function generators(seed: number): Generators {
  const random = seededRandom(seed);
  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const chiSquare = (df: number): number => {
    if (df === 0) return 0;
    // The method is for a shape of 1 and more; one or three more degrees are squares of normals.
    if (df === 1) return normal() ** 2;
    const d = df / 2 - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v))
        return 2 * d * v;
    }
  };
  return { normal, chiSquare };
}
