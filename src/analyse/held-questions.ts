import type { Issue, IssuedAssessment, Question } from "../model/index.ts";
import { isAskedIn } from "../model/outline.ts";
import {
  type AnswerMatrix,
  codeAt,
  type Column,
  comparable,
  FIRST_ANSWER,
  NOT_ASKED,
  stateOf,
} from "../score/answer-matrix.ts";

/** The documents that were issued before about the same assessment. */
export interface Issued {
  readonly record: IssuedAssessment;
  /** Whether the same questions were scored by the same rules. */
  readonly isComparable: boolean;
  /** The keyed digest of one person's answers. */
  readonly digestOf: (answers: string) => string;
}

/**
 * The questions whose new figures would give away a few people's new answers, each with whether a
 * person, by the row in the matrix, has given a new answer since its figures were printed.
 */
export type HeldQuestions = ReadonlyMap<string, (person: number) => boolean>;

export const NONE_HELD: HeldQuestions = new Map();

/**
 * The questions that keep the figures printed last: since then somebody joined, left or gave other
 * answers, and of a department that is shown separately, or of all others together, fewer than the
 * minimum group gave new answers. The difference of two documents is then about fewer people than
 * one document may be about. docs/scoring.md §4.
 */
export function heldQuestions(
  matrix: AnswerMatrix,
  withheld: readonly string[],
  minimumGroup: number,
  { record, isComparable, digestOf }: Issued,
): HeldQuestions {
  const questions = matrix.columns.map(({ question }) => question);
  if (!isComparable) return new Map(questions.map(({ id }) => [id, () => false]));
  const digests = answersByPerson(matrix).map(digestOf);
  const changes = new Map(record.issues.map((one) => [one, changesSince(one, digests, matrix)]));
  const since = (id: string): Changes | undefined => {
    const issue = record.issues.findLast((one) => one.questions.includes(id));
    return issue && changes.get(issue);
  };
  return new Map(
    questions.flatMap((question, column) => {
      const changed = since(question.id);
      if (changed === undefined) return [];
      const groups = groupedChanges(question, column, changed, matrix, withheld);
      const isHeld = [...groups.values()].some((answering) => answering < minimumGroup);
      return isHeld ? [[question.id, (person: number) => changed.joined.has(person)] as const] : [];
    }),
  );
}

/** Whose answers are not those of an issue; who gave other answers has left and joined. */
interface Changes {
  /** By their rows in the matrix. */
  readonly joined: ReadonlySet<number>;
  /** The departments of those who left. */
  readonly left: ReadonlySet<string>;
}

/** Each person's department and answers as a text: equal for equal answers. */
export function answersByPerson(matrix: AnswerMatrix): readonly string[] {
  const { columns, departments, departmentOf, people } = matrix;
  return Array.from({ length: people }, (_, person) => {
    const cells = columns.map((column, index) => cellOf(codeAt(matrix, person, index), column));
    return JSON.stringify([departments[departmentOf[person] as number], cells]);
  });
}

/** Texts are not distinguished one by one in a matrix, and are printed only with consent. */
function cellOf(code: number, { question, answers }: Column): readonly unknown[] {
  const answer = question.type === "text" ? undefined : answers[code - FIRST_ANSWER];
  const state = code === NOT_ASKED ? "not-asked" : stateOf(code);
  return answer === undefined
    ? [question.id, state]
    : [question.id, state, comparable(answer.value), answer.backing];
}

function changesSince(
  { people }: Issue,
  digests: readonly string[],
  { departments, departmentOf }: AnswerMatrix,
): Changes {
  const unmatched = new Map(Object.entries(people).map(([id, own]) => [id, countsOf(own)]));
  const joined = new Set<number>();
  for (const [person, digest] of digests.entries()) {
    const own = unmatched.get(departments[departmentOf[person] as number] as string);
    const left = own?.get(digest) ?? 0;
    if (left === 0) joined.add(person);
    else own?.set(digest, left - 1);
  }
  const hasLeft = (own: ReadonlyMap<string, number>): boolean =>
    [...own.values()].some((count) => count > 0);
  return {
    joined,
    left: new Set([...unmatched].flatMap(([id, own]) => (hasLeft(own) ? id : []))),
  };
}

function countsOf(digests: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of digests) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The departments that are not shown separately count as one group. */
const OTHERS = Symbol("others");

/** By group in which a question is affected: how many people gave a new answer to it. */
function groupedChanges(
  question: Question,
  column: number,
  { joined, left }: Changes,
  matrix: AnswerMatrix,
  withheld: readonly string[],
): ReadonlyMap<string | symbol, number> {
  const { departments, departmentOf, questionnaire } = matrix;
  const groupOf = (department: string): string | symbol =>
    departments.includes(department) && !withheld.includes(department) ? department : OTHERS;
  // A variant may put a question to other departments.
  const isPutTo = (department: string): boolean =>
    isAskedIn(department, question) || questionnaire.variants.length > 0;
  const groups = new Map<string | symbol, number>();
  for (const department of left) if (isPutTo(department)) groups.set(groupOf(department), 0);
  for (const person of joined) {
    const code = codeAt(matrix, person, column);
    if (code === NOT_ASKED) continue;
    const group = groupOf(departments[departmentOf[person] as number] as string);
    groups.set(group, (groups.get(group) ?? 0) + (code >= FIRST_ANSWER ? 1 : 0));
  }
  return groups;
}
