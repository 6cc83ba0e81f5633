import type { DistributionChart } from "../../documents/charts.ts";
import { element, type Svg, textAt, textNode } from "./svg.ts";

const WIDTH = 340;
const HEIGHT = 92;
const BASE = 70;
const TOP = 18;
const GAP = 10;
const MARGIN = 6;

/** The number of answers at each level: a column for each, with its number. */
export function distributionChart({ id, title, bars }: DistributionChart): Svg {
  const frame = {
    class: "chart chart-distribution",
    role: "img",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    "aria-labelledby": `${id}-title ${id}-desc`,
  };
  const width = (WIDTH - 2 * MARGIN) / bars.length;
  return element("svg", frame, [
    element("title", { id: `${id}-title` }, [textNode(title)]),
    element("desc", { id: `${id}-desc` }, [textNode(bars.map(({ spoken }) => spoken).join(" "))]),
    ...bars.map((bar, at) => column(bar, MARGIN + at * width, width)),
    element("line", { class: "chart-axis", x1: 0, x2: WIDTH, y1: BASE, y2: BASE }),
  ]);
}

function column(
  { level, count, percent }: DistributionChart["bars"][number],
  x: number,
  width: number,
): Svg {
  const height = (Number(percent) / 100) * (BASE - TOP);
  const middle = x + width / 2;
  return element("g", {}, [
    element("rect", {
      class: "bar-part",
      x: x + GAP / 2,
      y: BASE - height,
      width: Math.max(2, width - GAP),
      height,
    }),
    textAt(count, middle, BASE - height - 5, { class: "chart-count", "text-anchor": "middle" }),
    textAt(level, middle, BASE + 16, { class: "chart-level", "text-anchor": "middle" }),
  ]);
}
