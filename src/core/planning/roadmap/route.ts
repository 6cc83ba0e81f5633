import { isUnknown, type Standing } from "../../scoring/standing.ts";
import type { PlanStatus } from "../../model/index.ts";
import type { Candidate } from "./candidates.ts";
import { chooseSteps, type Goal } from "./choose-steps.ts";
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
 * the most that budget and capacity allow.
 */
export async function routeTo(terrain: Terrain, goal: Goal, solve: Solve): Promise<Route> {
  const steps = await chooseSteps(terrain, goal, solve);
  if (steps !== undefined) {
    const status = hasUnknown(terrain.today) ? "feasible" : "optimal";
    return { status, steps, obstacles: [] };
  }
  const obstacles = obstaclesTo(goal.aims, terrain);
  const unlimited = { aims: goal.aims, must: goal.must, capacity: new Map() };
  const needed = obstacles.length === 0 ? await chooseSteps(terrain, unlimited, solve) : undefined;
  const nearest = await chooseSteps(terrain, nearestGoal(terrain, goal, obstacles), solve);
  return {
    status: "unreachable",
    steps: nearest ?? [],
    obstacles,
    ...(needed === undefined ? {} : { neededDays: effortDays(needed) }),
  };
}

/** With the nearest in place of what is out of reach; or as much as budget and capacity allow. */
function nearestGoal(terrain: Terrain, goal: Goal, obstacles: readonly Obstacle[]): Goal {
  if (obstacles.length === 0) {
    return { ...goal, aims: [], budget: goal.budget ?? effortDays(terrain.candidates) };
  }
  const aims = goal.aims.flatMap((aim): readonly Aim[] => {
    const obstacle = obstacles.find((one) => one.aim === aim);
    return obstacle === undefined
      ? [aim]
      : obstacle.nearest === undefined
        ? []
        : [obstacle.nearest];
  });
  return { ...goal, aims: aims.filter((aim) => !isAimReached(terrain.today, aim)) };
}

/** Person-days, decimal-safe to a thousandth. */
export function effortDays(steps: readonly Candidate[]): number {
  return Math.round(steps.reduce((sum, { effort }) => sum + effort, 0) * 1000) / 1000;
}

/** Where anything unknown could change what counts, the best choice is not proven. */
function hasUnknown(standing: Standing): boolean {
  return isUnknown(standing) || standing.children.some(hasUnknown);
}
