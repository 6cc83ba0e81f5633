import { forTerminalLine } from "../../text/encode/terminal.ts";
import { clamp } from "../../text/width.ts";
import type { Canvas } from "../terminal/canvas.ts";
import type { ComparisonInput, ComparisonView, MoveView, ProgressView } from "./comparison-view.ts";
import { withRemarks } from "./progress-view.ts";
import { item, paragraph, plainSigns, rowsOf, table, widthFor } from "./terminal-table.ts";
import { comparisonView } from "./view-of.ts";

const SHOWN = 4;

/** What moved, on a screen or two: the sentence first, then the tables. */
export function terminalComparison(input: ComparisonInput, canvas: Canvas): string {
  const view = comparisonView(input);
  const sections = [
    heading(view, canvas),
    view.notices.flatMap((notice) => paragraph(notice, canvas, canvas.warning)),
    facts(view, canvas),
    moves(view.labels["dimensions"], view.dimensions, "", view, canvas),
    moves(view.capabilitiesHeading, view.capabilities, view.capabilitiesStill, view, canvas),
    moves(view.labels["questions"], view.questions.map(withId), view.questionsStill, view, canvas),
    departments(view, canvas),
    perception(view, canvas),
    progress(view, canvas),
    verdicts(view, canvas),
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function heading(view: ComparisonView, canvas: Canvas): readonly string[] {
  const title = `${view.organization}: ${view.earlier} → ${view.later}`;
  return [
    canvas.strong(clamp(plainSigns(forTerminalLine(title), canvas), widthFor(canvas))),
    ...paragraph(view.questionnaire, canvas, canvas.dim),
    "",
    ...paragraph(view.headline, canvas, canvas.strong),
  ];
}

/** What is the same in both is said once. */
function facts(view: ComparisonView, canvas: Canvas): readonly string[] {
  const rows = view.facts.map(({ label, before, after }) => [
    label,
    before === after ? before : `${before} → ${after}`,
  ]);
  return rowsOf(rows, canvas);
}

function moves(
  title: string | undefined,
  rows: readonly MoveView[],
  still: string,
  { labels }: ComparisonView,
  canvas: Canvas,
): readonly string[] {
  const header = ["", labels["level"], labels["mean"], labels["change"], ""].map(
    (cell) => cell ?? "",
  );
  const cells = rows.map(({ title, level, mean, change, word }) => [
    title,
    level,
    mean,
    change,
    word,
  ]);
  if (rows.length === 0) return [];
  return [
    canvas.strong(title ?? ""),
    ...table(header, cells, canvas),
    ...(still === "" ? [] : paragraph(still, canvas, canvas.dim)),
  ];
}

/** A question by its id, which is short, and as much of its text as there is room for. */
function withId(move: MoveView): MoveView {
  return { ...move, title: `${move.id}  ${move.title}` };
}

function departments(view: ComparisonView, canvas: Canvas): readonly string[] {
  const { departments: rows, departmentsWithheld: withheld, labels } = view;
  if (rows.length === 0) return [];
  const header = ["", labels["people"], labels["mean"], labels["change"], ""];
  const cells = rows.map(({ title, people, mean, change, word }) => [
    title,
    people,
    mean,
    change,
    word,
  ]);
  const titles = header.map((cell) => cell ?? "");
  return [
    canvas.strong(labels["departments"] ?? ""),
    ...table(titles, cells, canvas),
    ...(withheld === "" ? [] : paragraph(withheld, canvas, canvas.dim)),
  ];
}

function perception({ gaps, labels }: ComparisonView, canvas: Canvas): readonly string[] {
  const heading = canvas.strong(labels["perception"] ?? "");
  if (gaps.length === 0) return [heading, ...paragraph(labels["gapsUnmeasured"] ?? "", canvas)];
  const rows = gaps.map(({ title, signal }) => [title, signal]);
  return [
    heading,
    ...table(["", labels["signal"] ?? ""], rows, canvas),
    ...paragraph(labels["perceptionNote"] ?? "", canvas, canvas.dim),
  ];
}

function progress(view: ComparisonView, canvas: Canvas): readonly string[] {
  if (view.progress.length === 0) return [];
  const groups = view.progress.flatMap(({ heading: title, items }) => {
    const rest = items.length - SHOWN;
    return [
      `${title} (${items.length})`,
      ...items.slice(0, SHOWN).flatMap((one) => progressItem(one, canvas)),
      ...(rest > 0 ? [canvas.dim(`    + ${rest}`)] : []),
    ];
  });
  const hint = view.progressHint === "" ? [] : paragraph(view.progressHint, canvas, canvas.dim);
  return [canvas.strong(view.labels["recommendations"] ?? ""), ...groups, ...hint];
}

/** Of what was done, also where each question that it raises stood and stands. */
function progressItem(
  { title, remarks, isDone, raises }: ProgressView,
  canvas: Canvas,
): readonly string[] {
  return [
    ...item(withRemarks(title, remarks), 2, canvas),
    ...(isDone ? raises.flatMap((raise) => item(raise, 4, canvas)) : []),
  ];
}

function verdicts({ verdicts: all, labels }: ComparisonView, canvas: Canvas): readonly string[] {
  if (all.length === 0) return [];
  return [
    canvas.strong(labels["verdicts"] ?? ""),
    ...all.flatMap(({ name, text }) => paragraph(`${name} ${text}`, canvas)),
  ];
}
