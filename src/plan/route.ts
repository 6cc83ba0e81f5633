import type { PlanStatus, Questionnaire } from "../model/index.ts";
import { seededRandom } from "../analyse/random.ts";
import { toNumber } from "../score/fraction.ts";
import { leavesOf, failingOf } from "../score/level-rules.ts";
import {
  hasUnknown,
  levelOf,
  type ScoredOutcome,
  type ScoredNode,
  childPlaces,
  type Place,
} from "../score/scored-node.ts";
import { type Candidate, effortDays } from "./candidates.ts";
import { chooseSteps, type Goal, nearestSteps } from "./choose-steps.ts";
import type { Solve } from "./linear-program.ts";
import { type PlanningContext, treeAfter } from "./planning-context.ts";
import { raiseVariables } from "./raise-variables.ts";
import { type Aim, isAimReached, nextLevel, scoredPlace } from "./targets.ts";

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
export async function routeTo(context: PlanningContext, goal: Goal, solve: Solve): Promise<Route> {
  const steps = await chooseSteps(context, goal, solve);
  if (steps !== undefined) {
    // What nobody knew could change what counts, so that the best choice is not proven.
    const status = hasUnknown(context.today) ? "feasible" : "optimal";
    return { status, steps, obstacles: [] };
  }
  const obstacles = obstaclesTo(goal.aims, context);
  const isInReach = obstacles.length === 0;
  const unlimited = { aims: goal.aims, must: goal.must, capacity: new Map() };
  const needed = isInReach ? await chooseSteps(context, unlimited, solve) : undefined;
  const reachable = isInReach ? goal : { ...goal, aims: nearestAims(context, goal, obstacles) };
  const fewer = isInReach ? undefined : await chooseSteps(context, reachable, solve);
  return {
    status: "unreachable",
    steps: fewer ?? (await nearestSteps(context, reachable, solve)) ?? [],
    obstacles,
    ...(needed === undefined ? {} : { neededDays: effortDays(needed) }),
  };
}

/** With the nearest in place of what is out of reach, as far as that is more than today. */
function nearestAims(
  { today }: PlanningContext,
  { aims }: Goal,
  obstacles: readonly Obstacle[],
): readonly Aim[] {
  const near = aims.flatMap((aim): readonly Aim[] => {
    const obstacle = obstacles.find((one) => one.aim === aim);
    if (obstacle === undefined) return [aim];
    return obstacle.nearest === undefined ? [] : [obstacle.nearest];
  });
  return near.filter((aim) => !isAimReached(today, aim));
}

/** What keeps an aim out of reach of all recommendations together. */
export interface Obstacle {
  readonly aim: Aim;
  /** The most that can be reached; absent of a node without a score. */
  readonly nearest?: Aim;
  /** The questions that limit it, the lowest first; without a level those that nobody knew. */
  readonly questions: readonly { readonly id: string; readonly level?: number }[];
}

/**
 * The aims that stay out of reach with every recommendation carried out: raising more never lowers
 * a level, so what all of them do not reach, no choice of them does. Nothing is planned for a node
 * without a score today.
 */
function obstaclesTo(aims: readonly Aim[], context: PlanningContext): readonly Obstacle[] {
  const tree = treeAfter(context, context.candidates);
  return aims.flatMap((aim): readonly Obstacle[] => {
    const isScored = scoredPlace(context.today, aim) !== undefined;
    if (isAimReached(tree, aim) && isScored) return [];
    if (!isScored) return [{ aim, questions: [] }];
    const place = scoredPlace(tree, aim) as Place;
    const nearest = nearestOf(aim, place.standing);
    const questions = limiting(place, aim, context.questionnaire);
    return [nearest === undefined ? { aim, questions } : { aim, nearest, questions }];
  });
}

function nearestOf(aim: Aim, { outcome }: ScoredNode): Aim | undefined {
  const { level, measure } = outcome as ScoredOutcome;
  if (aim.kind === "score") return { id: aim.id, kind: "score", score: toNumber(measure.score) };
  return level === undefined ? undefined : { id: aim.id, kind: "level", level };
}

