import type { Question, Questionnaire } from "../../model/index.ts";
import { levelsOf } from "../../model/levels.ts";
import {
  type AnswerMatrix,
  CODE,
  codeAt,
  FIRST_ANSWER,
  NOT_ASKED,
} from "../../score/answer-matrix.ts";
import {
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
  toNumber,
} from "../../score/fraction.ts";
import { levelBounds } from "../../score/answer-score.ts";
import { questionMeasure } from "../../score/measure.ts";
import type { Chooses, Rater } from "./standings.ts";

/** The people of an assessment with their positions on the questions that departments share. */
export interface Raters {
  readonly questions: readonly Question[];
  readonly people: readonly Rater[];
}

/**
 * A matter of opinion that departments share: on the ladder, and neither a counted fact nor about
 * the respondent's own department.
 */
export function isCompared(question: Question): boolean {
  return isOpinion(question) && question.about === undefined;
}

/** A matter of opinion: on the ladder, and not a counted fact. */
export function isOpinion({ type, scored }: Question): boolean {
  return scored && (type === "level" || type === "choice");
}

/**
 * The people's positions, in steps of a ladder with so many of them; `groupOf` is the group that
 * pools a department, or the department. Their order does not depend on the order of the files.
 */
export function ratersOf(
  questionnaire: Questionnaire,
  matrix: AnswerMatrix,
  groupOf: (department: string) => string,
  steps: number,
  isIncluded: (question: Question) => boolean = isCompared,
): Raters {
  const columns = matrix.columns.flatMap((column, index) =>
    isIncluded(column.question) && levelsOf(questionnaire, column.question.id).length > 1
      ? { ...column, index }
      : [],
  );
  const positions = columns.map(({ question, answers }) =>
    answers.map(({ score }) => score && stepsUp(question, score, questionnaire, steps)),
  );
  const groups = matrix.departments.map(groupOf);
  const people = Array.from({ length: matrix.people }, (_, person): Rater => {
    const codes = columns.map(({ index }) => codeAt(matrix, person, index));
    return {
      department: groups[matrix.departmentOf[person] as number] as string,
      positions: codes.map((code, column) => positions[column]?.[code - FIRST_ANSWER]),
      isPut: codes.map((code) => !NOT_PUT.has(code)),
    };
  });
  return { questions: columns.map(({ question }) => question), people: people.toSorted(inOrder) };
}

/** A score's place between the ends of its own ladder, in steps of one with so many of them. */
export function stepsUp(
  question: Question,
  score: Fraction,
  questionnaire: Questionnaire,
  steps: number,
): number {
  const { min, max } = levelBounds(levelsOf(questionnaire, question.id));
  const { position } = questionMeasure(question, score, questionnaire);
  const share = divide(subtract(position, min), subtract(max, min));
  return toNumber(multiply(share, fraction(steps)));
}

/** By department, then by the answers. */
function inOrder(one: Rater, other: Rater): number {
  if (one.department !== other.department) return one.department < other.department ? -1 : 1;
  for (let question = 0; question < one.positions.length; question += 1) {
    const apart = (one.positions[question] ?? -1) - (other.positions[question] ?? -1);
    if (apart !== 0) return apart;
  }
  return 0;
}

const NOT_PUT: ReadonlySet<number> = new Set([
  NOT_ASKED,
  CODE["not-shown"],
  CODE["not-applicable"],
]);

/** Chooses questions that people of at least two departments answered. */
export const inTwoDepartments: Chooses = (question, people) => {
  let first: string | undefined;
  for (const { department, positions } of people) {
    if (positions[question] === undefined) continue;
    first ??= department;
    if (department !== first) return true;
  }
  return false;
};

/** Chooses questions that somebody on each of two sides answered. */
export function onBothSides(a: readonly string[], b: readonly string[]): Chooses {
  return (question, people) =>
    [a, b].every((side) =>
      people.some(
        ({ department, positions }) =>
          side.includes(department) && positions[question] !== undefined,
      ),
    );
}
