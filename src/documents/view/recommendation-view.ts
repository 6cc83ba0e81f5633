import type { Recommendation, RecommendationResult, Text } from "../../model/index.ts";
import { formatPlain, DASH } from "../../text/format.ts";
import { questionsBelow, questionsOf } from "../../model/outline.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import type { ReportInput } from "../input.ts";
import { titleOf } from "./priorities.ts";
import { departmentName, spoken } from "./question-view.ts";
import type { FactView, RecommendationView } from "./view.ts";

/** A recommendation with its reasons in today's answers, its steps, and every other fact by label. */
export function recommendationView(
  result: RecommendationResult,
  index: number,
  input: ReportInput,
): RecommendationView {
  const recommendation = input.questionnaire.recommendations.find(({ id }) => id === result.id);
  const say = (text: Text | undefined): string => (text === undefined ? "" : spoken(text, input));
  return {
    id: result.id,
    number: index + 1,
    title: titleOf(result, input.texts),
    rationale: result.withheld === true ? whyWithheld(input) : say(recommendation?.rationale),
    because: changes(result, input),
    steps: (recommendation?.steps ?? []).map(say),
    owner: say(recommendation?.owner),
    effort: totalEffort(result, input),
    duration: recommendation === undefined ? "" : durationText(recommendation, input),
    facts:
      recommendation === undefined
        ? effortFact(result, input)
        : factsOf(recommendation, result, input),
  };
}

function whyWithheld({ result, texts }: ReportInput): string {
  return reportTexts(texts.language).whyWithheld({ minimum: result.minimumGroup });
}

function effortFact(result: RecommendationResult, input: ReportInput): readonly FactView[] {
  const text = totalEffort(result, input);
  return text === "" ? [] : [{ id: "effort", label: input.texts.labels.effort, text }];
}

/** The questions that it raises: today's level and the one afterwards. */
function changes({ because, raises }: RecommendationResult, input: ReportInput): readonly string[] {
  const words = reportTexts(input.texts.language);
  const questions = questionsOf(input.questionnaire);
  const goals = new Map(
    Object.entries(raises).flatMap(([node, { to }]) =>
      questionsBelow(input.questionnaire, node).map(({ id }): [string, number] => [id, to]),
    ),
  );
  return because.flatMap(({ question: id, level }) => {
    const found = questions.find((one) => one.id === id);
    const text = found === undefined ? id : spoken(found.text, input);
    const to = goals.get(id);
    const isRaised = level === undefined || (to !== undefined && level < to);
    if (!isRaised) return [];
    const raised = { question: text, to: String(to ?? DASH) };
    if (isWithheld(id, input)) return words.risesWithheld(raised);
    return level === undefined
      ? words.risesUnknown(raised)
      : words.rises({ ...raised, today: String(level) });
  });
}

/** Whether the score of a question may not be shown. */
export function isWithheld(question: string, { result }: ReportInput): boolean {
  const found = result.dimensions
    .flatMap(({ capabilities }) => capabilities.flatMap(({ questions }) => questions))
    .find(({ id }) => id === question);
  return found?.kind === "not-scored" && found.reason === "withheld";
}

function factsOf(
  recommendation: Recommendation,
  result: RecommendationResult,
  input: ReportInput,
): readonly FactView[] {
  const { labels } = input.texts;
  const say = (text: Text | undefined): string => (text === undefined ? "" : spoken(text, input));
  const facts = [
    { id: "stop", label: labels.stop, text: say(recommendation.stop) },
    { id: "owner", label: labels.owner, text: say(recommendation.owner) },
    { id: "effort", label: labels.effort, text: effortText(recommendation, result, input) },
    { id: "duration", label: labels.duration, text: durationText(recommendation, input) },
    { id: "kpi", label: labels.kpi, text: kpiText(recommendation, input) },
    { id: "requires", label: labels.requires, text: requiresText(recommendation.id, input) },
    { id: "takesHold", label: labels.takesHold, text: say(recommendation.takesHold) },
    { id: "failsWhen", label: labels.failsWhen, text: say(recommendation.failsWhen) },
    { id: "risk", label: labels.risk, text: say(recommendation.risk) },
    { id: "case", label: labels.case, text: say(recommendation.case) },
    { id: "evidence", label: labels.evidence, text: say(recommendation.evidence) },
    { id: "sources", label: labels.sources, text: sourcesText(recommendation, input) },
  ];
  return facts.filter(({ text }) => text !== "");
}

function totalEffort({ effortDays }: RecommendationResult, { texts }: ReportInput): string {
  if (effortDays === undefined) return "";
  const [days = "", low = "", high = ""] = [effortDays.likely, effortDays.low, effortDays.high].map(
    (value) => formatPlain(value, texts.language),
  );
  return low === high ? texts.days({ days }) : texts.daysFromTo({ days, low, high });
}

function effortText(
  { effort }: Recommendation,
  result: RecommendationResult,
  input: ReportInput,
): string {
  const total = totalEffort(result, input);
  const say = (days: number): string => formatPlain(days, input.texts.language);
  const departments = [...effort].filter(([id]) => id !== "any");
  const parts = departments.map(
    ([id, { likely }]) => `${departmentName(id, input)} ${say(likely)}`,
  );
  return total === "" || parts.length === 0 ? total : `${total}: ${parts.join(", ")}`;
}

function durationText({ duration }: Recommendation, { texts }: ReportInput): string {
  return duration === undefined ? "" : texts.weeks({ count: duration });
}

function kpiText({ kpi }: Recommendation, input: ReportInput): string {
  if (kpi === undefined) return "";
  const measure = spoken(kpi.measure, input);
  const { from, to } = kpi;
  if (from === undefined || to === undefined) return measure;
  return `${measure}: ${input.texts.fromTo({ from: spoken(from, input), to: spoken(to, input) })}`;
}

/** The titles of what has to be done first. */
export function requiresText(id: string, input: ReportInput): string {
  const { recommendations } = input.questionnaire;
  const requires = recommendations.find((one) => one.id === id)?.requires ?? [];
  return requires
    .map((one) => recommendations.find((found) => found.id === one)?.title ?? one)
    .map((title) => spoken(title, input))
    .join("; ");
}

function sourcesText({ sources }: Recommendation, input: ReportInput): string {
  return sources
    .map((id) => input.questionnaire.sources.find((source) => source.id === id)?.title ?? id)
    .map((title) => spoken(title, input))
    .join("; ");
}
