import type { Location, Problem } from "../model/index.ts";
import { type Dated, datesNamed } from "../model/dates-named.ts";
import { problem } from "../text/problems.ts";
import type { Path } from "./outline.ts";

/** What a response gives as days. */
export interface DatedInput {
  readonly dated: Dated;
  readonly locate: (path: Path) => Location;
}

/** In milliseconds: by how much two calendars on earth may differ. */
const DAY = 86_400_000;

/** Days that are yet to come, anywhere on earth; `today` is YYYY-MM-DD. */
export function lintFutureDates({ dated, locate }: DatedInput, today: string): readonly Problem[] {
  return datesNamed(dated).flatMap(({ found, path }) =>
    Date.parse(found) - Date.parse(today) > DAY
      ? [problem("date-in-future", locate(path), { found, today })]
      : [],
  );
}
