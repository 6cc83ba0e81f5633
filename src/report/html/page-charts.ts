import { movesChart } from "../comparison/moves-chart.ts";
import type { ReportView } from "../view/view.ts";
import { COMPACT, NARROW, WIDE } from "./chart-layout.ts";
import { matrixChart } from "./matrix-chart.ts";
import { type ProfileChart, profileChart } from "./profile-chart.ts";
import { radarChart } from "./radar-chart.ts";
import { roadmapChart } from "./roadmap-chart.ts";
import type { Svg } from "./svg.ts";

/** Hands markup from our own escaping code to the template. */
export type Trust = (markup: Svg) => unknown;

/** The charts of a report; empty where there is nothing to draw. */
export type ChartName =
  | "summary"
  | "summaryNarrow"
  | "wide"
  | "narrow"
  | "radar"
  | "matrix"
  | "roadmap"
  | "progress";

/** The summary fits on a printed page with so many rows. */
const SUMMARY_ROWS = 6;
/** A field of fewer points shows nothing that a sentence would not. */
const FEWEST_POINTS = 2;

export function pageCharts(view: ReportView, trust: Trust): Readonly<Record<ChartName, unknown>> {
  const drawn = { ...profileCharts(view), ...otherCharts(view) };
  return Object.fromEntries(
    Object.entries(drawn).map(([name, svg]) => [name, svg === undefined ? "" : trust(svg)]),
  ) as Record<ChartName, unknown>;
}

type Drawn<Name extends ChartName> = Readonly<Record<Name, Svg | undefined>>;

function profileCharts({
  profile: rows,
  standings,
  levels,
  labels,
  words,
}: ReportView): Drawn<"summary" | "summaryNarrow" | "wide" | "narrow" | "radar"> {
  const title = labels["profile"] ?? "";
  const chart: Omit<ProfileChart, "id"> = {
    title,
    note: labels["chartNote"] ?? "",
    holdsIt: labels["holdsIt"] ?? "",
    rows,
    levels,
  };
  const isShort = rows.length <= SUMMARY_ROWS;
  return {
    summary: isShort ? profileChart({ ...chart, id: "chart-summary" }, COMPACT) : undefined,
    summaryNarrow: isShort
      ? profileChart({ ...chart, id: "chart-summary-narrow" }, NARROW)
      : undefined,
    wide: profileChart({ ...chart, id: "chart-wide" }, WIDE),
    narrow: profileChart({ ...chart, id: "chart-narrow" }, NARROW),
    radar: radarChart({
      id: "chart-radar",
      title: words["radar"] ?? "",
      note: words["radarNote"] ?? "",
      rows: standings,
      levels: levels.map(({ percent }) => percent),
    }),
  };
}

function otherCharts({
  matrix: points,
  matrixBounds: bounds,
  roadmap: { steps },
  progress: [progress],
  levels,
  labels,
  words,
}: ReportView): Drawn<"matrix" | "roadmap" | "progress"> {
  const counted = points.filter(({ x }) => x !== "");
  const say = (label: string): string => words[label] ?? labels[label] ?? "";
  return {
    matrix:
      counted.length < FEWEST_POINTS
        ? undefined
        : matrixChart({
            id: "chart-matrix",
            title: say("matrix"),
            note: say("matrixNote"),
            points: counted,
            bounds,
            gain: say("gain"),
            effort: say("days"),
          }),
    roadmap:
      steps.length === 0
        ? undefined
        : roadmapChart({ id: "chart-roadmap", title: say("roadmap"), note: "", steps }),
    progress:
      progress === undefined
        ? undefined
        : movesChart(
            {
              id: "chart-progress",
              title: say("progress"),
              note: progress.labels["chartNote"] ?? "",
              rows: progress.dimensions,
              levels,
            },
            COMPACT,
          ),
  };
}
