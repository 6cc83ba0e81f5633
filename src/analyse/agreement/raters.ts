import type { Question, Questionnaire } from "../../model/index.ts";
import {
  type AnswerMatrix,
  CODE,
  codeAt,
  FIRST_ANSWER,
  NOT_ASKED,
} from "../../score/answer-matrix.ts";
import { toNumber } from "../../score/fraction.ts";
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
export function isCompared({ type, scored, about }: Question): boolean {
  return scored && (type === "level" || type === "choice") && about === undefined;
}

/** The people's positions; `groupOf` is the group that pools a department, or the department. */
export function ratersOf(
  questionnaire: Questionnaire,
  matrix: AnswerMatrix,
  groupOf: (department: string) => string,
): Raters {
  const columns = matrix.columns.flatMap((column, index) =>
    isCompared(column.question) ? { ...column, index } : [],
  );
  const positions = columns.map(({ question, answers }) =>
    answers.map(
      ({ score }) => score && toNumber(questionMeasure(question, score, questionnaire).position),
    ),
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
  return { questions: columns.map(({ question }) => question), people };
}

const NOT_PUT: ReadonlySet<number> = new Set([
  NOT_ASKED,
  CODE["not-shown"],
  CODE["not-applicable"],
]);

/** Chooses questions that people of at least two departments answered. */
export const inTwoDepartments: Chooses = (question, people) =>
  new Set(
    people.flatMap(({ department, positions }) =>
      positions[question] === undefined ? [] : department,
    ),
  ).size >= 2;

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
