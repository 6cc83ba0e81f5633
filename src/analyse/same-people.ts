import type { HeardTwice, Result, Score } from "../model/index.ts";
import { limitsBetween } from "./change-limit.ts";
import { moveOf } from "./moves.ts";

/** An assessment scored from some of its people. */
export interface HeardAgain extends Pick<Result, "respondents"> {
  /** With the standard error if the same people answer again. */
  readonly overall: Score;
}

/** Two assessments scored from the same people. */
export interface BothRounds {
  readonly before: HeardAgain;
  readonly after: HeardAgain;
}

/**
 * The change of the overall score among the people heard both times; undefined if either has no score.
 * The limit is that of the same people answering again. STATISTICS.md §5.6.
 */
export function heardTwiceMove({ before, after }: BothRounds): HeardTwice | undefined {
  const move = moveOf(before.overall, after.overall, true, limitsBetween(before, after, 1));
  return move.change === undefined ? undefined : { people: after.respondents.length, ...move };
}
