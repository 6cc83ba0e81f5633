import type { Problem } from "../core/model/index.ts";
import { problem } from "./problems.ts";

/** The most problems that are shown of one file. */
const MOST = 20;

/** Problems in the order of the text, and of each file no more than can be read at once. */
export function presentable(problems: readonly Problem[]): readonly Problem[] {
  const files = new Map<string, Problem[]>();
  for (const one of problems) {
    const file = one.at?.file ?? "";
    files.set(file, [...(files.get(file) ?? []), one]);
  }
  return [...files.values()].flatMap((group) => {
    const sorted = group.toSorted(byPlace);
    const more = sorted.length - MOST;
    if (more <= 0) return sorted;
    return [...sorted.slice(0, MOST), problem("too-many-problems", sorted[MOST]?.at, { more })];
  });
}

function byPlace({ at: a }: Problem, { at: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
