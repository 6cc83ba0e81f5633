import type { Department, Questionnaire } from "../../model/index.ts";

/** A questionnaire whose departments are still one list, as the file has them. */
type AsRead = Omit<Questionnaire, "departments" | "unasked"> & {
  readonly departments: readonly (Department & { readonly asked?: boolean })[];
};

/** Departments that only give days are apart from those whose people are interviewed. */
export function withUnasked({ departments, ...rest }: AsRead): Questionnaire {
  const apart = (isAsked: boolean): readonly Department[] =>
    departments.flatMap(({ asked = true, ...one }) => (asked === isAsked ? [one] : []));
  const unasked = apart(false);
  return { ...rest, departments: apart(true), ...(unasked.length === 0 ? {} : { unasked }) };
}
