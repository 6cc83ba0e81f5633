import type { DimensionResult } from "../../core/model/index.ts";
import { formatDate, formatPercent } from "../../text/format.ts";
import { safeUrl } from "../../text/encode/html.ts";
import type { ReportInput } from "../input.ts";
import { DASH, levelName, levelPercent, nodeView } from "./node-view.ts";
import { departmentsView } from "./departments-view.ts";
import { highlights } from "./highlight-view.ts";
import { departmentName, questionView, spoken } from "./question-view.ts";
import { recommendationView } from "./recommendation-view.ts";
import type { DimensionView, LevelView, NodeView, ReportView } from "./view.ts";

const LEADING = 7;

/** Everything that a report says, as plain data in its language. */
export function reportView(input: ReportInput): ReportView {
  const { result, questionnaire, texts } = input;
  const leading = result.recommendations.slice(0, LEADING);
  const rest = result.recommendations.slice(LEADING);
  const { coverage } = result;
  return {
    language: texts.language,
    labels: texts.labels,
    title: `${texts.labels.report}: ${result.organization}`,
    organization: result.organization,
    assessment: result.assessment,
    date: result.date === undefined ? "" : formatDate(result.date, texts.numbers),
    questionnaire: `${result.questionnaire.title}, ${texts.labels.version} ${result.questionnaire.version}`,
    tool: `${result.tool.name} ${result.tool.version}`,
    interviewed: interviewed(input),
    coverage: texts.coverage(coverage),
    coverageRatio:
      coverage.ratio === undefined ? DASH : formatPercent(coverage.ratio, texts.numbers),
    confidence: texts.confidence[coverage.confidence],
    notices: notices(input),
    verdictSentence: verdictSentence(input),
    overall: nodeView({ ...result.overall, id: "overall", title: texts.labels.overall }, input),
    firstStep: leading[0]?.title ?? "",
    dimensions: result.dimensions.map((dimension) => dimensionView(dimension, input)),
    profile: profile(input),
    strengths: highlights(input, "strongest"),
    gaps: highlights(input, "weakest"),
    departments: departmentsView(input),
    verdicts: result.verdicts.map(({ id, title, text }) => ({
      id,
      title: title ?? texts.labels.noVerdict,
      text: text ?? "",
    })),
    recommendations: leading.map((one, index) => recommendationView(one, index, input)),
    noRecommendation: noRecommendation(input),
    more: rest.length === 0 ? "" : texts.moreRecommendations(rest.length),
    moreTitles: rest.map(({ title }) => title),
    method: methodParagraphs(input),
    overrides: result.overrides.map(({ question, by, reason }) =>
      texts.override(questionTitle(question, input), by, reason),
    ),
    levels: questionnaire.levels.map(({ level }) => levelView(level, input)),
    sources: questionnaire.sources.map(({ title, author, published, url }) => ({
      title: spoken(title, input),
      author: author ?? "",
      published: published ?? "",
      url: (url === undefined ? undefined : safeUrl(url)) ?? "",
    })),
  };
}

/** The sentence that leads with the profile and names what holds it. */
export function verdictSentence({ result, texts }: ReportInput): string {
  const { overall, dimensions } = result;
  const levels = dimensions.map((one) =>
    one.kind === "scored" && one.level !== undefined ? String(one.level) : DASH,
  );
  if (overall.kind === "not-scored") return texts.verdict({ levels, binding: [] });
  const titles = (overall.binding ?? []).map(
    (id) => dimensions.find((one) => one.id === id)?.title ?? id,
  );
  return texts.verdict({
    levels,
    ...(overall.level === undefined ? {} : { level: overall.level }),
    binding: titles,
  });
}

/** How many people from how many departments. */
export function interviewed({ result, texts }: ReportInput): string {
  const departments = new Set(result.respondents.map(({ department }) => department));
  return texts.interviewed(result.respondents.length, departments.size);
}

/** What a reader must know before the numbers: who was not heard, what is withheld, what was lost. */
export function notices(input: ReportInput): readonly string[] {
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

function dimensionView(dimension: DimensionResult, input: ReportInput): DimensionView {
  const source = input.questionnaire.dimensions.find(({ id }) => id === dimension.id);
  const level = dimension.kind === "scored" ? dimension.level : undefined;
  const next = input.questionnaire.levels.find((one) => level !== undefined && one.level > level);
  return {
    ...nodeView(dimension, input),
    description: source?.description === undefined ? "" : spoken(source.description, input),
    today: levelView(level, input),
    next: next === undefined ? [] : [levelView(next.level, input)],
    capabilities: dimension.capabilities.map((capability) => ({
      ...nodeView(capability, input),
      questions: capability.questions.map((question) => questionView(question, input)),
    })),
  };
}

function levelView(level: number | undefined, input: ReportInput): LevelView {
  const found = input.questionnaire.levels.find((one) => one.level === level);
  return {
    level: level ?? 0,
    name: levelName(level, input),
    description: found?.description === undefined ? "" : spoken(found.description, input),
    percent: levelPercent(found?.level, input.questionnaire),
  };
}

/** What asks for most comes first. */
function profile(input: ReportInput): readonly NodeView[] {
  const wanting = (one: DimensionResult): readonly number[] =>
    one.kind === "scored" ? [-(one.gap ?? 0), one.level ?? 0, one.percent] : [Infinity];
  return input.result.dimensions
    .toSorted((a, b) => compareInTurn(wanting(a), wanting(b)))
    .map((dimension) => nodeView(dimension, input));
}

function compareInTurn(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) < (b[index] ?? 0) ? -1 : 1;
}

function noRecommendation({ result, questionnaire, texts }: ReportInput): string {
  if (result.recommendations.length > 0) return "";
  if (questionnaire.recommendations.length === 0) return texts.labels.recommendationsAbsent;
  const isAllKnown = result.coverage.confidence === "firm";
  return isAllKnown ? texts.labels.recommendationsNone : texts.labels.recommendationsUnknown;
}

function questionTitle(id: string, { result }: ReportInput): string {
  const capabilities = result.dimensions.flatMap((dimension) => dimension.capabilities);
  return (
    capabilities.flatMap(({ questions }) => questions).find((one) => one.id === id)?.title ?? id
  );
}

function methodParagraphs({ result, questionnaire, texts }: ReportInput): readonly string[] {
  const { respondents, notApplicable, unknown, coverage } = questionnaire.scoring;
  return texts.method({
    people: result.respondents.length,
    ...respondents,
    notApplicable,
    unknown,
    publish: formatPercent(coverage.publish, texts.numbers),
    firm: formatPercent(coverage.firm, texts.numbers),
  });
}
