import type { Guard } from "../analyse/guarded-questions.ts";
import type { Plan, Questionnaire, Recommendation, Targets } from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { levelsOf } from "../model/levels.ts";
import { type ScoreBounds, type ScoredTree, scoreTree } from "../score/profile.ts";
import { levelOf, type ScoredNode } from "../score/scored-node.ts";
import { absentDepartments } from "./absent-departments.ts";
import { namesOf, raisesAny, type WithheldAdvice } from "./advice.ts";
import { type Candidate, effortByDepartment, effortDays } from "./candidates.ts";
import type { Goal } from "./choose-steps.ts";
import { totalCosts } from "./costs.ts";
import { leftOutOf, unaffordableOf } from "./left-out.ts";
import {
  blockingOf,
  type Layout,
  planPackages,
  planStep,
  planTarget,
  shownScores,
} from "./layout.ts";
import type { Solve } from "./linear-program.ts";
import {
  passesAlong,
  type PlanConstraints,
  type PlanningContext,
  planningContextOf,
  treeAfter,
} from "./planning-context.ts";
import type { Priority } from "./priorities.ts";
import { gainOf, raisesOf } from "./projection.ts";
import { planShares, type Route, routeTo, stepsToNextLevel } from "./route.ts";
import { PARALLEL, type Placed, placeSteps, type Time } from "./schedule.ts";
import { type Aim, aimsOf, isAimReached } from "./targets.ts";

/** The options of a plan. */
export interface PlanRequest extends Time {
  /** The aims that replace the targets. */
  readonly aims?: readonly Aim[];
  /** Replaces the questionnaire's targets. */
  readonly targets?: Targets;
  /**
   * Likely person-days in total: maximizes the gain within them instead of minimizing the effort.
   */
  readonly budget?: number;
  /** The first day, YYYY-MM-DD. */
  readonly start?: string;
  readonly wishes: PlanConstraints;
  /** By question or capability: a level that is assumed as a minimum today. */
  readonly assume?: ReadonlyMap<string, number>;
  /**
   * Also plans 200 times with other efforts; the callback receives the share of these that is done.
   */
  readonly noRegret?: (share: number) => void;
}

/** The input of a plan: a scored assessment, and what may be shown of it. */
interface PlanSource {
  readonly questionnaire: Questionnaire;
  readonly languages: readonly string[];
  readonly scored: ScoredTree;
  /** Nodes whose scores may not be shown. */
  readonly hidden: ReadonlySet<string>;
  /** Those of them whose levels may be shown. */
  readonly levels: ReadonlySet<string>;
  readonly guard: Pick<Guard, "questionnaire" | "held" | "dependent">;
  /** Whether fewer people than the minimum group answered the questions below a node. */
  readonly isFromFew: (id: string) => boolean;
  /** Recommendations that are named even if they rest on the answers of too few people. */
  readonly disclose: ReadonlySet<string>;
  /** The recommendations that apply, in order of priority, based on all answers. */
  readonly priorities: () => readonly Priority[];
}

/** The head of a plan. */
type Head = Pick<
  Plan,
  | "schemaVersion"
  | "tool"
  | "questionnaire"
  | "organization"
  | "assessment"
  | "date"
  | "language"
  | "unreadFiles"
>;

/** A plan, and the recommendations that it lists without a title. */
export interface Planned {
  readonly plan: Plan;
  readonly withheld: readonly WithheldAdvice[];
  /** Required recommendations, by id, that raise nothing more today, so that no plan includes them. */
  readonly reached: readonly string[];
}

/**
 * The roadmap of one assessment: the ordered steps to its targets with the least effort, or with
 * the most gain within a budget, and the effect of each. docs/scoring.md §10.
 */
