import type { Answer, Questionnaire } from "../model/index.ts";
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
  if (variant === undefined && !hidesQuestions(questionnaire)) return [];
  const own = questionnaire.variants.find(({ id }) => id === variant);
  const asked = askedOf(questionnaire, department, variant);
  const states = statesOf(asked, ({ id }) => answers.get(id));
  return questionsOf(questionnaire).flatMap((question, index): readonly UncountedAnswer[] => {
    const { id } = question;
    const answer = answers.get(id);
    if (answer?.state !== "answered") return [];
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

const hidesQuestions: (questionnaire: Questionnaire) => boolean = once((questionnaire) =>
  questionsOf(questionnaire).some(({ id }) => mayBeHidden(questionnaire, id)),
);
