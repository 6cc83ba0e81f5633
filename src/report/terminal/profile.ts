import { forTerminalLine } from "../../text/encode/terminal.ts";
import { clamp, padEnd, padStart, widthOf, wrap } from "../../text/width.ts";
import type { ReportInput } from "../input.ts";
import { overviewView } from "../view/overview-view.ts";
import { FIRST, moreThan } from "../view/priorities.ts";
import type { OverviewView } from "../view/view.ts";
import { type Canvas, plainSigns, widthFor } from "./canvas.ts";
import { bars, heading, overall, paragraph } from "./screen.ts";

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
    priorities(view, input, canvas),
    verdicts(view, canvas),
    view.notices.flatMap((notice) => paragraph(notice, canvas, canvas.dim)),
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Each dimension in words: "Silos: level 2, mean 2.1, target 3, limits the level". */
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
    return paragraph(
      plainSigns(`${node.title}: ${[...said, ...holds].join(", ")}`, canvas),
      canvas,
    );
  });
}

function projection(
  { projection: { heading: title, lines } }: OverviewView,
  canvas: Canvas,
): readonly string[] {
  if (lines.length === 0) return [];
  return [
    ...paragraph(title, canvas, canvas.strong),
    ...lines.flatMap((one) => paragraph(plainSigns(one, canvas), canvas)),
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
    const means = cells.map(({ mean }) => padStart(plainSigns(mean, canvas), columnWidth));
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

function priorities(
  { priorities: first, noRecommendation, labels }: OverviewView,
  input: ReportInput,
  canvas: Canvas,
): readonly string[] {
  if (first.length === 0) return paragraph(noRecommendation, canvas);
  const lines = first.flatMap((text, number) =>
    wrap(forTerminalLine(text), widthFor(canvas) - 4).map((line, index) =>
      index === 0 ? `${padStart(`${number + 1}.`, 3)} ${line}` : `    ${line}`,
    ),
  );
  const more = moreThan(FIRST, input);
  return [
    canvas.strong(labels["priorities"] ?? ""),
    ...lines,
    ...(more === "" ? [] : [canvas.dim(`    ${more}`)]),
  ];
}

function verdicts({ verdicts: all }: OverviewView, canvas: Canvas): readonly string[] {
  return all.flatMap(({ name, title }) =>
    paragraph(plainSigns(`${name} · ${title}`, canvas), canvas),
  );
}
