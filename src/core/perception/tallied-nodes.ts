import { type Ratings, sumColumns } from "./distances.ts";
import { packedCounts } from "./packed-counts.ts";

interface Tallied {
  /** The questions of each node, by their number. */
  readonly columns: readonly Int32Array[];
  readonly questions: readonly Ratings[];
  readonly people: readonly number[];
  /** The group of each of the people, rearranged from outside. */
  readonly labels: Int32Array;
  readonly count: number;
}

/**
 * W of each node as the labels stand when it is asked for, by how many of a group answered at most
 * what: its cost grows with the people, not with their pairs. The list is the same every time.
 */
export function talliedNodes({
  columns,
  questions,
  people,
  labels,
  count,
}: Tallied): () => Float64Array {
  const scales = questions.map(scaleOf);
  const facts = people.map((person) =>
    questions.flatMap((ratings, at) => {
      const rating = ratings[person];
      const scale = scales[at] as Float64Array;
      return Array.from(scale, (value) => rating !== undefined && rating <= value);
    }),
  );
  const counts = packedCounts(facts, labels, count);
  const sizes = questions.map((ratings) => ratings.filter((one) => one !== undefined).length);
  const totals = new Float64Array(questions.length);
  const withins = new Float64Array(columns.length);
  return () => {
    totals.fill(0);
    counts((group) => {
      let start = 0;
      for (let question = 0; question < scales.length; question += 1) {
        const scale = scales[question] as Float64Array;
        const own = insideDistance(group, start, scale) / Math.max(sizes[question] as number, 1);
        totals[question] = (totals[question] as number) + own;
        start += scale.length;
      }
    });
    sumColumns(columns, totals, withins);
    return withins;
  };
}

/** The values that a question was answered with, lowest first. */
function scaleOf(ratings: Ratings): Float64Array {
  const values = new Set(ratings.flatMap((rating) => rating ?? []));
  return Float64Array.from(values).toSorted();
}

/** Twice the sum of the distances of a group's pairs over how many it has; 0 for an empty group. */
function insideDistance(counts: Float64Array, start: number, scale: Float64Array): number {
  const last = scale.length - 1;
  const voices = scale.length === 0 ? 0 : (counts[start + last] as number);
  let distance = 0;
  for (let step = 0; step < last; step += 1) {
    const below = counts[start + step] as number;
    distance += ((scale[step + 1] as number) - (scale[step] as number)) * below * (voices - below);
  }
  return voices === 0 ? 0 : (2 * distance) / voices;
}