export async function makePlan(
  head: Head,
  source: PlanSource,
  request: PlanRequest,
  solve: Solve,
): Promise<Planned> {
  const priorities = source.priorities();
  const order = priorities.map(({ recommendation }) => recommendation.id);
  const foundations = foundationsAmong(priorities);
  const scored = withAssumed(source.scored, request.assume);
  const context = planningContextOf(scored, request.wishes, foundations);
  const goal = { ...goalOf(context, request, foundations), order };
  const route = await routeTo(context, goal, solve);
  const { noRegret } = request;
  const isChosen = route.status === "optimal" || route.status === "feasible";
  const isTried = noRegret !== undefined && isChosen;
  const shares = isTried ? { shares: await planShares(context, goal, solve, noRegret) } : {};
  const toNextLevel = await stepsToNextLevel(context, route.steps, order, solve);
  const placed = placeSteps(route.steps, context.positions, request, toNextLevel, order);
  const layout = { ...layoutOf(context, route, source, request), ...shares };
  return {
    plan: {
      ...head,
      ...omitUndefined({ absentDepartments: absentFrom(route, source) }),
      ...limitsOf(request),
      ...bodyOf(route, placed, priorities, layout, { ...request.wishes, ...goal }),
    },
    withheld: layout.names.withheld,
    reached: [...request.wishes.must].filter(
      (id) => !context.candidates.some((one) => one.id === id),
    ),
  };
}

/** The departments that the client does not have, with the days that the steps would take there. */
function absentFrom(
  { steps }: Route,
  { questionnaire, languages }: PlanSource,
): Plan["absentDepartments"] {
  return absentDepartments(
    questionnaire,
    steps.map(({ id }) => id),
    languages,
  );
}

/** The foundations that apply, by id. */
function foundationsAmong(priorities: readonly Priority[]): ReadonlySet<string> {
  const foundations = priorities.filter(({ recommendation }) => recommendation.foundation);
  return new Set(foundations.map(({ recommendation }) => recommendation.id));
}

function withAssumed(scored: ScoredTree, levels: PlanRequest["assume"]): ScoredTree {
  if (levels === undefined) return scored;
  const { input } = scored;
  return scoreTree({ ...input, raises: raisesOf(input.questionnaire, levels) });
}

/**
 * The requested aims; the targets apply if neither an aim nor a budget is given. The foundations
 * that apply are required, unless without a budget all aims are already reached.
 */
function goalOf(
  { questionnaire, today, candidates }: PlanningContext,
  request: PlanRequest,
  foundations: ReadonlySet<string>,
): Omit<Goal, "order"> {
  const { budget, quarters, capacity, wishes, targets = questionnaire.targets } = request;
  const byDefault = budget === undefined ? aimsOf(targets, today, questionnaire) : [];
  const whole = [...capacity].map(([id, days]): [string, number] => [id, days * (quarters ?? 0)]);
  const aims = request.aims ?? byDefault;
  const isDone = budget === undefined && aims.every((aim) => isAimReached(today, aim));
  const required = isDone ? [] : candidates.filter(({ id }) => foundations.has(id));
  return {
    aims,
    must: new Set([...wishes.must, ...required.map(({ id }) => id)]),
    capacity: new Map(quarters === undefined ? [] : whole),
    ...(budget === undefined ? {} : { budget }),
  };
}

function layoutOf(
  context: PlanningContext,
  { steps, unaffordable }: Route,
  source: PlanSource,
  { quarters, start }: PlanRequest,
): Layout {
  const { languages, hidden, levels, guard, questionnaire } = source;
  const { priorities, isFromFew, disclose } = source;
  const planned = [...steps, ...unaffordable].map(({ recommendation }) => recommendation);
  const isFew = (one: Recommendation): boolean =>
    !disclose.has(one.id) && raisesAny(one, questionnaire, isFromFew);
  return {
    context,
    languages,
    hidden,
    levels,
    guard,
    names: namesOf(priorities(), planned, isFew),
    ...(quarters === undefined ? {} : { quarters }),
    ...(start === undefined ? {} : { start }),
  };
}

