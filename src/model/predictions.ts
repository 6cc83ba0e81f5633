import { levelsOf } from "./levels.ts";
import type { Question, Questionnaire } from "./questionnaire.ts";

/** On a ladder of two levels no answers are two levels apart. */
const FEWEST_LEVELS = 3;

/**
 * The departments whose answer the people of a department predict: the others in the question's
 * list. A list of two or more departments asks only those in it.
 */
export function predictedBy(
  department: string,
  { predict }: Pick<Question, "predict">,
): readonly string[] {
  const isAsked = new Set(predict).size < 2 || predict.includes(department);
  return isAsked ? predict.filter((one) => one !== department) : [];
}

/** The questions whose predicted answers are compared with the answers given. */
export function arePredictionsCompared(
  { id, type, scored, about, use, predict }: Question,
  questionnaire: Questionnaire,
): boolean {
  const isDescribed = (type === "level" || type === "choice") && scored;
  return (
    predict.length > 0 &&
    isDescribed &&
    about === undefined &&
    use === undefined &&
    levelsOf(questionnaire, id).length >= FEWEST_LEVELS
  );
}
