import type { PlanStatus } from "../../../model/index.ts";
import { hasUnknown } from "../../../score/scored-node.ts";
import { effortDays } from "../effort.ts";
import type { Candidate } from "./candidates.ts";
import { chooseSteps, type Goal, nearestSteps } from "./choose-steps.ts";
import { type Aim, isAimReached } from "./goal.ts";
import type { Solve } from "./linear-program.ts";
import type { Terrain } from "./terrain.ts";
import { type Obstacle, obstaclesTo } from "./unreachable.ts";

/** The steps chosen, and what is known about the choice. */
export interface Route {
  readonly status: PlanStatus;
  readonly steps: readonly Candidate[];
  /** What keeps aims out of reach; empty where all are reached. */
  readonly obstacles: readonly Obstacle[];
  /** The least effort without budget and capacity, where these are what is short. */
  readonly neededDays?: number;
}

/**
 * The best steps to a goal. Where it cannot be reached: the best steps to the nearest that can, or
 * the nearest that budget, capacity and wishes allow.
 */
export async function routeTo(terrain: Terrain, goal: Goal, solve: Solve): Promise<Route> {
  const steps = await chooseSteps(terrain, goal, solve);
  if (steps !== undefined) {
    // What nobody knew could change what counts, so that the best choice is not proven.
    const status = hasUnknown(terrain.today) ? "feasible" : "optimal";
    return { status, steps, obstacles: [] };
  }
  const obstacles = obstaclesTo(goal.aims, terrain);
  const unlimited = { aims: goal.aims, must: goal.must, capacity: new Map() };
  const needed = obstacles.length === 0 ? await chooseSteps(terrain, unlimited, solve) : undefined;
  const reachable = { ...goal, aims: nearestAims(terrain, goal.aims, obstacles) };
  const nearest =
    obstacles.length === 0
      ? await nearestSteps(terrain, goal, solve)
      : ((await chooseSteps(terrain, reachable, solve)) ??
        (await nearestSteps(terrain, reachable, solve)));
  return {
    status: "unreachable",
    steps: nearest ?? [],
    obstacles,
    ...(needed === undefined ? {} : { neededDays: effortDays(needed) }),
  };
}

/** With the nearest in place of what is out of reach, as far as that is more than today. */
function nearestAims(
  terrain: Terrain,
  aims: readonly Aim[],
  obstacles: readonly Obstacle[],
): readonly Aim[] {
  const near = aims.flatMap((aim): readonly Aim[] => {
    const obstacle = obstacles.find((one) => one.aim === aim);
    if (obstacle === undefined) return [aim];
    return obstacle.nearest === undefined ? [] : [obstacle.nearest];
  });
  return near.filter((aim) => !isAimReached(terrain.today, aim));
}
