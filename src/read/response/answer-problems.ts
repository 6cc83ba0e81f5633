import type { Answer, AnswerInFile, Problem, Question, Questionnaire } from "../../model/index.ts";
import { departmentOf } from "../../model/respondents.ts";
import { levelsOf } from "../../model/levels.ts";
import { otherOption } from "../../model/offered-answers.ts";
import { alwaysApplies } from "../../model/not-applicable.ts";
import { isAskedIn } from "../../model/outline.ts";
import { questionBounds } from "../../score/answer-score.ts";
import { toNumber } from "../../score/fraction.ts";
import { missingAnswers } from "../../score/answer-sheet.ts";
import { uncountedAnswers } from "../../score/uncounted-answers.ts";
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

/** The answers to questions that are hidden from the respondent. */
export function uncountedProblems(
  { raw }: ResponseDraft,
  questionnaire: Questionnaire,
  answers: ReadonlyMap<string, Answer>,
): readonly Problem[] {
  const { respondent } = raw;
  if (respondent === undefined) return [];
  const options = { department: departmentOf(respondent), ...optional("variant", raw.variant) };
  return uncountedAnswers(questionnaire, { ...options, answers }).map(({ id, answer, why }) =>
    problem("answer-not-shown", answer.at, { why, question: id }),
  );
}

/** Another option that is chosen, and not said in words what it stands for. */
export function wordlessProblems(
  question: Question,
  name: string,
  { value, other }: Pick<Answer, "value" | "other">,
  { raw, locateKey }: ResponseDraft,
): readonly Problem[] {
  const option = otherOption(question, value);
  if (option === undefined || other !== undefined || raw.review !== undefined) return [];
  const at = locateKey(["answers", name]);
  return [problem("option-without-words", at, { question: question.id, option: option.id })];
}

/** Why an answer cannot be counted, apart from its value. */
export function answerProblems(
  question: Question,
  name: string,
  raw: AnswerInFile,
  draft: ResponseDraft,
  questionnaire: Questionnaire,
): readonly Problem[] {
  return [
    ...usedProblems(question, name, raw, draft),
    ...shapeProblems(question, name, raw, draft),
    ...reviewProblems(question, name, raw, draft, questionnaire),
    ...notAsked(question, name, draft, questionnaire),
    ...inapplicable(question, name, raw, draft, questionnaire),
  ];
}

/** A question that uses another's answer has none of its own; only a review may score it. */
function usedProblems(
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

function shapeProblems(
  { id }: Question,
  name: string,
  { value, state, score }: AnswerInFile,
  draft: ResponseDraft,
): readonly Problem[] {
  const isGiven = value !== undefined || score !== undefined;
  const isState = state !== undefined && state !== "answered";
  if (isGiven !== isState) return [];
  const at = draft.locateKey(["answers", name]);
  return [problem(isGiven ? "value-and-state" : "no-value", at, { question: id })];
}

function inapplicable(
  question: Question,
  name: string,
  { state }: AnswerInFile,
  draft: ResponseDraft,
  { scoring }: Questionnaire,
): readonly Problem[] {
  if (state !== "not-applicable" || !alwaysApplies(question, scoring)) return [];
  const at = draft.locate(["answers", name, "state"]);
  return [problem("always-applies", at, { question: question.id })];
}

function reviewProblems(
  question: Question,
  name: string,
  { score, reason }: AnswerInFile,
  draft: ResponseDraft,
  questionnaire: Questionnaire,
): readonly Problem[] {
  if (draft.raw.review === undefined) {
    const keys = [score === undefined ? [] : "score", reason === undefined ? [] : "reason"].flat();
    return keys.map((key) =>
      problem("review-only", draft.locateKey(["answers", name, key]), { key }),
    );
  }
  const { id } = question;
  const at = draft.locateKey(["answers", name]);
  if (questionnaire.scoring.methods.capability === "ladder") {
    return [problem("review-of-ladder", at, { question: id })];
  }
  if (reason === undefined) return [problem("review-needs-reason", at, { question: id })];
  const bounds = questionBounds(question, levelsOf(questionnaire, question.id));
  const [min, max] = [toNumber(bounds.min), toNumber(bounds.max)];
  return score !== undefined && (score < min || score > max)
    ? [problem("review-score-out-of-range", at, { question: id, min, max })]
    : [];
}

function notAsked(
  question: Question,
  name: string,
  { raw, locateKey }: ResponseDraft,
  { departments, variants }: Questionnaire,
): readonly Problem[] {
  const department = departments.find(({ id }) => id === raw.respondent?.department)?.id;
  const variant = variants.find(({ id }) => id === raw.variant);
  if (department === undefined || isAskedIn(department, question, variant)) return [];
  return [
    problem("not-asked", locateKey(["answers", name]), { question: question.id, department }),
  ];
}
