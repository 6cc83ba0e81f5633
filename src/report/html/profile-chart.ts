import type { LevelView, NodeView } from "../view/view.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { element, type Svg, textNode } from "./svg.ts";

export interface ProfileChart {
  /** Unique in the document: it begins the ids of the chart. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** One row each, in this order. */
  readonly rows: readonly NodeView[];
  /** The model's own levels, lowest first. */
  readonly levels: readonly LevelView[];
  /** Said of a row that holds the overall level down. */
  readonly holdsIt: string;
}

/** Where things stand, in pixels. Above the track the labels of a narrow chart, left of it those of others. */
export interface ChartLayout {
  readonly width: number;
  readonly labelWidth: number;
  readonly isStacked: boolean;
  readonly hasLevelNames: boolean;
  readonly rowHeight: number;
}

export const WIDE: ChartLayout = { width: 752, labelWidth: 214, isStacked: false, hasLevelNames: true, rowHeight: 50 };
export const COMPACT: ChartLayout = { ...WIDE, hasLevelNames: false, rowHeight: 38 };
export const NARROW: ChartLayout = {
  width: 340,
  labelWidth: 270,
  isStacked: true,
  hasLevelNames: false,
  rowHeight: 46,
};

const DOT = 11;
const MARGIN = 18;
const FIGURES = 50;
const LABEL = { size: 14, line: 18, lines: 2 };
const NAME = { size: 11, line: 14, lines: 3 };

/** Today's level and the target of each row on the axis of the model's levels. */
export function profileChart(chart: ProfileChart, layout: ChartLayout): Svg {
  const axis = axisOf(chart.levels, layout);
  const bands = chart.rows.map((row) => band(row, chart, layout));
  const height = bands.reduce((sum, one) => sum + one.height, axis.height);
  let top = axis.height;
  const rows = bands.map((one) => {
    const drawn = rowAt(one, top, layout);
    top += one.height;
    return drawn;
  });
  const grid = chart.levels.map(({ percent }) => {
    const x = positionOf(percent, layout);
    return element("line", { class: "chart-grid", x1: x, x2: x, y1: axis.height - 4, y2: height });
  });
  const [title, desc] = [`${chart.id}-title`, `${chart.id}-desc`];
  const spoken = [chart.note, ...chart.rows.map(({ standing }) => `${standing}.`)].join(" ");
  return element(
    "svg",
    { class: "chart", role: "img", viewBox: `0 0 ${layout.width} ${height}`, "aria-labelledby": `${title} ${desc}` },
    [
      element("title", { id: title }, [textNode(chart.title)]),
      element("desc", { id: desc }, [textNode(spoken)]),
      ...grid,
      ...axis.labels,
      ...rows,
    ],
  );
}

/** A row with its wrapped label and the height that it needs. */
interface Band {
  readonly row: NodeView;
  readonly label: readonly string[];
  readonly held: readonly string[];
  readonly height: number;
}

function band(row: NodeView, { holdsIt }: ProfileChart, layout: ChartLayout): Band {
  const label = wrapText(row.title, LABEL.size, layout.labelWidth, LABEL.lines);
  const held = row.isBinding ? wrapText(holdsIt, LABEL.size - 2, layout.labelWidth, 1) : [];
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
    ...label.map((line) => ({ line, class: row.isBinding ? "chart-label chart-strong" : "chart-label" })),
    ...held.map((line) => ({ line, class: "chart-held" })),
  ];
  return element("g", {}, [
    element("line", { class: "chart-rule", x1: 0, x2: layout.width, y1: top, y2: top }),
    ...lines.map(({ line, ...style }, at) => textAt(line, 0, first + at * LABEL.line, style)),
    ...marks(row, middle, layout),
    textAt(figuresOf(row), layout.width, figures, { class: "chart-figures", "text-anchor": "end" }),
  ]);
}

