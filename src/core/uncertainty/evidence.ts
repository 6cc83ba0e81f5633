import type { EvidenceResult, Questionnaire } from "../../model/index.ts";
import type { SheetEntry } from "../scoring/answer-sheet.ts";
import { compare, fraction } from "../scoring/fraction.ts";
import { questionMeasure } from "../scoring/question-measure.ts";
import { entryScore } from "../scoring/score-answer.ts";
import type { Speaker } from "../scoring/standing.ts";

/** Whether one answer stands on one of the model's top two levels, and so should be shown. */
function isHigh(entry: SheetEntry, questionnaire: Questionnaire): boolean {
  const { question, state } = entry;
  const score = question.scored && state === "answered" ? entryScore(entry) : undefined;
  const second = questionnaire.levels.at(-2);
  if (score === undefined || second === undefined) return false;
  const { position } = questionMeasure(question, score, questionnaire);
  return compare(position, fraction(second.level)) >= 0;
}

/** A high answer that names no evidence. */
export function isBareClaim(entry: SheetEntry, questionnaire: Questionnaire): boolean {
  return entry.answer?.evidence.length === 0 && isHigh(entry, questionnaire);
}

/** How many answers stand on the top two levels, and how many of them nothing shows. */
export function evidenceResult(
  questionnaire: Questionnaire,
  speakers: readonly Speaker[],
  isShown: (question: string) => boolean,
): EvidenceResult {
  const high = speakers
    .flatMap(({ sheet }) => [...sheet.values()])
    .filter((entry) => isShown(entry.question.id) && isHigh(entry, questionnaire));
  const bare = high.filter((entry) => isBareClaim(entry, questionnaire));
  return { high: high.length, unevidenced: bare.length };
}
