import type { Department, Questionnaire } from "../model/index.ts";
import { askedQuestionsOf, isInVariant } from "../model/outline.ts";

/** A department with how many of its people have answered. */
export interface Attendance {
  readonly department: Department;
  readonly people: number;
}

/**
 * The departments that questions name, or all of them if no question does; empty for a variant that
 * puts every question to everybody, because one respondent is enough there.
 */
export function attendance(
  questionnaire: Questionnaire,
  variantId: string | undefined,
  heard: readonly string[],
): readonly Attendance[] {
  const { departments, variants } = questionnaire;
  const variant = variants.find(({ id }) => id === variantId);
  if (variant?.askAll) return [];
  const questions = askedQuestionsOf(questionnaire).filter((one) => isInVariant(one, variant));
  const named = new Set(questions.flatMap(({ ask = [] }) => ask));
  return departments
    .filter(({ id }) => named.size === 0 || named.has(id))
    .map((department) => ({
      department,
      people: heard.filter((id) => id === department.id).length,
    }));
}
