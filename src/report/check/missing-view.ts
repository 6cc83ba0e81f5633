import { languageOrder, localize } from "../../model/localize.ts";
import type { Location } from "../../model/index.ts";
import type { CheckInput } from "./input.ts";

/** Who of the baseline is missing today, by name, with the place in the baseline. */
export interface MissingView {
  readonly departments: readonly MissingName[];
  /** Absent where the baseline does not list its respondents. */
  readonly respondents?: readonly MissingName[];
}

export interface MissingName {
  readonly id: string;
  readonly name: string;
  readonly at: Location;
}

/** Undefined where there is no baseline. */
export function missingView({ result, questionnaire, texts }: CheckInput): MissingView | undefined {
  if (result.baseline === undefined) return undefined;
  const { missingDepartments, missingRespondents } = result.baseline;
  const languages = languageOrder(texts.language, questionnaire.languages);
  const nameOf = (id: string): string => {
    const known = questionnaire.departments.find((department) => department.id === id);
    return known === undefined ? id : localize(known.name, languages);
  };
  const departments = missingDepartments.map(({ id, at }) => ({ id, name: nameOf(id), at }));
  if (missingRespondents === undefined) return { departments };
  const respondents = missingRespondents.map(({ id, department, at }) => ({
    id,
    name: `${id} (${nameOf(department)})`,
    at,
  }));
  return { departments, respondents };
}
