/** What each person says to one question, on the model's ladder (x*); undefined if nothing. */
export type Ratings = readonly (number | undefined)[];

/** The groups of the people, numbered from 0. */
export interface Grouping {
  readonly groups: Int32Array;
  readonly count: number;
}

/** How far apart people are on several questions: a column for each question. */
export interface Distances {
  readonly people: number;
  readonly questions: number;
  /** |x_a − x_b| of each pair, a > b, in row a · people + b; 0 where one of them gave no answer. */
  readonly pairs: Float64Array;
  /** 1 where a person answered a question. */
  readonly answered: Float64Array;
  /** N of each question: how many answered it. */
  readonly sizes: Float64Array;
}

/** The distances of people on at least one question; everybody has a place in each. */
export function distancesOf(questions: readonly Ratings[]): Distances {
  const people = (questions[0] as Ratings).length;
  const count = questions.length;
  const pairs = new Float64Array(people * people * count);
  const answered = new Float64Array(people * count);
  const sizes = new Float64Array(count);
  for (const [question, ratings] of questions.entries()) {
    for (const [person, rating] of ratings.entries()) {
      if (rating === undefined) continue;
      answered[person * count + question] = 1;
      sizes[question] = (sizes[question] as number) + 1;
      for (const [other, theirs] of ratings.slice(0, person).entries()) {
        if (theirs === undefined) continue;
        pairs[(person * people + other) * count + question] = Math.abs(rating - theirs);
      }
    }
  }
  return { people, questions: count, pairs, answered, sizes };
}

/** Adds a row of a table to the sums. */
export function addRow(sums: Float64Array, rows: Float64Array, start: number): void {
  for (let column = 0; column < sums.length; column += 1) {
    sums[column] = (sums[column] as number) + (rows[start + column] as number);
  }
}

/** The sum of the values of each node's questions. */
export function sumColumns(
  columns: readonly Int32Array[],
  values: Float64Array,
  sums: Float64Array,
): void {
  for (let node = 0; node < columns.length; node += 1) {
    const own = columns[node] as Int32Array;
    let sum = 0;
    for (let place = 0; place < own.length; place += 1) {
      sum += values[own[place] as number] as number;
    }
    sums[node] = sum;
  }
}
