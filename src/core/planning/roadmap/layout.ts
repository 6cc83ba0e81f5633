import { localize } from "../../localize.ts";
import type {
  Blocking,
  PlanPackage,
  PlanStep,
  PlanTarget,
  ProjectedScores,
  Questionnaire,
  ResultTarget,
  Score,
  Text,
} from "../../model/index.ts";
import { capabilitiesOf, questionsOf } from "../../scoring/outline.ts";
import {
  childrenOf,
  type Passes,
  type Profile,
  scoreIn,
  scoreOf,
} from "../../scoring/score-profile.ts";
import { effortByDepartment, effortDays } from "../effort.ts";
import type { Aim } from "./goal.ts";
import type { Placed } from "./itinerary.ts";
import { PACKAGES } from "./packages.ts";
import { QUARTER } from "./schedule.ts";
import { passesAfter, type Terrain } from "./terrain.ts";
import type { Obstacle } from "./unreachable.ts";

/** What a plan's parts are laid out with. */
export interface Layout {
  readonly terrain: Terrain;
  readonly languages: readonly string[];
  /** What may be shown of a node's score. */
  readonly disclose: (id: string, score: Score) => Score;
  readonly quarters?: number;
  /** The first day, YYYY-MM-DD. */
  readonly start?: string;
  readonly shares?: ReadonlyMap<string, number>;
}

/** The overall and the dimensions, as far as they may be shown. */
export function shownScores(passes: Passes, layout: Layout): ProjectedScores {
  return {
    overall: shownScore(passes, layout),
    dimensions: childrenOf(passes).map((child) => ({
      id: child.asAnswered.id,
      ...shownScore(child, layout),
    })),
  };
}

function shownScore(passes: Passes, { terrain, disclose }: Layout): Score {
  return disclose(passes.asAnswered.id, scoreOf(passes, terrain.questionnaire));
}

/** A step as the plan has it; `later` is what today has become with it. */
export function planStep(
  { step, slot, before, package: part }: Placed,
  later: Passes,
  layout: Layout,
): PlanStep {
  const { id, recommendation } = step;
  const { languages, quarters, shares } = layout;
  const { owner } = recommendation;
  return {
    id,
    title: localize(recommendation.title, languages),
    ...(owner === undefined ? {} : { owner: localize(owner, languages) }),
    effortDays: effortDays([step]),
    effortByDepartment: Object.fromEntries(step.byDepartment),
    durationWeeks: slot.endWeek - slot.startWeek,
    requires: before,
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
 * The packages that have steps, each with the profile that it and those before it lead to; `along` is
 * what today becomes step by step.
 */
export function planPackages(
  placed: readonly Placed[],
  along: readonly Passes[],
  layout: Layout,
): readonly PlanPackage[] {
  return PACKAGES.flatMap((id, index) => {
    const own = placed.filter((one) => one.package === id);
    if (own.length === 0) return [];
    const steps = own.map(({ step }) => step);
    const until = placed.filter((one) => PACKAGES.indexOf(one.package) <= index);
    return {
      id,
      steps: steps.map((step) => step.id),
      effortDays: effortDays(steps),
      effortByDepartment: effortByDepartment(steps),
      owners: distinct(
        steps.map(({ recommendation: { owner } }) => owner),
        layout,
      ),
      endWeek: Math.max(...own.map(({ slot }) => slot.endWeek)),
      risks: distinct(
        steps.map(({ recommendation: { risk } }) => risk),
        layout,
      ),
      projected: shownScores(passesOf(until, placed, along, layout), layout),
    };
  });
}

/** What today becomes with some of the steps; where they are the first ones, that is known already. */
function passesOf(
  some: readonly Placed[],
  placed: readonly Placed[],
  along: readonly Passes[],
  { terrain }: Layout,
): Passes {
  const isFirst = some.every((one, place) => one === placed[place]);
  return isFirst
    ? (along[some.length - 1] as Passes)
    : passesAfter(
        terrain,
        some.map(({ step }) => step),
      );
}

/** Each text once; those that are absent not at all. */
function distinct(texts: readonly (Text | undefined)[], { languages }: Layout): readonly string[] {
  const present = texts.filter((text) => text !== undefined);
  return [...new Set(present.map((text) => localize(text, languages)))];
}

/** A target with where its node stands today. */
export function planTarget(
  aim: Aim,
  isReached: boolean,
  today: Profile,
  layout: Layout,
): PlanTarget {
  return {
    id: aim.id,
    title: titleOf(aim.id, layout),
    target: targetOf(aim),
    today: layout.disclose(aim.id, scoreIn(today, aim.id)),
    isReached,
  };
}

/** What is in the way, without questions that may not be shown. */
export function blockingOf(
  { aim, nearest, questions }: Obstacle,
  today: Profile,
  layout: Layout,
): Blocking {
  const isShown = (id: string): boolean => {
    const score = layout.disclose(id, scoreIn(today, id));
    return score.kind === "scored" || score.reason !== "withheld";
  };
  return {
    id: aim.id,
    title: titleOf(aim.id, layout),
    target: targetOf(aim),
    ...(nearest === undefined ? {} : { nearest: targetOf(nearest) }),
    questions: questions
      .filter(({ id }) => isShown(id))
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

/** A dimension's or capability's title, a question's text; the overall has none of its own. */
function titleOf(id: string, { terrain: { questionnaire }, languages }: Layout): string {
  const title = [...questionnaire.dimensions, ...capabilitiesOf(questionnaire)].find(
    (one) => one.id === id,
  )?.title;
  const text = title ?? questionText(id, questionnaire);
  return text === undefined ? "" : localize(text, languages);
}

function questionText(id: string, questionnaire: Questionnaire): Text | undefined {
  return questionsOf(questionnaire).find((one) => one.id === id)?.text;
}
