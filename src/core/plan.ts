import { type ExamineOptions } from "../analyse/analysis.ts";
import { type ScoredAssessment, scoreResponses } from "../plan/scored-assessment.ts";
import type { Plan, Questionnaire, Response, Targets } from "../model/index.ts";
import { namesOf, type Priority, raisesAny, type WithheldAdvice } from "./planning/advice.ts";
import { effortByDepartment, effortDays } from "./planning/effort.ts";
import { raisesOf } from "./planning/projection.ts";
import { aimsOf } from "./planning/roadmap/aims.ts";
import type { Candidate } from "./planning/roadmap/candidates.ts";
import type { Goal } from "./planning/roadmap/choose-steps.ts";
import { type Aim, isAimReached } from "./planning/roadmap/goal.ts";
import { itinerary } from "./planning/roadmap/itinerary.ts";
import {
  blockingOf,
  type Layout,
  leftOutOf,
  planPackages,
  planStep,
  planTarget,
  shownScores,
} from "./planning/roadmap/layout.ts";
import type { Solve } from "./planning/roadmap/linear-program.ts";
import { fasterThanSources, gainOf } from "./planning/roadmap/outcome.ts";
import { planShares } from "./planning/roadmap/no-regret.ts";
import { stepsToNextLevel } from "./planning/roadmap/packages.ts";
import { type Route, routeTo } from "./planning/roadmap/route.ts";
import { passesAlong, terrainOf, type Terrain, type Wishes } from "./planning/roadmap/terrain.ts";
import { headOf, type HeadOptions } from "../analyse/document-head.ts";
import { type Passes, type ScoredTree, scoreTree } from "../score/profile.ts";

export interface PlanOptions extends ExamineOptions, HeadOptions {
  /** What to reach, in place of the targets. */
  readonly aims?: readonly Aim[];
  /** In place of the questionnaire's targets. */
  readonly targets?: Targets;
  /** Likely person-days in all: the most gain within them, in place of the least effort. */
  readonly budget?: number;
  readonly quarters?: number;
  /** Likely person-days a quarter by department. */
  readonly capacity: ReadonlyMap<string, number>;
  /** The first day, YYYY-MM-DD. */
  readonly start?: string;
  readonly wishes: Wishes;
  /** By question or capability: the level that today is assumed to have at least. */
  readonly assume?: ReadonlyMap<string, number>;
  /** Also tries 200 plans with other efforts, and is told which share of them is done. */
  readonly noRegret?: (share: number) => void;
}

/**
 * The roadmap of one assessment: the steps to its targets with the least effort, or the most gain
 * within a budget, in their order, with what each changes. docs/scoring.md §10.
 */
export async function plan(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  options: PlanOptions,
  solve: Solve,
): Promise<Plan> {
  const assessment = scoreResponses(questionnaire, responses, options);
  return (await planFrom(assessment, options, solve)).plan;
}

/** A plan, and what it lists without a title. */
export interface Planned {
  readonly plan: Plan;
  readonly withheld: readonly WithheldAdvice[];
}

/** The same of an assessment that is scored already. */
export async function planFrom(
  assessment: ScoredAssessment,
  options: PlanOptions,
  solve: Solve,
): Promise<Planned> {
  const scored = assumed(assessment.scored, options.assume);
  const terrain = terrainOf(scored, options.wishes);
  const goal = goalOf(scored, options);
  const route = await routeTo(terrain, goal, solve);
  const { noRegret } = options;
  const shares =
    noRegret === undefined || route.status === "unreachable"
      ? {}
      : { shares: await planShares(terrain, goal, solve, noRegret) };
  const priorities = assessment.priorities();
  const layout = { ...layoutOf(terrain, route, assessment, options), ...shares };
  const toNextLevel = await stepsToNextLevel(terrain, route.steps, solve);
  return {
    plan: {
      ...headOf(assessment, options),
      ...limitsOf(options),
      ...bodyOf(route, goal, scored, { toNextLevel, priorities }, layout, options),
    },
    withheld: layout.names.withheld,
  };
}

function assumed(scored: ScoredTree, levels: PlanOptions["assume"]): ScoredTree {
  if (levels === undefined) return scored;
  const { input } = scored;
  return scoreTree({ ...input, raises: raisesOf(input.questionnaire, levels) });
}

