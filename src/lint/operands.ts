import { offeredAnswers } from "../model/offered-answers.ts";
import { levelsOf } from "../model/levels.ts";
import type { Comparison, Operand, Problem, Question } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { isDay } from "../text/dates.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedComparisons, placedConditions, placedQuestions } from "./outline.ts";

/**
 * A condition must compare an answer with a possible answer: a described level or an existing
 * option.
 */
export function checkOperands({ questionnaire, locate }: LintInput): readonly Problem[] {
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.id, one]));
  const levelsIn = ({ id }: Question): readonly number[] =>
    levelsOf(questionnaire, id).map(({ level }) => level);
  const aboutQuestions = placedConditions(questionnaire)
    .filter(({ home }) => home !== "rules")
    .flatMap(placedComparisons)
    .flatMap(({ item, path }) => {
      const question =
        item.subject.kind === "question" ? questions.get(item.subject.id) : undefined;
      return question === undefined
        ? []
        : wrongOperands(question, item, levelsIn(question)).map((make) => make(locate(path)));
    });
  const aboutOptions = placedQuestions(questionnaire).flatMap(({ item, path }) =>
    item.type === "choices" && item.score.by === "rules"
      ? item.score.rules.flatMap(({ when }, index) =>
          placedComparisons({
            item: when,
            path: [...path, "score", "rules", index, "when"],
          }).flatMap((comparison) =>
            wrongOperands(item, comparison.item, levelsIn(item)).map((make) =>
              make(locate(comparison.path)),
            ),
          ),
        )
      : [],
  );
  return [...aboutQuestions, ...aboutOptions];
}

type MakeProblem = (at: Problem["at"]) => Problem;

function wrongOperands(
  question: Question,
  { tests }: Comparison,
  levels: readonly number[],
): readonly MakeProblem[] {
  const equalities = tests.filter(({ operator }) => ["is", "in", "includes"].includes(operator));
  const operands = equalities.flatMap(({ operand }) => listOf(operand));
  if (question.type === "date") {
    return operands
      .filter((operand) => !isDay(String(operand)))
      .map(
        (operand) => (at: Problem["at"]) => problem("no-such-date", at, { found: String(operand) }),
      );
  }
  const known = answersOf(question, levels);
  if (known === undefined) return [];
  return operands
    .filter((operand) => !known.includes(operand))
    .map(
      (operand): MakeProblem =>
        (at) =>
          question.type === "level"
            ? problem("level-not-in-model", at, { level: Number(operand), levels })
            : problem("unknown-option", at, {
                id: String(operand),
                question: question.id,
                known: known.map(String),
              }),
    );
}

/** The possible answers; undefined if a number or a text is typed. */
function answersOf(
  question: Question,
  levels: readonly number[],
): readonly (number | string)[] | undefined {
  if (question.type === "level") return levels;
  const offered = offeredAnswers(question).map(({ value }) => value);
  return offered.length === 0 ? undefined : offered;
}

function listOf(operand: Operand): readonly (number | string)[] {
  return typeof operand === "object" ? operand : [operand];
}
