import type {
  CapabilityView,
  DimensionView,
  FactView,
  NodeView,
  QuestionView,
  ReportView,
  RungView,
} from "../view/view.ts";
import { answerBar } from "./answer-bar.ts";
import { type ChartName, pageCharts, type Trust } from "./page-charts.ts";
import { distributionChart } from "./distribution-chart.ts";

/** The report's view with what only a page needs: charts, bars, shades, and facts by their rank. */
export interface HtmlPage extends Omit<
  ReportView,
  "dimensions" | "recommendations" | "departments"
> {
  readonly charts: Readonly<Record<ChartName, unknown>>;
  /** The parts that the audience gets and that say something. */
  readonly has: Readonly<
    Record<
      "highlights" | "roadmap" | "verdicts" | "roles" | "gapNumbers" | "appendix" | "sources",
      boolean
    >
  >;
  readonly dimensions: readonly unknown[];
  readonly departments: unknown;
  readonly recommendations: readonly unknown[];
}

const SHADES = 5;
const MANY_COLUMNS = 6;

/** The facts that decide whether a recommendation is taken up stand beside its steps. */
const BESIDE: readonly string[] = ["owner", "effort", "duration", "kpi", "raises", "requires"];
/** What to give up stands under what to do. */
const UNDER: readonly string[] = ["stop"];

export function htmlPage(view: ReportView, trust: Trust): HtmlPage {
  return {
    ...view,
    charts: pageCharts(view, trust),
    has: {
      highlights: view.shows.highlights && view.strengths.length + view.gaps.length > 0,
      roadmap: view.shows.roadmap && view.roadmap.lead.length > 0,
      verdicts: view.shows.verdicts && view.verdicts.length > 0,
      roles: view.shows.roles && (view.roles.length > 0 || view.rolesOpen !== ""),
      gapNumbers: [...view.perception.dimensions, view.perception.overall].some(
        ({ numbers }) => numbers !== "",
      ),
      appendix: view.shows.appendix && view.appendix.tables.length > 0,
      sources: view.shows.sources && view.sources.length > 0,
    },
    dimensions: view.dimensions.map((dimension) => dimensionOf(dimension, view, trust)),
    departments: departmentsOf(view),
    recommendations: view.recommendations.map((one) => ({ ...one, ...factsByRank(one.facts) })),
  };
}

function dimensionOf(dimension: DimensionView, { words }: ReportView, trust: Trust): unknown {
  const { id, title, distribution } = dimension;
  const chart = { id: `chart-${id}`, title: `${title}: ${words["distribution"]}` };
  return {
    ...dimension,
    distributionChart:
      distribution.length === 0 ? "" : trust(distributionChart({ ...chart, bars: distribution })),
    capabilities: dimension.capabilities.map((one) => capabilityOf(one, trust)),
  };
}

function capabilityOf(capability: CapabilityView, trust: Trust): unknown {
  return {
    ...capability,
    hasSeveral: capability.questions.length > 1,
    questions: capability.questions.map((question) => questionOf(question, trust)),
  };
}

function questionOf(question: QuestionView, trust: Trust): unknown {
  const total = question.ladder.reduce((sum, { count }) => sum + count, 0);
  const hasWho = question.ladder.some(({ departments }) => departments !== "");
  const rung = (one: RungView): unknown => ({
    ...one,
    isStep: one.text !== "",
    hasCount: total > 0,
    hasWho,
    bar: trust(answerBar(one.count, total)),
  });
  return { ...question, hasWho, ladder: question.ladder.map(rung) };
}

function departmentsOf({ departments, dimensions }: ReportView): unknown {
  const shaded = (cell: NodeView): unknown => ({ ...cell, shade: shadeOf(cell) });
  return {
    ...departments,
    hasUnknown: departments.rows.some(({ cells }) => cells.some(({ isScored }) => !isScored)),
    hasMany: departments.columns.length > MANY_COLUMNS,
    rows: departments.rows.map((row) => ({ ...row, cells: row.cells.map(shaded) })),
    together: dimensions.map(shaded),
  };
}

/** One of five shades, from the lowest scores to the highest. */
function shadeOf({ isScored, percent }: NodeView): string {
  if (!isScored) return "none";
  return String(Math.min(SHADES - 1, Math.max(0, Math.floor((Number(percent) / 100) * SHADES))));
}

/** The facts by where they stand: beside the steps, under them, or below both. */
function factsByRank(
  facts: readonly FactView[],
): Readonly<Record<"beside" | "under" | "below", readonly FactView[]>> {
  const named = (ids: readonly string[]): readonly FactView[] =>
    ids.flatMap((name) => facts.find(({ id }) => id === name) ?? []);
  return {
    beside: named(BESIDE),
    under: named(UNDER),
    below: facts.filter(({ id }) => !BESIDE.includes(id) && !UNDER.includes(id)),
  };
}
