import type { Question, Questionnaire } from "../model/index.ts";
import { conditionOf, questionsOf } from "../model/outline.ts";
import { type AnswerMatrix, codeAt, FIRST_ANSWER } from "../score/answer-matrix.ts";
import { comparisonsIn } from "../score/condition.ts";
import { isFewerThan } from "./guarded-questions.ts";

/** The questions that some people answered, but fewer than the minimum group. */
export function questionsOfFew(matrix: AnswerMatrix, minimumGroup: number): readonly string[] {
  return matrix.columns.flatMap(({ question }, column) => {
    let answering = 0;
    for (let person = 0; person < matrix.people; person += 1) {
      if (codeAt(matrix, person, column) >= FIRST_ANSWER) answering += 1;
      if (answering >= minimumGroup) return [];
    }
    return isFewerThan(answering, minimumGroup) ? question.id : [];
  });
}

/**
 * The questions that are asked depending on withheld answers, directly or through one another. Even
 * how many people were asked, or that nobody was, would reveal those answers.
 */
export function dependentQuestions(
  questionnaire: Questionnaire,
  withheld: Iterable<string>,
): ReadonlySet<string> {
  const sources = new Set(withheld);
  const questions = questionsOf(questionnaire);
  const dependent = new Set<string>();
  const dependsOn = (one: Question): boolean =>
    readBy(one, questionnaire).some((id) => sources.has(id) || dependent.has(id)) ||
    (one.use !== undefined && dependent.has(one.use));
  for (let known = -1; known < dependent.size;) {
    known = dependent.size;
    for (const one of questions) if (dependsOn(one)) dependent.add(one.id);
  }
  return dependent;
}

/** The questions whose answers decide whether this one is asked. */
function readBy({ id }: Question, questionnaire: Questionnaire): readonly string[] {
  const when = conditionOf(questionnaire, id);
  if (when === undefined) return [];
  return comparisonsIn(when).flatMap(({ subject }) =>
    subject.kind === "question" || subject.kind === "state" ? subject.id : [],
  );
}
