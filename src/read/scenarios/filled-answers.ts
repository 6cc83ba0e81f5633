import type {
  AnswerInFile,
  AnswerValue,
  Otherwise,
  Question,
  Questionnaire,
} from "../../model/index.ts";
import { alwaysApplies } from "../../model/not-applicable.ts";
import { offeredAnswers } from "../../model/offered-answers.ts";
import { once } from "../../model/once.ts";
import { scoreAnswer } from "../../score/answer-score.ts";
import { compare, type Fraction, fraction } from "../../score/fraction.ts";
import { questionMeasure } from "../../score/measure.ts";

/**
 * The answer to a question that a scenario does not name: a state, the answer with the lowest or the
 * highest score or, for a level, the lowest-scoring answer that reaches it, else the highest.
 * Undefined if no answer to the question scores.
 */
export function filledAnswer(
  question: Question,
  otherwise: Otherwise,
  questionnaire: Questionnaire,
): AnswerInFile | undefined {
  const scored = scoredAnswers(question);
  const [lowest] = scored;
  const highest = scored.at(-1);
  if (lowest === undefined || highest === undefined) return undefined;
  if (otherwise === "dont-know") return { state: otherwise };
  if (otherwise === "not-applicable") {
    return alwaysApplies(question, questionnaire.scoring) ? undefined : { state: otherwise };
  }
  if (otherwise === "lowest") return { value: lowest.value };
  if (otherwise === "highest") return { value: highest.value };
  const level = fraction(otherwise);
  const reaching = scored.find(({ score }) => {
    const { position } = questionMeasure(question, score, questionnaire);
    return compare(position, level) >= 0;
  });
  return { value: (reaching ?? highest).value };
}

interface ScoredAnswer {
  readonly value: AnswerValue;
  readonly score: Fraction;
}

/** Answers to a question that score, from the lowest score to the highest. */
const scoredAnswers = once((question: Question): readonly ScoredAnswer[] => {
  if (!question.scored) return [];
  return candidates(question)
    .flatMap((value): ScoredAnswer | [] => {
      const score = scoreAnswer(question, value);
      return score === undefined ? [] : { value, score };
    })
    .toSorted((a, b) => compare(a.score, b.score));
});

/** Every answer to choose from; for choices no option, each one, and all; a number for each band. */
function candidates(question: Question): readonly AnswerValue[] {
  switch (question.type) {
    case "choices": {
      const together = question.options.filter(({ exclusive }) => !exclusive);
      const all = together.map(({ id }) => id);
      return [[], ...question.options.map(({ id }) => [id]), all];
    }
    case "number": {
      const { min = -Infinity, max = Infinity, bands, score } = question;
      // A number above the last upper end is in a band of its own.
      const ends = bands.flatMap(({ from, atMost }) =>
        atMost === undefined ? (from ?? []) : [atMost, atMost + 1],
      );
      const points = typeof score === "object" ? (score.between ?? []).map(({ at }) => at) : [];
      const numbers = [min, ...ends, ...points, max];
      return numbers.filter((value) => Number.isFinite(value) && value >= min && value <= max);
    }
    case "level":
    case "choice":
    case "yes-no":
    case "text":
    case "date":
      return offeredAnswers(question).map(({ value }) => value);
  }
}
