import { type Ratings, sumColumns } from "./distances.ts";

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
 * W of each node as the labels stand when it is asked for, by how many of a group gave which
 * answer: its cost grows with the people, not with their pairs. The list is the same every time.
 */
export function talliedNodes({
  columns,
  questions,
  people,
  labels,
  count,
}: Tallied): () => Float64Array {
  const scales = questions.map(scaleOf);
  const starts = Int32Array.from(scales, (_, at) => sum(scales.slice(0, at)));
  const width = sum(scales) + 1;
  const cells = cellsOf(questions, scales, starts, people, width - 1);
  const tallies = new Int32Array(count * width);
  const totals = new Float64Array(questions.length);
  const withins = new Float64Array(columns.length);
  const sizes = questions.map((ratings) => ratings.filter((one) => one !== undefined).length);

  function tally(): void {
    tallies.fill(0);
    for (let place = 0; place < labels.length; place += 1) {
      const row = (labels[place] as number) * width;
      const first = place * questions.length;
      for (let question = 0; question < questions.length; question += 1) {
        const cell = row + (cells[first + question] as number);
        tallies[cell] = (tallies[cell] as number) + 1;
      }
    }
  }

  return () => {
    tally();
    for (let question = 0; question < questions.length; question += 1) {
      const scale = scales[question] as Float64Array;
      let total = 0;
      for (let group = 0; group < count; group += 1) {
        total += insideDistance(tallies, group * width + (starts[question] as number), scale);
      }
      totals[question] = total / (sizes[question] as number);
    }
    sumColumns(columns, totals, withins);
    return withins;
  };
}

/** The values that a question was answered with, lowest first. */
function scaleOf(ratings: Ratings): Float64Array {
  const values = new Set(ratings.flatMap((rating) => rating ?? []));
  return Float64Array.from(values).toSorted();
}

/** For each person and question the cell in which the answer is counted; `none` where there is none. */
function cellsOf(
  questions: readonly Ratings[],
  scales: readonly Float64Array[],
  starts: Int32Array,
  people: readonly number[],
  none: number,
): Int32Array {
  const cells = people.flatMap((person) =>
    questions.map((ratings, at) => {
      const rating = ratings[person];
      return rating === undefined
        ? none
        : (starts[at] as number) + (scales[at] as Float64Array).indexOf(rating);
    }),
  );
  return Int32Array.from(cells);
}

/** Twice the sum of the distances of a group's pairs over how many they are; 0 for an empty group. */
function insideDistance(tallies: Int32Array, start: number, scale: Float64Array): number {
  let voices = 0;
  for (let step = 0; step < scale.length; step += 1) voices += tallies[start + step] as number;
  let below = 0;
  let distance = 0;
  for (let step = 0; step + 1 < scale.length; step += 1) {
    below += tallies[start + step] as number;
    const gap = (scale[step + 1] as number) - (scale[step] as number);
    distance += gap * below * (voices - below);
  }
  return voices === 0 ? 0 : (2 * distance) / voices;
}

function sum(scales: readonly Float64Array[]): number {
  return scales.reduce((total, { length }) => total + length, 0);
}
