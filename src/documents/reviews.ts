import type { OverrideResult } from "../model/index.ts";
import { reportTexts } from "../generated/catalogs/report.ts";
import { valueText } from "./answers.ts";
import type { ReportInput } from "./input.ts";
import { measureText } from "./node.ts";
import { questionIn, questionResults, questionTitle, spoken } from "./words.ts";

/** The review that replaces the answers to a question; undefined without one. */
export function reviewOf(id: string, { result }: ReportInput): OverrideResult | undefined {
  return result.overrides.find(({ question }) => question === id);
}

/** "Partly": what a review decided, as a value, a reason for none, or a score. */
export function decidedText(review: OverrideResult, input: ReportInput): string {
  const { question, value, state, score } = review;
  if (value !== undefined) {
    const read = (text: Parameters<typeof spoken>[0]): string => spoken(text, input);
    return valueText(value, questionIn(input, question), { texts: input.texts, read });
  }
  if (state !== undefined) return input.texts.states[state];
  return score === undefined ? "" : scoreWords(score, input);
}

/** "Register kept: Partly, score −1.0 instead of −2.0 (reviewed by auditor): seen". */
export function reviewText(review: OverrideResult, input: ReportInput): string {
  const { question, by, reason, before, value } = review;
  const today = questionResults(input.result).find(({ id }) => id === question);
  const decided = decidedText(review, input);
  const scored =
    value === undefined || today?.kind !== "scored" ? "" : scoreWords(today.score, input);
  const instead =
    before.kind === "scored" && today?.kind !== "not-scored"
      ? measureText(before.score, "question", input)
      : "";
  return input.texts.override({
    question: questionTitle(question, input),
    decided: [decided, scored].filter((one) => one !== "").join(", "),
    before: instead,
    by,
    reason,
  });
}

/** "The review by auditor replaces these answers: Partly". */
export function replacedNote(id: string, input: ReportInput): string {
  const review = reviewOf(id, input);
  if (review === undefined) return "";
  const words = reportTexts(input.texts.language);
  return words.replaced({ by: review.by, decided: decidedText(review, input) });
}

function scoreWords(score: number, input: ReportInput): string {
  const words = reportTexts(input.texts.language);
  return words.reviewScore({ score: measureText(score, "question", input) });
}
