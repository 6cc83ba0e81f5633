import { forTerminalLine } from "../../text/encode/terminal.ts";
import { clamp, padEnd, padStart, widthOf, wrap } from "../../text/width.ts";
import type { ReportInput } from "../input.ts";
import { DASH } from "../view/node-view.ts";
import { reportView } from "../view/report-view.ts";
import type { DimensionView, NodeView, ReportView } from "../view/view.ts";
import { type Canvas, type Signs, signsOf } from "./canvas.ts";

const SHOWN = 3;
const WIDEST = 100;

/** One screen: the verdict, a bar for each dimension, the departments, what to do first. */
export function terminalProfile(input: ReportInput, canvas: Canvas): string {
  const view = reportView(input);
  const sections = [
    heading(view, canvas),
    bars(view, input, canvas),
    overall(view, canvas),
    departments(view, canvas),
    firstSteps(view, canvas),
    verdicts(view, canvas),
    view.notices.flatMap((notice) => paragraph(notice, canvas, canvas.dim)),
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function widthFor({ columns }: Canvas): number {
  return Math.max(40, Math.min(WIDEST, columns));
}

function paragraph(text: string, canvas: Canvas, paint = (line: string): string => line): string[] {
  return wrap(forTerminalLine(text), widthFor(canvas)).map((line) => paint(line));
}

function heading(view: ReportView, canvas: Canvas): readonly string[] {
  const { between } = signsOf(canvas);
  const facts = [view.assessment, view.questionnaire, view.date].filter((fact) => fact !== "");
  const counted = [view.interviewed, `${view.labels["coverageWord"]} ${view.coverageRatio}`, view.confidence];
  return [
    canvas.strong(clamp(forTerminalLine(view.organization), widthFor(canvas))),
    ...paragraph(facts.join(` ${between} `), canvas, canvas.dim),
    ...paragraph(counted.join(` ${between} `), canvas, canvas.dim),
    "",
    ...paragraph(withSigns(view.verdictSentence, canvas), canvas, canvas.strong),
  ];
}

/** Terminals without Unicode get plain signs for the two that our own sentences use. */
function withSigns(text: string, { isUnicode }: Canvas): string {
  return isUnicode ? text : text.replaceAll("·", "|").replaceAll("–", "-");
}

function bars(view: ReportView, { questionnaire }: ReportInput, canvas: Canvas): readonly string[] {
  const steps = questionnaire.levels.map(({ level }) => level);
  const columns = [view.labels["level"], view.labels["mean"], view.labels["target"]].map((label) => label ?? "");
  const numbers = columns.reduce((total, label) => total + widthOf(label) + 2, 0);
  const longest = Math.max(...view.dimensions.map(({ title }) => widthOf(title))) + 2;
  const titleWidth = Math.min(longest, Math.floor(widthFor(canvas) / 3));
  const barWidth = Math.max(9, Math.min(41, widthFor(canvas) - titleWidth - numbers - 2));
  const header = `${" ".repeat(titleWidth)} ${axis(steps, barWidth)} ${columns.map((label) => padStart(label, widthOf(label) + 2)).join("")}`;
  const rows = view.dimensions.map((dimension) => {
    const cells = [dimension.level, dimension.mean, dimension.target || DASH].map((cell, index) =>
      padStart(withSigns(cell, canvas), widthOf(columns[index] ?? "") + 2),
    );
    return `${rowTitle(dimension, titleWidth, canvas)} ${bar(dimension, barWidth, canvas)} ${cells.join("")}`;
  });
  return [canvas.dim(header.trimEnd()), ...rows, ...reasons(view, canvas)];
}

function rowTitle(dimension: DimensionView, width: number, canvas: Canvas): string {
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
  return Array.from({ length: width }, (_, index) => cell(index, today, target, signs, canvas)).join("");
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

function reasons({ dimensions, labels }: ReportView, canvas: Canvas): readonly string[] {
  const binding = dimensions.some(({ isBinding }) => isBinding);
  return binding ? [canvas.dim(`${signsOf(canvas).holds} ${labels["holdsIt"]}`)] : [];
}

function overall({ overall: node, labels }: ReportView, canvas: Canvas): readonly string[] {
  if (!node.isScored) return paragraph(`${labels["overall"]}: ${node.reason}`, canvas);
  const name = node.levelName === "" ? "" : ` (${node.levelName})`;
  const facts = [
    `${labels["mean"]?.toLowerCase()} ${node.mean}`,
    ...(node.levelRange === "" ? [] : [`${labels["level"]?.toLowerCase()} ${node.levelRange}`]),
    node.confidence,
  ];
  return paragraph(`${labels["overall"]}: ${node.level}${name}; ${facts.join(", ")}`, canvas);
}

function departments({ departments: table, dimensions, labels }: ReportView, canvas: Canvas): readonly string[] {
  if (table.rows.length < 2) return [];
  const titleWidth = Math.min(24, Math.max(...table.rows.map(({ title }) => widthOf(title)))) + 1;
  const room = Math.floor((widthFor(canvas) - titleWidth) / dimensions.length);
  const columnWidth = Math.max(5, Math.min(26, room));
  const header = table.columns.map((title) => padStart(clamp(title, columnWidth - 2), columnWidth));
  const rows = table.rows.map(({ title, cells }) => {
    const means = cells.map(({ mean }) => padStart(withSigns(mean, canvas), columnWidth));
    return padEnd(clamp(title, titleWidth - 1), titleWidth) + means.join("");
  });
  return [
    canvas.strong(labels["departmentsHeading"] ?? ""),
    canvas.dim(" ".repeat(titleWidth) + header.join("")),
    ...rows,
  ];
}

function firstSteps({ recommendations, moreTitles, labels }: ReportView, canvas: Canvas): readonly string[] {
  if (recommendations.length === 0) return paragraph(labels["recommendationsNone"] ?? "", canvas);
  const rest = recommendations.length - SHOWN + moreTitles.length;
  const lines = recommendations.slice(0, SHOWN).flatMap(({ number, title }) =>
    wrap(forTerminalLine(title), widthFor(canvas) - 4).map((line, index) =>
      index === 0 ? `${padStart(`${number}.`, 3)} ${line}` : `    ${line}`,
    ),
  );
  return [canvas.strong(labels["doFirst"] ?? ""), ...lines, ...(rest > 0 ? [canvas.dim(`    + ${rest}`)] : [])];
}

function verdicts({ verdicts: all }: ReportView, canvas: Canvas): readonly string[] {
  return all.flatMap(({ id, title }) => paragraph(`${id}: ${title}`, canvas));
}
