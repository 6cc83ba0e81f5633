/** What each respondent says to one question, on the model's ladder (x*); undefined if nothing. */
export type Ratings = readonly (number | undefined)[];

/** The groups of the respondents, numbered from 0. */
export interface Grouping {
  readonly groups: Int32Array;
  readonly count: number;
}

/**
 * The questions that the same respondents answered, with the sum of their distances: how far they
 * are apart, over all these questions at once.
 */
export interface Layer {
  /** Who answered, as positions in the list of respondents. */
  readonly members: readonly number[];
  /** Σ |x_a − x_b| over the questions: a square, row by row. */
  readonly distances: Float64Array;
}

/** The questions in as few layers as there are different sets of respondents. */
export function layersOf(questions: readonly Ratings[]): readonly Layer[] {
  const layers = new Map<string, Layer>();
  for (const ratings of questions) {
    const members = ratings.flatMap((rating, index) => (rating === undefined ? [] : [index]));
    const key = members.join();
    const size = members.length ** 2;
    const layer = layers.get(key) ?? { members, distances: new Float64Array(size) };
    layers.set(key, layer);
    addDistances(
      layer,
      members.flatMap((index) => ratings[index] ?? []),
    );
  }
  return [...layers.values()];
}

/** T of a layer: the mean distance over all ordered pairs of members, with replacement. */
export function totalDistance({ members, distances }: Layer): number {
  return distances.reduce((total, one) => total + one, 0) / members.length ** 2;
}

function addDistances({ members, distances }: Layer, ratings: readonly number[]): void {
  const size = members.length;
  for (const [row, one] of ratings.entries()) {
    for (const [column, other] of ratings.entries()) {
      const place = row * size + column;
      distances[place] = (distances[place] as number) + Math.abs(one - other);
    }
  }
}
