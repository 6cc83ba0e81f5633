import type { Problem } from "../model/index.ts";
import { problem } from "./problems.ts";

/** The most problems of one file that are worth reading at once. */
export const MOST_PROBLEMS = 20;

/** Problems in the order of a file's text. */
export function inOrderOfText(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(byPlace);
}

/**
 * The first errors of a file that cannot be read further, in the order of its text, and a last one
 * that counts the others. No warning may be left out: they are counted, and do not prevent a file
 * from being read.
 */
export function firstErrors(errors: readonly Problem[]): readonly Problem[] {
  const sorted = inOrderOfText(errors);
  const next = sorted[MOST_PROBLEMS];
  if (next === undefined) return sorted;
  const more = sorted.length - MOST_PROBLEMS;
  return [...sorted.slice(0, MOST_PROBLEMS), problem("too-many-problems", next.at, { more })];
}

function byPlace({ at: a }: Problem, { at: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
