import { type ExamineOptions, type ScoredAssessment, scoreResponses } from "./examine.ts";
import type { Plan, Questionnaire, Response, Targets } from "./model/index.ts";
import { effortByDepartment, effortDays } from "./planning/effort.ts";
import { raisesOf } from "./planning/projection.ts";
import { aimsOf } from "./planning/roadmap/aims.ts";
import type { Goal } from "./planning/roadmap/choose-steps.ts";
import { type Aim, isAimReached } from "./planning/roadmap/goal.ts";
import { itinerary } from "./planning/roadmap/itinerary.ts";
import {
  blockingOf,
  type Layout,
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
import { headOf, type HeadOptions } from "./result/head.ts";
import { disclosedScore } from "./result/withheld-nodes.ts";
import { type Passes, type ScoredTree, scoreTree } from "./scoring/score-profile.ts";

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
  return planFrom(scoreResponses(questionnaire, responses, options), options, solve);
}

/** The same of an assessment that is scored already. */
export async function planFrom(
  assessment: ScoredAssessment,
  options: PlanOptions,
  solve: Solve,
): Promise<Plan> {
  const scored = assumed(assessment.scored, options.assume);
  const terrain = terrainOf(scored, options.wishes, assessment.hidden);
  const { hidden } = assessment;
  const asked = goalOf(scored, options);
  const goal = { ...asked, aims: asked.aims.filter(({ id }) => !hidden.has(id)) };
  const found = await routeTo(terrain, goal, solve);
  const route = withHidden(
    found,
    asked.aims.filter(({ id }) => hidden.has(id)),
  );
  const { noRegret } = options;
  const shares =
    noRegret === undefined || route.status === "unreachable"
      ? {}
      : { shares: await planShares(terrain, goal, solve, noRegret) };
  const layout = { ...layoutOf(terrain, assessment, options), ...shares };
  const toNextLevel = await stepsToNextLevel(terrain, route.steps, solve);
  return {
    ...headOf(assessment, options),
    ...limitsOf(options),
    ...bodyOf(route, asked, scored, toNextLevel, layout, options),
  };
}

/** A target on what may not be shown is out of reach, whatever it is. */
function withHidden(route: Route, hidden: readonly Aim[]): Route {
  if (hidden.length === 0) return route;
  const obstacles = hidden.map((aim) => ({ aim, questions: [] }));
  return { ...route, status: "unreachable", obstacles: [...route.obstacles, ...obstacles] };
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
  { languages, hidden }: ScoredAssessment,
  { quarters, start }: PlanOptions,
): Layout {
  return {
    terrain,
    languages,
    disclose: (id, score) => disclosedScore(id, score, hidden),
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

function bodyOf(
  { status, steps: chosen, obstacles, neededDays }: Route,
  { aims }: Goal,
  { profile }: ScoredTree,
  toNextLevel: ReadonlySet<string>,
  layout: Layout,
  time: PlanOptions,
) {
  const { terrain } = layout;
  const placed = itinerary(chosen, terrain, time, toNextLevel);
  const steps = placed.map(({ step }) => step);
  const along = passesAlong(terrain, steps);
  const last = along.at(-1) ?? terrain.passes;
  return {
    status,
    targets: aims.map((aim) => {
      const isOpen = !obstacles.some((one) => one.aim === aim);
      return planTarget(aim, isOpen && isAimReached(last.asAnswered, aim), profile, layout);
    }),
    effortDays: effortDays(steps),
    effortByDepartment: effortByDepartment(steps),
    durationWeeks: Math.max(0, ...placed.map(({ slot }) => slot.endWeek)),
    ...gainOf(terrain.today, last.asAnswered),
    steps: placed.map((one, index) => planStep(one, along[index] as Passes, layout)),
    packages: planPackages(placed, along, layout),
    today: shownScores(terrain.passes, layout),
    projected: shownScores(last, layout),
    fasterThanSources: fasterThanSources(placed, terrain),
    blocking: obstacles.map((obstacle) => blockingOf(obstacle, profile, layout)),
    ...(neededDays === undefined ? {} : { neededDays }),
  };
}
