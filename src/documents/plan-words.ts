import { localize } from "../model/localize.ts";
import { everyDepartment } from "../model/respondents.ts";
import type {
  Plan,
  PlanPackage,
  PlanStep,
  ProjectedScores,
  Questionnaire,
} from "../model/index.ts";
import { costPhrases } from "./costs.ts";
import { rangeLine, sizeLine, titleOf } from "./priorities.ts";
import { formatPercent, formatPlain, NO_NUMBER } from "../text/format.ts";
import { type PlanTexts, planTexts } from "../generated/catalogs/plan.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";

/** What a roadmap is written from. */
export interface PlanInput {
  readonly plan: Plan;
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
  /** In the order in which texts are looked up. */
  readonly languages: readonly string[];
}

/** A step in words; a text is empty with nothing to say. */
export interface StepWords {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** The title with the id for the command line, where it may be shown. */
  readonly name: string;
  readonly owner: string;
  /** Two dates, or the weeks from 1. */
  readonly time: string;
  readonly isDated: boolean;
  /** Where it begins and ends in the whole time of the plan, 0 to 1. */
  readonly span: readonly [number, number];
  readonly days: string;
  /** What it takes besides its effort. */
  readonly costs: string;
  /** The numbers of the steps that end before it. */
  readonly after: string;
  /** With this step and those listed before it. */
  readonly profile: string;
  readonly package: string;
  /** How often it is in the best plans; empty where it was not tried. */
  readonly certain: string;
}

/** A phase in words: the steps that are decided together. */
export interface PhaseWords {
  readonly title: string;
  readonly facts: string;
  /** The levels of the dimensions after it. */
  readonly profile: string;
  readonly steps: readonly string[];
  readonly decision: string;
  readonly appoint: string;
  /** What waiting costs. */
  readonly risks: readonly string[];
}

/**
 * The levels of the dimensions, as the report leads with them, in one word that no line breaks; empty
 * where none is shown.
 */
export function profileOf({ dimensions }: ProjectedScores): string {
  if (dimensions.every(({ level }) => level === undefined)) return "";
  return dimensions.map(({ level }) => level ?? NO_NUMBER).join("·");
}

/** The heading of the steps: what they achieve, as far as that is proven. */
export function stepsHeading({ plan, texts }: PlanInput): string {
  return planTexts(texts.language).stepHeadings[goalOf(plan)];
}

function goalOf({ status, targets, budgetDays }: Plan): keyof PlanTexts["stepHeadings"] {
  if (status === "unreachable") return targets.length === 0 ? "other" : "towards-targets";
  const isProven = status === "optimal";
  if (budgetDays !== undefined) return isProven ? "most-gain" : "within-budget";
  if (targets.length === 0) return "other";
  return isProven ? "least-effort" : "to-targets";
}

export function hasNoCapacity({ steps, capacityDays }: Plan): boolean {
  return steps.length > 0 && Object.keys(capacityDays).length === 0;
}

/** How to read a roadmap, and what it takes for granted. */
export function planNotes(input: PlanInput): readonly string[] {
  const { plan, questionnaire, texts, languages } = input;
  const words = planTexts(texts.language);
  const { dimensions } = questionnaire;
  const titles = (some: typeof dimensions): readonly string[] =>
    some.map(({ title }) => localize(title, languages));
  const faster = titles(dimensions.filter(({ id }) => plan.fasterThanSources.includes(id)));
  const late = plan.steps.filter(({ isLate }) => isLate).map((step) => titleOf(step, texts));
  const levels = Object.entries(plan.assumed ?? {}).map(([id, level]) =>
    words.assumedLevel({ id, level: formatPlain(level, texts.language) }),
  );
  const assumed = levels.length === 0 ? [] : [words.assumed({ levels })];
  if (plan.steps.length === 0) return assumed;
  return [
    ...assumed,
    ...(profileOf(plan.today) === "" ? [] : [words.profile({ titles: titles(dimensions) })]),
    ...(plan.requiredSteps === 0 ? [] : [words.required({ required: plan.requiredSteps })]),
    ...(plan.steps.length > plan.parallel ? [words.parallel({ parallel: plan.parallel })] : []),
    ...(hasNoCapacity(plan) ? [words.noCapacity] : []),
    ...(late.length === 0 ? [] : [words.lateSteps({ titles: late, quarters: plan.quarters ?? 0 })]),
    ...(faster.length === 0 ? [] : [words.faster({ titles: faster })]),
    ...(plan.steps.some(({ planShare }) => planShare !== undefined) ? [words.planShares] : []),
    ...(plan.packages.length > 1 ? [words.order] : []),
    words.estimates,
    ...sizeLine(plan.size, texts),
    ...rangeLine(plan.outsideRange, texts),
  ];
}

