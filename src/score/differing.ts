import type { AnswerValue, Level, Question, Questionnaire, Value } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import { comparable, FIRST_ANSWER } from "./answer-matrix.ts";
import { type Bounds, scoreAnswer } from "./answer-score.ts";
import { choicesOf, stepOf } from "./chosen-steps.ts";
import { disputeOf } from "./dispute.ts";
import { toNumber } from "./fraction.ts";
import { scoreQuestionNode } from "./score-leaf.ts";
import { levelOf, type PassInput } from "./scored-node.ts";
import { type Chosen, consensusOn, medianOf } from "./statement.ts";
import type { QuestionTally } from "./tally.ts";

/**
 * Every value between the departments' answers to a question on which they differ: it is divided,
 * or a fact in dispute. A question that is not scored has every answer given. Undefined if they do
 * not differ, or a review settles it. docs/scoring.md §5.
 */
export function differingValues(
  question: Question,
  input: PassInput,
): readonly Value[] | undefined {
  if (input.reviews.has(question.id)) return undefined;
  if (!question.scored) {
    const given = givenValues(question, input);
    return given.length > 1 ? given : undefined;
  }
  if (question.type === "level" || question.type === "choice") {
    return dividedValues(question, input);
  }
  return disputeIn(question, input) === undefined ? undefined : givenValues(question, input);
}

/** The dispute about a counted fact. */
export function disputeIn(
  question: Question,
  { questionnaire, tally }: PassInput,
): Bounds | undefined {
  return disputeOf(tally.questions.get(question.id) as QuestionTally, questionnaire);
}

function dividedValues(question: Question, input: PassInput): readonly Value[] | undefined {
  const { questionnaire, tally } = input;
  const levels = levelsOf(questionnaire, question.id);
  const level = levelOf(scoreQuestionNode(question, input, "as-answered"));
  const choices = choicesOf(tally.questions.get(question.id) as QuestionTally, questionnaire);
  if (level === undefined || choices.length === 0) return undefined;
  const departments = choices.map(({ chosen }) => chosen);
  const step = levels.findIndex((one) => one.level === level);
  if (consensusOn(step, departments).statement !== "divided") return undefined;
  const [lowest, highest] = endsOf(departments);
  return valuesBetween(question, lowest, highest, levels, questionnaire);
}

/**
 * The steps of the lowest and the highest department median, or of the lowest and highest answer if
 * a single department answered.
 */
export function endsOf(departments: readonly Chosen[]): readonly [number, number] {
  const steps =
    departments.length > 1
      ? departments.map((own) => Math.floor(toNumber(medianOf(own))))
      : (departments[0] as Chosen).flatMap((count, step) => (count > 0 ? [step] : []));
  return [Math.min(...steps), Math.max(...steps)];
}

function valuesBetween(
  question: Question,
  lowest: number,
  highest: number,
  levels: readonly Level[],
  questionnaire: Questionnaire,
): readonly Value[] {
  if (question.type === "level") {
    return levels.slice(lowest, highest + 1).map(({ level }) => level);
  }
  return offeredAnswers(question).flatMap(({ value }): Value | [] => {
    const score = scoreAnswer(question, value);
    if (score === undefined) return [];
    const step = stepOf(question, score, levels, questionnaire);
    return step >= lowest && step <= highest ? value : [];
  });
}

/** The answers to a fact that somebody gave, each once. */
function givenValues(question: Question, { tally }: PassInput): readonly AnswerValue[] {
  const { answers, departments } = tally.questions.get(question.id) as QuestionTally;
  const given = answers.filter((_, answer) =>
    departments.some(({ counts }) => (counts[FIRST_ANSWER + answer] as number) > 0),
  );
  return [...new Map(given.map(({ value }) => [comparable(value), value])).values()];
}
