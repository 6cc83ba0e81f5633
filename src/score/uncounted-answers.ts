import type { Answer, Question, Questionnaire } from "../model/index.ts";
import { once } from "../model/once.ts";
import { conditionOf, isInVariant, questionsOf } from "../model/outline.ts";
import { askedOf, statesOf } from "./answer-sheet.ts";

/** An answer that does not count, because its question is not shown to the respondent. */
export interface UncountedAnswer {
  readonly id: string;
  readonly answer: Answer;
  readonly why: UncountedReason;
}

/** Its condition is not true, its ladder ended before it, or the variant leaves it out. */
export type UncountedReason = "condition" | "ladder" | "variant";

interface Options {
  readonly department: string;
  readonly variant?: string;
  readonly answers: ReadonlyMap<string, Answer>;
}

/**
 * The answers of a respondent to questions that are hidden from them. Questions for other
 * departments are not among them.
 */
export function uncountedAnswers(
  questionnaire: Questionnaire,
  { department, variant, answers }: Options,
): readonly UncountedAnswer[] {
  const questions = questionsOf(questionnaire);
  const places = variant === undefined ? hideable(questionnaire) : [...questions.keys()];
  const answered = places.filter(
    (index) => answers.get((questions[index] as Question).id)?.state === "answered",
  );
  if (answered.length === 0) return [];
  const own = questionnaire.variants.find(({ id }) => id === variant);
  const asked = askedOf(questionnaire, department, variant);
  const states = statesOf(asked, ({ id }) => answers.get(id), places);
  return answered.flatMap((index): readonly UncountedAnswer[] => {
    const question = questions[index] as Question;
    const { id } = question;
    const answer = answers.get(id) as Answer;
    if (!isInVariant(question, own)) return [{ id, answer, why: "variant" }];
    if (states[index] !== "not-shown") return [];
    const why = conditionOf(questionnaire, id) === undefined ? "ladder" : "condition";
    return [{ id, answer, why }];
  });
}

/** Whether the answers to other questions may hide a question. */
export function mayBeHidden(questionnaire: Questionnaire, id: string): boolean {
  const isStep = questionnaire.scoring.methods.capability === "ladder";
  return isStep || conditionOf(questionnaire, id) !== undefined;
}

/** The places of the questions that other answers may hide. */
const hideable = once((questionnaire: Questionnaire): readonly number[] =>
  questionsOf(questionnaire).flatMap(({ id }, index) =>
    mayBeHidden(questionnaire, id) ? index : [],
  ),
);
