import type { AnswerValue, Question, Questionnaire } from "../../src/model/index.ts";
import { compare, fraction } from "../../src/score/fraction.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { questionMeasure } from "../../src/score/measure.ts";
import { scoreAnswer } from "../../src/score/answer-score.ts";
import type { Answers } from "../support/read.ts";

/** An answer that puts a question at a level of the model, or at the next one that it can reach. */
export function answerAt(
  question: Question,
  level: number,
  questionnaire: Questionnaire,
): AnswerValue {
  const found = possible(question).find((value) => {
    const score = scoreAnswer(question, value);
    if (score === undefined) return false;
    const { position } = questionMeasure(question, score, questionnaire);
    return compare(position, fraction(level)) >= 0;
  });
  if (found === undefined) throw new Error(`${question.id} cannot reach level ${level}`);
  return found;
}

/** Answers to all scored questions, each at the requested level. */
export function answersAt(
  questionnaire: Questionnaire,
  levelOf: (question: Question) => number,
): Answers {
  const scored = questionsOf(questionnaire).filter((question) => question.scored);
  return Object.fromEntries(
    scored.map((question) => [question.id, answerAt(question, levelOf(question), questionnaire)]),
  );
}

/** Every possible answer, lowest score first. */
function possible(question: Question): readonly AnswerValue[] {
  switch (question.type) {
    case "level":
      return question.levels.map(({ level }) => level);
    case "choice":
      return byScore(
        question,
        question.options.map(({ id }) => id),
      );
    case "choices": {
      const ids = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      const subsets = Array.from({ length: 2 ** ids.length }, (_, bits) =>
        ids.filter((__, place) => (bits >> place) % 2 === 1),
      );
      return byScore(question, subsets);
    }
    case "yes-no":
      return byScore(question, ["no", "yes"]);
    case "number":
      return byScore(
        question,
        question.bands.flatMap(({ from }) => from ?? []),
      );
    case "text":
    case "date":
      return [];
  }
}

function byScore(question: Question, values: readonly AnswerValue[]): readonly AnswerValue[] {
  const scoreOf = (value: AnswerValue) => scoreAnswer(question, value) ?? fraction(0);
  return values.toSorted((a, b) => compare(scoreOf(a), scoreOf(b)));
}
