/** One person's answers to the questions that are compared. */
export interface Rater {
  readonly department: string;
  /** By question: x*, on the ladder of the model; undefined without an answer. */
  readonly positions: readonly (number | undefined)[];
  /** By question: whether it was put to the person and applies. */
  readonly isPut: readonly boolean[];
}

/** A person with the position that all the answers together give. */
export interface Standing {
  readonly department: string;
  /** p, in levels. */
  readonly position: number;
  /** How many questions it rests on. */
  readonly answers: number;
}

/** The people who can be compared, and those who cannot. */
export interface Standings {
  readonly people: readonly Standing[];
  /** The questions that they are compared by, as indexes. */
  readonly questions: readonly number[];
  /** How many people answered fewer than half of what was put to them. */
  readonly leftOut: number;
}

/** Whether a question counts, by the people who remain. */
export type Chooses = (question: number, people: readonly Rater[]) => boolean;

/**
 * The positions of people, whichever questions each of them answered: the least-squares fit of
 * x* = person + question, with question effects that add up to 0. Questions are chosen once, people
 * with too few answers left out once, and the questions checked once more. STATISTICS.md §5.1.
 */
export function standingsOf(raters: readonly Rater[], chooses: Chooses): Standings {
  const [first] = raters;
  const all = [...(first?.positions.keys() ?? [])];
  const chosen = all.filter((question) => chooses(question, raters));
  const enough = raters.filter((one) => hasAnsweredHalf(one, chosen));
  const kept = chosen.filter((question) => chooses(question, enough));
  const largest = largestLinked(enough, kept);
  const questions = kept.filter((question) => isAnswered(question, largest));
  return {
    people: fitted(largest, questions),
    questions,
    leftOut: raters.filter((one) => isAsked(one, chosen)).length - enough.length,
  };
}

function isAsked({ isPut }: Rater, questions: readonly number[]): boolean {
  return questions.some((question) => isPut[question] === true);
}

function hasAnsweredHalf({ positions, isPut }: Rater, questions: readonly number[]): boolean {
  let put = 0;
  let given = 0;
  for (const question of questions) {
    if (isPut[question] === true) put += 1;
    if (positions[question] !== undefined) given += 1;
  }
  return given > 0 && 2 * given >= put;
}

function isAnswered(question: number, people: readonly Rater[]): boolean {
  return people.some(({ positions }) => positions[question] !== undefined);
}

/** The largest group of people who are linked by common questions. */
function largestLinked(people: readonly Rater[], questions: readonly number[]): readonly Rater[] {
  const links = new Map(questions.map((question) => [question, question]));
  const rootOf = (question: number): number => {
    let root = question;
    for (let next = links.get(root); next !== root && next !== undefined; next = links.get(root)) {
      root = next;
    }
    return root;
  };
  const firsts = people.map(({ positions }) => {
    const first = questions.find((question) => positions[question] !== undefined);
    if (first === undefined) return undefined;
    for (const question of questions) {
      if (positions[question] !== undefined) links.set(rootOf(question), rootOf(first));
    }
    return first;
  });
  const roots = firsts.map((first) => (first === undefined ? undefined : rootOf(first)));
  return withMost(people, roots);
}

/** The people of the root that most have, or of the first one if several are equal. */
function withMost(
  people: readonly Rater[],
  roots: readonly (number | undefined)[],
): readonly Rater[] {
  const sizes = new Map<number, number>();
  for (const root of roots) if (root !== undefined) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  const most = Math.max(...sizes.values());
  const [chosen] = [...sizes].find(([, size]) => size === most) ?? [];
  return chosen === undefined ? [] : people.filter((_, index) => roots[index] === chosen);
}

/** The fit; the people and the questions are linked. */
function fitted(people: readonly Rater[], questions: readonly number[]): readonly Standing[] {
  const effects = effectsOf(people, questions);
  return people.map(({ department, positions }) => {
    let total = 0;
    let answers = 0;
    for (let index = 0; index < questions.length; index += 1) {
      const position = positions[questions[index] as number];
      if (position === undefined) continue;
      total += position - (effects[index] as number);
      answers += 1;
    }
    return { department, position: total / answers, answers };
  });
}

/**
 * The question effects: the normal equations without the people. Their sum is 0, which also makes
 * the equations regular; with complete answers a position is then the mean of the answers.
 */
function effectsOf(people: readonly Rater[], questions: readonly number[]): readonly number[] {
  const size = questions.length;
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 1).fill(1, 0, size));
  const given = new Uint16Array(size);
  for (const { positions } of people) {
    let count = 0;
    let total = 0;
    for (let index = 0; index < size; index += 1) {
      const value = positions[questions[index] as number];
      if (value === undefined) continue;
      given[count] = index;
      count += 1;
      total += value;
    }
    addPerson(matrix, positions, questions, given.subarray(0, count), total / count);
  }
  return solved(matrix);
}

/** Adds a person's part to the equations, from the questions given and the mean of their answers. */
function addPerson(
  matrix: readonly Float64Array[],
  positions: Rater["positions"],
  questions: readonly number[],
  given: Uint16Array,
  mean: number,
): void {
  const size = matrix.length;
  const share = 1 / given.length;
  for (const one of given) {
    const row = matrix[one] as Float64Array;
    const value = positions[questions[one] as number] as number;
    row[one] = (row[one] as number) + 1;
    row[size] = (row[size] as number) + value - mean;
    for (const index of given) row[index] = (row[index] as number) - share;
  }
}

/**
 * The solution of linear equations, each a row with its right-hand side, by Gauss. They are
 * symmetric and positive definite, so the order of the rows does not matter.
 */
function solved(rows: readonly Float64Array[]): readonly number[] {
  const size = rows.length;
  for (const [column, chosen] of rows.entries()) {
    for (let row = column + 1; row < size; row += 1) {
      const other = rows[row] as Float64Array;
      const factor = (other[column] as number) / (chosen[column] as number);
      for (let at = column; at <= size; at += 1) {
        other[at] = (other[at] as number) - factor * (chosen[at] as number);
      }
    }
  }
  const values = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const own = rows[row] as Float64Array;
    let rest = own[size] as number;
    for (let at = row + 1; at < size; at += 1) rest -= (own[at] as number) * (values[at] as number);
    values[row] = rest / (own[row] as number);
  }
  return values;
}
