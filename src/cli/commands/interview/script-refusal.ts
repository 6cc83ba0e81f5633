import type { Card, Review } from "../../../interview/card.ts";
import type { Refusal } from "../../../interview/line-reading.ts";
import type { ScriptRefusal } from "../../../interview/read-script-line.ts";
import { interviewRefusalsTexts } from "../../../generated/catalogs/interview-refusals.ts";
import { refusalText } from "../../../io/refusal.ts";
import type { CardStyle } from "../../../io/terminal/card-style.ts";
import { offeredAnswers } from "../../../model/offered-answers.ts";

/** The most questions that a message lists. */
const MOST = 8;

/** Why a line of a script means nothing at a place, and what would do there. */
export function refusalWords(
  { reason, questions = [] }: ScriptRefusal,
  place: Card | Review,
  { texts }: CardStyle,
): string {
  const refusals = interviewRefusalsTexts(texts.language);
  const listed = questions.length > MOST ? [...questions.slice(0, MOST), "…"] : questions;
  const own: Partial<Record<ScriptRefusal["reason"], string>> = {
    "not-found": refusals.notFound,
    several: refusals.several({ questions: listed }),
    missing: refusals.missing({ questions: listed }),
    review: refusals.review,
    choice: refusals.choice({ answers: "question" in place ? written(place) : [] }),
  };
  return own[reason] ?? refusalText(reason as Refusal, place, texts);
}

function written({ question }: Card): readonly string[] {
  return offeredAnswers(question).map(({ value }) => String(value));
}
