import type { ChoicesQuestion, Level, LevelQuestion, Question } from "../../model/index.ts";
import { type Fraction, fraction, greater, lesser, ONE, sum, ZERO } from "./fraction.ts";
import { once } from "./once.ts";

/** The lowest and the highest score that a node can have. */
export interface Bounds {
  readonly min: Fraction;
  readonly max: Fraction;
}

/** The range of a question's scores; docs/scoring.md §1. */
export function questionBounds(question: Question, levels: readonly Level[]): Bounds {
  return question.type === "level" ? ladderBounds(levels) : ownBounds(question);
}

const ladderBounds = once((levels: readonly Level[]) => boundsOf(levels.map(({ level }) => level)));

const ownBounds = once((question: Exclude<Question, LevelQuestion>): Bounds => {
  switch (question.type) {
    case "choice":
      return boundsOf(question.options.flatMap(({ score }) => score ?? []));
    case "choices":
      return choicesBounds(question);
    case "yes-no":
      return boundsOf([question.scores.no, question.scores.yes]);
    case "number":
      return boundsOf(question.bands.map(({ score }) => score));
    case "text":
      return boundsOf([]);
  }
});

function choicesBounds({ score, options }: ChoicesQuestion): Bounds {
  switch (score.by) {
    case "share":
      return { min: ZERO, max: ONE };
    case "rules": {
      const scores = score.rules.map((rule) => rule.score);
      return boundsOf(score.default === undefined ? scores : [...scores, score.default]);
    }
    case "sum": {
      const of = (isAlone: boolean): readonly Fraction[] =>
        options
          .filter(({ exclusive }) => exclusive === isAlone)
          .map((option) => fraction(option.score ?? 0));
      const [together, alone] = [of(false), of(true)];
      const lowest = sum(together.map((value) => lesser(value, ZERO)));
      const highest = sum(together.map((value) => greater(value, ZERO)));
      return {
        min: score.min === undefined ? alone.reduce(lesser, lowest) : fraction(score.min),
        max: score.max === undefined ? alone.reduce(greater, highest) : fraction(score.max),
      };
    }
  }
}

/** From the lowest score to the highest; 0 to 0 where nothing scores. */
export function boundsOf(scores: readonly number[]): Bounds {
  if (scores.length === 0) return { min: ZERO, max: ZERO };
  return { min: fraction(Math.min(...scores)), max: fraction(Math.max(...scores)) };
}
