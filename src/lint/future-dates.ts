import type { Location, Problem } from "../model/index.ts";
import { datesNamed } from "../model/dates-named.ts";
import { problem } from "../text/problems.ts";
import type { Path } from "./outline.ts";

/** What a response gives as days. */
export interface DatedInput {
  readonly raw: Parameters<typeof datesNamed>[0];
  readonly locate: (path: Path) => Location;
}

/** In milliseconds: by how much two calendars on earth may differ. */
const DAY = 86_400_000;

/** Days that are yet to come, anywhere on earth; `today` is YYYY-MM-DD. */
export function lintFutureDates({ raw, locate }: DatedInput, today: string): readonly Problem[] {
  return datesNamed(raw).flatMap(({ found, path }) =>
    Date.parse(found) - Date.parse(today) > DAY
      ? [problem("date-in-future", locate(path), { found, today })]
      : [],
  );
}
