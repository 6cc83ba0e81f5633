import type { ConfidenceReason, Score } from "../../model/index.ts";
import { formatDate, formatPercent, DASH } from "../../text/format.ts";
import { reportTexts } from "../../text/report/index.ts";
import type { ReportInput } from "../input.ts";
import type { VerdictFacts } from "../../text/texts.ts";
import { certaintyView, confidenceSentence } from "./certainty-view.ts";
import { departmentsView } from "./departments-view.ts";
import { levelName, nodeView } from "./node-view.ts";
import { departmentName } from "./question-view.ts";
import { projectionView } from "./projection-view.ts";
import { perceptionView } from "./perception-view.ts";
import { FIRST, priorityLines } from "./priorities.ts";
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
    date: result.date === undefined ? "" : formatDate(result.date, texts.language),
    questionnaire: `${questionnaire.title}, ${texts.labels.version} ${questionnaire.version}`,
    interviewed: interviewed(input),
    coverage: texts.coverage(coverage),
    coverageRatio:
      coverage.ratio === undefined ? DASH : formatPercent(coverage.ratio, texts.language),
    confidence: texts.grounds[coverage.confidence],
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
    priorities: priorityLines(input).slice(0, FIRST),
    noRecommendation: noRecommendation(input),
  };
}

/** Only a mean is labelled as one, and a band is only explained if a chart draws it. */
function labelsOf(input: ReportInput): OverviewView["labels"] {
  const { questionnaire, texts } = input;
  const { dimension, overall } = questionnaire.scoring.methods;
  const isMean = [dimension, overall].every((method) => MEANS.has(method));
  const { chartNote, chartBand, mean } = texts.labels;
  return {
    ...texts.labels,
    chartNote: hasBand(input) ? `${chartNote} ${chartBand}` : chartNote,
    mean: isMean ? mean : reportTexts(texts.language).labels.score,
  };
}

function hasBand({ result }: ReportInput): boolean {
  return result.dimensions.some((one) => {
    const [low, high] = one.kind === "scored" ? (one.range.level ?? []) : [];
    return low !== high;
  });
}

const MEANS: ReadonlySet<string> = new Set(["weighted-mean", "percent-mean", "none"]);

/** The sentence that leads with the level and names what limits it. */
function verdictSentence(input: ReportInput): string {
  const { texts } = input;
  const { overall, dimensions } = input.result;
  const highest = Math.max(...input.questionnaire.levels.map((one) => one.level));
  const { level } = overall;
  const binding = overall.kind === "scored" ? (overall.binding ?? []) : [];
  const isHolding = ({ id }: { readonly id: string }): boolean => binding.includes(id);
  const holding = dimensions.filter(isHolding);
  return texts.verdict({
    highest,
    ...(level === undefined ? {} : { level, name: levelName(level, input) }),
    binding: holding.map(({ title }) => title),
    ...othersOf(dimensions.filter((one) => !isHolding(one))),
    isAbove: holding.some((one) => one.kind === "scored" && one.level !== level),
  });
}

/** The levels of what does not limit; nothing where one of them may not be shown. */
function othersOf(dimensions: readonly Score[]): Pick<VerdictFacts, "others" | "isPartial"> {
  const isPartial = dimensions.some(
    (one) => one.kind === "not-scored" && one.reason === "withheld",
  );
  const levels = dimensions.map(({ level }) => String(level ?? DASH)).toSorted();
  return { others: isPartial ? [] : levels, isPartial };
}

/** Whether every department is withheld, so that no number is left. */
function isNothingShown({ result }: ReportInput): boolean {
  const { overall, dimensions } = result;
  return [overall, ...dimensions].every(
    (one) => one.kind === "not-scored" && one.reason === "withheld",
  );
}

function nothingShown({ result, texts }: ReportInput): string {
  return texts.nothingShown(result.respondents.length, result.minimumGroup);
}

/** How many people from how many departments. */
function interviewed({ result, texts }: ReportInput): string {
  const departments = new Set(result.respondents.map(({ department }) => department));
  return texts.interviewed(result.respondents.length, departments.size);
}

/** The same for a document that says its confidence nowhere else: why the result is not firm. */
export function reportNotices(input: ReportInput): readonly string[] {
  const { confidence } = input.result.coverage;
  return [...notices(input), ...(confidence === "firm" ? [] : [confidenceSentence(input)])];
}

/** Context for the numbers: missing respondents, withheld parts, missing scores. */
function notices(input: ReportInput): readonly string[] {
  const { result, texts } = input;
  if (isNothingShown(input)) return [nothingShown(input), ...withheldAdvice(input)];
  const { unheard } = result.coverage;
  const lost = result.overall.kind === "scored" ? (result.overall.lost ?? []) : [];
  const titles = lost.map((id) => result.dimensions.find((one) => one.id === id)?.title ?? id);
  const names = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => departmentName(id, input));
  return [
    ...(titles.length === 0 ? [] : [texts.lost(titles)]),
    ...(unheard.length === 0 ? [] : [texts.unheard(names(unheard))]),
    ...(result.withheld.length === 0 ? [] : [texts.withheld(names(result.withheld))]),
    ...withheldAdvice(input),
  ];
}

function withheldAdvice({ result, texts }: ReportInput): readonly string[] {
  const count = result.recommendations.filter(({ withheld }) => withheld).length;
  return count === 0 ? [] : [texts.withheldAdvice(count, result.minimumGroup)];
}
/** Why the overall is not firm, where more answers could bring a recommendation. */
const KNOWN_TOO_LITTLE: ReadonlySet<ConfidenceReason> = new Set([
  "too-little-known",
  "dimension-lost",
  "not-scored",
]);

function noRecommendation(input: ReportInput): string {
  const { result, questionnaire, texts } = input;
  if (result.recommendations.length > 0) return "";
  if (questionnaire.recommendations.length === 0) return texts.labels.recommendationsAbsent;
  const isAllKnown = !KNOWN_TOO_LITTLE.has(result.coverage.confidenceReason);
  return isAllKnown ? texts.labels.recommendationsNone : texts.labels.recommendationsUnknown;
}
