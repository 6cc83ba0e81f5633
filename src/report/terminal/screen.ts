import { forTerminalLine } from "../../text/encode/terminal.ts";
import { clamp, padEnd, padStart, widthOf, wrap } from "../../text/width.ts";
import type { ReportInput } from "../input.ts";
import { DASH } from "../view/node-view.ts";
import type { NodeView, OverviewView } from "../view/view.ts";
import { type Canvas, plainSigns, type Signs, signsOf, widthFor } from "./canvas.ts";

/** A text as lines of the terminal. */
export function paragraph(
  text: string,
  canvas: Canvas,
  paint = (line: string): string => line,
): string[] {
  return wrap(forTerminalLine(text), widthFor(canvas)).map((line) => paint(line));
}

/** Whose profile it is, how much is known, and the verdict. */
export function heading(view: OverviewView, canvas: Canvas): readonly string[] {
  const { between } = signsOf(canvas);
  const facts = [view.assessment, view.questionnaire, view.date].filter((fact) => fact !== "");
  const counted = [
    view.interviewed,
    `${view.labels["coverageWord"]} ${view.coverageRatio}`,
    view.confidence,
  ];
  return [
    canvas.strong(clamp(forTerminalLine(view.organization), widthFor(canvas))),
    ...paragraph(facts.join(` ${between} `), canvas, canvas.dim),
    ...paragraph(counted.join(` ${between} `), canvas, canvas.dim),
    "",
    ...paragraph(plainSigns(view.verdictSentence, canvas), canvas, canvas.strong),
  ];
}

/** A bar for each dimension, with its numbers. */
export function bars(
  view: OverviewView,
  { questionnaire }: ReportInput,
  canvas: Canvas,
): readonly string[] {
  const steps = questionnaire.levels.map(({ level }) => level);
  const columns = [view.labels["level"], view.labels["mean"], view.labels["target"]].map(
    (label) => label ?? "",
  );
  const cellsOf = (node: NodeView): readonly string[] =>
    [node.level, node.mean, node.target || DASH].map((cell) => plainSigns(cell, canvas));
  const widths = columns.map(
    (label, at) =>
      2 + Math.max(widthOf(label), ...view.standings.map((one) => widthOf(cellsOf(one)[at] ?? ""))),
  );
  const numbers = widths.reduce((total, width) => total + width, 0);
  const across = (cells: readonly string[]): string =>
    cells.map((cell, at) => padStart(cell, widths[at] ?? 0)).join("");
  const longest = Math.max(...view.standings.map(({ title }) => widthOf(title))) + 2;
  const titleWidth = Math.min(longest, Math.floor(widthFor(canvas) * 0.4));
  const barWidth = Math.max(9, Math.min(41, widthFor(canvas) - titleWidth - numbers - 2));
  const header = `${" ".repeat(titleWidth)} ${axis(steps, barWidth)} ${across(columns)}`;
  const rows = view.standings.map(
    (one) =>
      `${rowTitle(one, titleWidth, canvas)} ${bar(one, barWidth, canvas)} ${across(cellsOf(one))}`,
  );
  return [canvas.dim(header.trimEnd()), ...rows, ...reasons(view, canvas)];
}

function rowTitle(dimension: NodeView, width: number, canvas: Canvas): string {
  const { holds } = signsOf(canvas);
  const mark = dimension.isBinding ? ` ${holds}` : "";
  const title = clamp(forTerminalLine(dimension.title), width - widthOf(mark));
  const padded = padEnd(title + mark, width);
  return dimension.isBinding ? canvas.warning(padded) : padded;
}

/** The model's levels above the bars, each where a bar would reach it. */
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

/** Done up to today, then ahead up to the target: ━━━━━●┄┄┄┄◇ */
function bar(node: NodeView, width: number, canvas: Canvas): string {
  const signs = signsOf(canvas);
  if (!node.isScored) return canvas.dim(padEnd(clamp(node.reason, width), width));
  const today = position(node.percent, width);
  const target = node.targetPercent === "" ? today : position(node.targetPercent, width);
  return Array.from({ length: width }, (_, index) =>
    cell(index, today, target, signs, canvas),
  ).join("");
}

function cell(index: number, today: number, target: number, signs: Signs, canvas: Canvas): string {
  if (index === today) return canvas.accent(signs.today);
  if (index < today) return canvas.accent(signs.done);
  if (index === target) return canvas.dim(signs.target);
  return index < target ? canvas.dim(signs.ahead) : signs.empty;
}

function position(percent: string, width: number): number {
  return Math.round((Number(percent) / 100) * (width - 1));
}

function reasons({ standings, labels }: OverviewView, canvas: Canvas): readonly string[] {
  const binding = standings.some(({ isBinding }) => isBinding);
  return binding ? [canvas.dim(`${signsOf(canvas).holds} ${labels["holdsIt"]}`)] : [];
}

/** The whole in one line. */
export function overall(
  { overall: node, labels }: OverviewView,
  canvas: Canvas,
): readonly string[] {
  const name = node.levelName === "" ? "" : ` (${node.levelName})`;
  if (!node.isScored) {
    const level = name === "" ? node.reason : `${node.level}${name}`;
    return paragraph(`${labels["overall"]}: ${level}`, canvas);
  }
  const facts = [
    `${labels["mean"]?.toLowerCase()} ${node.mean}`,
    ...(node.levelRange === "" ? [] : [`${labels["level"]?.toLowerCase()} ${node.levelRange}`]),
    node.grounds,
  ];
  return paragraph(`${labels["overall"]}: ${node.level}${name}; ${facts.join(", ")}`, canvas);
}
