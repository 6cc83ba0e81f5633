import type {
  ChoicesQuestion,
  Level,
  Question,
  Questionnaire,
  TextQuestion,
} from "../model/index.ts";
import { once } from "../model/once.ts";
import { type Bounds, questionBounds, withinBounds } from "./answer-score.ts";
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  isZero,
  multiply,
  subtract,
  toNumber,
  ZERO,
} from "./fraction.ts";

/** The score of a node on its own range, in percent of it, and as a place on the model's ladder (x*). */
export interface Measure {
  readonly score: Fraction;
  readonly bounds: Bounds;
  readonly percent: Fraction;
  readonly position: Fraction;
}

/** A score with its range. */
export type Combined = Pick<Measure, "score" | "bounds">;

const HUNDRED = fraction(100);

/** A score with its percent and its place on the model's ladder; docs/scoring.md §1. */
export function measureOf({ score, bounds }: Combined, questionnaire: Questionnaire): Measure {
  const { min, max } = bounds;
  const percent =
    questionnaire.scoring.percent === "of-range"
      ? share(subtract(score, min), subtract(max, min))
      : share(score, max);
  return { score, bounds, percent, position: positionOf(percent, questionnaire.levels) };
}

/** x* = first level + percent / 100 × (last level − first level). */
function positionOf(percent: Fraction, levels: readonly Level[]): Fraction {
  const { first, span } = ladderOf(levels);
  return add(first, multiply(divide(percent, HUNDRED), span));
}

const ladderOf = once((levels: readonly Level[]) => {
  const steps = levels.map(({ level }) => level);
  const first = fraction(Math.min(...steps));
  return { first, span: subtract(fraction(Math.max(...steps)), first) };
});

/** In percent; 0 of nothing. */
function share(part: Fraction, whole: Fraction): Fraction {
  return isZero(whole) ? ZERO : multiply(HUNDRED, divide(part, whole));
}

/**
 * The place of a question's score. A level question is answered on the model's ladder, whatever
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

/**
 * The lowest score that an answer can have with which the question reaches a level;
 * undefined where no answer has. docs/scoring.md §6.
 */
export function scoreAt(
  question: Question,
  level: number,
  questionnaire: Questionnaire,
): Fraction | undefined {
  // A text never scores, and so is never raised.
  return scoresOf(question as Exclude<Question, TextQuestion>, questionnaire)
    .toSorted(compare)
    .find((score) => {
      const { position } = questionMeasure(question, score, questionnaire);
      return compare(position, fraction(level)) >= 0;
    });
}

/** Every score that an answer can have. */
function scoresOf(
  question: Exclude<Question, TextQuestion>,
  { levels }: Questionnaire,
): readonly Fraction[] {
  switch (question.type) {
    case "level":
      return levels.map(({ level }) => fraction(level));
    case "choice":
      return question.options.flatMap(({ score }) => (score === undefined ? [] : fraction(score)));
    case "choices":
      return choicesScores(question);
    case "yes-no":
      return [fraction(question.scores.no), fraction(question.scores.yes)];
    case "number":
      return question.bands.map(({ score }) => fraction(score));
  }
}

function choicesScores({ score, options }: ChoicesQuestion): readonly Fraction[] {
  const countable = options.filter(({ exclusive }) => !exclusive);
  switch (score.by) {
    case "rules":
      return [
        ...score.rules.map((rule) => rule.score),
        ...(score.default === undefined ? [] : [score.default]),
      ].map(fraction);
    case "share":
      return [0, ...countable.keys()].map((_, count) =>
        divide(fraction(count), fraction(countable.length)),
      );
    case "sum": {
      const sums = new Map([[0, ZERO]]);
      for (const option of countable) {
        const larger = [...sums.values()].map((total) => add(total, fraction(option.score ?? 0)));
        for (const total of larger) sums.set(toNumber(total), total);
      }
      const alone = options.filter(({ exclusive }) => exclusive);
      const scores = [...sums.values(), ...alone.map((one) => fraction(one.score ?? 0))];
      return scores.map((total) => withinBounds(total, score));
    }
  }
}
