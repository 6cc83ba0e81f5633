import type { Location, Problem } from "../core/model/index.ts";
import { MOST_PROBLEMS } from "../text/first-problems.ts";
import { problem } from "../text/problems.ts";
import type { Tree } from "./tree.ts";

/** The deepest nesting that is read. */
export const DEPTH = 32;

/** More open brackets than any plain data has; a reader's own recursion would not survive it. */
const MOST_BRACKETS = 500;

/** A tree, or at least one problem that kept it from being one. */
export interface TreeReading {
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
}

const STEPS: Readonly<Record<string, number>> = { "[": 1, "{": 1, "]": -1, "}": -1 };

/** Whether the brackets among the tokens of a text nest so deep that it is not even read. */
export function isFarTooDeep(tokens: Iterable<string>): boolean {
  let depth = 0;
  for (const token of tokens) {
    depth += STEPS[token] ?? 0;
    if (depth > MOST_BRACKETS) return true;
  }
  return false;
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
