import type {
  Blocking,
  PlanPackage,
  PlanStep,
  PlanTarget,
  ProjectedScores,
  Recommendation,
  ResultTarget,
  Score,
} from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { capabilitiesOf, questionsBelow, questionsOf } from "../model/outline.ts";
import { childrenOf, type ScoreBounds, scoreIn, scoreOf } from "../score/profile.ts";
import { levelAlone, undisclosed } from "../analyse/confidentiality.ts";
import type { Guard } from "../analyse/guarded-questions.ts";
import type { Names } from "./advice.ts";
import { type Candidate, effortByDepartment, effortDays } from "./candidates.ts";
import { costsOf } from "./costs.ts";
import { passesAfter, type PlanningContext } from "./planning-context.ts";
import type { Obstacle } from "./route.ts";
import { PACKAGES, type Placed, QUARTER } from "./schedule.ts";
import type { Aim } from "./targets.ts";

/** The input for laying out the parts of a plan. */
export interface Layout {
  readonly context: PlanningContext;
  readonly languages: readonly string[];
  /** Nodes whose scores may not be shown. */
  readonly hidden: ReadonlySet<string>;
  /** Those of them whose levels may be shown. */
  readonly levels: ReadonlySet<string>;
  readonly guard: Pick<Guard, "questionnaire" | "held" | "dependent">;
  readonly names: Names;
  readonly quarters?: number;
  /** The first day, YYYY-MM-DD. */
  readonly start?: string;
  readonly shares?: ReadonlyMap<string, number>;
}

/** The overall and the dimensions, limited to what may be shown. */
export function shownScores(passes: ScoreBounds, layout: Layout): ProjectedScores {
  return {
    overall: shownScore(passes, layout),
    dimensions: childrenOf(passes).map((child) => ({
      id: child.asAnswered.id,
      ...shownScore(child, layout),
    })),
  };
}

function shownScore(passes: ScoreBounds, layout: Layout): Score {
  const { questionnaire } = layout.context;
  return disclosed(passes.asAnswered.id, scoreOf(passes, questionnaire), layout);
}

/**
 * A score of a plan, limited to what may be shown. Above a hidden question only the level is shown,
 * because a step would reveal the rest.
 */
function disclosed(id: string, score: Score, { guard, hidden, levels }: Layout): Score {
  if (hidden.has(id) && !levels.has(id)) return undisclosed(id, score, guard);
  const isAbove = questionsBelow(guard.questionnaire, id).some((one) => hidden.has(one.id));
  if (!isAbove) return score;
  return score.kind === "scored" ? levelAlone(score) : undisclosed(id, score, guard);
}

/** The name of a step: only its rank if its reasons are withheld. */
export function nameOf(
  { id, title }: Recommendation,
  { names, languages }: Layout,
): { readonly id: string; readonly title?: string; readonly withheld?: true } {
  const name = names.byId.get(id) as string;
  return name === id ? { id, title: localize(title, languages) } : { id: name, withheld: true };
}

/** A step as the plan has it; `later` is the profile after it. */
export function planStep(
  { step, slot, before, package: part }: Placed,
  later: ScoreBounds,
  layout: Layout,
): PlanStep {
  const { id, recommendation } = step;
  const { languages, quarters, shares, names } = layout;
  const { owner } = recommendation;
  const isShown = names.byId.get(id) === id;
  return {
    ...nameOf(recommendation, layout),
    ...(isShown && owner !== undefined ? { owner: localize(owner, languages) } : {}),
    effortDays: effortDays([step]),
    effortByDepartment: isShown ? Object.fromEntries(step.byDepartment) : {},
    ...(isShown ? costsOf(recommendation, languages) : {}),
    durationWeeks: slot.endWeek - slot.startWeek,
    requires: before.map((one) => names.byId.get(one) as string),
    ...slot,
    ...datesOf(slot, layout),
    isLate: quarters !== undefined && slot.endWeek > quarters * QUARTER,
    package: part,
    ...(shares === undefined ? {} : { planShare: shares.get(id) as number }),
    projected: shownScores(later, layout),
  };
}

const WEEK = 7;
const DAY = 86_400_000;

