import type { Question, Questionnaire } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { FIRST_ANSWER } from "./answer-matrix.ts";
import { type Bounds, levelBounds } from "./answer-score.ts";
import { choicesOf } from "./chosen-steps.ts";
import { compare, divide, type Fraction, fraction, subtract } from "./fraction.ts";
import { questionMeasure } from "./measure.ts";
import { isSettled } from "./statement.ts";
import type { QuestionTally } from "./tally.ts";

/** Whether departments that answer differently contradict each other, so that it can be verified. */
function isCountedFact({ type, scored, about }: Question): boolean {
  return scored && about === undefined && isFact({ type });
}

/** A number that can be counted is not a matter of opinion. */
export function isFact({ type }: Pick<Question, "type">): boolean {
  return type === "number" || type === "yes-no" || type === "choices";
}

/**
 * The lowest and the highest score of a counted fact in dispute: its answers are a level or more
 * apart, and no two thirds of at least three people give the same level. Undefined if it is not in
 * dispute. STATISTICS.md §4.2, docs/scoring.md §4.
 */
export function disputeOf(tally: QuestionTally, questionnaire: Questionnaire): Bounds | undefined {
  const { question } = tally;
  if (!isCountedFact(question)) return undefined;
  const levels = levelsOf(questionnaire, question.id);
  if (levels.length < 2) return undefined;
  const given = givenScores(tally);
  if (given.length < 2) return undefined;
  const places = given
    .map((score) => ({
      score,
      position: questionMeasure(question, score, questionnaire).position,
    }))
    .toSorted((a, b) => compare(a.position, b.position));
  const lowest = places[0] as (typeof places)[number];
  const highest = places.at(-1) as (typeof places)[number];
  const { min, max } = levelBounds(levels);
  const step = divide(subtract(max, min), fraction(levels.length - 1));
  if (compare(subtract(highest.position, lowest.position), step) < 0) return undefined;
  const departments = choicesOf(tally, questionnaire).map(({ chosen }) => chosen);
  return isSettled(departments) ? undefined : { min: lowest.score, max: highest.score };
}

/** Each score that somebody's answer has, once for each answer. */
function givenScores({ answers, departments }: QuestionTally): readonly Fraction[] {
  return answers.flatMap(({ score }, answer) =>
    score !== undefined &&
    departments.some(({ counts }) => (counts[FIRST_ANSWER + answer] as number) > 0)
      ? score
      : [],
  );
}
