import type { ChartSpec, NodeMark, ProfileChart, RoadmapBar } from "../documents/charts.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";
import { clamp, padEnd, padStart, widthOf, wrap } from "../text/width.ts";
import { type Canvas, plainSigns, type Signs, signsOf, widthFor } from "./canvas.ts";

/** A chart drawn with letters; a chart that cannot be drawn is left to the words around it. */
export function terminalChart(chart: ChartSpec, canvas: Canvas): readonly string[] {
  switch (chart.type) {
    case "profile":
      return bars(chart, canvas) ?? spokenRows(chart, canvas);
    case "roadmap":
      return chart.steps.flatMap((step) => stepLines(step, canvas));
    case "line":
    case "distribution":
    case "matrix":
    case "moves":
      return [];
  }
}

/** Each row in words: "Silos: level 2, mean 2.1, target 3, limits the level". */
function spokenRows({ rows, labels, limits }: ProfileChart, canvas: Canvas): readonly string[] {
  return rows.flatMap((row) => {
    const facts = [
      [labels.level, row.levelWords],
      [labels.mean, row.mean],
      [labels.target, row.target],
    ].flatMap(([label = "", value = ""]) =>
      value === "" || label === "" ? [] : `${label.toLowerCase()} ${value}`,
    );
    const said = [...(row.isScored ? facts : [row.reason]), ...(row.isBinding ? [limits] : [])];
    const text = forTerminalLine(plainSigns(`${row.title}: ${said.join(", ")}`, canvas));
    return wrap(text, widthFor(canvas));
  });
}

const SHORTEST = 9;

/** A bar for each row, with its numbers; undefined if bars have no room or cannot be seen. */
function bars(
  { rows, levels, labels, limits }: ProfileChart,
  canvas: Canvas,
): readonly string[] | undefined {
  const columns = [labels.level, labels.mean, labels.target].filter((label) => label !== "");
  const cellsOf = ({ levelWords: level, mean, target }: NodeMark): readonly string[] => {
    const cells = [
      ...(labels.level === "" ? [] : [level]),
      mean,
      ...(labels.target === "" ? [] : [target || "–"]),
    ];
    return cells.map((cell) => plainSigns(cell, canvas));
  };
  const widths = columns.map(
    (label, at) =>
      2 + Math.max(widthOf(label), ...rows.map((row) => widthOf(cellsOf(row)[at] ?? ""))),
  );
  const numbers = widths.reduce((total, width) => total + width, 0);
  const across = (cells: readonly string[]): string =>
    cells.map((cell, at) => padStart(cell, widths[at] ?? 0)).join("");
  const longest = Math.max(...rows.map(({ title }) => widthOf(title))) + 2;
  const titleWidth = Math.min(longest, Math.floor(widthFor(canvas) * 0.4));
  const barWidth = Math.min(41, widthFor(canvas) - titleWidth - numbers - 2);
  if (canvas.isSpoken === true || barWidth < SHORTEST) return undefined;
  const steps = levels.map(({ level }) => level);
  const header = `${" ".repeat(titleWidth)} ${axis(steps, barWidth)} ${across(columns)}`;
  return [
    canvas.dim(header.trimEnd()),
    ...rows.map(
      (row) =>
        `${rowTitle(row, titleWidth, canvas)} ${bar(row, barWidth, canvas)} ${across(cellsOf(row))}`,
    ),
    ...(rows.some(({ isBinding }) => isBinding)
      ? [canvas.dim(`${signsOf(canvas).holds} ${limits}`)]
      : []),
  ];
}

function rowTitle(row: NodeMark, width: number, canvas: Canvas): string {
  const mark = row.isBinding ? ` ${signsOf(canvas).holds}` : "";
  const title = clamp(forTerminalLine(row.title), width - widthOf(mark));
  const padded = padEnd(title + mark, width);
  return row.isBinding ? canvas.warning(padded) : padded;
}

/** The model's levels above the bars, each at the position that a bar would reach. */
function axis(steps: readonly number[], width: number): string {
  const [first, last] = [Math.min(...steps), Math.max(...steps)];
  const cells = Array.from({ length: width }, () => " ");
  for (const step of steps) {
    const label = String(step);
    const at = Math.round(((step - first) / (last - first)) * (width - 1));
    const start = Math.min(at, width - label.length);
    cells.splice(start, label.length, ...label.split(""));
  }
  return cells.join("");
}

/** Solid up to today, then dotted up to the target: ━━━━━●┄┄┄┄◇ */
function bar(row: NodeMark, width: number, canvas: Canvas): string {
  const signs = signsOf(canvas);
  if (!row.isScored) return canvas.dim(padEnd(clamp(row.reason, width), width));
  const today = position(row.percent, width);
  const target = row.targetPercent === "" ? today : position(row.targetPercent, width);
  return Array.from({ length: width }, (_, index) =>
    sign(index, today, target, signs, canvas),
  ).join("");
}

function sign(index: number, today: number, target: number, signs: Signs, canvas: Canvas): string {
  if (index === today) return canvas.accent(signs.today);
  if (index < today) return canvas.accent(signs.done);
  if (index === target) return canvas.dim(signs.target);
  return index < target ? canvas.dim(signs.ahead) : signs.empty;
}

function position(percent: string, width: number): number {
  return Math.round((Number(percent) / 100) * (width - 1));
}

const LONGEST_BAR = 52;
const SHORTEST_BAR = 32;
/** The rest of a line beside the bar. */
const MARGIN = 8;

/** A step of a plan: its title, a bar on the timeline of the plan, and its facts. */
function stepLines(step: RoadmapBar, canvas: Canvas): readonly string[] {
  const { number, title, span, facts } = step;
  const numbered = `${padStart(String(number), 2)}. ${title}`;
  const hanging = (text: string, indent: number): readonly string[] =>
    wrap(forTerminalLine(plainSigns(text, canvas)), widthFor(canvas) - indent).map(
      (line) => " ".repeat(indent) + line,
    );
  const [first = "", ...rest] = wrap(forTerminalLine(numbered), widthFor(canvas) - 5);
  const width = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, canvas.columns - MARGIN));
  const from = Math.floor(span[0] * width);
  const to = Math.max(from + 1, Math.round(span[1] * width));
  const [done, empty] = canvas.isUnicode ? ["━", "·"] : ["=", "."];
  const drawn = empty.repeat(from) + done.repeat(to - from) + empty.repeat(width - to);
  return [
    ` ${first}`,
    ...rest.map((line) => `     ${line}`),
    `     ${canvas.accent(drawn)}`,
    ...hanging(facts, 5).map((line) => canvas.dim(line)),
  ];
}
