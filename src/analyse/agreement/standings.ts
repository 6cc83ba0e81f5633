/** One person's answers to the questions that are compared. */
export interface Rater {
  readonly department: string;
  /** By question: x*, on the ladder of the model; undefined where there is no answer. */
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
  /** Departments whose people share no question with the others. */
  readonly apart: readonly string[];
}

/** Whether a question counts, by the people who remain. */
export type Chooses = (question: number, people: readonly Rater[]) => boolean;

/**
 * Where people stand, whichever questions each of them answered: the least-squares fit of
 * x* = person + question, with question effects that add up to 0. Questions are chosen once, people
 * with too few answers left out once, and the questions checked once more. STATISTICS.md §5.1.
 */
export function standingsOf(raters: readonly Rater[], chooses: Chooses): Standings {
  const [first] = raters;
  const all = [...(first?.positions.keys() ?? [])];
  const chosen = all.filter((question) => chooses(question, raters));
  const enough = raters.filter((one) => hasAnsweredHalf(one, chosen));
  const kept = chosen.filter((question) => chooses(question, enough));
  const { largest, others } = componentsOf(enough, kept);
  const questions = kept.filter((question) => isAnswered(question, largest));
  const known = new Set(largest.map(({ department }) => department));
  return {
    people: fitted(largest, questions),
    questions,
    leftOut: raters.filter((one) => isAsked(one, chosen)).length - enough.length,
    apart: [...new Set(others.map(({ department }) => department))].filter(
      (department) => !known.has(department),
    ),
  };
}

function isAsked({ isPut }: Rater, questions: readonly number[]): boolean {
  return questions.some((question) => isPut[question] === true);
}

function hasAnsweredHalf({ positions, isPut }: Rater, questions: readonly number[]): boolean {
  const put = questions.filter((question) => isPut[question]).length;
  const given = questions.filter((question) => positions[question] !== undefined).length;
  return given > 0 && 2 * given >= put;
}

function isAnswered(question: number, people: readonly Rater[]): boolean {
  return people.some(({ positions }) => positions[question] !== undefined);
}

/** The largest group of people who are linked by common questions, and everybody else. */
function componentsOf(
  people: readonly Rater[],
  questions: readonly number[],
): { readonly largest: readonly Rater[]; readonly others: readonly Rater[] } {
  const component = new Map<Rater, number>();
  let count = 0;
  for (const start of people) {
    if (component.has(start)) continue;
    const open = [start];
    const seen = new Set<number>();
    component.set(start, count);
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      for (const question of questions) {
        if (seen.has(question) || one.positions[question] === undefined) continue;
        seen.add(question);
        for (const other of people) {
          if (component.has(other) || other.positions[question] === undefined) continue;
          component.set(other, count);
          open.push(other);
        }
      }
    }
    count += 1;
  }
  const sizes = Array.from(
    { length: count },
    (_, index) => people.filter((one) => component.get(one) === index).length,
  );
  const most = sizes.indexOf(Math.max(...sizes));
  return {
    largest: people.filter((one) => component.get(one) === most),
    others: people.filter((one) => component.get(one) !== most),
  };
}

/** The fit; the people and the questions are linked. */
function fitted(people: readonly Rater[], questions: readonly number[]): readonly Standing[] {
  const effects = effectsOf(people, questions);
  return people.map(({ department, positions }) => {
    let total = 0;
    let answers = 0;
    for (const [index, question] of questions.entries()) {
      const position = positions[question];
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
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 1).fill(0));
  for (const row of matrix) for (let column = 0; column < size; column += 1) row[column] = 1;
  for (const { positions } of people) {
    const given = questions.flatMap((question, index) => {
      const value = positions[question];
      return value === undefined ? [] : { index, value };
    });
    const mean = given.reduce((total, { value }) => total + value, 0) / given.length;
    for (const one of given) {
      const row = matrix[one.index] as Float64Array;
      row[one.index] = (row[one.index] as number) + 1;
      row[size] = (row[size] as number) + one.value - mean;
      for (const { index } of given) row[index] = (row[index] as number) - 1 / given.length;
    }
  }
  return solved(matrix);
}

/** The solution of linear equations, each a row with its right-hand side, by Gauss with pivots. */
function solved(rows: readonly Float64Array[]): readonly number[] {
  const left = [...rows];
  const size = left.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (magnitude(left, row, column) > magnitude(left, pivot, column)) pivot = row;
    }
    const chosen = left[pivot] as Float64Array;
    left[pivot] = left[column] as Float64Array;
    left[column] = chosen;
    for (let row = column + 1; row < size; row += 1) {
      const other = left[row] as Float64Array;
      const factor = (other[column] as number) / (chosen[column] as number);
      if (factor === 0) continue;
      for (let at = column; at <= size; at += 1) {
        other[at] = (other[at] as number) - factor * (chosen[at] as number);
      }
    }
  }
  const values = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const own = left[row] as Float64Array;
    let rest = own[size] as number;
    for (let at = row + 1; at < size; at += 1) rest -= (own[at] as number) * (values[at] as number);
    values[row] = rest / (own[row] as number);
  }
  return values;
}

function magnitude(rows: readonly Float64Array[], row: number, column: number): number {
  return Math.abs((rows[row] as Float64Array)[column] as number);
}
