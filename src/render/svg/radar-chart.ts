import { hasRadar, type NodeMark, type RadarChart } from "../../documents/charts.ts";
import { wrapText } from "./measure-text.ts";
import { element, type Svg, textAt, textNode } from "./svg.ts";

const SIZE = { width: 560, height: 420 };
const CENTRE = { x: 280, y: 210 };
const RADIUS = 138;
/** From this many axes, the labels above and below have neighbours. */
const CROWDED = 6;
/** A label beside the chart has 126 units of room; the browser draws it wider than measured. */
const LABEL = { size: 13, line: 16, width: 116, lines: 3, away: 16 };

/**
 * Today's levels as one shape and the targets as another; undefined below 3 axes and above 10, and
 * if any has no level, because a corner in the centre would read as the lowest.
 */
export function radarChart({ id, title, note, rows, levels }: RadarChart): Svg | undefined {
  if (!hasRadar(rows)) return undefined;
  const spoken = [note, ...rows.map(({ standing }) => `${standing}.`)].join(" ");
  const frame = {
    class: "chart chart-radar",
    role: "img",
    viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    "aria-labelledby": `${id}-title ${id}-desc`,
  };
  const around = rows.length;
  return element("svg", frame, [
    element("title", { id: `${id}-title` }, [textNode(title)]),
    element("desc", { id: `${id}-desc` }, [textNode(spoken)]),
    ...levels.map(({ percent }) => shape("chart-web", Array(around).fill(percent))),
    ...rows.map((_, at) => axis(at, around)),
    shape(
      "chart-aim",
      rows.map((row) => row.targetPercent || row.levelPercent),
    ),
    shape(
      "chart-area",
      rows.map((row) => row.levelPercent),
    ),
    ...rows.map((row, at) => dot(row, at, around)),
    ...rows.map((row, at) => label(row, at, around)),
  ]);
}

/**
 * A point at a share of the radius along an axis, the first upwards, then clockwise. The lowest
 * level is not at the centre.
 */
function place(percent: number, at: number, around: number): { x: number; y: number } {
  const angle = (at / around) * 2 * Math.PI;
  const radius = (RADIUS * (percent + INNER)) / (100 + INNER);
  return { x: CENTRE.x + radius * Math.sin(angle), y: CENTRE.y - radius * Math.cos(angle) };
}

/** The radius of the lowest level, in percent of the distance from it to the highest. */
const INNER = 18;

function shape(style: string, percents: readonly string[]): Svg {
  const points = percents.map((percent, at) => {
    const { x, y } = place(Number(percent), at, percents.length);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return element("polygon", { class: style, points: points.join(" ") });
}

function axis(at: number, around: number): Svg {
  const { x, y } = place(100, at, around);
  return element("line", { class: "chart-grid", x1: CENTRE.x, y1: CENTRE.y, x2: x, y2: y });
}

function dot({ levelPercent }: NodeMark, at: number, around: number): Svg {
  const { x, y } = place(Number(levelPercent), at, around);
  return element("circle", { class: "chart-dot", cx: x, cy: y, r: 4.5 });
}

/** The name next to the end of its axis, with today's level and the target below it. */
function label(row: NodeMark, at: number, around: number): Svg {
  const angle = (at / around) * 2 * Math.PI;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const side = Math.abs(sin) < 0.2 ? "middle" : sin > 0 ? "start" : "end";
  const isAlone = side === "middle" && around < CROWDED;
  const width = isAlone ? 2 * LABEL.width : LABEL.width;
  const name = wrapText(row.title, LABEL.size, width, LABEL.lines);
  const end = place(100, at, around);
  const x = end.x + LABEL.away * sin;
  const height = (name.length + 1) * LABEL.line;
  const middle = end.y - LABEL.away * cos - (cos * height) / 2;
  const top = Math.min(SIZE.height - height - 4, Math.max(4, middle - height / 2));
  const today = row.level === "" ? row.mean : row.level;
  const figures = row.target !== "" ? `${today} → ${row.target}` : today;
  return element("g", {}, [
    ...name.map((line, index) =>
      textAt(line, x, top + LABEL.size + index * LABEL.line, {
        class: "chart-label",
        "text-anchor": side,
      }),
    ),
    textAt(figures, x, top + LABEL.size + name.length * LABEL.line, {
      class: "chart-figures",
      "text-anchor": side,
    }),
  ]);
}
