import type { MoveMark, MovesChart } from "../../documents/charts.ts";
import { type ChartLayout, positionOf } from "./chart-layout.ts";
import { wrapText } from "./measure-text.ts";
import { element, type Svg, textAt, textNode } from "./svg.ts";

const LABEL = { size: 14, line: 18, lines: 2 };
const TOP = 30;
const DOT = 8;

/**
 * The earlier position of each row as a ring, and the later one as a dot, on the axis of the
 * levels.
 */
export function movesChart(chart: MovesChart, layout: ChartLayout): Svg {
  const height = TOP + chart.rows.length * rowHeight(layout);
  const frame = {
    class: "chart",
    role: "img",
    viewBox: `0 0 ${layout.width} ${height}`,
    "aria-labelledby": `${chart.id}-title ${chart.id}-desc`,
  };
  return element("svg", frame, [
    ...wordsOf(chart),
    ...chart.levels.flatMap(({ level, percent }) => {
      const x = positionOf(percent, layout);
      return [
        element("line", { class: "chart-grid", x1: x, x2: x, y1: TOP - 8, y2: height }),
        textAt(String(level), x, 16, { class: "chart-level", "text-anchor": "middle" }),
      ];
    }),
    ...chart.rows.map((row, at) => rowAt(row, TOP + at * rowHeight(layout), layout)),
  ]);
}

function rowHeight({ isStacked, rowHeight: height }: ChartLayout): number {
  return isStacked ? height + LABEL.line : height;
}

/** The description of the picture for people who cannot see it. */
function wordsOf({ id, title, note, rows }: MovesChart): readonly Svg[] {
  const spoken = rows.map((row) => `${row.title}: ${row.mean}, ${row.said}.`);
  return [
    element("title", { id: `${id}-title` }, [textNode(title)]),
    element("desc", { id: `${id}-desc` }, [textNode([note, ...spoken].join(" "))]),
  ];
}

function rowAt(row: MoveMark, top: number, layout: ChartLayout): Svg {
  const height = rowHeight(layout);
  const lines = wrapText(
    row.title,
    LABEL.size,
    layout.labelWidth,
    layout.isStacked ? 1 : LABEL.lines,
  );
  const y = layout.isStacked ? top + LABEL.line + layout.rowHeight / 2 : top + height / 2;
  const first = layout.isStacked
    ? top + LABEL.line
    : y - (lines.length * LABEL.line) / 2 + LABEL.size;
  return element("g", {}, [
    ...lines.map((line, at) => textAt(line, 0, first + at * LABEL.line, { class: "chart-label" })),
    ...marks(row, y, layout),
    textAt(row.change, layout.width, layout.isStacked ? first : y + 5, {
      class: "chart-figures",
      "text-anchor": "end",
    }),
  ]);
}

function marks({ places }: MoveMark, y: number, layout: ChartLayout): readonly Svg[] {
  const [from, to] = [places.before, places.after].map((percent) =>
    percent === "" ? undefined : positionOf(percent, layout),
  );
  return [
    ...(from === undefined || to === undefined
      ? []
      : [element("line", { class: "chart-way", x1: from, x2: to, y1: y, y2: y })]),
    ...(from === undefined
      ? []
      : [element("circle", { class: "chart-ring", cx: from, cy: y, r: DOT })]),
    ...(to === undefined
      ? []
      : [element("circle", { class: "chart-dot", cx: to, cy: y, r: DOT - 2 })]),
  ];
}
