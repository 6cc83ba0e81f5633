import type { LineChart, LinePoint } from "../../documents/charts.ts";
import { wrapText } from "./measure-text.ts";
import { element, type Svg, textAt, textNode } from "./svg.ts";

const SIZE = { width: 360, height: 196 };
const MARGIN = { left: 30, right: 30, top: 22, bottom: 34 };
const LABEL = 12;
const DOT = 4.5;

/** A point with its place in the picture; y is absent without a score. */
interface Place {
  readonly point: LinePoint;
  readonly x: number;
  readonly y: number | undefined;
}

/**
 * The means of one line over the assessments, on the axis of the levels, interrupted at a break.
 */
export function lineChart({ id, title, points, levels }: LineChart): Svg {
  const places = placesOf(points);
  const frame = {
    class: "chart",
    role: "img",
    viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    "aria-labelledby": `${id}-title ${id}-desc`,
  };
  const spoken = points.map((point) => `${point.spoken}.`).join(" ");
  return element("svg", frame, [
    element("title", { id: `${id}-title` }, [textNode(title)]),
    element("desc", { id: `${id}-desc` }, [textNode(spoken)]),
    ...levels.flatMap(gridLine),
    ...places.flatMap((place, at) => joined(places[at - 1], place)),
    ...places.flatMap(marks),
    ...namesOf(places),
  ]);
}

function placesOf(points: readonly LinePoint[]): readonly Place[] {
  const room = SIZE.width - MARGIN.left - MARGIN.right;
  const step = points.length > 1 ? room / (points.length - 1) : 0;
  return points.map((point, at) => ({
    point,
    x: MARGIN.left + (points.length > 1 ? at * step : room / 2),
    y: point.percent === "" ? undefined : heightOf(point.percent),
  }));
}

function heightOf(percent: string): number {
  const room = SIZE.height - MARGIN.top - MARGIN.bottom;
  return MARGIN.top + (1 - Number(percent) / 100) * room;
}

function gridLine({ level, percent }: LineChart["levels"][number]): readonly Svg[] {
  const y = heightOf(percent);
  return [
    element("line", {
      class: "chart-grid",
      x1: MARGIN.left - 8,
      x2: SIZE.width - MARGIN.right + 8,
      y1: y,
      y2: y,
    }),
    textAt(String(level), 0, y + 4, { class: "chart-step" }),
  ];
}

/** The line from one point to the next, or at a break a dashed bar between them. */
function joined(before: Place | undefined, { point, x, y }: Place): readonly Svg[] {
  if (before === undefined) return [];
  if (point.isBroken) {
    const middle = (before.x + x) / 2;
    const ends = { y1: MARGIN.top, y2: SIZE.height - MARGIN.bottom };
    return [element("line", { class: "chart-break", x1: middle, x2: middle, ...ends })];
  }
  if (before.y === undefined || y === undefined) return [];
  return [element("line", { class: "chart-way", x1: before.x, x2: x, y1: before.y, y2: y })];
}

function marks({ point, x, y }: Place): readonly Svg[] {
  if (y === undefined) return [];
  return [
    element("circle", { class: "chart-dot", cx: x, cy: y, r: DOT }),
    textAt(point.mean, x, y - 10, { class: "chart-value", "text-anchor": "middle" }),
  ];
}

/** As many names as there is room for; the last is always shown. */
function namesOf(places: readonly Place[]): readonly Svg[] {
  const slot = (SIZE.width - MARGIN.left) / Math.max(1, places.length);
  const every = Math.max(1, Math.ceil(56 / slot));
  return places.flatMap(({ point, x }, at) => {
    if ((places.length - 1 - at) % every !== 0) return [];
    const [name = ""] = wrapText(point.assessment, LABEL, slot * every, 1);
    const y = SIZE.height - 12;
    return [textAt(name, x, y, { class: "chart-name", "text-anchor": "middle" })];
  });
}
