import type { PerceptionGap, RecommendationResult } from "../../core/model/index.ts";
import { localize } from "../../core/localize.ts";
import { questionsBelow } from "../../core/scoring/outline.ts";
import { formatPlain } from "../../text/format.ts";
import { planTexts } from "../../text/plan/index.ts";
import { reportTexts } from "../../text/report/index.ts";
import type { ReportInput } from "../input.ts";
import { profileOf } from "../plan/parts.ts";
import { inOrder } from "./leading.ts";
import { gapFacts } from "./perception-view.ts";
import { departmentName, spoken } from "./question-view.ts";

const DECISIONS = 3;

/** What follows the verdict: where departments stand furthest apart, and what to begin with. */
export function leadSentences(input: ReportInput): readonly string[] {
  const words = reportTexts(input.texts.language);
  const first = firstStep(input);
  return [
    ...widestGap(input),
    ...blocked(input),
    ...(first === undefined ? [] : [words.begin(first.title, ownerOf(first, input))]),
  ];
}

/** The first recommendation that raises what holds the level, else the first of all. */
function firstStep(input: ReportInput): RecommendationResult | undefined {
  const [first] = inOrder(input);
  return firstRaising(input) ?? first;
}

function firstRaising(input: ReportInput): RecommendationResult | undefined {
  const held = new Set(
    bindingOf(input).flatMap((id) => questionsBelow(input.questionnaire, id).map((one) => one.id)),
  );
  return plannedOf(input).find(({ raises }) =>
    Object.keys(raises).some((node) =>
      questionsBelow(input.questionnaire, node).some(({ id }) => held.has(id)),
    ),
  );
}

/** The steps of the roadmap; every recommendation where there is none. */
function plannedOf(input: ReportInput): readonly RecommendationResult[] {
  const steps = input.background?.plan?.steps ?? [];
  if (steps.length === 0) return inOrder(input);
  return inOrder(input).filter(({ id }) => steps.some((step) => step.id === id));
}

function bindingOf({ result }: ReportInput): readonly string[] {
  return result.overall.kind === "scored" ? (result.overall.binding ?? []) : [];
}

/** That nothing which is to be done raises what holds the level; empty where something does. */
function blocked(input: ReportInput): readonly string[] {
  const { result, texts } = input;
  const binding = bindingOf(input);
  if (binding.length === 0 || plannedOf(input).length === 0 || firstRaising(input) !== undefined)
    return [];
  const titles = result.dimensions.flatMap(({ id, title }) => (binding.includes(id) ? title : []));
  const isWithheld = result.withheld.length > 0;
  return [reportTexts(texts.language).heldUnplanned(titles, isWithheld)];
}

/** Where departments stand furthest apart, in a sentence; nothing where no gap is measured. */
export function widestGap(input: ReportInput): readonly string[] {
  const { result, texts } = input;
  const measured = result.perception.dimensions
    .filter(({ siloIndex = 0 }) => siloIndex > 0)
    .toSorted((a, b) => widthOf(b) - widthOf(a) || (a.id < b.id ? -1 : 1));
  const [widest] = measured;
  if (widest === undefined || result.dimensions.length < 2) return [];
  const facts = gapFacts(widest, input);
  const title = result.dimensions.find(({ id }) => id === widest.id)?.title ?? widest.id;
  const sentence = reportTexts(texts.language).widest(title, facts.width);
  return [`${sentence} ${texts.gapCaveat(facts)}`];
}

/** In levels where departments may be named, else by the index alone. */
function widthOf({ shift, siloIndex = 0 }: PerceptionGap): number {
  return shift ?? siloIndex;
}

/** The person who answers for a recommendation; empty where the questionnaire does not say. */
function ownerOf({ id }: RecommendationResult, input: ReportInput): string {
  const owner = input.questionnaire.recommendations.find((one) => one.id === id)?.owner;
  return owner === undefined ? "" : spoken(owner, input);
}

/** What only the reader can decide: people's time, an owner, an aim; at most three. */
export function decisionsOf(input: ReportInput): readonly string[] {
  const { result, texts } = input;
  const words = reportTexts(texts.language);
  const unheard = result.coverage.unheard.map((id) => departmentName(id, input));
  const found = [
    ...planned(input),
    ...inOrder(input).map((one) => words.takeUp(one.title, ownerOf(one, input))),
    ...(unheard.length === 0 ? [] : [words.hear(unheard)]),
  ];
  return found.slice(0, DECISIONS);
}

function planned(input: ReportInput): readonly string[] {
  const { result, questionnaire, texts, background } = input;
  const words = reportTexts(texts.language);
  const { plan } = background ?? {};
  const [first] = plan?.packages ?? [];
  const step = firstStep(input);
  if (plan === undefined || first === undefined || step === undefined) return [];
  const owner = ownerOf(step, input);
  const languages = [result.language, ...questionnaire.languages];
  const shares = Object.entries(first.effortByDepartment)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([id, days]) => {
      const name = questionnaire.departments.find((one) => one.id === id)?.name;
      const who = name === undefined ? planTexts(texts.language).anyone : localize(name, languages);
      return `${who} ${formatPlain(days, texts.numbers)}`;
    });
  const phase = planTexts(texts.language).packages[first.id];
  return [
    words.release(formatPlain(first.effortDays, texts.numbers), shares, phase),
    ...(owner === "" ? [] : [words.appoint(step.title, owner)]),
    words.aim({
      from: profileOf(plan.today),
      to: profileOf(plan.projected),
      target: targetProfile(input),
      weeks: plan.durationWeeks,
    }),
  ];
}

/** The levels that the dimensions are to reach; empty where one of them has no such level. */
function targetProfile({ result }: ReportInput): string {
  const levels = result.dimensions.flatMap(({ target }) =>
    target !== undefined && "level" in target ? target.level : [],
  );
  return levels.length === result.dimensions.length ? levels.join("·") : "";
}
