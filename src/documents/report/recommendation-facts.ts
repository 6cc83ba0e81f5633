import type { Estimate, Recommendation, RecommendationResult } from "../../model/index.ts";
import { formatPlain } from "../../text/format.ts";
import { moneyText, sumOf, yearlyDays } from "../costs.ts";
import type { ReportInput } from "../input.ts";
import { departmentName, spoken } from "../words.ts";
import { requiresText } from "./matrix.ts";

/** The questionnaire's facts about it; nothing if these may not be shown. */
export function sourceOf(
  { id }: RecommendationResult,
  { questionnaire }: ReportInput,
): Recommendation | undefined {
  return questionnaire.recommendations.find((one) => one.id === id);
}

type Labelled = readonly [label: string, words: string];

/** What decides whether a recommendation is taken up: who, and what it takes. */
export function besideFacts(result: RecommendationResult, input: ReportInput): readonly Labelled[] {
  const { labels } = input.texts;
  const source = sourceOf(result, input);
  return [
    [labels.owner, spoken(source?.owner, input)],
    [labels.effort, effortText(source, result, input)],
    [labels.allocated, daysAYear(source?.allocated, input)],
    [labels.upkeep, daysAYear(source?.upkeep, input)],
    [labels.money, costText(source, input)],
    [labels.duration, durationText(source, input)],
    [labels.kpi, kpiText(source, input)],
    [labels.requires, requiresText(result.id, input)],
    [labels.needsSponsor, sponsorText(source, input)],
  ];
}

/** The signs that it works, what speaks for and against it, and its sources. */
export function furtherFacts(
  result: RecommendationResult,
  input: ReportInput,
): readonly Labelled[] {
  const { labels } = input.texts;
  const source = sourceOf(result, input);
  const say = (text: Recommendation["stop"]): string => spoken(text, input);
  return [
    [labels.stop, say(source?.stop)],
    [labels.takesHold, say(source?.takesHold)],
    [labels.failsWhen, say(source?.failsWhen)],
    [labels.risk, say(source?.risk)],
    [labels.case, say(source?.case)],
    ...studies(source, input),
    [labels.evidence, say(source?.evidence?.text)],
    [labels.sources, sourcesText(source, input)],
  ];
}

/** Person-days over all departments. */
function totalEffort({ effortDays }: RecommendationResult, { texts }: ReportInput): string {
  if (effortDays === undefined) return "";
  const [days = "", low = "", high = ""] = [effortDays.likely, effortDays.low, effortDays.high].map(
    (value) => formatPlain(value, texts.language),
  );
  return low === high ? texts.days({ days }) : texts.daysFromTo({ days, low, high });
}

/** The same with the share of each department. */
function effortText(
  source: Recommendation | undefined,
  result: RecommendationResult,
  input: ReportInput,
): string {
  const total = totalEffort(result, input);
  const departments = [...(source?.effort ?? [])].filter(([id]) => id !== "any");
  const parts = shares(new Map(departments), input);
  return total === "" || parts === "" ? total : `${total}: ${parts}`;
}

/** Person-days a year over all departments, and the share of each. */
function daysAYear(
  byDepartment: Recommendation["allocated"] = new Map(),
  input: ReportInput,
): string {
  const all = [...byDepartment.values()];
  const total = (part: keyof Estimate): number => sumOf(all.map((one) => one[part]));
  const days = { low: total("low"), likely: total("likely"), high: total("high") };
  if (days.high === 0) return "";
  return `${yearlyDays(days, input.texts)}: ${shares(byDepartment, input)}`;
}

function shares(byDepartment: ReadonlyMap<string, Estimate>, input: ReportInput): string {
  return [...byDepartment]
    .map(
      ([id, { likely }]) =>
        `${departmentName(id, input)} ${formatPlain(likely, input.texts.language)}`,
    )
    .join(", ");
}

function costText(source: Recommendation | undefined, input: ReportInput): string {
  if (source?.money === undefined) return "";
  const amount = moneyText(source.money, input.texts);
  const purpose = spoken(source.money.for, input);
  return amount === "" || purpose === "" ? amount : `${amount}: ${purpose}`;
}

function durationText(source: Recommendation | undefined, { texts }: ReportInput): string {
  if (source?.duration === undefined) return "";
  const { low, likely: count, high } = source.duration;
  if (low === high) return texts.weeks({ count });
  const [from, to] = [low, high].map((value) => formatPlain(value, texts.language));
  return texts.weeksFromTo({ count, low: from ?? "", high: to ?? "" });
}

function kpiText(source: Recommendation | undefined, input: ReportInput): string {
  if (source?.kpi === undefined) return "";
  const { measure, from, to } = source.kpi;
  const said = spoken(measure, input);
  if (from === undefined || to === undefined) return said;
  const change = { from: spoken(from, input), to: spoken(to, input) };
  return `${said}: ${input.texts.measureFromTo(change)}`;
}

function sponsorText(source: Recommendation | undefined, { texts }: ReportInput): string {
  const { sponsor = "no" } = source ?? {};
  return sponsor === "no" ? "" : texts.sponsorship[sponsor];
}

/** The findings for and against it, each with its authors and year; what contradicts it comes last. */
function studies(
  source: Recommendation | undefined,
  input: ReportInput,
): readonly (readonly [string, string])[] {
  const { studyFor, studyAgainst } = input.texts.labels;
  return (["supports", "contradicts"] as const).flatMap((finding) =>
    (source?.literature ?? []).flatMap((one): readonly (readonly [string, string])[] => {
      const text = spoken(one.text, input);
      if (one.finding !== finding || text === "") return [];
      const { author = "", published = "" } =
        input.questionnaire.sources.find(({ id }) => id === one.source) ?? {};
      const origin = [author, published].filter((part) => part !== "").join(", ");
      const label = finding === "supports" ? studyFor : studyAgainst;
      return [[label, origin === "" ? text : `${origin}: ${text}`]];
    }),
  );
}

function sourcesText(source: Recommendation | undefined, input: ReportInput): string {
  return (source?.sources ?? [])
    .map((id) => input.questionnaire.sources.find((one) => one.id === id)?.title ?? id)
    .map((title) => spoken(title, input))
    .join("; ");
}
