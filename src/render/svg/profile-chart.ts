import type { LevelMark, NodeMark, ProfileChart } from "../../documents/charts.ts";
import { type ChartLayout, positionOf } from "./chart-layout.ts";
import { marks } from "./chart-marks.ts";
import { wrapText } from "./measure-text.ts";
import { element, type Svg, textAt, textNode } from "./svg.ts";

const LABEL = { size: 14, line: 18, lines: 2 };
const NAME = { size: 11, line: 14, lines: 3, narrowest: 64, widest: 130 };

/** Today's level and the target of each row on the axis of the model's levels. */
export function profileChart(chart: ProfileChart, layout: ChartLayout): Svg {
  const axis = axisOf(chart.levels, layout);
  const bands = chart.rows.map((row) => band(row, chart, layout));
  let height = axis.height;
  const rows = bands.map((one) => {
    height += one.height;
    const row = rowAt(one, height - one.height, layout);
    if (!layout.isStacked) return row;
    // Next to the label only, so that no line crosses the words.
    const grid = gridOf(chart.levels, height - layout.rowHeight + 6, height - 6, layout);
    return element("g", {}, [...grid, row]);
  });
  return element("svg", frameOf(chart.id, layout.width, height), [
    ...wordsOf(chart),
    ...(layout.isStacked ? [] : gridOf(chart.levels, axis.height - 4, height, layout)),
    ...axis.labels,
    ...rows,
  ]);
}

function frameOf(id: string, width: number, height: number): Readonly<Record<string, string>> {
  return {
    class: "chart",
    role: "img",
    viewBox: `0 0 ${width} ${height}`,
    "aria-labelledby": `${id}-title ${id}-desc`,
  };
}

/** The description of the picture for people who cannot see it. */
function wordsOf({ id, title, note, rows }: ProfileChart): readonly Svg[] {
  const spoken = [note, ...rows.map(({ standing }) => `${standing}.`)].join(" ");
  return [
    element("title", { id: `${id}-title` }, [textNode(title)]),
    element("desc", { id: `${id}-desc` }, [textNode(spoken)]),
  ];
}

function gridOf(
  levels: readonly LevelMark[],
  y1: number,
  y2: number,
  layout: ChartLayout,
): readonly Svg[] {
  return levels.map(({ percent }) => {
    const x = positionOf(percent, layout);
    return element("line", { class: "chart-grid", x1: x, x2: x, y1, y2 });
  });
}

/** A row with its wrapped label and its height. */
interface Band {
  readonly row: NodeMark;
  readonly label: readonly string[];
  readonly held: readonly string[];
  readonly height: number;
}

function band(row: NodeMark, { limits }: ProfileChart, layout: ChartLayout): Band {
  const label = wrapText(row.title, LABEL.size, layout.labelWidth, LABEL.lines);
  const held = row.isBinding ? wrapText(limits, LABEL.size - 2, layout.labelWidth, 1) : [];
  const text = (label.length + held.length) * LABEL.line;
  const height = layout.isStacked ? text + layout.rowHeight : Math.max(layout.rowHeight, text + 14);
  return { row, label, held, height };
}

function rowAt({ row, label, held, height }: Band, top: number, layout: ChartLayout): Svg {
  const text = (label.length + held.length) * LABEL.line;
  const middle = layout.isStacked ? top + text + layout.rowHeight / 2 : top + height / 2;
  const first = layout.isStacked ? top + LABEL.line : middle - text / 2 + LABEL.size;
  const figures = layout.isStacked ? first : middle + 5;
  const lines = [
    ...label.map((line) => ({
      line,
      class: row.isBinding ? "chart-label chart-strong" : "chart-label",
    })),
    ...held.map((line) => ({ line, class: "chart-held" })),
  ];
  return element("g", {}, [
    element("line", { class: "chart-rule", x1: 0, x2: layout.width, y1: top, y2: top }),
    ...lines.map(({ line, ...style }, at) => textAt(line, 0, first + at * LABEL.line, style)),
    ...marks(row, middle, layout),
    textAt(figuresOf(row), layout.width, figures, { class: "chart-figures", "text-anchor": "end" }),
  ]);
}

/** The numbers of the levels, and their names if even the closest two leave room for them. */
function axisOf(
  levels: readonly LevelMark[],
  layout: ChartLayout,
): { readonly height: number; readonly labels: readonly Svg[] } {
  const places = levels.map(({ percent }) => positionOf(percent, layout));
  const room = Math.min(NAME.widest, ...places.slice(1).map((x, at) => x - (places[at] ?? 0)));
  const hasNames = layout.hasLevelNames && room >= NAME.narrowest;
  const names = levels.map(({ name }) =>
    hasNames ? wrapText(name, NAME.size, room - 10, NAME.lines) : [],
  );
  const labels = levels.flatMap(({ level }, at) =>
    levelLabel(String(level), names[at] ?? [], places[at] ?? 0),
  );
  return { height: 28 + Math.max(0, ...names.map(({ length }) => length)) * NAME.line, labels };
}

function levelLabel(level: string, name: readonly string[], x: number): readonly Svg[] {
  const centred = { "text-anchor": "middle" };
  return [
    textAt(level, x, 16, { class: "chart-level", ...centred }),
    ...name.map((line, at) =>
      textAt(line, x, 32 + at * NAME.line, { class: "chart-name", ...centred }),
    ),
  ];
}

/** From today to the target, both as levels or, if the target is a score, both as scores. */
function figuresOf({ level, mean, target, targetPercent, isScored }: NodeMark): string {
  if (!isScored || target === "") return isScored && level === "" ? mean : level;
  return `${targetPercent === "" ? mean : level} → ${target}`;
}
