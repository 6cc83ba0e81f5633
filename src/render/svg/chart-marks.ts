import type { NodeMark } from "../../documents/charts.ts";
import { type ChartLayout, positionOf, trackWidth } from "./chart-layout.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { element, type Svg, textAt } from "./svg.ts";

const DOT = 11;
const REASON = 13;

/** The marks of a row on the axis; without a level, the reason or the mean. */
export function marks(row: NodeMark, y: number, layout: ChartLayout): readonly Svg[] {
  const today = row.levelPercent === "" ? undefined : positionOf(row.levelPercent, layout);
  if (today === undefined) {
    const [said = ""] = wrapText(
      row.reason === "" ? row.mean : row.reason,
      REASON,
      trackWidth(layout),
      1,
    );
    return [textAt(said, positionOf("0", layout) - DOT, y + 5, { class: "chart-reason" })];
  }
  const target = row.targetPercent === "" ? today : positionOf(row.targetPercent, layout);
  const isReached = row.targetPercent !== "" && target === today;
  return [
    ...spanOf(row, y, layout),
    element("line", { class: "chart-way", x1: today, x2: target, y1: y, y2: y }),
    ...(target === today ? [] : [ring(target, y, row.target)]),
    ...(isReached
      ? [element("circle", { class: "chart-ring", cx: today, cy: y, r: DOT + 4 })]
      : []),
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

function spanOf({ levelSpan }: NodeMark, y: number, layout: ChartLayout): readonly Svg[] {
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

/** A number within a dot, smaller if it has more digits. */
function inside(text: string, x: number, y: number, style: string): Svg {
  const size = Math.min(13, (13 * 17) / Math.max(17, measureText(text, 13)));
  return textAt(text, x, y + size * 0.36, {
    class: style,
    "text-anchor": "middle",
    "font-size": size,
  });
}
