import type { Department, Questionnaire } from "./questionnaire.ts";
import type { Respondent } from "./response.ts";

/**
 * The group of an organization that answers as a whole: scoring counts it as a department, which no
 * document names.
 */
export const ORGANIZATION = "organization";

/** Whether the model is answered once, by the organization, rather than by its people. */
export function isOfOrganization({ respondents }: Questionnaire): boolean {
  return respondents === "organization";
}

/** The departments whose people answer; the organization itself if it answers as a whole. */
export function answeringDepartments(questionnaire: Questionnaire): readonly string[] {
  return isOfOrganization(questionnaire)
    ? [ORGANIZATION]
    : questionnaire.departments.map(({ id }) => id);
}

/** Every department that gives days: those whose people answer, and those that are never asked. */
export function everyDepartment({
  departments,
  unasked = [],
}: Pick<Questionnaire, "departments" | "unasked">): readonly Department[] {
  return [...departments, ...unasked];
}

/** The department of a respondent, or the organization that answers as a whole. */
export function departmentOf({ department }: Respondent): string {
  return department ?? ORGANIZATION;
}
