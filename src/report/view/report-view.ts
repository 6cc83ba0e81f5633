import type { DimensionResult, RoleResult } from "../../core/model/index.ts";
import { formatPercent } from "../../text/format.ts";
import { safeUrl } from "../../text/encode/html.ts";
import type { ReportInput } from "../input.ts";
import { levelName, levelPercent, nodeView } from "./node-view.ts";
import { highlights } from "./highlight-view.ts";
import { overviewView } from "./overview-view.ts";
import { questionView, spoken } from "./question-view.ts";
import { recommendationView } from "./recommendation-view.ts";
import type { DimensionView, LevelView, NodeView, ReportView, RoleView } from "./view.ts";

const LEADING = 7;

/** Everything that a report says, as plain data in its language. */
export function reportView(input: ReportInput): ReportView {
  const { result, questionnaire, texts } = input;
  const leading = result.recommendations.slice(0, LEADING);
  const rest = result.recommendations.slice(LEADING);
  return {
    ...overviewView(input),
    title: `${texts.labels.report}: ${result.organization}`,
    tool: `${result.tool.name} ${result.tool.version}`,
    dimensions: result.dimensions.map((dimension) => dimensionView(dimension, input)),
    profile: profile(input),
    strengths: highlights(input, "strongest"),
    gaps: highlights(input, "weakest"),
    roles: result.roles.map((role) => roleView(role, input)),
    recommendations: leading.map((one, index) => recommendationView(one, index, input)),
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

function roleView({ id, title, outlook, text = "" }: RoleResult, input: ReportInput): RoleView {
  const role = input.questionnaire.roles.find((one) => one.id === id);
  return {
    title,
    outlook: input.texts.outlooks[outlook],
    description: role?.description === undefined ? "" : spoken(role.description, input),
    text,
  };
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

function questionTitle(id: string, { result }: ReportInput): string {
  const capabilities = result.dimensions.flatMap((dimension) => dimension.capabilities);
  return (
    capabilities.flatMap(({ questions }) => questions).find((one) => one.id === id)?.title ?? id
  );
}

function methodParagraphs({ result, questionnaire, texts }: ReportInput): readonly string[] {
  const { respondents, level, notApplicable, unknown, coverage } = questionnaire.scoring;
  return texts.method({
    people: result.respondents.length,
    ...respondents,
    dimension: level.dimension.kind,
    overall: level.overall.kind,
    notApplicable,
    unknown,
    publish: formatPercent(coverage.publish, texts.numbers),
    firm: formatPercent(coverage.firm, texts.numbers),
  });
}
