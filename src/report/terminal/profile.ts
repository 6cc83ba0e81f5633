import { forTerminalLine } from "../../text/encode/terminal.ts";
import { clamp, padEnd, padStart, widthOf, wrap } from "../../text/width.ts";
import type { ReportInput } from "../input.ts";
import { DASH } from "../view/node-view.ts";
import { overviewView } from "../view/overview-view.ts";
import type { NodeView, OverviewView } from "../view/view.ts";
import { type Canvas, type Signs, signsOf } from "./canvas.ts";

const SHOWN = 3;
const WIDEST = 100;

/** One screen: the verdict, a bar for each dimension, the departments, what to do first. */
export function terminalProfile(input: ReportInput, canvas: Canvas): string {
  const view = overviewView(input);
  const sections = [
    heading(view, canvas),
    canvas.isSpoken === true ? spoken(view, canvas) : bars(view, input, canvas),
    overall(view, canvas),
    projection(view, canvas),
    departments(view, canvas),
    perception(view, canvas),
    certainty(view, canvas),
    firstSteps(view, input, canvas),
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

function heading(view: OverviewView, canvas: Canvas): readonly string[] {
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
    ...paragraph(withSigns(view.verdictSentence, canvas), canvas, canvas.strong),
  ];
}

/** Terminals without Unicode get plain signs for the two that our own sentences use. */
function withSigns(text: string, { isUnicode }: Canvas): string {
  return isUnicode ? text : text.replaceAll("·", "|").replaceAll("–", "-");
}

function bars(
  view: OverviewView,
  { questionnaire }: ReportInput,
  canvas: Canvas,
): readonly string[] {
  const steps = questionnaire.levels.map(({ level }) => level);
  const columns = [view.labels["level"], view.labels["mean"], view.labels["target"]].map(
    (label) => label ?? "",
  );
  const numbers = columns.reduce((total, label) => total + widthOf(label) + 2, 0);
  const longest = Math.max(...view.standings.map(({ title }) => widthOf(title))) + 2;
  const titleWidth = Math.min(longest, Math.floor(widthFor(canvas) * 0.4));
  const barWidth = Math.max(9, Math.min(41, widthFor(canvas) - titleWidth - numbers - 2));
  const header = `${" ".repeat(titleWidth)} ${axis(steps, barWidth)} ${columns.map((label) => padStart(label, widthOf(label) + 2)).join("")}`;
  const rows = view.standings.map((dimension) => {
    const cells = [dimension.level, dimension.mean, dimension.target || DASH].map((cell, index) =>
      padStart(withSigns(cell, canvas), widthOf(columns[index] ?? "") + 2),
    );
    return `${rowTitle(dimension, titleWidth, canvas)} ${bar(dimension, barWidth, canvas)} ${cells.join("")}`;
  });
  return [canvas.dim(header.trimEnd()), ...rows, ...reasons(view, canvas)];
}

/** Each dimension in words: "Silos: level 2, mean 2.1, target 3, holds the level". */
function spoken({ standings, labels }: OverviewView, canvas: Canvas): readonly string[] {
  return standings.flatMap((node) => {
    const facts = [
      [labels["level"], node.level],
      [labels["mean"], node.mean],
      [labels["target"], node.target],
    ].flatMap(([label = "", value = ""]) =>
      value === "" ? [] : `${label.toLowerCase()} ${value}`,
    );
    const said = node.isScored ? facts : [node.reason];
    const holds = node.isBinding ? [labels["holdsIt"]] : [];
    return paragraph(withSigns(`${node.title}: ${[...said, ...holds].join(", ")}`, canvas), canvas);
  });
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

function overall({ overall: node, labels }: OverviewView, canvas: Canvas): readonly string[] {
  if (!node.isScored) return paragraph(`${labels["overall"]}: ${node.reason}`, canvas);
  const name = node.levelName === "" ? "" : ` (${node.levelName})`;
  const facts = [
    `${labels["mean"]?.toLowerCase()} ${node.mean}`,
    ...(node.levelRange === "" ? [] : [`${labels["level"]?.toLowerCase()} ${node.levelRange}`]),
    node.confidence,
  ];
  return paragraph(`${labels["overall"]}: ${node.level}${name}; ${facts.join(", ")}`, canvas);
}

function projection(
  { projection: { heading: title, lines } }: OverviewView,
  canvas: Canvas,
): readonly string[] {
  if (lines.length === 0) return [];
  const arrows = (text: string): string =>
    canvas.isUnicode ? text : withSigns(text, canvas).replaceAll("→", "->");
  return [
    ...paragraph(title, canvas, canvas.strong),
    ...lines.flatMap((one) => paragraph(arrows(one), canvas)),
  ];
}

function departments(
  { departments: table, labels }: OverviewView,
  canvas: Canvas,
): readonly string[] {
  if (table.rows.length < 2) return [];
  const titleWidth = Math.min(24, Math.max(...table.rows.map(({ title }) => widthOf(title)))) + 1;
  const room = Math.floor((widthFor(canvas) - titleWidth) / table.columns.length);
  const columnWidth = Math.max(5, Math.min(20, room));
  const titles = table.columns.map((title) => wrap(forTerminalLine(title), columnWidth - 1));
  const height = Math.max(...titles.map((lines) => lines.length));
  const header = Array.from({ length: height }, (_, row) =>
    titles.map((lines) => padStart(lines[row + lines.length - height] ?? "", columnWidth)).join(""),
  );
  const rows = table.rows.map(({ title, cells }) => {
    const means = cells.map(({ mean }) => padStart(withSigns(mean, canvas), columnWidth));
    return padEnd(clamp(forTerminalLine(title), titleWidth - 1), titleWidth) + means.join("");
  });
  return [
    canvas.strong(labels["departmentsHeading"] ?? ""),
    ...header.map((line) => canvas.dim(" ".repeat(titleWidth) + line)),
    ...rows,
  ];
}

/** The whole in one sentence, and each dimension that shows a signal. */
function perception(
  { perception: { overall: whole, dimensions }, labels }: OverviewView,
  canvas: Canvas,
): readonly string[] {
  const signals = dimensions.filter(({ isSignal }) => isSignal);
  return [
    canvas.strong(labels["perceptionHeading"] ?? ""),
    ...paragraph(whole.sentence, canvas),
    ...paragraph(whole.numbers, canvas, canvas.dim).filter((line) => line !== canvas.dim("")),
    ...signals.flatMap(({ title, sentence }) =>
      paragraph(`${title}: ${sentence}`, canvas, canvas.warning),
    ),
  ];
}

function certainty({ certainty: view }: OverviewView, canvas: Canvas): readonly string[] {
  return [
    canvas.strong(view.heading),
    ...view.lines.flatMap((line) => paragraph(line, canvas)),
    ...(view.weights.length === 0 ? [] : paragraph(view.weightsHeading, canvas)),
    ...view.weights.flatMap((line) => paragraph(`- ${line}`, canvas)),
  ];
}

function firstSteps(
  { recommendationTitles, noRecommendation, labels }: OverviewView,
  { texts }: ReportInput,
  canvas: Canvas,
): readonly string[] {
  if (recommendationTitles.length === 0) return paragraph(noRecommendation, canvas);
  const rest = recommendationTitles.length - SHOWN;
  const lines = recommendationTitles
    .slice(0, SHOWN)
    .flatMap((title, number) =>
      wrap(forTerminalLine(title), widthFor(canvas) - 4).map((line, index) =>
        index === 0 ? `${padStart(`${number + 1}.`, 3)} ${line}` : `    ${line}`,
      ),
    );
  const more = rest > 0 ? [canvas.dim(`    ${texts.moreRecommendations(rest)}`)] : [];
  return [canvas.strong(labels["doFirst"] ?? ""), ...lines, ...more];
}

function verdicts({ verdicts: all }: OverviewView, canvas: Canvas): readonly string[] {
  return all.flatMap(({ name, title }) =>
    paragraph(withSigns(`${name} · ${title}`, canvas), canvas),
  );
}
