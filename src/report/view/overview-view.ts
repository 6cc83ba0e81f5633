import { formatDate, formatPercent } from "../../text/format.ts";
import { reportTexts } from "../../text/report/index.ts";
import type { ReportInput } from "../input.ts";
import { certaintyView } from "./certainty-view.ts";
import { departmentsView } from "./departments-view.ts";
import { inOrder } from "./leading.ts";
import { DASH, nodeView } from "./node-view.ts";
import { departmentName } from "./question-view.ts";
import { projectionView } from "./projection-view.ts";
import { perceptionView } from "./perception-view.ts";
import type { OverviewView } from "./view.ts";

/** What every face of the result begins with, as plain data in its language. */
export function overviewView(input: ReportInput): OverviewView {
  const { result, texts } = input;
  const { coverage, questionnaire, overall } = result;
  return {
    language: texts.language,
    labels: labelsOf(input),
    organization: result.organization,
    assessment: result.assessment,
    date: result.date === undefined ? "" : formatDate(result.date, texts.numbers),
    questionnaire: `${questionnaire.title}, ${texts.labels.version} ${questionnaire.version}`,
    interviewed: interviewed(input),
    coverage: texts.coverage(coverage),
    coverageRatio:
      coverage.ratio === undefined ? DASH : formatPercent(coverage.ratio, texts.numbers),
    confidence: texts.confidence[coverage.confidence],
    notices: notices(input),
    verdictSentence: verdictSentence(input),
    overall: nodeView({ ...overall, id: "overall", title: texts.labels.overall }, "overall", input),
    standings: result.dimensions.map((dimension) => nodeView(dimension, "dimension", input)),
    departments: departmentsView(input),
    perception: perceptionView(input),
    certainty: certaintyView(input),
    projection: projectionView(input),
    verdicts: result.verdicts.map(({ id, name, title, text }) => ({
      name: name ?? id,
      title: title ?? texts.labels.noVerdict,
      text: text ?? "",
    })),
    recommendationTitles: inOrder(input).map(({ title }) => title),
    noRecommendation: noRecommendation(input),
  };
}

/** A score that is no mean is not called one. */
function labelsOf({ questionnaire, texts }: ReportInput): OverviewView["labels"] {
  const { dimension, overall } = questionnaire.scoring.methods;
  const isMean = [dimension, overall].every((method) => MEANS.has(method));
  return isMean
    ? texts.labels
    : { ...texts.labels, mean: reportTexts(texts.language).labels.score };
}

const MEANS: ReadonlySet<string> = new Set(["weighted-mean", "percent-mean", "none"]);

/** The sentence that leads with the profile and names what holds it. */
function verdictSentence({ result, texts }: ReportInput): string {
  const { overall, dimensions } = result;
  const levels = dimensions.map((one) =>
    one.kind === "scored" && one.level !== undefined ? String(one.level) : DASH,
  );
  if (overall.kind === "not-scored") return texts.verdict({ levels, binding: [] });
  const { level, binding = [] } = overall;
  const holding = dimensions.filter(({ id }) => binding.includes(id));
  return texts.verdict({
    levels,
    ...(level === undefined ? {} : { level }),
    binding: holding.map(({ title }) => title),
    isAbove: holding.some((one) => one.kind === "scored" && one.level !== level),
  });
}

/** How many people from how many departments. */
function interviewed({ result, texts }: ReportInput): string {
  const departments = new Set(result.respondents.map(({ department }) => department));
  return texts.interviewed(result.respondents.length, departments.size);
}

/** What a reader must know before the numbers: who was not heard, what is withheld, what was lost. */
function notices(input: ReportInput): readonly string[] {
  const { result, texts } = input;
  const { unheard } = result.coverage;
  const lost = result.overall.kind === "scored" ? (result.overall.lost ?? []) : [];
  const titles = lost.map((id) => result.dimensions.find((one) => one.id === id)?.title ?? id);
  const names = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => departmentName(id, input));
  return [
    ...(titles.length === 0 ? [] : [texts.lost(titles)]),
    ...(unheard.length === 0 ? [] : [texts.unheard(names(unheard))]),
    ...(result.withheld.length === 0
      ? []
      : [texts.withheld(names(result.withheld), result.minimumGroup)]),
  ];
}

function noRecommendation({ result, questionnaire, texts }: ReportInput): string {
  if (result.recommendations.length > 0) return "";
  if (questionnaire.recommendations.length === 0) return texts.labels.recommendationsAbsent;
  const isAllKnown = result.coverage.confidence === "firm";
  return isAllKnown ? texts.labels.recommendationsNone : texts.labels.recommendationsUnknown;
}
