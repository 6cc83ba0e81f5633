import type { Question, Result } from "../../src/model/index.ts";
import { questionsOf } from "../../src/model/outline.ts";
import questionnaire from "../../src/generated/questionnaires/digital-marketing-organization.ts";
import type { Answers, People } from "../support/read.ts";
import { score } from "../support/score.ts";
import { answersAt } from "./answers.ts";

const QUESTIONS = questionsOf(questionnaire);

/** Everyone's answers: one person of each department answers every question for the department. */
export function everybody(answers: Answers): People {
  return Object.fromEntries(
    questionnaire.departments.map(({ id }) => {
      const own = askedOf(id).flatMap((question) =>
        question.id in answers ? [[question.id, answers[question.id]]] : [],
      );
      return [`${id}.1`, Object.fromEntries(own) as Answers];
    }),
  );
}

/** The questions that are put to a department. */
export function askedOf(department: string): readonly Question[] {
  return QUESTIONS.filter(({ ask }) => ask?.includes(department) !== false);
}

/** The result where everybody is at the same level of each question. */
export function scored(levelOf: (question: Question) => number): Result {
  return score(questionnaire, everybody(answersAt(questionnaire, levelOf)));
}
