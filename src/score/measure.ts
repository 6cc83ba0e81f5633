import type { Level, Question, Questionnaire, TextQuestion } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { type Bounds, levelBounds, questionBounds, scoresOf } from "./answer-score.ts";
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  isZero,
  multiply,
  subtract,
  ZERO,
} from "./fraction.ts";

/**
 * The score of a node on its own range, in percent of it, and as a position on the node's ladder
 * (x*).
 */
export interface Measure {
  readonly score: Fraction;
  readonly bounds: Bounds;
  readonly percent: Fraction;
  readonly position: Fraction;
}

/** A score with its range. */
export type Combined = Pick<Measure, "score" | "bounds">;

const HUNDRED = fraction(100);

/** A node's score with its percent and its position on the node's ladder; docs/scoring.md §1. */
export function measureOf(
  { score, bounds }: Combined,
  id: string,
  questionnaire: Questionnaire,
): Measure {
  const { min, max } = bounds;
  const percent =
    questionnaire.scoring.percent === "of-range"
      ? share(subtract(score, min), subtract(max, min))
      : share(score, max);
  return { score, bounds, percent, position: positionOf(percent, levelsOf(questionnaire, id)) };
}

/**
 * x* = first level + percent / 100 × (last level − first level); without levels, the percent
 * itself.
 */
function positionOf(percent: Fraction, levels: readonly Level[]): Fraction {
  if (levels.length === 0) return percent;
  const { min, max } = levelBounds(levels);
  return add(min, multiply(divide(percent, HUNDRED), subtract(max, min)));
}

/** In percent; 0 for an empty range. */
function share(part: Fraction, whole: Fraction): Fraction {
  return isZero(whole) ? ZERO : multiply(HUNDRED, divide(part, whole));
}

/**
 * The position of a question's score. A level question is answered on the ladder itself, however
 * percent is computed; docs/scoring.md §1.
 */
export function questionMeasure(
  question: Question,
  score: Fraction,
  questionnaire: Questionnaire,
): Measure {
  const bounds = questionBounds(question, levelsOf(questionnaire, question.id));
  const measure = measureOf({ score, bounds }, question.id, questionnaire);
  return question.type === "level" ? { ...measure, position: score } : measure;
}

/**
 * The lowest score of an answer that reaches a level; undefined if no answer does. docs/scoring.md
 * §6.
 */
export function scoreAt(
  question: Question,
  level: number,
  questionnaire: Questionnaire,
): Fraction | undefined {
  // A text is never scored, and so is never raised.
  return scoresOf(question as Exclude<Question, TextQuestion>, questionnaire)
    .toSorted(compare)
    .find((score) => {
      const { position } = questionMeasure(question, score, questionnaire);
      return compare(position, fraction(level)) >= 0;
    });
}
