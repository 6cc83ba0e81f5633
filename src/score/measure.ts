import type {
  Level,
  NumberQuestion,
  Question,
  Questionnaire,
  ScorableQuestion,
} from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { once } from "../model/once.ts";
import {
  answerBounds,
  type Bounds,
  levelBounds,
  questionBounds,
  scoresOf,
} from "./answer-score.ts";
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  greater,
  isZero,
  lesser,
  multiply,
  subtract,
  ZERO,
} from "./fraction.ts";
import { isContinuous } from "./number-score.ts";

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
  const { from, to } = percentScale(bounds, questionnaire);
  const percent = within(share(subtract(score, from), subtract(to, from)), {
    min: ZERO,
    max: HUNDRED,
  });
  return { score, bounds, percent, position: positionOf(percent, levelsOf(questionnaire, id)) };
}

/**
 * The scores that are 0 and 100 percent. `of-maximum` counts from 0, unless no score is above 0: a
 * share of such a maximum means nothing. docs/scoring.md §1.
 */
export function percentScale(
  { min, max }: Bounds,
  questionnaire: Questionnaire,
): { readonly from: Fraction; readonly to: Fraction } {
  return { from: isOfMaximum({ max }, questionnaire) ? ZERO : min, to: max };
}

/** Whether the percent of a range is that of its highest score. */
export function isOfMaximum({ max }: Pick<Bounds, "max">, { scoring }: Questionnaire): boolean {
  return scoring.percent === "of-maximum" && compare(max, ZERO) > 0;
}

/** A value, no lower and no higher than the ends of a range. */
function within(value: Fraction, { min, max }: Bounds): Fraction {
  return lesser(greater(value, min), max);
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
  return question.type === "level" ? { ...measure, position: within(score, bounds) } : measure;
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
  if (question.type === "number" && isContinuous(question)) {
    return scoreFrom(question, level, questionnaire);
  }
  const least = fraction(level);
  return placesIn(questionnaire)(question).find(({ position }) => compare(position, least) >= 0)
    ?.score;
}

/** The scores of a question's answers with their positions, the lowest first. */
const placesIn = once((questionnaire: Questionnaire) =>
  once((question: Question): readonly Pick<Measure, "score" | "position">[] =>
    // Context is never scored, and so is never raised.
    scoresOf(question as ScorableQuestion, questionnaire)
      .toSorted(compare)
      .map((score) => questionMeasure(question, score, questionnaire)),
  ),
);

/** The score at which a position begins, or the lowest above it that a number can have. */
function scoreFrom(
  question: NumberQuestion,
  level: number,
  questionnaire: Questionnaire,
): Fraction | undefined {
  const levels = levelsOf(questionnaire, question.id);
  const { min, max } = levelBounds(levels);
  const { from, to } = percentScale(questionBounds(question, levels), questionnaire);
  const part = divide(subtract(fraction(level), min), subtract(max, min));
  const start = add(from, multiply(part, subtract(to, from)));
  const answers = answerBounds(question, levels);
  return compare(start, answers.max) > 0 ? undefined : greater(start, answers.min);
}
