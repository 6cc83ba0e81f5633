import type { Problem, Question, Questionnaire } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { questionsOf } from "../model/outline.ts";
import { fraction } from "../score/fraction.ts";
import { levelReached } from "../score/level-rules.ts";
import { questionMeasure } from "../score/measure.ts";
import { problem } from "../text/problems.ts";
import { scoreLimits } from "./node-ranges.ts";
import {
  type LintInput,
  type Placed,
  placedComparisons,
  placedConditions,
  placedQuestions,
} from "./outline.ts";

/** Scores that look like levels are the levels that their answers are at. */
export function checkQuestionLevels(input: LintInput): readonly Problem[] {
  if (input.questionnaire.scoring.methods.capability === "ladder") return [];
  return [
    ...placedQuestions(input.questionnaire).flatMap((placed) => offLevels(placed, input)),
    ...offComparisons(input),
  ];
}

/** Points start at 0 or at the first level, so scores from a higher level up are levels. */
function offLevels(
  { item, path }: Placed<Question>,
  { questionnaire, locate }: LintInput,
): readonly Problem[] {
  const levels = levelsOf(questionnaire, item.id).map(({ level }) => level);
  const scores = ownScores(item);
  const isLikeLevels = scores.length > 1 && scores.every((score) => levels.includes(score));
  const lowest = Math.min(...scores);
  if (!item.scored || !isLikeLevels || lowest <= Math.max(0, levels[0] as number)) return [];
  const level = levelOfScore(item, lowest, questionnaire);
  return level === lowest
    ? []
    : [
        problem("scores-miss-levels", locate([...path, "id"]), {
          why: "question",
          question: item.id,
          score: lowest,
          level,
        }),
      ];
}

function offComparisons({ questionnaire, locate }: LintInput): readonly Problem[] {
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.id, one]));
  return placedConditions(questionnaire)
    .filter(({ home }) => home === "aggregate")
    .flatMap(placedComparisons)
    .flatMap(({ item: { subject, tests }, path }) => {
      const question = subject.kind === "level" ? questions.get(subject.id) : undefined;
      if (question === undefined || !scoreLimits(questionnaire).has(question.id)) return [];
      const scores = ownScores(question);
      const operands = tests.flatMap(({ operand }) => operand);
      const off = operands.find(
        (operand) =>
          typeof operand === "number" &&
          scores.includes(operand) &&
          levelOfScore(question, operand, questionnaire) !== operand,
      );
      if (typeof off !== "number") return [];
      const level = levelOfScore(question, off, questionnaire);
      const details = { why: "comparison", question: question.id, score: off, level } as const;
      return [problem("scores-miss-levels", locate(path), details)];
    });
}

/** The scores that the author wrote beside the answers. */
function ownScores(question: Question): readonly number[] {
  switch (question.type) {
    case "choice":
      return distinct(question.options.flatMap(({ score }) => score ?? []));
    case "number":
      return distinct(question.bands.map(({ score }) => score));
    case "choices":
      return question.score.by === "rules"
        ? distinct([...question.score.rules.map(({ score }) => score), question.score.default])
        : [];
    case "level":
    case "yes-no":
    case "text":
    case "date":
      return [];
  }
}

function distinct(scores: readonly (number | undefined)[]): readonly number[] {
  return [...new Set(scores.flatMap((score) => score ?? []))];
}

function levelOfScore(question: Question, score: number, questionnaire: Questionnaire): number {
  // Only asked of questions whose scores look like levels.
  const { position } = questionMeasure(question, fraction(score), questionnaire);
  return levelReached(position, levelsOf(questionnaire, question.id)) as number;
}