/**
 * What limits a node: what is below the level aimed at, or is required for it and does not pass; of
 * a score what is below the last level, for all of that could still rise.
 */
function limiting(
  place: Place,
  aim: Aim,
  { levels, scoring }: Questionnaire,
): Obstacle["questions"] {
  const wanted = aim.kind === "level" ? aim.level : Math.max(...levels.map(({ level }) => level));
  const isStaged = ({ tier }: Place): boolean =>
    aim.kind === "level" && tier !== "question" && scoring.level[tier].kind === "staged";
  return failing(place, wanted)
    .flatMap((one) => (isStaged(one) ? required(one, wanted) : below(one, wanted)))
    .toSorted((a, b) => (a.level ?? Infinity) - (b.level ?? Infinity) || (a.id < b.id ? -1 : 1));
}

function below({ standing }: Place, wanted: number): Obstacle["questions"] {
  return leavesOf(standing)
    .map(({ id, position }) => ({ id, level: toNumber(position) }))
    .filter(({ level }) => level < wanted);
}

function required({ standing }: Place, wanted: number): Obstacle["questions"] {
  return failingOf(standing, leavesOf(standing))
    .filter(({ requiredFor }) => requiredFor <= wanted)
    .map(({ id, position }) =>
      position === undefined ? { id } : { id, level: toNumber(position) },
    );
}

/** The children below a level that limit a node, where it is limited by children; else itself. */
function failing(place: Place, wanted: number): readonly Place[] {
  const { outcome } = place.standing;
  const isLimited = outcome.kind === "scored" && outcome.binding !== undefined;
  if (!isLimited) return [place];
  return childPlaces(place)
    .filter(({ standing }) => (levelOf(standing) ?? Infinity) < wanted)
    .flatMap((child) => failing(child, wanted));
}

/**
 * The steps of a plan that bring the overall to its next level with the least effort; none where the
 * plan does not bring it there.
 */
export async function stepsToNextLevel(
  context: PlanningContext,
  steps: readonly Candidate[],
  solve: Solve,
): Promise<ReadonlySet<string>> {
  const { today, positions, questionnaire } = context;
  const level = nextLevel(levelOf(today), questionnaire.levels);
  if (level === undefined) return new Set();
  const aim: Aim = { id: today.id, kind: "level", level };
  if (!isAimReached(treeAfter(context, steps), aim)) return new Set();
  const narrowed = { ...context, candidates: steps, variables: raiseVariables(steps, positions) };
  const goal = { aims: [aim], capacity: new Map(), must: new Set<string>() };
  // All of them together reach it, so that there are some that do.
  const chosen = (await chooseSteps(narrowed, goal, solve)) as readonly Candidate[];
  return new Set(chosen.map(({ id }) => id));
}

/** Plans drawn, and how far an effort may be from its likely one. */
const DRAWS = 200;
const SPREAD = 0.3;
const SEED = 20_260_601;

/**
 * How often each step is in the best plan, 0 to 1, when every effort is up to 30 % more or less than
 * likely: 200 seeded plans. docs/scoring.md §10.
 */
export async function planShares(
  context: PlanningContext,
  goal: Goal,
  solve: Solve,
  drawn: (share: number) => void,
): Promise<ReadonlyMap<string, number>> {
  const random = seededRandom(SEED);
  const any = { ...goal, anyOfEqual: true };
  const counts = new Map(context.candidates.map(({ id }) => [id, 0]));
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const candidates = context.candidates.map((one): Candidate => {
      const factor = 1 - SPREAD + 2 * SPREAD * random();
      const byDepartment = [...one.byDepartment].map(([department, days]): [string, number] => [
        department,
        days * factor,
      ]);
      return { ...one, effort: one.effort * factor, byDepartment: new Map(byDepartment) };
    });
    const steps = await chooseSteps({ ...context, candidates }, any, solve);
    for (const { id } of steps ?? []) counts.set(id, (counts.get(id) as number) + 1);
    drawn((draw + 1) / DRAWS);
  }
  return new Map([...counts].map(([id, count]) => [id, count / DRAWS]));
}
