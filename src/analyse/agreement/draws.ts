import { seededRandom } from "../random.ts";

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
    // The method is for a shape of 1 and more.
    if (df === 1) return normal() ** 2;
    if (df === 2) return -2 * Math.log(1 - random());
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

/** So many chi-squared numbers; the same for no degrees of freedom, which are all 0. */
export function chiSquares(
  df: number,
  draws: number,
  { chiSquare }: Generators,
): Float64Array<ArrayBuffer> {
  const values = new Float64Array(draws);
  if (df > 0) for (let draw = 0; draw < draws; draw += 1) values[draw] = chiSquare(df);
  return values;
}
