import type { Problem } from "../model/index.ts";
import { answeringDepartments, isOfOrganization } from "../model/respondents.ts";
import { questionsOf } from "../model/outline.ts";
import { comparisonsIn } from "../score/condition.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedQuestions } from "./outline.ts";

/** Every department is asked something, and every question in its turn. */
export function checkAsking(input: LintInput): readonly Problem[] {
  return [...idleDepartments(input), ...lateQuestions(input)];
}

function idleDepartments({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  const questions = questionsOf(questionnaire);
  const isScored = questions.some(({ scored }) => scored);
  const askingAll = questionnaire.variants.filter(({ askAll }) => askAll);
  const toAll = new Set(askingAll.flatMap((variant) => variant.questions));
  return answeringDepartments(questionnaire).flatMap((id) => {
    const asked = questions.filter(
      (one) => one.ask.length === 0 || one.ask.includes(id) || toAll.has(one.id),
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

/** A condition reads questions that were put before. */
function lateQuestions({ questionnaire, locate }: LintInput): readonly Problem[] {
  const order = questionsOf(questionnaire).map(({ id }) => id);
  return placedQuestions(questionnaire).flatMap(({ item, path }, index) => {
    if (item.when === undefined) return [];
    const later = comparisonsIn(item.when)
      .flatMap(({ subject }) => ("id" in subject ? [subject.id] : []))
      .find((id) => order.indexOf(id) > index);
    const details = { question: item.id, later: later ?? "" };
    return later === undefined
      ? []
      : [problem("shown-too-late", locate([...path, "when"]), details)];
  });
}
