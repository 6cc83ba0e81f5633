import type { Problem } from "../core/model/index.ts";
import { problem } from "./problems.ts";

/** The most problems of one file that are worth reading at once. */
export const MOST_PROBLEMS = 20;

/** The first problems of one file in the order of its text, and a last one that counts the rest. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted(byPlace);
  const more = sorted.length - MOST_PROBLEMS;
  if (more <= 0) return sorted;
  const next = sorted[MOST_PROBLEMS];
  return [...sorted.slice(0, MOST_PROBLEMS), problem("too-many-problems", next?.at, { more })];
}

function byPlace({ at: a }: Problem, { at: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