function datesOf(
  { startWeek, endWeek }: Placed["slot"],
  { start }: Layout,
): { readonly start?: string; readonly end?: string } {
  if (start === undefined) return {};
  const after = (days: number): string =>
    new Date(Date.parse(`${start}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return { start: after(startWeek * WEEK), end: after(endWeek * WEEK - 1) };
}

/**
 * The packages that have steps, each with the profile after it and all earlier ones; `along` is the
 * profile after each step.
 */
export function planPackages(
  placed: readonly Placed[],
  along: readonly ScoreBounds[],
  layout: Layout,
): readonly PlanPackage[] {
  return PACKAGES.flatMap((id, index) => {
    const own = placed.filter((one) => one.package === id);
    if (own.length === 0) return [];
    const steps = own.map(({ step }) => step);
    const shown = steps.filter((step) => layout.names.byId.get(step.id) === step.id);
    const until = placed.filter((one) => PACKAGES.indexOf(one.package) <= index);
    return {
      id,
      steps: steps.map((step) => layout.names.byId.get(step.id) as string),
      effortDays: effortDays(steps),
      effortByDepartment: shown.length < own.length ? {} : effortByDepartment(steps),
      owners: distinct(shown, "owner", layout),
      endWeek: Math.max(...own.map(({ slot }) => slot.endWeek)),
      risks: distinct(shown, "risk", layout),
      projected: shownScores(passesOf(until, placed, along, layout), layout),
    };
  });
}

/** The profile after some of the steps; already known if they are the first ones. */
function passesOf(
  some: readonly Placed[],
  placed: readonly Placed[],
  along: readonly ScoreBounds[],
  { context }: Layout,
): ScoreBounds {
  if (some.every((one, place) => one === placed[place]))
    return along[some.length - 1] as ScoreBounds;
  return passesAfter(
    context,
    some.map(({ step }) => step),
  );
}

/** Each text once, without absent ones. */
function distinct(
  steps: readonly Candidate[],
  field: "owner" | "risk",
  { languages }: Layout,
): readonly string[] {
  const texts = steps
    .map(({ recommendation }) => recommendation[field])
    .filter((text) => text !== undefined);
  return [...new Set(texts.map((text) => localize(text, languages)))];
}

/** A target with the current score of its node. */
export function planTarget(aim: Aim, isReached: boolean, layout: Layout): PlanTarget {
  return {
    id: aim.id,
    title: titleOf(aim.id, layout),
    ...(isTargetHidden(aim, layout) ? {} : { target: targetOf(aim) }),
    today: disclosed(aim.id, scoreIn(layout.context.scored.profile, aim.id), layout),
    isReached,
  };
}

/** Whether the target could reveal a hidden score; a node without a score has none. */
function isTargetHidden({ id }: Aim, layout: Layout): boolean {
  const today = disclosed(id, scoreIn(layout.context.scored.profile, id), layout);
  const isWithheld = today.kind === "not-scored" && today.reason === "withheld";
  return layout.hidden.has(id) && isWithheld && today.level === undefined;
}

/** The obstacles, without questions that may not be shown. */
export function blockingOf({ aim, nearest, questions }: Obstacle, layout: Layout): Blocking {
  const about = { id: aim.id, title: titleOf(aim.id, layout) };
  if (isTargetHidden(aim, layout)) return { ...about, questions: [] };
  return {
    ...about,
    target: targetOf(aim),
    ...(nearest === undefined ? {} : { nearest: targetOf(nearest) }),
    questions: questions
      .filter(({ id }) => !layout.hidden.has(id))
      .map(({ id, level }) => ({
        id,
        title: titleOf(id, layout),
        ...(level === undefined ? {} : { position: level }),
      })),
  };
}

function targetOf(aim: Aim): ResultTarget {
  return aim.kind === "level" ? { level: aim.level } : { score: aim.score };
}

/** A dimension's or capability's title, or a question's short title or text; empty for the overall. */
function titleOf(id: string, { context: { questionnaire }, languages }: Layout): string {
  const hasId = (one: { readonly id: string }): boolean => one.id === id;
  const nodes = [...questionnaire.dimensions, ...capabilitiesOf(questionnaire)];
  const question = questionsOf(questionnaire).find(hasId);
  const text = nodes.find(hasId)?.title ?? question?.short ?? question?.text;
  return text === undefined ? "" : localize(text, languages);
}
