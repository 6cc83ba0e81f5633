import { raisedLevels } from "../../analyse/raised-levels.ts";
import type { Estimate, Recommendation, RecommendationResult } from "../../model/index.ts";
import { formatPlain, DASH } from "../../text/format.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import {
  type Block,
  facts,
  group,
  labelled,
  list,
  numbered,
  paragraph,
  paragraphs,
  table,
} from "../blocks.ts";
import { moneyText, sumOf, yearlyDays } from "../costs.ts";
import { section, type Section } from "../document.ts";
import { textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import type { ReportInput } from "../input.ts";
import { planLead } from "../plan-lead.ts";
import { effortLines, LEADING, moreThan, priorityLines, titleOf } from "../priorities.ts";
import { departmentName, questionIn, spoken } from "../words.ts";
import { isQuestionWithheld, matrix, requiresText } from "./matrix.ts";

/** What to do, the leading recommendations in full. */
export function recommendations(input: ReportInput): readonly Section[] {
  const { labels } = input.texts;
  const all = input.result.recommendations;
  if (all.length === 0) {
    const none = textsOf(findingsOf(input).noRecommendation).join("");
    return section("recommendations", labels.recommendations, paragraph(none));
  }
  const leading = all.slice(0, LEADING);
  const more = moreThan(LEADING, input);
  return section("recommendations", labels.recommendations, [
    ...paragraphs([...unplanned(input), ...effortLines(input)], "note"),
    ...overview(leading, input),
    ...matrix(input),
    ...leading.flatMap((one, index) => recommendation(one, index, input)),
    ...group(labels.recommendationsMore, [
      ...(more === "" ? [] : paragraph(`${more}:`)),
      ...list(priorityLines(input).slice(LEADING)),
    ]),
  ]);
}

function overview(leading: readonly RecommendationResult[], input: ReportInput): readonly Block[] {
  const { labels } = input.texts;
  return table({
    label: labels.recommendations,
    role: "overview",
    columns: [
      { title: labels.recommendation, isHeading: true },
      labels.owner,
      { title: labels.effort, align: "end" },
      { title: labels.duration, align: "end" },
    ],
    rows: leading.map((one, index) => {
      const source = sourceOf(one, input);
      return [
        `${index + 1}. ${titleOf(one, input.texts)}`,
        spoken(source?.owner, input),
        totalEffort(one, input),
        durationText(source, input),
      ];
    }),
  });
}

/** The questionnaire's facts about it; nothing if these may not be shown. */
function sourceOf(
  { id }: RecommendationResult,
  { questionnaire }: ReportInput,
): Recommendation | undefined {
  return questionnaire.recommendations.find((one) => one.id === id);
}

/** A recommendation with its reasons in today's answers, its steps, and every other fact by label. */
function recommendation(
  result: RecommendationResult,
  index: number,
  input: ReportInput,
): readonly Block[] {
  const { texts } = input;
  const { labels } = texts;
  const source = sourceOf(result, input);
  const say = (text: Recommendation["stop"]): string => spoken(text, input);
  const { minimumGroup: minimum = 1 } = input.result;
  return group(
    `${index + 1}. ${titleOf(result, texts)}`,
    [
      ...paragraphs(
        result.withheld === true
          ? [reportTexts(texts.language).whyWithheld({ minimum })]
          : reasonsFor(result.id, input),
        "intro",
      ),
      ...labelled(labels.changes, list(changes(result, input)), { role: "because" }),
      ...group(
        "",
        [
          ...labelled(labels.steps, numbered((source?.steps ?? []).map(say)), { role: "steps" }),
          // What decides whether it is taken up.
          ...facts(
            [
              [labels.owner, say(source?.owner)],
              [labels.effort, effortText(source, result, input)],
              [labels.allocated, daysAYear(source?.allocated, input)],
              [labels.upkeep, daysAYear(source?.upkeep, input)],
              [labels.money, costText(source, input)],
              [labels.duration, durationText(source, input)],
              [labels.kpi, kpiText(source, input)],
              [labels.requires, requiresText(result.id, input)],
              [labels.needsSponsor, sponsorText(source, input)],
            ],
            "beside",
          ),
        ],
        { role: "how" },
      ),
      ...facts(
        [
          [labels.stop, say(source?.stop)],
          [labels.takesHold, say(source?.takesHold)],
          [labels.failsWhen, say(source?.failsWhen)],
          [labels.risk, say(source?.risk)],
          [labels.case, say(source?.case)],
          ...studies(source, input),
          [labels.evidence, say(source?.evidence?.text)],
          [labels.sources, sourcesText(source, input)],
        ],
        "further",
      ),
    ],
    { id: `recommendation-${index + 1}`, role: "recommendation" },
  );
}

/** Why it applies: sentences that are true today. */
function reasonsFor(id: string, input: ReportInput): readonly string[] {
  return textsOf(findingsOf(input).reasons.filter(({ about }) => about === id));
}

/** That no recommendation of the model can be planned; nothing where some can. */
function unplanned({ result, questionnaire, texts, background }: ReportInput): readonly string[] {
  const { plan } = background ?? {};
  if (plan?.status !== "nothing-to-plan") return [];
  const languages = [result.language, ...questionnaire.languages];
  return planLead({ plan, questionnaire, texts, languages });
}

/** The questions that it raises: today's level and the one afterwards. */
function changes({ because, raises }: RecommendationResult, input: ReportInput): readonly string[] {
  const words = reportTexts(input.texts.language);
  const goals = new Map(
    raisedLevels(raises, input.questionnaire).map(({ question, to }) => [question, to] as const),
  );
  return because.flatMap(({ question: id, level }) => {
    const to = goals.get(id);
    const isRaised = level === undefined || (to !== undefined && level < to);
    if (!isRaised) return [];
    const { short, text = id } = questionIn(input, id) ?? {};
    const question = spoken(short ?? text, input);
    const raised = { question, to: String(to ?? DASH) };
    if (isQuestionWithheld(id, input)) return words.risesWithheld(raised);
    return level === undefined
      ? words.risesUnknown(raised)
      : words.rises({ ...raised, today: String(level) });
  });
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
