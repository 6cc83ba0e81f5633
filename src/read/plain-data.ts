import type { Location, Problem } from "../model/index.ts";
import { MOST_PROBLEMS } from "../text/first-problems.ts";
import { problem } from "../text/problems.ts";
import type { Tree } from "./tree.ts";

/** The deepest nesting that is read. */
export const DEPTH = 32;

/**
 * Nesting at which reading stops: far deeper than plain data, far less than a recursive reader can
 * handle.
 */
export const FAR_TOO_DEEP = 100;

/** A tree, or at least one problem that prevents it. */
export interface TreeReading {
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
}

export function tooDeep(at: Location): Problem {
  return problem("too-deep", at, { limit: DEPTH });
}

/** Whether a number differs from the written one: infinite, or an integer beyond 2^53. */
export function isInexact(value: unknown): boolean {
  if (typeof value !== "number") return false;
  return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
}

/** Records a problem, unless there are already more than can be shown. */
export function note(problems: Problem[], one: Problem): void {
  if (problems.length <= MOST_PROBLEMS) problems.push(one);
}
