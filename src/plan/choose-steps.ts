import { OVERALL } from "../model/outline.ts";
import { levelsOf } from "../model/levels.ts";
import { hasUnknown, levelOf } from "../score/scored-node.ts";
import { type Candidate, effortByDepartment, effortDays } from "./candidates.ts";
import {
  atLeast,
  type Constraint,
  constant,
  joinRequirements,
  type Objective,
  requireAll,
  type Requirement,
  type Solve,
  sumOf,
  variable,
} from "./linear-program.ts";
import type { NodeValue } from "./node-value.ts";
import { cheapest } from "./cheapest.ts";
import { type PlanningContext, treeAfter } from "./planning-context.ts";
import { effortTaken, stepName, withinCapacity, withPrerequisites } from "./raise-variables.ts";
import { ANYTHING, earliestOf, otherThan, stage, type Staged, stepsIn } from "./stages.ts";
import { aimValue, requireAim, requiredIf, requireLevel } from "./requirements.ts";
import { type Aim, isAimReached, nextLevel, scoredPlace } from "./targets.ts";

/** The goals and limits of a plan. */
export interface Goal {
  readonly aims: readonly Aim[];
  /**
   * Likely person-days in total. With a budget the gain is maximized, without one the effort is
   * minimized.
   */
  readonly budget?: number;
  /** Likely person-days by department. */
  readonly capacity: ReadonlyMap<string, number>;
  /** Steps that are required, whatever they gain. */
  readonly must: ReadonlySet<string>;
  /** The priorities by id, first to last, which decide between equally good choices. */
  readonly order: readonly string[];
  /** Any one of several equally good choices is enough. */
  readonly anyOfEqual?: boolean;
}

/** The overall node, whose gain counts. */
const OVERALL_AIM: Aim = { id: OVERALL, kind: "score", score: 0 };

/** How often to solve again after the exact rules reject a choice. */
const ATTEMPTS = 50;

/**
 * The best steps, found by the solver and checked with the exact rules: least effort, then most
 * gain; with a budget, most gain, then the highest overall level, then least effort; then the
 * earlier priorities. If the aims can only be reached by answering unknown questions, the steps are
 * good but not proven best. Undefined if no steps reach the aims. docs/scoring.md §10.
 */
export async function chooseSteps(
  context: PlanningContext,
  goal: Goal,
  solve: Solve,
): Promise<readonly Candidate[] | undefined> {
  const base = baseOf(context, goal);
  const cuts: Constraint[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const steps = await bestOf(joinRequirements([base, requireAll(cuts)]), context, goal, solve);
    if (steps === undefined) break;
    if (reachesAll(steps, context, goal)) return steps;
    cuts.push(otherThan(steps, context.candidates));
  }
  return trimmedSteps(context, goal);
}

function reachesAll(
  steps: readonly Candidate[],
  context: PlanningContext,
  { aims }: Goal,
): boolean {
  const tree = treeAfter(context, steps);
  return aims.every((aim) => isAimReached(tree, aim));
}

/**
 * For limits that are too tight for all aims: the steps within the limits that reach the most aims,
 * then raise their nodes furthest, then take the least effort, then the earlier priorities.
 * Undefined if the required steps exceed the limits.
 */
export async function nearestSteps(
  context: PlanningContext,
  goal: Goal,
  solve: Solve,
): Promise<readonly Candidate[] | undefined> {
  const wished = goal.aims.map((aim, index) => ({ aim, name: `aim ${index}` }));
  const soft = wished.map(({ aim, name }) => requiredIf(name, requireAim(aim, context)));
  // Aims without a score are out of reach, whatever the limits are.
  const values = goal.aims.map((aim) => aimValue(aim, context) as NodeValue);
  const base = joinRequirements([
    baseOf(context, { ...goal, aims: [] }),
    ...soft,
    requireAll(values.flatMap((value) => value.constraints)),
  ]);
  const most = sumOf(wished.map(({ name }) => variable(name)));
  const furthest = sumOf(values.map(({ score }) => score));
  const stages: readonly Objective[] = [
    { direction: "maximize", objective: most },
    { direction: "maximize", objective: furthest },
    { direction: "minimize", objective: effortTaken(context.candidates) },
  ];
  let found: Staged | undefined;
  for (const by of stages) {
    const next = await stage(found?.bound ?? base, by, solve);
    if (next === undefined) break;
    found = next;
  }
  return found && earliest(found, context, goal, solve);
}

