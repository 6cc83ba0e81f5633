import type { Question } from "../model/index.ts";
import { FIRST_ANSWER } from "./answer-matrix.ts";
import { compare, countedAverage, type Fraction, subtract, toNumber } from "./fraction.ts";
import { questionMeasure } from "./measure.ts";
import type { PassInput } from "./scored-node.ts";
import type { QuestionTally } from "./tally.ts";

/**
 * How far the departments' answers to a question are apart: the highest minus the lowest of their
 * values, as positions on the model's ladder, in levels from 0 on. Reviews do not change it.
 * Undefined if fewer than two departments gave an answer with a score. docs/scoring.md §5.
 */
export function spreadOf(
  question: Question,
  { questionnaire, tally }: Pick<PassInput, "questionnaire" | "tally">,
): number | undefined {
  const { within } = questionnaire.scoring.respondents;
  const { answers, departments } = tally.questions.get(question.id) as QuestionTally;
  const positions = departments
    .flatMap(({ counts }): Fraction | [] => {
      const counted = answers.flatMap(({ score }, index) => {
        const count = counts[FIRST_ANSWER + index] as number;
        return score === undefined || count === 0 ? [] : { value: score, count };
      });
      if (counted.length === 0) return [];
      const score = countedAverage[within](counted);
      return questionMeasure(question, score, questionnaire).position;
    })
    .toSorted(compare);
  const [lowest, highest] = [positions[0], positions.at(-1)];
  if (positions.length < 2 || lowest === undefined || highest === undefined) return undefined;
  return toNumber(subtract(highest, lowest));
}
