import type {
  AnswerValue,
  ChoicesQuestion,
  Level,
  LevelQuestion,
  Question,
  Questionnaire,
  ScorableQuestion,
} from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { once } from "../model/once.ts";
import { evaluateCondition } from "./condition.ts";
import {
  add,
  divide,
  type Fraction,
  fraction,
  greater,
  lesser,
  ONE,
  sum,
  toNumber,
  ZERO,
} from "./fraction.ts";
import { numberScores, scoreNumber } from "./number-score.ts";

/** The lowest and the highest possible score of a node. */
export interface Bounds {
  readonly min: Fraction;
  readonly max: Fraction;
}

/** The range of a question's scores: its `range`, else that of its answers. docs/scoring.md §1. */
export function questionBounds(question: Question, levels: readonly Level[]): Bounds {
  if (question.type === "level") return levelBounds(levels);
  return rangeOf(question) ?? ownBounds(question);
}

/** The range that a question names. */
function rangeOf(question: Exclude<Question, LevelQuestion>): Bounds | undefined {
  const range = "range" in question ? question.range : undefined;
  return range && { min: fraction(range[0]), max: fraction(range[1]) };
}

/** The range that the answers of a question span, whichever range it names. */
export function answerBounds(question: Question, levels: readonly Level[]): Bounds {
  return question.type === "level" ? levelBounds(levels) : ownBounds(question);
}

/** From the lowest level of a model to the highest. */
export const levelBounds: (levels: readonly Level[]) => Bounds = once((levels) =>
  boundsOf(levels.map(({ level }) => level)),
);

const ownBounds = once((question: Exclude<Question, LevelQuestion>): Bounds => {
  switch (question.type) {
    case "choice":
      return boundsOf(question.options.flatMap(({ score }) => score ?? []));
    case "choices":
      return choicesBounds(question);
    case "yes-no":
      return boundsOf([question.scores.no, question.scores.yes]);
    case "number":
      return boundsIn(numberScores(question));
    case "text":
    case "date":
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

/** From the lowest score to the highest; 0 to 0 if nothing scores. */
export function boundsOf(scores: readonly number[]): Bounds {
  if (scores.length === 0) return { min: ZERO, max: ZERO };
  return { min: fraction(Math.min(...scores)), max: fraction(Math.max(...scores)) };
}

function boundsIn(scores: readonly Fraction[]): Bounds {
  const [first, ...others] = scores;
  if (first === undefined) return { min: ZERO, max: ZERO };
  return { min: others.reduce(lesser, first), max: others.reduce(greater, first) };
}

/**
 * The score of an answered question; undefined if no option, band or rule gives one.
 * docs/scoring.md §1.
 */
export function scoreAnswer(
  question: Question,
  value: AnswerValue | undefined,
): Fraction | undefined {
  switch (question.type) {
    case "level":
      return typeof value === "number" ? fraction(value) : undefined;
    case "choice":
      return maybeFraction(question.options.find(({ id }) => id === value)?.score);
    case "choices":
      return Array.isArray(value) ? scoreChoices(question, value) : undefined;
    case "yes-no":
      return value === "yes" || value === "no" ? fraction(question.scores[value]) : undefined;
    case "number":
      return typeof value === "number" ? scoreNumber(question, value) : undefined;
    case "text":
    case "date":
      return undefined;
  }
}

function scoreChoices(question: ChoicesQuestion, chosen: readonly string[]): Fraction | undefined {
  const { score, options } = question;
  switch (score.by) {
    case "share": {
      const countable = options.filter(({ exclusive }) => !exclusive);
      const selected = countable.filter(({ id }) => chosen.includes(id));
      return divide(fraction(selected.length), fraction(countable.length));
    }
    case "sum": {
      const selected = options.filter(({ id }) => chosen.includes(id));
      return withinBounds(sum(selected.map((option) => fraction(option.score ?? 0))), score);
    }
    case "rules": {
      const rule = score.rules.find(
        ({ when }) =>
          evaluateCondition(when, ({ kind }) => (kind === "option" ? chosen : undefined)) ===
          "true",
      );
      return maybeFraction(rule?.score ?? score.default);
    }
  }
}

/** A sum of options, no lower than `min` and no higher than `max`. */
function withinBounds(
  total: Fraction,
  { min, max }: { readonly min?: number; readonly max?: number },
): Fraction {
  const raised = min === undefined ? total : greater(total, fraction(min));
  return max === undefined ? raised : lesser(raised, fraction(max));
}

function maybeFraction(value: number | undefined): Fraction | undefined {
  return value === undefined ? undefined : fraction(value);
}

/** Every possible score of an answer; the corners of them if it may be any between. */
export function scoresOf(
  question: ScorableQuestion,
  questionnaire: Questionnaire,
): readonly Fraction[] {
  switch (question.type) {
    case "level":
      return levelsOf(questionnaire, question.id).map(({ level }) => fraction(level));
    case "choice":
      return question.options.flatMap(({ score }) => (score === undefined ? [] : fraction(score)));
    case "choices":
      return choicesScores(question);
    case "yes-no":
      return [fraction(question.scores.no), fraction(question.scores.yes)];
    case "number":
      return numberScores(question);
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

/** Whether any answer can have a score. */
export function hasScores(question: Question): boolean {
  switch (question.type) {
    case "choice":
      return question.options.some(({ score }) => score !== undefined);
    case "choices":
      return choicesHaveScores(question);
    case "number":
      return question.bands.length > 0 || question.score !== undefined;
    case "level":
    case "yes-no":
      return true;
    case "text":
    case "date":
      return false;
  }
}

/** A share needs options to count, and a sum needs scores. */
function choicesHaveScores({ score, options }: ChoicesQuestion): boolean {
  switch (score.by) {
    case "sum":
      return options.some((option) => option.score !== undefined);
    case "share":
      return options.some(({ exclusive }) => !exclusive);
    case "rules":
      return true;
  }
}