function limitsOf({ budget, quarters, capacity, parallel = PARALLEL, assume }: PlanRequest) {
  return {
    ...(budget === undefined ? {} : { budgetDays: budget }),
    ...(quarters === undefined ? {} : { quarters }),
    capacityDays: Object.fromEntries(capacity),
    parallel,
    ...(assume === undefined ? {} : { assumed: Object.fromEntries(assume) }),
  };
}

function bodyOf(
  { status, obstacles, unaffordable, neededDays }: Route,
  placed: readonly Placed[],
  priorities: readonly Priority[],
  layout: Layout,
  { aims, must, exclude, done }: Pick<Goal, "aims"> & PlanConstraints,
) {
  const { context, hidden, names } = layout;
  const steps = placed.map(({ step }) => step);
  const along = passesAlong(context, steps);
  const last = along.at(-1) ?? context.scored;
  const lacking = unaffordable.map(({ id }) => id);
  const isPlanned = steps.length > 0 || status === "unreachable";
  const isStepWithheld = names.withheld.some(({ recommendation }) =>
    steps.some(({ id }) => id === recommendation.id),
  );
  const raisesHidden = ({ recommendation }: Candidate): boolean =>
    raisesAny(recommendation, context.questionnaire, (id) => hidden.has(id));
  const gain = steps.some(raisesHidden) ? undefined : gainOf(context.today, last.asAnswered);
  return {
    status,
    targets: aims.map((aim) => {
      const isOpen = !obstacles.some((one) => one.aim === aim);
      return planTarget(aim, isOpen && isAimReached(last.asAnswered, aim), layout);
    }),
    effortDays: effortDays(steps),
    effortByDepartment: isStepWithheld ? {} : effortByDepartment(steps),
    ...(isStepWithheld ? {} : totalCosts(steps.map(({ recommendation }) => recommendation))),
    durationWeeks: Math.max(0, ...placed.map(({ slot }) => slot.endWeek)),
    ...(gain === undefined ? {} : { gain }),
    steps: placed.map((one, index) => planStep(one, along[index] as ScoreBounds, layout)),
    requiredSteps: steps.filter(({ id }) => must.has(id)).length,
    packages: planPackages(placed, along, layout),
    leftOut: isPlanned
      ? leftOutOf(steps, priorities, [...exclude, ...done, ...lacking], layout)
      : [],
    today: shownScores(context.scored, layout),
    projected: shownScores(last, layout),
    fasterThanSources: fasterThanSources(placed, context),
    blocking: obstacles.map((obstacle) => blockingOf(obstacle, layout)),
    ...(unaffordable.length === 0 ? {} : { unaffordable: unaffordableOf(unaffordable, layout) }),
    ...(neededDays === undefined ? {} : { neededDays }),
  };
}

/** Weeks of a year. */
const YEAR = 52;

/** The questionnaire whose sources report how fast an organization rises. */
const WITH_PACE = "digital-marketing-organization";

/**
 * The dimensions that rise by more than one level within a year, or by more than two from the
 * first: faster than the sources of the questionnaire show, if it is the one whose sources report a
 * pace. docs/scoring.md §10.
 */
function fasterThanSources(placed: readonly Placed[], context: PlanningContext): readonly string[] {
  if (context.questionnaire.id !== WITH_PACE) return [];
  const inAYear = placed.filter(({ slot }) => slot.endWeek <= YEAR).map(({ step }) => step);
  const later = treeAfter(context, inAYear);
  return context.today.children.flatMap((dimension, index) => {
    const steps = levelsOf(context.questionnaire, dimension.id).map(({ level }) => level);
    const [today, then] = [dimension, later.children[index] as ScoredNode].map(levelOf);
    if (today === undefined || then === undefined) return [];
    const from = steps.indexOf(today);
    const risen = steps.indexOf(then) - from;
    return risen > (from === 0 ? 2 : 1) ? [dimension.id] : [];
  });
}
