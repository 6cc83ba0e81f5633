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
  weightedSum,
} from "./linear-program.ts";
import type { NodeValue } from "./node-value.ts";
import { type PlanningContext, treeAfter } from "./planning-context.ts";
import { effortTaken, stepName, withinCapacity, withPrerequisites } from "./raise-variables.ts";
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
  /** Any one of several equally good choices is enough. */
  readonly anyOfEqual?: boolean;
}

/** The overall node, whose gain counts. */
const OVERALL_AIM: Aim = { id: OVERALL, kind: "score", score: 0 };

/** The solver computes in doubles, so bounds on its results cannot be tighter than this. */
const SLACK = 1e-7;

/** How often to solve again after the exact rules reject a choice. */
const ATTEMPTS = 50;

/**
 * The best steps, found by the solver and checked with the exact rules: least effort, then most
 * gain; with a budget, most gain, then the highest overall level, then least effort. If the aims
 * can only be reached by answering unknown questions, the steps are good but not proven best.
 * Undefined if no steps reach the aims. docs/scoring.md §10.
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
    cuts.push(otherThan(steps, context));
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
 * then raise their nodes furthest, then take the least effort. Undefined if the required steps
 * exceed the limits.
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
  return found && stepsIn(context, found);
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
  { budget, anyOfEqual }: Goal,
  solve: Solve,
): Promise<readonly Candidate[] | undefined> {
  const value = aimValue(OVERALL_AIM, context);
  const valued = joinRequirements([base, requireAll(value?.constraints ?? [])]);
  const least: Objective = { direction: "minimize", objective: effortTaken(context.candidates) };
  const most: Objective = { direction: "maximize", objective: value?.score ?? constant(0) };
  const first = await stage(valued, budget === undefined ? least : most, solve);
  if (first === undefined) return undefined;
  if (anyOfEqual === true) return stepsIn(context, first);
  const levelled = budget === undefined ? first : await highestLevel(first, context, solve);
  const last = await stage(levelled.bound, budget === undefined ? most : least, solve);
  return stepsIn(context, last ?? levelled);
}

/** A solution, and the constraint that every later one is as good. */
interface Staged {
  readonly ones: ReadonlySet<string>;
  readonly bound: Requirement;
}

async function stage(base: Requirement, by: Objective, solve: Solve): Promise<Staged | undefined> {
  const solution = await solve({ ...base, ...by });
  if (solution.kind === "infeasible") return undefined;
  const { ones, value } = solution;
  return { ones, bound: joinRequirements([base, requireAll([asGood(by, value)])]) };
}

function asGood({ direction, objective }: Objective, value: number): Constraint {
  return direction === "maximize"
    ? { expression: objective, atLeast: value - SLACK }
    : atLeast(constant(value + SLACK), objective);
}

/** Among choices with the same gain, prefers those with the highest overall level. */
async function highestLevel(
  found: Staged,
  context: PlanningContext,
  solve: Solve,
): Promise<Staged> {
  const { today, questionnaire } = context;
  const level = levelOf(treeAfter(context, stepsIn(context, found)));
  if (level === undefined) return found;
  const onLevel = (least: number): Requirement =>
    joinRequirements([found.bound, requireLevel(today, "overall", least, context)]);
  const next = nextLevel(level, levelsOf(questionnaire, today.id));
  const any: Objective = { direction: "minimize", objective: constant(0) };
  const better = next === undefined ? undefined : await stage(onLevel(next), any, solve);
  if (better !== undefined) return highestLevel(better, context, solve);
  return { ...found, bound: onLevel(level) };
}

/** The steps that a stage takes. */
function stepsIn({ candidates }: PlanningContext, { ones }: Staged): readonly Candidate[] {
  return candidates.filter(({ id }) => ones.has(stepName(id)));
}

/** Excludes exactly these steps. */
function otherThan(steps: readonly Candidate[], { candidates }: PlanningContext): Constraint {
  const parts = candidates.map(({ id }) => ({
    factor: steps.some((step) => step.id === id) ? -1 : 1,
    of: variable(stepName(id)),
  }));
  return { expression: weightedSum(parts), atLeast: 1 - steps.length };
}

/**
 * For unknown questions: all steps except those that the aims do not need, most expensive first.
 * The program ignores unknown questions, so it may find no steps although some exist. Undefined if
 * all steps together miss an aim or a limit. docs/scoring.md §10.
 */
function trimmedSteps(context: PlanningContext, goal: Goal): readonly Candidate[] | undefined {
  const { candidates, today } = context;
  const musts = candidates.filter(({ id }) => goal.must.has(id));
  if (!hasUnknown(today)) return undefined;
  if (goal.aims.some((aim) => scoredPlace(today, aim) === undefined)) return undefined;
  if (!reachesAll(candidates, context, goal)) return undefined;
  let kept = candidates;
  for (const step of candidates.toSorted((a, b) => b.effort - a.effort)) {
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