export function stepsInWords(input: PlanInput): readonly StepWords[] {
  return input.plan.steps.map((step, index) => stepInWords(step, index, input));
}

function stepInWords(step: PlanStep, index: number, { plan, texts }: PlanInput): StepWords {
  const words = planTexts(texts.language);
  const { start, end, startWeek, endWeek } = step;
  const numbers = step.requires.map((id) => plan.steps.findIndex((one) => one.id === id) + 1);
  const title = titleOf(step, texts);
  const isDated = start !== undefined && end !== undefined;
  return {
    number: index + 1,
    id: step.id,
    title,
    name: step.withheld === true ? title : `${title} (${step.id})`,
    owner: step.owner ?? "",
    time: isDated ? `${start} – ${end}` : weekSpan(startWeek + 1, endWeek),
    isDated,
    span: [startWeek / plan.durationWeeks, endWeek / plan.durationWeeks],
    days: formatPlain(step.effortDays, texts.language),
    costs: costPhrases(step, texts).join(", "),
    after: numbers.toSorted((a, b) => a - b).join(", "),
    profile: profileOf(step.projected),
    package: words.phases[step.package],
    certain: step.planShare === undefined ? "" : formatPercent(step.planShare, texts.language),
  };
}

/** "3", or "1–26". */
function weekSpan(first: number, last: number): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

export function phasesInWords(input: PlanInput): readonly PhaseWords[] {
  const { packages, today } = input.plan;
  return packages.map((one, index) =>
    phaseInWords(one, packages[index - 1]?.projected ?? today, input),
  );
}

function phaseInWords(one: PlanPackage, before: ProjectedScores, input: PlanInput): PhaseWords {
  const { plan, texts } = input;
  const words = planTexts(texts.language);
  const days = formatPlain(one.effortDays, texts.language);
  const shares = sharesOf(one.effortByDepartment, input);
  const profile = profileOf(one.projected);
  return {
    title: words.phases[one.id],
    facts: words.phaseFacts({
      steps: one.steps.length,
      days,
      endWeek: one.endWeek,
      end: lastDayOf(one, plan),
      from: profileOf(before),
      to: profile,
    }),
    profile,
    steps: one.steps.map((id) => {
      const index = plan.steps.findIndex((step) => step.id === id);
      return `${index + 1}. ${titleOf(plan.steps[index] ?? {}, texts)}`;
    }),
    decision: words.decision({ days, shares: shares.join(", ") }),
    appoint: one.owners.length === 0 ? "" : words.appoint({ owners: one.owners }),
    risks: one.risks,
  };
}

/** The days of each department; empty if all days are of no department in particular. */
function sharesOf(days: PlanPackage["effortByDepartment"], input: PlanInput): readonly string[] {
  const ids = new Set(everyDepartment(input.questionnaire).map(({ id }) => id));
  if (!Object.keys(days).some((id) => ids.has(id))) return [];
  return Object.entries(days).map(
    ([id, effort]) => `${departmentName(id, input)} ${formatPlain(effort, input.texts.language)}`,
  );
}

/** The last day of a package's steps; empty where the plan has no dates. */
function lastDayOf({ steps }: PlanPackage, plan: Plan): string {
  const ends = plan.steps.filter(({ id }) => steps.includes(id)).flatMap(({ end }) => end ?? []);
  return ends.toSorted().at(-1) ?? "";
}

function departmentName(id: string, { questionnaire, texts, languages }: PlanInput): string {
  const name = everyDepartment(questionnaire).find((one) => one.id === id)?.name;
  return name === undefined ? planTexts(texts.language).noDepartment : localize(name, languages);
}
