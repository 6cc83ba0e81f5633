import type { Location, Problem } from "../model/index.ts";
import { MOST_PROBLEMS } from "../text/first-problems.ts";
import { problem } from "../text/problems.ts";
import type { Tree } from "./tree.ts";

/** The deepest nesting that is read. */
export const DEPTH = 32;

/** Nesting at which reading stops: far more than plain data has, far less than a reader's recursion survives. */
export const FAR_TOO_DEEP = 100;

/** A tree, or at least one problem that kept it from being one. */
export interface TreeReading {
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
}

export function tooDeep(at: Location): Problem {
  return problem("too-deep", at, { limit: DEPTH });
}

/** Whether a number is not the one that was written: infinite, or a whole one beyond 2^53. */
export function isInexact(value: unknown): boolean {
  if (typeof value !== "number") return false;
  return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
}

/** Keeps a problem; more than can be shown is not kept. */
export function note(problems: Problem[], one: Problem): void {
  if (problems.length <= MOST_PROBLEMS) problems.push(one);
}