/** What is asked for; the targets stand in where neither an aim nor a budget is named. */
function goalOf({ input, asAnswered }: ScoredTree, options: PlanOptions): Goal {
  const { questionnaire } = input;
  const { budget, quarters, capacity, wishes } = options;
  const targets = options.targets ?? questionnaire.targets;
  const byDefault = budget === undefined ? aimsOf(targets, asAnswered, questionnaire) : [];
  const whole = [...capacity].map(([id, days]): [string, number] => [id, days * (quarters ?? 0)]);
  return {
    aims: options.aims ?? byDefault,
    must: wishes.must,
    capacity: new Map(quarters === undefined ? [] : whole),
    ...(budget === undefined ? {} : { budget }),
  };
}

function layoutOf(
  terrain: Terrain,
  { steps }: Route,
  { languages, hidden, questionnaire, priorities, isFromFew }: ScoredAssessment,
  { quarters, start }: PlanOptions,
): Layout {
  const planned = steps.map(({ recommendation }) => recommendation);
  return {
    terrain,
    languages,
    hidden,
    names: namesOf(priorities(), planned, (one) => raisesAny(one, questionnaire, isFromFew)),
    ...(quarters === undefined ? {} : { quarters }),
    ...(start === undefined ? {} : { start }),
  };
}

function limitsOf({ budget, quarters, capacity, assume }: PlanOptions) {
  return {
    ...(budget === undefined ? {} : { budgetDays: budget }),
    ...(quarters === undefined ? {} : { quarters }),
    capacityDays: Object.fromEntries(capacity),
    ...(assume === undefined ? {} : { assumed: Object.fromEntries(assume) }),
  };
}

/** In which order the steps come, and how they are put together. */
interface Sequence {
  readonly toNextLevel: ReadonlySet<string>;
  readonly priorities: readonly Priority[];
}

function bodyOf(
  { status, steps: chosen, obstacles, neededDays }: Route,
  { aims }: Goal,
  { profile }: ScoredTree,
  { toNextLevel, priorities }: Sequence,
  layout: Layout,
  options: PlanOptions,
) {
  const { terrain } = layout;
  const order = priorities.map(({ recommendation }) => recommendation.id);
  const placed = itinerary(chosen, terrain, options, toNextLevel, order);
  const steps = placed.map(({ step }) => step);
  const along = passesAlong(terrain, steps);
  const last = along.at(-1) ?? terrain.passes;
  const isPlanned = steps.length > 0 || status === "unreachable";
  return {
    status,
    targets: aims.map((aim) => {
      const isOpen = !obstacles.some((one) => one.aim === aim);
      return planTarget(aim, isOpen && isAimReached(last.asAnswered, aim), profile, layout);
    }),
    effortDays: effortDays(steps),
    effortByDepartment: layout.names.withheld.some(isPlannedIn(steps))
      ? {}
      : effortByDepartment(steps),
    durationWeeks: Math.max(0, ...placed.map(({ slot }) => slot.endWeek)),
    ...(steps.some((step) => raisesHiddenIn(step, layout))
      ? {}
      : gainOf(terrain.today, last.asAnswered)),
    steps: placed.map((one, index) => planStep(one, along[index] as Passes, layout)),
    packages: planPackages(placed, along, layout),
    leftOut: isPlanned ? leftOutOf(steps, priorities, options.wishes, layout) : [],
    today: shownScores(terrain.passes, layout),
    projected: shownScores(last, layout),
    fasterThanSources: fasterThanSources(placed, terrain),
    blocking: obstacles.map((obstacle) => blockingOf(obstacle, layout)),
    ...(neededDays === undefined ? {} : { neededDays }),
  };
}

function isPlannedIn(steps: readonly Candidate[]): (one: WithheldAdvice) => boolean {
  return ({ recommendation }) => steps.some(({ id }) => id === recommendation.id);
}

function raisesHiddenIn({ recommendation }: Candidate, { terrain, hidden }: Layout): boolean {
  return raisesAny(recommendation, terrain.questionnaire, (id) => hidden.has(id));
}
