import type { PerceptionGap, RecommendationResult } from "../../core/model/index.ts";
import { localize } from "../../core/localize.ts";
import { formatNumber, formatPlain } from "../../text/format.ts";
import { planTexts } from "../../text/plan/index.ts";
import { reportTexts } from "../../text/report/index.ts";
import type { ReportInput } from "../input.ts";
import { profileOf } from "../plan/parts.ts";
import { inOrder } from "./leading.ts";
import { departmentName, spoken } from "./question-view.ts";

const DECISIONS = 3;
const DEPARTMENTS = 4;

/** What follows the verdict: where departments stand furthest apart, and what to begin with. */
export function leadSentences(input: ReportInput): readonly string[] {
  const words = reportTexts(input.texts.language);
  const [first] = inOrder(input);
  return [
    ...widestGap(input),
    ...(first === undefined ? [] : [words.begin(first.title, ownerOf(first, input))]),
  ];
}

/** Where departments stand furthest apart, in a sentence; nothing where no gap is measured. */
export function widestGap(input: ReportInput): readonly string[] {
  const { result, texts } = input;
  const measured = result.perception.dimensions
    .filter(({ siloIndex = 0 }) => siloIndex > 0)
    .toSorted((a, b) => widthOf(b) - widthOf(a) || (a.id < b.id ? -1 : 1));
  const [widest] = measured;
  if (widest === undefined || result.dimensions.length < 2) return [];
  const { shift, between } = widest;
  const isNamed = shift !== undefined && between !== undefined;
  const title = result.dimensions.find(({ id }) => id === widest.id)?.title ?? widest.id;
  return [
    reportTexts(texts.language).widest({
      title,
      shift: isNamed ? formatNumber(shift, 1, texts.numbers) : "",
      higher: isNamed ? departmentName(between[0], input) : "",
      lower: isNamed ? departmentName(between[1], input) : "",
    }),
  ];
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
  const step = plan?.steps.find(({ id }) => first?.steps.includes(id));
  if (plan === undefined || first === undefined || step === undefined) return [];
  const languages = [result.language, ...questionnaire.languages];
  const shares = Object.entries(first.effortByDepartment)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, DEPARTMENTS)
    .map(([id, days]) => {
      const name = questionnaire.departments.find((one) => one.id === id)?.name;
      const who = name === undefined ? planTexts(texts.language).anyone : localize(name, languages);
      return `${who} ${formatPlain(days, texts.numbers)}`;
    });
  const phase = planTexts(texts.language).packages[first.id];
  return [
    words.release(formatPlain(first.effortDays, texts.numbers), shares, phase),
    ...(step.owner === undefined ? [] : [words.appoint(step.title, step.owner)]),
    words.aim(profileOf(plan.today), profileOf(plan.projected), plan.durationWeeks),
  ];
}
