import type { Problem, Question } from "../model/index.ts";
import { answerIdOf, isAskedIn, questionsOf } from "../model/outline.ts";
import { answeringDepartments, isOfOrganization } from "../model/respondents.ts";
import { comparisonsIn } from "../score/condition.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedWhens } from "./outline.ts";

/** Every department is asked something, and every question in its turn. */
export function checkAsking(input: LintInput): readonly Problem[] {
  return [...idleDepartments(input), ...lateQuestions(input)];
}

function idleDepartments({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  const questions = questionsOf(questionnaire);
  const isScored = questions.some(({ scored }) => scored);
  const byId = new Map(questions.map((one) => [one.id, one]));
  const usedBy = (one: Question): Question => byId.get(answerIdOf(one)) ?? one;
  const askingAll = questionnaire.variants.filter(({ askAll }) => askAll);
  const toAll = new Set(askingAll.flatMap((variant) => variant.questions));
  return answeringDepartments(questionnaire).flatMap((id) => {
    const asked = questions.filter(
      (one) => (isAskedIn(id, one) && isAskedIn(id, usedBy(one))) || toAll.has(one.id),
    );
    const isIdle = isScored && asked.every(({ scored }) => !scored);
    const why = asked.length === 0 ? "nothing" : "not-scored";
    return isIdle
      ? [
          problem(
            "department-asked-nothing",
            locateKey(isOfOrganization(questionnaire) ? ["dimensions"] : ["departments", id]),
            { why, id },
          ),
        ]
      : [];
  });
}

/** A condition reads questions that were put before those that it shows. */
function lateQuestions({ questionnaire, locate }: LintInput): readonly Problem[] {
  const order = questionsOf(questionnaire);
  const places = new Map(order.map(({ id }, index) => [id, index]));
  return placedWhens(questionnaire).flatMap(({ item, path, id, questions }) => {
    const first = Math.min(...questions.map((one) => order.indexOf(one)));
    const later = comparisonsIn(item)
      .flatMap(({ subject }) => ("id" in subject ? [subject.id] : []))
      .find((one) => (places.get(one) ?? -1) > first);
    return later === undefined
      ? []
      : [problem("shown-too-late", locate(path), { shown: id, later })];
  });
}
