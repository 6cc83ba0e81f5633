import type { Recommendation, RecommendationResult, Text } from "../../core/model/index.ts";
import { capabilitiesOf, questionsOf } from "../../core/scoring/outline.ts";
import { formatPlain } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { departmentName, spoken } from "./question-view.ts";
import type { RecommendationView } from "./view.ts";

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
    title: result.title,
    rationale: say(recommendation?.rationale),
    because: result.because.map(({ question, level }) => reason(question, level, input)),
    steps: (recommendation?.steps ?? []).map(say),
    facts: recommendation === undefined ? [] : factsOf(recommendation, result, input),
  };
}

function reason(id: string, level: number | undefined, input: ReportInput): string {
  const question = questionsOf(input.questionnaire).find((one) => one.id === id);
  const text = question === undefined ? id : spoken(question.text, input);
  return level === undefined ? text : `${text} (${input.texts.labels.level.toLowerCase()} ${level})`;
}

function factsOf(recommendation: Recommendation, result: RecommendationResult, input: ReportInput) {
  const { labels } = input.texts;
  const say = (text: Text | undefined): string => (text === undefined ? "" : spoken(text, input));
  const facts = [
    { label: labels.stop, text: say(recommendation.stop) },
    { label: labels.owner, text: say(recommendation.owner) },
    { label: labels.effort, text: effortText(recommendation, result, input) },
    { label: labels.duration, text: durationText(recommendation, input) },
    { label: labels.kpi, text: kpiText(recommendation, input) },
    { label: labels.raisesWord, text: raisesText(recommendation, input) },
    { label: labels.requires, text: requiresText(recommendation, input) },
    { label: labels.takesHold, text: say(recommendation.takesHold) },
    { label: labels.failsWhen, text: say(recommendation.failsWhen) },
    { label: labels.risk, text: say(recommendation.risk) },
    { label: labels.case, text: say(recommendation.case) },
    { label: labels.evidence, text: say(recommendation.evidence) },
  ];
  return facts.filter(({ text }) => text !== "");
}

function effortText({ effort }: Recommendation, { effortDays }: RecommendationResult, input: ReportInput): string {
  if (effortDays === undefined) return "";
  const say = (days: number): string => formatPlain(days, input.texts.numbers);
  const total = input.texts.days(say(effortDays.likely), say(effortDays.low), say(effortDays.high));
  const departments = [...effort].filter(([id]) => id !== "any");
  const parts = departments.map(([id, { likely }]) => `${departmentName(id, input)} ${say(likely)}`);
  return parts.length === 0 ? total : `${total}: ${parts.join(", ")}`;
}

function durationText({ duration }: Recommendation, { texts }: ReportInput): string {
  return duration === undefined ? "" : texts.weeks(duration);
}

function kpiText({ kpi }: Recommendation, input: ReportInput): string {
  if (kpi === undefined) return "";
  const measure = spoken(kpi.measure, input);
  const { from, to } = kpi;
  if (from === undefined || to === undefined) return measure;
  return `${measure}: ${input.texts.fromTo(spoken(from, input), spoken(to, input))}`;
}

function raisesText({ raises }: Recommendation, input: ReportInput): string {
  const capabilities = capabilitiesOf(input.questionnaire);
  return [...raises]
    .map(([id, { from, to }]) => {
      const capability = capabilities.find(
        (one) => one.id === id || one.questions.some((question) => question.id === id),
      );
      const title = capability === undefined ? id : spoken(capability.title, input);
      return input.texts.raises(title, from, to);
    })
    .join("; ");
}

function requiresText({ requires }: Recommendation, input: ReportInput): string {
  const { recommendations } = input.questionnaire;
  return requires
    .map((id) => recommendations.find((one) => one.id === id)?.title ?? id)
    .map((title) => spoken(title, input))
    .join("; ");
}
