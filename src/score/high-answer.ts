import type { Question, Questionnaire } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { compare, type Fraction, fraction } from "./fraction.ts";
import { questionMeasure } from "./measure.ts";

/**
 * Whether a score is on one of the top two levels of its question, so that its answer should cite
 * evidence. The lowest level is never high.
 */
export function isHigh(
  score: Fraction | undefined,
  question: Question,
  questionnaire: Questionnaire,
): boolean {
  const [, ...aboveLowest] = levelsOf(questionnaire, question.id);
  const [from] = aboveLowest.slice(-2);
  if (score === undefined || from === undefined) return false;
  const { position } = questionMeasure(question, score, questionnaire);
  return compare(position, fraction(from.level)) >= 0;
}
