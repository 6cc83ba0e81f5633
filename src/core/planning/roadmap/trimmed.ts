import { hasUnknown } from "../../../score/scored-node.ts";
import { effortByDepartment, effortDays } from "../effort.ts";
import type { Candidate } from "./candidates.ts";
import type { Goal } from "./choose-steps.ts";
import { isAimReached, isScored } from "./goal.ts";
import { type Terrain, treeAfter } from "./terrain.ts";

/**
 * Where something is unknown: all steps but those that the aims do without, the dearest left out
 * first. The program counts no question that nobody knew, so that it may find no steps where there
 * are some. Undefined where these miss an aim or a limit. docs/scoring.md §10.
 */
export function trimmedSteps(terrain: Terrain, goal: Goal): readonly Candidate[] | undefined {
  const { candidates, today } = terrain;
  const musts = candidates.filter(({ id }) => goal.must.has(id));
  const reaches = (steps: readonly Candidate[]): boolean => {
    const tree = treeAfter(terrain, steps);
    return goal.aims.every((aim) => isAimReached(tree, aim));
  };
  if (!hasUnknown(today) || !goal.aims.every((aim) => isScored(today, aim))) return undefined;
  if (!reaches(candidates)) return undefined;
  let kept = candidates;
  for (const step of candidates.toSorted((a, b) => b.effort - a.effort)) {
    const fewer = without(step, kept);
    if (musts.every((must) => fewer.includes(must)) && reaches(fewer)) kept = fewer;
  }
  return isWithinLimits(kept, goal) ? kept : undefined;
}

/** Without a step and all that requires it. */
function without(step: Candidate, steps: readonly Candidate[]): readonly Candidate[] {
  const left = steps.filter((one) => one !== step);
  return left
    .filter(({ requires }) => requires.includes(step.id))
    .reduce<readonly Candidate[]>((fewer, resting) => without(resting, fewer), left);
}

function isWithinLimits(
  steps: readonly Candidate[],
  { budget = Infinity, capacity }: Goal,
): boolean {
  const spent = effortByDepartment(steps);
  return (
    effortDays(steps) <= budget && [...capacity].every(([id, days]) => (spent[id] ?? 0) <= days)
  );
}
