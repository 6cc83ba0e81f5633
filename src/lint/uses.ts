import type { Problem, Question, Questionnaire } from "../model/index.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import { isAskedIn, questionsOf } from "../model/outline.ts";
import { answeringDepartments } from "../model/respondents.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, type Placed, placedQuestions } from "./outline.ts";

/** A question that uses the answer to another has every answer that the other one allows. */
export function checkUses(input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.id, one]));
  return placedQuestions(questionnaire).flatMap(({ item, path }) => {
    const used = item.use === undefined ? undefined : questions.get(item.use);
    if (used === undefined) return [];
    const misfit = misfitOf(item, used, questionnaire);
    if (misfit === undefined) return leftOut({ item, path }, used, input);
    const details = { question: item.id, used: used.id, detail: "", ...misfit };
    return [problem("use-does-not-fit", locate([...path, "use"]), details)];
  });
}

interface Misfit {
  readonly why: "itself" | "chain" | "type" | "values" | "departments" | "ladder";
  readonly detail?: string;
}

function misfitOf(
  question: Question,
  used: Question,
  questionnaire: Questionnaire,
): Misfit | undefined {
  if (used === question) return { why: "itself" };
  if (used.use !== undefined) return { why: "chain" };
  if (questionnaire.scoring.methods.capability === "ladder") return { why: "ladder" };
  if (used.type !== question.type) return { why: "type", detail: used.type };
  const others = strangeAnswers(question, used);
  if (others.length > 0) return { why: "values", detail: others.join(", ") };
  const isHeard = answeringDepartments(questionnaire).some(
    (id) => isAskedIn(id, question) && isAskedIn(id, used),
  );
  return isHeard ? undefined : { why: "departments" };
}

/** The answers to the used question that the other one does not have. */
function strangeAnswers(question: Question, used: Question): readonly string[] {
  if (question.type === "number" && used.type === "number") {
    const { min = -Infinity, max = Infinity } = used;
    const isBelow = question.min !== undefined && min < question.min;
    const isAbove = question.max !== undefined && max > question.max;
    return [
      ...(isBelow ? [`below ${question.min}`] : []),
      ...(isAbove ? [`above ${question.max}`] : []),
    ];
  }
  const known = new Set(offeredAnswers(question).map(({ value }) => value));
  return offeredAnswers(used)
    .filter(({ value }) => !known.has(value))
    .map(({ value }) => String(value));
}

/** A variant with a question, and without the one that gives it its answer. */
function leftOut(
  { item }: Placed<Question>,
  used: Question,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  return questionnaire.variants.flatMap(({ id, questions }) => {
    const index = questions.indexOf(item.id);
    if (index < 0 || questions.includes(used.id)) return [];
    const at = locate(["variants", id, "questions", index]);
    const details = { why: "variant", question: item.id, used: used.id, detail: "" } as const;
    return [problem("use-does-not-fit", at, details)];
  });
}
