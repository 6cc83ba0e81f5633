import type { Problem } from "../model/index.ts";
import { isDate } from "../text/dates.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

/** A source was published in a year, a month or on a day that there is. */
export function checkDates({ questionnaire, locate }: LintInput): readonly Problem[] {
  return questionnaire.sources.flatMap(({ id, published }) =>
    published === undefined || isDate(published)
      ? []
      : [problem("no-such-date", locate(["sources", id, "published"]), { found: published })],
  );
}
