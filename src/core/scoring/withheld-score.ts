import type { NotScored, Score } from "../../model/index.ts";

/** In place of a score that must not be shown. */
export const WITHHELD: NotScored = { kind: "not-scored", reason: "withheld" };

/** In place of a score of which the level alone may be shown. */
export function levelAlone({ level }: Score): NotScored {
  return level === undefined ? WITHHELD : { ...WITHHELD, level };
}
