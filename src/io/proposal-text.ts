import { interviewConfirmTexts } from "../generated/catalogs/interview-confirm.ts";
import type { Card } from "../interview/card.ts";
import type { Answer } from "../model/index.ts";
import { answerText } from "./terminal/answer-words.ts";
import type { CardStyle } from "./terminal/card-style.ts";

/** The proposed answer to a question, who proposes it, and why; empty if there is none. */
export function proposalText({ question, proposed }: Card, style: CardStyle): string {
  if (proposed === undefined) return "";
  const { by, because, value, state = "answered" } = proposed;
  const at = { file: "", line: 1, column: 1 };
  const answer: Answer = { state, evidence: [], at, ...(value === undefined ? {} : { value }) };
  const texts = interviewConfirmTexts(style.texts.language);
  return texts.proposed({ by, because, answer: answerText({ question, answer }, style) });
}
