import type { Assessment } from "./assessment.ts";

/** How many of the people counted have not finished, for a result; nothing if all have. */
export function unfinishedPeople({ files, isFinishedOnly }: Assessment): {
  readonly unfinished?: number;
} {
  const unfinished = files.reduce((total, one) => total + one.unfinished, 0);
  return unfinished === 0 || isFinishedOnly ? {} : { unfinished };
}
