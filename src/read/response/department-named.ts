import type { Location, Problem, Questionnaire } from "../../model/index.ts";
import { foldedName } from "../../text/clean-name.ts";
import { problem } from "../../text/problems.ts";

/**
 * Why a department cannot answer: the client does not have it, it is never asked, or the
 * questionnaire has none such.
 */
export function strangeDepartment(
  name: string,
  { departments, unasked = [], absent = [] }: Questionnaire,
  at: Location,
): Problem {
  const id = departmentNamed(name, { departments: absent });
  if (id !== undefined) return problem("department-removed", at, { id });
  const silent = departmentNamed(name, { departments: unasked });
  if (silent !== undefined) return problem("department-not-asked", at, { id: silent });
  const known = departments.map((one) => one.id);
  return problem("unknown-department", at, { id: name, known });
}

/**
 * The id of a department, by its id or by its name in any language of the questionnaire, in any case
 * of letters; undefined if none or several are meant.
 */
export function departmentNamed(
  name: string,
  { departments }: Pick<Questionnaire, "departments">,
): string | undefined {
  if (departments.some(({ id }) => id === name)) return name;
  const folded = foldedName(name);
  const meant = departments.filter(({ id, name: own }) =>
    [id, ...(typeof own === "string" ? [own] : Object.values(own))].some(
      (one) => foldedName(one) === folded,
    ),
  );
  return meant.length === 1 ? meant[0]?.id : undefined;
}
