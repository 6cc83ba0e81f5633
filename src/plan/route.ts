import type { PlanStatus, Questionnaire } from "../model/index.ts";
import { levelRuleOf, levelsOf } from "../model/levels.ts";
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
import { type Candidate, candidatesOf, effortDays } from "./candidates.ts";
import { chooseSteps, type Goal, nearestSteps } from "./choose-steps.ts";
import type { Solve } from "./linear-program.ts";
import { type PlanningContext, treeAfter } from "./planning-context.ts";
import { raiseVariables } from "./raise-variables.ts";
import { type Aim, isAimReached, nextLevel, scoredPlace } from "./targets.ts";

/** The chosen steps, and the certainty of the choice. */
export interface Route {
  readonly status: PlanStatus;
  readonly steps: readonly Candidate[];
  /** The obstacles to aims that are out of reach; empty if all are reached. */
  readonly obstacles: readonly Obstacle[];
  /** The required steps, if budget and capacity do not hold them; then nothing is planned. */
  readonly unaffordable: readonly Candidate[];
  /** The least effort without budget and capacity, if these are too small. */
  readonly neededDays?: number;
}

/**
 * The best steps to a goal. If it cannot be reached: the best steps to the nearest reachable one,
 * or to the nearest within budget, capacity and constraints.
 */
export async function routeTo(context: PlanningContext, goal: Goal, solve: Solve): Promise<Route> {
  if (hasNothingToPlan(context, goal)) {
    return { status: "nothing-to-plan", steps: [], obstacles: [], unaffordable: [] };
  }
  const steps = await chooseSteps(context, goal, solve);
  if (steps !== undefined) {
    // Unknown answers could change what counts, so the best choice is not proven.
    const status = hasUnknown(context.today) ? "feasible" : "optimal";
    return { status, steps, obstacles: [], unaffordable: [] };
  }
  const obstacles = obstaclesTo(goal.aims, context);
  const isInReach = obstacles.length === 0;
  const { aims, must, order } = goal;
  const unlimited = { aims, must, order, capacity: new Map() };
  const needed = isInReach ? await chooseSteps(context, unlimited, solve) : undefined;
  const reachable = isInReach ? goal : { ...goal, aims: nearestAims(context, goal, obstacles) };
  const fewer = isInReach ? undefined : await chooseSteps(context, reachable, solve);
  const nearest = fewer ?? (await nearestSteps(context, reachable, solve));
  const required = context.candidates.filter(({ id }) => goal.must.has(id));
  return {
    status: "unreachable",
    steps: nearest ?? [],
    obstacles,
    unaffordable: nearest === undefined ? required : [],
    ...(needed === undefined ? {} : { neededDays: effortDays(needed) }),
  };
}

/** Whether no recommendation of the model can be planned, although something is left to do. */
function hasNothingToPlan({ questionnaire, today }: PlanningContext, { aims }: Goal): boolean {
  const isDone = aims.length > 0 && aims.every((aim) => isAimReached(today, aim));
  return !isDone && candidatesOf(questionnaire).length === 0;
}

/** Replaces unreachable aims with the nearest ones that are better than today. */
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

/** The reason why all recommendations together do not reach an aim. */
export interface Obstacle {
  readonly aim: Aim;
  /** The best that can be reached; absent for a node without a score. */
  readonly nearest?: Aim;
  /** The questions that limit it, lowest first; without a level, the unknown ones. */
  readonly questions: readonly { readonly id: string; readonly level?: number }[];
}

/**
 * The aims that are out of reach even with every recommendation carried out. Raising more never
 * lowers a level, so no smaller choice reaches them either. Nothing is planned for a node without a
 * score today.
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
 * The questions that limit a node: those below the intended level, and required ones that do not
 * pass; for a score, all below the last level, because these could still rise.
 */
function limiting(place: Place, aim: Aim, questionnaire: Questionnaire): Obstacle["questions"] {
  const wanted = aim.kind === "level" ? aim.level : highestPosition(aim.id, questionnaire);
  const isStaged = ({ tier, standing }: Place): boolean =>
    aim.kind === "level" &&
    tier !== "question" &&
    levelRuleOf(questionnaire, tier, standing.id).kind === "staged";
  return failing(place, wanted)
    .flatMap((one) => (isStaged(one) ? required(one, wanted) : below(one, wanted)))
    .toSorted((a, b) => (a.level ?? Infinity) - (b.level ?? Infinity) || (a.id < b.id ? -1 : 1));
}

/** The last level of a node; 100 percent without levels. */
function highestPosition(id: string, questionnaire: Questionnaire): number {
  return levelsOf(questionnaire, id).at(-1)?.level ?? 100;
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

/** The children below a level that limit a node, if its children limit it; else the node itself. */
function failing(place: Place, wanted: number): readonly Place[] {
  const { outcome } = place.standing;
  const isLimited = outcome.kind === "scored" && outcome.binding !== undefined;
  if (!isLimited) return [place];
  return childPlaces(place)
    .filter(({ standing }) => (levelOf(standing) ?? Infinity) < wanted)
    .flatMap((child) => failing(child, wanted));
}

/**
 * The steps of a plan that raise the overall to its next level with the least effort; none if the
 * plan does not reach it.
 */
export async function stepsToNextLevel(
  context: PlanningContext,
  steps: readonly Candidate[],
  order: readonly string[],
  solve: Solve,
): Promise<ReadonlySet<string>> {
  const { today, positions, questionnaire } = context;
  const level = nextLevel(levelOf(today), levelsOf(questionnaire, today.id));
  if (level === undefined) return new Set();
  const aim: Aim = { id: today.id, kind: "level", level };
  if (!isAimReached(treeAfter(context, steps), aim)) return new Set();
  const narrowed = { ...context, candidates: steps, variables: raiseVariables(steps, positions) };
  const goal = { aims: [aim], capacity: new Map(), must: new Set<string>(), order };
  // All of them together reach it, so a solution exists.
  const chosen = (await chooseSteps(narrowed, goal, solve)) as readonly Candidate[];
  return new Set(chosen.map(({ id }) => id));
}

/** The number of drawn plans, and the largest deviation of an effort from its likely value. */
const DRAWS = 200;
const SPREAD = 0.3;
const SEED = 20_260_601;

/**
 * How often each step is in the best plan, 0 to 1, if every effort varies by up to 30%: 200 seeded
 * plans. docs/scoring.md §10.
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
