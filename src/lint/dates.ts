import type { Problem } from "../model/index.ts";
import { isDate } from "../text/dates.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

/** The year, month or day of a source's publication must exist. */
export function checkDates({ questionnaire, locate }: LintInput): readonly Problem[] {
  return questionnaire.sources.flatMap(({ id, published }) =>
    published === undefined || isDate(published)
      ? []
      : [problem("no-such-date", locate(["sources", id, "published"]), { found: published })],
  );
}
