import type { Answer, Question } from "../model/index.ts";
import { predictedBy } from "../model/predictions.ts";
import { scoreAnswer } from "../score/answer-score.ts";
import { isHigh } from "../score/high-answer.ts";
import type { Aside, InterviewState } from "./state.ts";

/** The asides about an answer that was just given, in this order. */
export function asidesOf(
  question: Question,
  answer: Answer,
  { questionnaire, department, hasAsides = true }: InterviewState,
): readonly Aside[] {
  if (!hasAsides) return [];
  const isBare =
    answer.state === "answered" &&
    question.scored &&
    answer.evidence.length === 0 &&
    isHigh(scoreAnswer(question, answer.value), question, questionnaire);
  // Where it does not apply, or was skipped, there is nothing to compare.
  const isSaid = answer.state === "answered" || answer.state === "dont-know";
  const others = predictedBy(department, question).filter(
    (id) => isSaid && answer.predicted?.[id] === undefined,
  );
  return [
    ...(answer.fits === "no" ? [{ kind: "misfit" } as const] : []),
    ...(isBare ? [{ kind: "evidence" } as const] : []),
    ...others.map((other) => ({ kind: "predict", department: other }) as const),
  ];
}
