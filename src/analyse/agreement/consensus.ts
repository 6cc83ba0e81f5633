import type { Level, QuestionConsensus, Questionnaire } from "../../model/index.ts";
import { levelsOf } from "../../model/levels.ts";
import { FIRST_ANSWER } from "../../score/answer-matrix.ts";
import { toNumber } from "../../score/fraction.ts";
import { levelReached } from "../../score/level-rules.ts";
import { questionMeasure } from "../../score/measure.ts";
import { scoreQuestionNode } from "../../score/score-leaf.ts";
import { levelOf, type PassInput } from "../../score/scored-node.ts";
import type { QuestionTally } from "../../score/tally.ts";
import { positionAt } from "./ladder.ts";
import { type Chosen, consensusOn, medianOf } from "./statement.ts";

/** The people of a department who chose each step of a question's ladder. */
interface Choices {
  readonly id: string;
  readonly chosen: Chosen;
}

/**
 * How far the answers to each question of type level and choice bear out the level that they give,
 * whatever a review says. STATISTICS.md §4.1.
 */
export function consensusOf(input: PassInput): readonly QuestionConsensus[] {
  const { questionnaire, tally } = input;
  const unreviewed = { ...input, reviews: new Map() };
  return [...tally.questions.values()].flatMap((one) => {
    const { question } = one;
    const levels = levelsOf(questionnaire, question.id);
    const isLeveled = question.scored && (question.type === "level" || question.type === "choice");
    if (!isLeveled || levels.length < 2) return [];
    const level = levelOf(scoreQuestionNode(question, unreviewed, "as-answered"));
    const choices = choicesOf(one, levels, questionnaire);
    return level === undefined || choices.length === 0
      ? []
      : described(question.id, level, choices, levels);
  });
}

function described(
  id: string,
  level: number,
  choices: readonly Choices[],
  levels: readonly Level[],
): QuestionConsensus {
  const step = levels.findIndex((one) => one.level === level);
  const found = consensusOn(
    step,
    choices.map(({ chosen }) => chosen),
  );
  const medians = choices.map(({ chosen }) => toNumber(medianOf(chosen)));
  return {
    id,
    level,
    statement: found.statement,
    respondents: total(choices.flatMap(({ chosen }) => chosen)),
    byDepartment: toNumber(found.byDepartment),
    byPerson: toNumber(found.byPerson),
    far: toNumber(found.far),
    spread: toNumber(found.spread),
    departments: choices.map((own, index) => ({
      id: own.id,
      respondents: total(own.chosen),
      median: positionAt(medians[index] as number, levels),
    })),
    range: rangeOf(choices, medians).map((one) => levels[one]?.level) as [number, number],
  };
}

/** The lowest and the highest step that a tenth of the people chose, or those of the medians. */
function rangeOf(
  choices: readonly Choices[],
  medians: readonly number[],
): readonly [number, number] {
  const everyone = total(choices.flatMap(({ chosen }) => chosen));
  const steps = choices[0]?.chosen.map((_, step) => step) ?? [];
  const usual = steps.filter(
    (step) => 10 * total(choices.map(({ chosen }) => chosen[step] as number)) >= everyone,
  );
  const isOne = usual.length < 2;
  const ends = isOne ? medians.map(Math.floor) : usual;
  return [Math.min(...ends), Math.max(...ends)];
}

/** By department: each that answered. */
function choicesOf(
  { question, answers, departments }: QuestionTally,
  levels: readonly Level[],
  questionnaire: Questionnaire,
): readonly Choices[] {
  const steps = answers.map(({ score }) => {
    if (score === undefined) return undefined;
    const level = levelReached(questionMeasure(question, score, questionnaire).position, levels);
    return levels.findIndex((one) => one.level === level);
  });
  return departments.flatMap(({ department, counts }) => {
    const chosen = levels.map((_, step) =>
      total(steps.map((one, answer) => (one === step ? (counts[FIRST_ANSWER + answer] ?? 0) : 0))),
    );
    return total(chosen) === 0 ? [] : { id: department, chosen };
  });
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
