import type { Answer, AnswerValue, Question } from "../../model/index.ts";
import { offeredAnswers } from "../../model/offered-answers.ts";
import type { InterviewTexts } from "../../generated/catalogs/interview.ts";
import type { ReviewLine } from "../../interview/card.ts";
import { answersOf } from "../../interview/choices.ts";
import type { CardStyle } from "./card-style.ts";

/** The choices in words, in the order of their numbers; empty for a number or a text. */
export function labelsOf(question: Question, { sayText, words }: CardStyle): readonly string[] {
  const shared: Readonly<Record<string, string>> = words.values;
  return offeredAnswers(question).map(({ value, text }) =>
    text === undefined ? (shared[value] ?? String(value)) : sayText(text),
  );
}

/** The note, the quote and the evidence of an answer. */
export function remarksOf(answer: Answer | undefined): readonly string[] {
  const evidence = (answer?.evidence ?? []).map(({ what }) => what);
  return [answer?.note ?? "", answer?.quote ?? "", ...evidence].filter(Boolean);
}

/** How many remarks there are on a question; empty where there is none. */
export function notedText(answer: Answer | undefined, texts: InterviewTexts): string {
  const remarks = remarksOf(answer);
  return remarks.length === 0 ? "" : texts.remarks({ count: remarks.length });
}

/** The answer in words, or why there is none. */
export function answerText(
  { question, answer }: Pick<ReviewLine, "question" | "answer">,
  style: CardStyle,
): string {
  const { texts, words } = style;
  if (answer === undefined || answer.state === "unanswered") return texts.open;
  const { value, fits } = answer;
  if (value === undefined) return words.states[answer.state];
  const said = valueText(question, value, style);
  const other = answer.other === undefined ? "" : `: ${answer.other}`;
  const misfit = fits === undefined ? "" : ` (${texts.instead.misfit})`;
  return `${said}${other}${misfit}`;
}

/** A value in words; a level is its number. */
export function valueText(question: Question, value: AnswerValue, style: CardStyle): string {
  if (question.type === "level" || typeof value === "number") return String(value);
  const labels = labelsOf(question, style);
  const given = typeof value === "object" ? value : [value];
  const said = given.map((one) => labels[answersOf(question).indexOf(one)] ?? one);
  return said.length === 0 ? style.texts.none : said.join("; ");
}
