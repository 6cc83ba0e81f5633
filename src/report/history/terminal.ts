import { forTerminalLine } from "../../text/encode/terminal.ts";
import { clamp } from "../../text/width.ts";
import { paragraph, plainSigns, table, widthFor } from "../comparison/terminal-table.ts";
import type { Canvas } from "../terminal/canvas.ts";
import { type HistoryInput, type HistoryView, historyView } from "./history-view.ts";
import { sparkLine } from "./spark-line.ts";

/** As many assessments as fit beside a title; the line shows all of them. */
const SHOWN = 3;

/** A line for the whole and each dimension, and the assessments behind it. */
export function terminalHistory(input: HistoryInput, canvas: Canvas): string {
  const view = historyView(input);
  const sections = [
    heading(view, canvas),
    lines(view, canvas),
    view.breaks === "" ? [] : paragraph(view.breaks, canvas, canvas.warning),
    assessments(view, canvas),
  ];
  const filled = sections.filter((one) => one.length > 0);
  return `${filled.map((one) => one.join("\n")).join("\n\n")}\n`;
}

function heading(view: HistoryView, canvas: Canvas): readonly string[] {
  return [
    canvas.strong(clamp(plainSigns(forTerminalLine(view.organization), canvas), widthFor(canvas))),
    ...paragraph(view.questionnaire, canvas, canvas.dim),
    "",
    ...paragraph(view.headline, canvas, canvas.strong),
  ];
}

function lines(
  { lines: all, assessments: rounds, words }: HistoryView,
  canvas: Canvas,
): readonly string[] {
  const names = rounds.slice(-SHOWN).map(({ name, isBroken }) => `${isBroken ? "| " : ""}${name}`);
  const header = ["", words.line, ...names, words.change];
  const rows = all.map(({ title, points, change }) => [
    title,
    sparkLine(points, canvas),
    ...points.slice(-SHOWN).map(({ level, mean }) => `${level} · ${mean}`),
    change,
  ]);
  const notes = [
    words.cells,
    words.heights,
    ...(rounds.length > SHOWN ? [words.lastOf(SHOWN, rounds.length)] : []),
  ];
  return [
    canvas.strong(words.lines),
    ...table(header, rows, canvas),
    ...paragraph(notes.join(" "), canvas, canvas.dim),
  ];
}

function assessments(
  { assessments: rounds, words }: HistoryView,
  canvas: Canvas,
): readonly string[] {
  const header = ["", words.date, words.model, words.people, words.coverage, words.confidence];
  const rows = rounds.map((one) => [
    one.name,
    one.date,
    one.model,
    one.people,
    one.coverage,
    one.confidence,
  ]);
  return [canvas.strong(words.assessments), ...table(header, rows, canvas)];
}
