import type { PackageId } from "../../../model/index.ts";
import { levelOf } from "../../../score/scored-node.ts";
import type { Candidate } from "./candidates.ts";
import { chooseSteps } from "./choose-steps.ts";
import type { Aim } from "./goal.ts";
import type { Solve } from "./linear-program.ts";
import { QUARTER, type Slot } from "./schedule.ts";
import { reachOf } from "./reach.ts";
import { type Terrain, treeAfter } from "./terrain.ts";

/** The packages in the order in which they are decided on. */
export const PACKAGES: readonly PackageId[] = ["ninety-days", "next-level", "ambition"];

/**
 * The steps of a plan that bring the overall to its next level with the least effort; none where the
 * plan does not bring it there.
 */
export async function stepsToNextLevel(
  terrain: Terrain,
  steps: readonly Candidate[],
  solve: Solve,
): Promise<ReadonlySet<string>> {
  const [today, later] = [terrain.today, treeAfter(terrain, steps)].map(levelOf);
  const next = terrain.questionnaire.levels.find(({ level }) => level > (today ?? Infinity));
  if (next === undefined || later === undefined || later < next.level) return new Set();
  const aim: Aim = { id: terrain.today.id, kind: "level", level: next.level };
  const narrowed = { ...terrain, candidates: steps, reach: reachOf(steps, terrain.positions) };
  const goal = { aims: [aim], capacity: new Map(), must: new Set<string>() };
  // All of them together reach it, so that there are some that do.
  const chosen = (await chooseSteps(narrowed, goal, solve)) as readonly Candidate[];
  return new Set(chosen.map(({ id }) => id));
}

/** What ends within ninety days; of the rest what the next level needs; and what is beyond it. */
export function packageOf(id: string, slot: Slot, toNextLevel: ReadonlySet<string>): PackageId {
  if (slot.endWeek <= QUARTER) return "ninety-days";
  return toNextLevel.has(id) ? "next-level" : "ambition";
}
