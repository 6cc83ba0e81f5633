import type { Result } from "../../model/index.ts";

/** Who answered then and does not answer now. */
export interface Missing {
  readonly departments: readonly string[];
  /** Absent where the earlier result does not list who answered. */
  readonly respondents?: Result["respondents"];
}

/** Compares who answered, by their ids: an average hides that somebody is no longer asked. */
export function missingSince(before: Result, after: Result): Missing {
  const heard = new Set(departmentsIn(after));
  const departments = departmentsIn(before).filter((id) => !heard.has(id));
  if (before.respondents.length === 0) return { departments };
  const present = new Set(after.respondents.map(({ id }) => id));
  return { departments, respondents: before.respondents.filter(({ id }) => !present.has(id)) };
}

/** Departments with respondents, whether their own scores may be shown or not. */
function departmentsIn({ departments, withheld, respondents }: Result): readonly string[] {
  const ids = [
    ...departments.map(({ id }) => id),
    ...withheld,
    ...respondents.map(({ department }) => department),
  ];
  return [...new Set(ids)];
}