/** The constraints on every choice. */
function baseOf(context: PlanningContext, { aims, budget, capacity, must }: Goal): Requirement {
  const { candidates, variables, isMet } = context;
  return joinRequirements([
    variables,
    requireAll([
      ...withPrerequisites(candidates, isMet),
      ...[...must].map((id): Constraint => ({ expression: variable(stepName(id)), atLeast: 1 })),
      ...withinCapacity(candidates, capacity),
      ...(budget === undefined ? [] : [atLeast(constant(budget), effortTaken(candidates))]),
    ]),
    ...aims.map((aim) => requireAim(aim, context)),
  ]);
}

async function bestOf(
  base: Requirement,
  context: PlanningContext,
  goal: Goal,
  solve: Solve,
): Promise<readonly Candidate[] | undefined> {
  const { candidates } = context;
  const value = aimValue(OVERALL_AIM, context);
  const valued = joinRequirements([base, requireAll(value?.constraints ?? [])]);
  const least = effortTaken(candidates);
  const most = value?.score ?? constant(0);
  if (goal.budget === undefined) {
    const ordered = byPriority(candidates, goal);
    const anyOfEqual = goal.anyOfEqual === true;
    const ones = await cheapest(valued, { least, most, ordered, anyOfEqual }, solve);
    return ones && stepsIn(candidates, { ones });
  }
  const first = await stage(valued, { direction: "maximize", objective: most }, solve);
  if (first === undefined || goal.anyOfEqual === true) return first && stepsIn(candidates, first);
  const levelled = await highestLevel(first, context, solve);
  const last = await stage(levelled.bound, { direction: "minimize", objective: least }, solve);
  return earliest(last ?? levelled, context, goal, solve);
}

/** The steps of the choice with the earlier priorities, of those that are as good. */
async function earliest(
  found: Staged,
  { candidates }: PlanningContext,
  goal: Goal,
  solve: Solve,
): Promise<readonly Candidate[]> {
  return stepsIn(candidates, await earliestOf(found, byPriority(candidates, goal), solve));
}

/** Priorities first, then the others by id. */
function byPriority(candidates: readonly Candidate[], { order }: Goal): readonly Candidate[] {
  const ranks = new Map(order.map((id, rank) => [id, rank]));
  const rankOf = ({ id }: Candidate): number => ranks.get(id) ?? order.length;
  return candidates.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

/** Among choices with the same gain, prefers those with the highest overall level. */
async function highestLevel(
  found: Staged,
  context: PlanningContext,
  solve: Solve,
): Promise<Staged> {
  const { today, questionnaire } = context;
  const level = levelOf(treeAfter(context, stepsIn(context.candidates, found)));
  if (level === undefined) return found;
  const onLevel = (least: number): Requirement =>
    joinRequirements([found.bound, requireLevel(today, "overall", least, context)]);
  const next = nextLevel(level, levelsOf(questionnaire, today.id));
  const better = next === undefined ? undefined : await stage(onLevel(next), ANYTHING, solve);
  if (better !== undefined) return highestLevel(better, context, solve);
  return { ...found, bound: onLevel(level) };
}

/**
 * For unknown questions: all steps except those that the aims do not need, most expensive first,
 * and of equal ones the later priority. The program ignores unknown questions, so it may find no steps although some exist. Undefined if
 * all steps together miss an aim or a limit. docs/scoring.md §10.
 */
function trimmedSteps(context: PlanningContext, goal: Goal): readonly Candidate[] | undefined {
  const { candidates, today } = context;
  const musts = candidates.filter(({ id }) => goal.must.has(id));
  if (!hasUnknown(today)) return undefined;
  if (goal.aims.some((aim) => scoredPlace(today, aim) === undefined)) return undefined;
  if (!reachesAll(candidates, context, goal)) return undefined;
  let kept = candidates;
  const lastFirst = byPriority(candidates, goal).toReversed();
  for (const step of lastFirst.toSorted((a, b) => b.effort - a.effort)) {
    const fewer = without(step, kept);
    const isEnough = musts.every((must) => fewer.includes(must));
    if (isEnough && reachesAll(fewer, context, goal)) kept = fewer;
  }
  return isWithinLimits(kept, goal) ? kept : undefined;
}

/** Without a step and everything that requires it. */
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
