import type { Level, Question, Questionnaire } from "../model/index.ts";
import { levelsOf } from "../model/levels.ts";
import { FIRST_ANSWER } from "./answer-matrix.ts";
import type { Fraction } from "./fraction.ts";
import { levelReached } from "./level-rules.ts";
import { questionMeasure } from "./measure.ts";
import type { Chosen } from "./statement.ts";
import type { QuestionTally } from "./tally.ts";

/** The people of a department who chose each step of a question's ladder. */
export interface DepartmentChoices {
  readonly id: string;
  readonly chosen: Chosen;
}

/** By department: how many people chose each step; departments without a scored answer are left out. */
export function choicesOf(
  { question, answers, departments }: QuestionTally,
  questionnaire: Questionnaire,
): readonly DepartmentChoices[] {
  const levels = levelsOf(questionnaire, question.id);
  const steps = answers.map(({ score }) => score && stepOf(question, score, levels, questionnaire));
  return departments.flatMap(({ department, counts }) => {
    const chosen = levels.map(() => 0);
    let people = 0;
    for (const [answer, step] of steps.entries()) {
      const count = counts[FIRST_ANSWER + answer] as number;
      if (step === undefined || count === 0) continue;
      chosen[step] = (chosen[step] as number) + count;
      people += count;
    }
    return people === 0 ? [] : { id: department, chosen };
  });
}

/** The step of a ladder that a score reaches, from 0. */
export function stepOf(
  question: Question,
  score: Fraction,
  levels: readonly Level[],
  questionnaire: Questionnaire,
): number {
  const level = levelReached(questionMeasure(question, score, questionnaire).position, levels);
  return levels.findIndex((one) => one.level === level);
}
