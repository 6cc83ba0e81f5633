import type { Question, Questionnaire } from "../../model/index.ts";
import type { Fraction } from "./fraction.ts";
import { measureOf } from "./measure.ts";
import { questionBounds } from "./question-bounds.ts";
import type { Measure } from "./standing.ts";

/**
 * Where a question's score stands. A level question is answered on the model's ladder, whatever
 * percent is taken of; docs/scoring.md §1.
 */
export function questionMeasure(
  question: Question,
  score: Fraction,
  questionnaire: Questionnaire,
): Measure {
  const bounds = questionBounds(question, questionnaire.levels);
  const measure = measureOf({ score, bounds }, questionnaire);
  return question.type === "level" ? { ...measure, position: score } : measure;
}
