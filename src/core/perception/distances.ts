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

/** The distances of people on the questions given; everybody has a place in each question. */
export function distancesOf(questions: readonly Ratings[]): Distances {
  const people = questions[0]?.length ?? 0;
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

/** T of each question: the mean distance over all ordered pairs, each person also with themselves. */
export function totalDistances({ people, questions, pairs, sizes }: Distances): Float64Array {
  const totals = new Float64Array(questions);
  for (let pair = 0; pair < people * people; pair += 1) {
    addRow(totals, pairs, pair * questions, 1);
  }
  return totals.map((sum, question) => (2 * sum) / (sizes[question] as number) ** 2);
}

/**
 * W of each question, as often as it is asked for and as the groups stand then: the mean over the
 * groups, weighted by their people, of the mean distance inside each. The list is the same every
 * time, filled anew.
 */
export function withinDistances(
  { people, questions, pairs, answered, sizes }: Distances,
  { groups, count }: Grouping,
): () => Float64Array {
  const sums = Array.from({ length: count }, () => new Float64Array(questions));
  const members = Array.from({ length: count }, () => new Float64Array(questions));
  const withins = new Float64Array(questions);
  return () => {
    for (const list of [...sums, ...members, withins]) list.fill(0);
    for (let person = 0; person < people; person += 1) {
      const group = groups[person] as number;
      addRow(members[group] as Float64Array, answered, person * questions, 1);
      const sum = sums[group] as Float64Array;
      for (let other = 0; other < person; other += 1) {
        if (groups[other] !== group) continue;
        addRow(sum, pairs, (person * people + other) * questions, 2);
      }
    }
    for (let group = 0; group < count; group += 1) {
      const [sum, size] = [sums[group] as Float64Array, members[group] as Float64Array];
      for (let question = 0; question < questions; question += 1) {
        const own = (size[question] as number) * (sizes[question] as number);
        if (own > 0) {
          withins[question] = (withins[question] as number) + (sum[question] as number) / own;
        }
      }
    }
    return withins;
  };
}

function addRow(sums: Float64Array, rows: Float64Array, start: number, weight: number): void {
  for (let column = 0; column < sums.length; column += 1) {
    sums[column] = (sums[column] as number) + weight * (rows[start + column] as number);
  }
}
