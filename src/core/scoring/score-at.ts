import type { ChoicesQuestion, Question, Questionnaire, TextQuestion } from "../../model/index.ts";
import { add, compare, divide, type Fraction, fraction, toNumber, ZERO } from "./fraction.ts";
import { questionMeasure } from "./question-measure.ts";
import { withinBounds } from "./score-answer.ts";

/**
 * The lowest score that an answer can have with which the question stands on a level or above;
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
