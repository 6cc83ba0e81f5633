import type { Problem, Question, Questionnaire } from "../model/index.ts";
import { isAskedIn } from "../model/outline.ts";
import { arePredictionsCompared, predictedBy } from "../model/predictions.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedQuestions } from "./outline.ts";

/** Somebody predicts each of the named answers, and it is compared with the answer given. */
export function checkPredictions({ questionnaire, locate }: LintInput): readonly Problem[] {
  if (isOfOrganization(questionnaire)) return [];
  return placedQuestions(questionnaire).flatMap(({ item, path }) => {
    const { predict, use, id: question } = item;
    if (predict.length === 0 || use !== undefined) return [];
    if (!arePredictionsCompared(item, questionnaire)) {
      const at = locate([...path, "predict"]);
      return [problem("never-predicted", at, { why: "not-compared", id: "", question })];
    }
    const asked = departmentsAsked(item, questionnaire);
    return predict.flatMap((id, index) => {
      const isPredicted = asked.some((one) => predictedBy(one, item).includes(id));
      if (isPredicted && asked.includes(id)) return [];
      const why = isPredicted ? "no-answer" : "nobody";
      return [
        problem("never-predicted", locate([...path, "predict", index]), { why, id, question }),
      ];
    });
  });
}

/** Those that the question or a variant puts it to. */
function departmentsAsked(
  question: Question,
  { departments, variants }: Questionnaire,
): readonly string[] {
  const isPutToAll = variants.some((one) => one.askAll && one.questions.includes(question.id));
  return departments
    .map(({ id }) => id)
    .filter((department) => isPutToAll || isAskedIn(department, question));
}
