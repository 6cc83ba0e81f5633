import type { RoadmapBar, RoadmapChart } from "../../documents/charts.ts";
import { wrapText } from "./measure-text.ts";
import { element, type Svg, textAt, textNode } from "./svg.ts";

const WIDTH = 752;
const LABEL = { width: 300, size: 13, line: 16, lines: 2 };
const TRACK = { left: 330, right: 748 };
const ROW = 42;
const HEAD = 24;
const BAR = 14;

/** The start and end of each step, within the full time of the plan. */
export function roadmapChart({ id, title, note, steps }: RoadmapChart): Svg {
  const height = HEAD + steps.length * ROW;
  const frame = {
    class: "chart chart-roadmap",
    role: "img",
    viewBox: `0 0 ${WIDTH} ${height}`,
    "aria-labelledby": `${id}-title ${id}-desc`,
  };
  const spoken = steps.map((step) => `${step.number}. ${step.title}: ${step.time}, ${step.phase}.`);
  return element("svg", frame, [
    element("title", { id: `${id}-title` }, [textNode(title)]),
    element("desc", { id: `${id}-desc` }, [textNode([note, ...spoken].join(" "))]),
    ...steps.flatMap((step, at) => row(step, HEAD + at * ROW)),
  ]);
}

function row(step: RoadmapBar, top: number): readonly Svg[] {
  const lines = wrapText(`${step.number}. ${step.title}`, LABEL.size, LABEL.width, LABEL.lines);
  const first = top + ROW / 2 - ((lines.length - 2) * LABEL.line) / 2 - 3;
  const length = TRACK.right - TRACK.left;
  const [from, to] = step.span.map((share) => TRACK.left + share * length) as [number, number];
  const isLate = from > TRACK.left + length * 0.6;
  return [
    element("line", { class: "chart-rule", x1: 0, x2: WIDTH, y1: top, y2: top }),
    ...lines.map((line, at) =>
      textAt(line, 0, first + at * LABEL.line, { class: "chart-label-small" }),
    ),
    element("rect", {
      class: `chart-phase-${step.tone}`,
      x: from,
      y: top + ROW / 2 - 2,
      width: Math.max(4, to - from),
      height: BAR,
      rx: 3,
    }),
    textAt(`${step.time} · ${step.phase}`, isLate ? TRACK.right : from, top + ROW / 2 - 7, {
      class: "chart-name",
      "text-anchor": isLate ? "end" : "start",
    }),
  ];
}