/** What a row shows on the axis; where there is no level, the reason or the mean. */
function marks(row: NodeView, y: number, layout: ChartLayout): readonly Svg[] {
  const today = row.levelPercent === "" ? undefined : positionOf(row.levelPercent, layout);
  if (today === undefined) {
    const [said = ""] = wrapText(row.reason === "" ? row.mean : row.reason, LABEL.size - 1, trackWidth(layout), 1);
    return [textAt(said, positionOf("0", layout) - DOT, y + 5, { class: "chart-reason" })];
  }
  const target = row.targetPercent === "" ? today : positionOf(row.targetPercent, layout);
  const isReached = row.targetPercent !== "" && target === today;
  return [
    ...spanOf(row, y, layout),
    element("line", { class: "chart-way", x1: today, x2: target, y1: y, y2: y }),
    ...(target === today ? [] : [ring(target, y, row.target)]),
    ...(isReached ? [element("circle", { class: "chart-ring", cx: today, cy: y, r: DOT + 4 })] : []),
    element("circle", { class: "chart-dot", cx: today, cy: y, r: DOT }),
    inside(row.level, today, y, "chart-today"),
  ];
}

function ring(x: number, y: number, target: string): Svg {
  return element("g", {}, [
    element("circle", { class: "chart-ring", cx: x, cy: y, r: DOT - 0.75 }),
    inside(target, x, y, "chart-target"),
  ]);
}

function spanOf({ levelSpan }: NodeView, y: number, layout: ChartLayout): readonly Svg[] {
  const [from, to] = levelSpan.map((percent) => positionOf(percent, layout));
  if (from === undefined || to === undefined) return [];
  const half = DOT + 4;
  return [
    element("rect", {
      class: "chart-span",
      x: from - half,
      y: y - half,
      width: to - from + 2 * half,
      height: 2 * half,
      rx: half,
    }),
  ];
}

function axisOf(levels: readonly LevelView[], layout: ChartLayout): { height: number; labels: readonly Svg[] } {
  const step = trackWidth(layout) / Math.max(1, levels.length - 1);
  const names = levels.map(({ name }) => wrapText(name, NAME.size, Math.min(step - 10, 120), NAME.lines));
  const hasNames = layout.hasLevelNames && step >= 64;
  const lines = hasNames ? Math.max(...names.map(({ length }) => length)) : 0;
  const labels = levels.flatMap(({ level, percent }, at) => {
    const x = positionOf(percent, layout);
    const centred = { "text-anchor": "middle" };
    return [
      textAt(String(level), x, 16, { class: "chart-level", ...centred }),
      ...(names[at] ?? [])
        .slice(0, lines)
        .map((line, index) => textAt(line, x, 32 + index * NAME.line, { class: "chart-name", ...centred })),
    ];
  });
  return { height: 28 + lines * NAME.line, labels };
}

/** From today to the target, both as levels or, where the target is a score, both as scores. */
function figuresOf({ level, mean, target, targetPercent, isScored }: NodeView): string {
  if (!isScored || target === "") return level;
  return `${targetPercent === "" ? mean : level} → ${target}`;
}

/** A number within a dot, smaller where it has more digits. */
function inside(text: string, x: number, y: number, style: string): Svg {
  const size = Math.min(13, (13 * 17) / Math.max(17, measureText(text, 13)));
  return textAt(text, x, y + size * 0.36, { class: style, "text-anchor": "middle", "font-size": size });
}

function textAt(text: string, x: number, y: number, attributes: Readonly<Record<string, string | number>>): Svg {
  return element("text", { x, y, ...attributes }, [textNode(text)]);
}

function positionOf(percent: string, layout: ChartLayout): number {
  return trackStart(layout) + (Number(percent) / 100) * trackWidth(layout);
}

function trackStart(layout: ChartLayout): number {
  return layout.isStacked ? MARGIN : layout.labelWidth + margin(layout);
}

function trackWidth(layout: ChartLayout): number {
  const { width, isStacked } = layout;
  return width - trackStart(layout) - (isStacked ? MARGIN : FIGURES + margin(layout));
}

/** Room beside the first and the last level for half of a name, or half of a dot. */
function margin({ hasLevelNames }: ChartLayout): number {
  return hasLevelNames ? 2.5 * MARGIN : MARGIN;
}
