import type { Answer, AnswerInFile, Problem, Question, Questionnaire } from "../../model/index.ts";
import { departmentOf } from "../../model/respondents.ts";
import { missingAnswers } from "../../score/answer-sheet.ts";
import { problem } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import type { ResponseDraft } from "./read-response.ts";

/** The required questions that a finished response leaves open. */
export function missingProblems(
  { raw, locateKey }: ResponseDraft,
  questionnaire: Questionnaire,
  answers: ReadonlyMap<string, Answer>,
): readonly Problem[] {
  const { respondent, finished } = raw;
  if (respondent === undefined || !finished) return [];
  const options = { department: departmentOf(respondent), ...optional("variant", raw.variant) };
  return missingAnswers(questionnaire, { ...options, answers }).map(
    ({ question: { id }, state, answer }) => {
      const why = state === "skipped" ? "skipped" : "open";
      const at = answer?.at ?? locateKey(["answers"]);
      return problem("required-answer", at, { why, question: id });
    },
  );
}

/** A question that uses another's answer has none of its own; only a review may score it. */
export function usedProblems(
  { id, use }: Question,
  name: string,
  { value, state, score }: AnswerInFile,
  draft: ResponseDraft,
): readonly Problem[] {
  const isScore = score !== undefined && value === undefined && state === undefined;
  if (use === undefined || (isScore && draft.raw.review !== undefined)) return [];
  const at = draft.locateKey(["answers", name]);
  return [problem("takes-other-answer", at, { question: id, used: use })];
}

/** Words for another option, in an answer that has none. */
export function otherProblem(
  question: Question,
  name: string,
  { locateKey }: ResponseDraft,
): Problem {
  const options = "options" in question ? question.options : [];
  const option = options.find(({ other }) => other)?.id ?? "";
  const why = option === "" ? "none" : "not-chosen";
  const at = locateKey(["answers", name, "other"]);
  return problem("other-without-option", at, { why, question: question.id, option });
}
