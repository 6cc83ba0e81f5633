import type { Question } from "../model/index.ts";
import { type AnswerMatrix, codeAt, FIRST_ANSWER } from "../score/answer-matrix.ts";

/** The people who answered at least one of the scored questions, by their rows in the matrix. */
export function peopleAnswering(
  questions: readonly Question[],
  matrix: AnswerMatrix,
): readonly number[] {
  const { columns, people } = matrix;
  const below = new Set(questions.flatMap(({ id, scored }) => (scored ? id : [])));
  const counted = columns.flatMap(({ question }, index) => (below.has(question.id) ? index : []));
  const answering: number[] = [];
  for (let person = 0; person < people; person += 1) {
    if (counted.some((column) => codeAt(matrix, person, column) >= FIRST_ANSWER)) {
      answering.push(person);
    }
  }
  return answering;
}

/** How many they are in each department. */
export function answeringByDepartment(
  questions: readonly Question[],
  matrix: AnswerMatrix,
): ReadonlyMap<string, number> {
  const { departments, departmentOf } = matrix;
  const counts = departments.map(() => 0);
  for (const person of peopleAnswering(questions, matrix)) {
    const department = departmentOf[person] as number;
    counts[department] = (counts[department] as number) + 1;
  }
  return new Map(departments.map((id, index) => [id, counts[index] as number]));
}
