import type { MatrixChart, MatrixPoint } from "../../documents/charts.ts";
import { element, type Svg, textAt, textNode } from "./svg.ts";

const SIZE = { width: 560, height: 340 };
const FIELD = { left: 64, right: 536, top: 22, bottom: 292 };
const DOT = 13;

/** The gain of each recommendation, upwards, against its effort, to the right. */
export function matrixChart(chart: MatrixChart): Svg {
  const { id, title, note, points } = chart;
  const spoken = [note, ...points.map((point) => point.spoken)].join(" ");
  const frame = {
    class: "chart chart-matrix",
    role: "img",
    viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    "aria-labelledby": `${id}-title ${id}-desc`,
  };
  const [middle, half] = [(FIELD.left + FIELD.right) / 2, (FIELD.top + FIELD.bottom) / 2];
  const across = { x1: FIELD.left, x2: FIELD.right };
  const down = { y1: FIELD.top, y2: FIELD.bottom };
  return element("svg", frame, [
    element("title", { id: `${id}-title` }, [textNode(title)]),
    element("desc", { id: `${id}-desc` }, [textNode(spoken)]),
    element("rect", {
      class: "chart-field",
      x: FIELD.left,
      y: FIELD.top,
      width: middle - FIELD.left,
      height: half - FIELD.top,
    }),
    element("line", { class: "chart-grid", ...across, y1: half, y2: half }),
    element("line", { class: "chart-grid", ...down, x1: middle, x2: middle }),
    element("line", { class: "chart-axis", ...across, y1: FIELD.bottom, y2: FIELD.bottom }),
    element("line", { class: "chart-axis", ...down, x1: FIELD.left, x2: FIELD.left }),
    ...ticks(chart),
    ...axisNames(chart),
    ...placed(points).map(mark),
  ]);
}

/**
 * Half and the full length of each axis, with numbers, at the position of a point with that value.
 */
function ticks({ bounds }: MatrixChart): readonly Svg[] {
  const [first, last] = [spotOf(0, 0), spotOf(100, 100)];
  const across = { class: "chart-name", "text-anchor": "middle" };
  const up = { class: "chart-name", "text-anchor": "end" };
  return [
    textAt("0", first.x, FIELD.bottom + 16, across),
    textAt(bounds.days[0], (first.x + last.x) / 2, FIELD.bottom + 16, across),
    textAt(bounds.days[1], last.x, FIELD.bottom + 16, across),
    textAt(bounds.gain[0], FIELD.left - 6, (first.y + last.y) / 2 + 4, up),
    textAt(bounds.gain[1], FIELD.left - 6, last.y + 4, up),
  ];
}

/** The position of a share of the largest effort and gain. */
function spotOf(x: number, y: number): { x: number; y: number } {
  return {
    x: FIELD.left + DOT + 4 + (x / 100) * (FIELD.right - FIELD.left - 2 * DOT - 8),
    y: FIELD.bottom - DOT - 4 - (y / 100) * (FIELD.bottom - FIELD.top - 2 * DOT - 8),
  };
}

function axisNames({ gain, effort }: MatrixChart): readonly Svg[] {
  const turn = { transform: `rotate(-90 18 ${(FIELD.top + FIELD.bottom) / 2})` };
  return [
    textAt(`${gain} →`, 18, (FIELD.top + FIELD.bottom) / 2, {
      class: "chart-axis-name",
      "text-anchor": "middle",
      ...turn,
    }),
    textAt(`${effort} →`, (FIELD.left + FIELD.right) / 2, FIELD.bottom + 34, {
      class: "chart-axis-name",
      "text-anchor": "middle",
    }),
  ];
}

interface Placed {
  readonly number: string;
  readonly x: number;
  readonly y: number;
}

/** Points that would cover one another are moved apart, to the right or back from the edge. */
function placed(points: readonly MatrixPoint[]): readonly Placed[] {
  const done: Placed[] = [];
  for (const { number, x, y } of points) {
    const spot = spotOf(Number(x), Number(y));
    const step = spot.x > (FIELD.left + FIELD.right) / 2 ? -DOT : DOT;
    while (done.some((one) => Math.hypot(one.x - spot.x, one.y - spot.y) < 2 * DOT + 2)) {
      spot.x += step;
    }
    done.push({ number, ...spot });
  }
  return done;
}

function mark({ number, x, y }: Placed): Svg {
  return element("g", {}, [
    element("circle", { class: "chart-dot", cx: x, cy: y, r: DOT }),
    textAt(number, x, y + 4.7, {
      class: "chart-today",
      "text-anchor": "middle",
      "font-size": 13,
    }),
  ]);
}
