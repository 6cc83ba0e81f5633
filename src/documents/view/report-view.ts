import type { DimensionResult, RoleResult } from "../../model/index.ts";
import { formatNumber, formatPercent, formatPlain } from "../../text/format.ts";
import { safeUrl } from "../../text/encode/html.ts";
import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import type { ReportInput } from "../input.ts";
import { appendixView } from "./appendix-view.ts";
import { backgroundView } from "./background-view.ts";
import { dimensionView, withheldNote } from "./dimension-view.ts";
import { highlights } from "./highlight-view.ts";
import { levelView } from "./level-view.ts";
import { GAIN_DECIMALS, matrixBounds, matrixView } from "./matrix-view.ts";
import { nodeView } from "./node-view.ts";
import { LEADING, moreThan, priorityLines } from "./priorities.ts";
import { roadmapView } from "./roadmap-view.ts";
import { textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import { overviewView } from "./overview-view.ts";
import { spoken } from "./question-view.ts";
import { recommendationView } from "./recommendation-view.ts";
import type { HighlightView, NodeView, ReportView, RoleView } from "./view.ts";

/** Everything that a report says, as plain data in its language. */
export function reportView(input: ReportInput): ReportView {
  const { result, questionnaire, texts } = input;
  const findings = findingsOf(input);
  const [strengths, gaps] = [highlights(input, "strongest"), highlights(input, "weakest")];
  const leading = result.recommendations.slice(0, LEADING);
  const rest = priorityLines(input).slice(LEADING);
  return {
    ...overviewView(input),
    ...backgroundView(input),
    notices: textsOf(findings.limitsAndConfidence),
    meaning:
      result.overall.kind === "scored" ? levelView(result.overall.level, input).description : "",
    lead: textsOf([...findings.widestGap, ...findings.limitNotRaised, ...findings.topPriority]),
    decisions: textsOf(findings.decisions),
    matrix: matrixView(input),
    matrixBounds: boundsOf(input),
    roadmap: roadmapView(input),
    appendix: appendixView(input),
    title: `${texts.labels.report}: ${result.organization}`,
    tool: `${result.tool.name} ${result.tool.version}`,
    dimensions: result.dimensions.map((dimension) => dimensionView(dimension, input)),
    profile: profile(input),
    strengths,
    gaps,
    highlightsNote: highlightsNote([...strengths, ...gaps], input),
    roles: result.roles.filter(isTold).map((role) => roleView(role, input)),
    rolesOpen: openRoles(input),
    recommendations: leading.map((one, index) => recommendationView(one, index, input)),
    more: moreThan(LEADING, input),
    moreTitles: rest,
    method: methodParagraphs(input),
    overrides: result.overrides.map(({ question, by, reason }) =>
      texts.override({ question: questionTitle(question, input), by, reason }),
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

function boundsOf(input: ReportInput): ReportView["matrixBounds"] {
  const [days, gain] = matrixBounds(input);
  const { language } = input.texts;
  return {
    days: [formatPlain(days / 2, language), formatPlain(days, language)],
    gain: [
      formatNumber(gain / 2, GAIN_DECIMALS, language),
      formatNumber(gain, GAIN_DECIMALS, language),
    ],
  };
}

function highlightsNote(shown: readonly HighlightView[], input: ReportInput): string {
  const isHidden = input.result.withheld.length > 0;
  return withheldNote(
    shown.map(({ quotes }) => ({ isHidden, quotes })),
    input,
  );
}

function isTold({ outlook }: RoleResult): boolean {
  return outlook !== "open";
}

function openRoles({ result, texts }: ReportInput): string {
  const open = result.roles.filter((role) => !isTold(role)).map(({ title }) => title);
  return open.length === 0 ? "" : findingsTexts(texts.language).rolesNotKnown({ titles: open });
}

function roleView({ id, title, outlook, text = "" }: RoleResult, input: ReportInput): RoleView {
  const role = input.questionnaire.roles.find((one) => one.id === id);
  return {
    title,
    outlook: input.texts.outlooks[outlook],
    description: role?.description === undefined ? "" : spoken(role.description, input),
    text,
  };
}

/** What asks for most comes first. */
function profile(input: ReportInput): readonly NodeView[] {
  const wanting = (one: DimensionResult): readonly number[] =>
    one.kind === "scored" ? [-(one.gap ?? 0), one.level ?? 0, one.percent] : [Infinity];
  return input.result.dimensions
    .toSorted((a, b) => compareInTurn(wanting(a), wanting(b)))
    .map((dimension) => nodeView(dimension, "dimension", input));
}

function compareInTurn(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) < (b[index] ?? 0) ? -1 : 1;
}

function questionTitle(id: string, { result }: ReportInput): string {
  const capabilities = result.dimensions.flatMap((dimension) => dimension.capabilities);
  return (
    capabilities.flatMap(({ questions }) => questions).find((one) => one.id === id)?.title ?? id
  );
}

function methodParagraphs({ result, questionnaire, texts }: ReportInput): readonly string[] {
  const { respondents, level, notApplicable, unknown, coverage } = questionnaire.scoring;
  const { average, conversation, levelRules, method, overallRules } = reportTexts(texts.language);
  return [
    method.people({
      people: result.respondents.length,
      within: average[respondents.within],
      across: average[respondents.across],
    }),
    method.levels({
      dimension: levelRules[level.dimension.kind],
      overall: overallRules[level.overall.kind],
    }),
    method.unknown[unknown],
    method.notApplicable[notApplicable],
    method.coverage({
      publish: formatPercent(coverage.publish, texts.language),
      firm: formatPercent(coverage.firm, texts.language),
    }),
    conversation,
  ];
}
