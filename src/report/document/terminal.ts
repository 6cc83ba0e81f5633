import { forTerminalLine } from "../../text/encode/terminal.ts";
import { padEnd, widthOf, wrap } from "../../text/width.ts";
import { type Canvas, plainSigns, widthFor } from "../terminal/canvas.ts";
import type { DocumentView, PartView } from "./document-view.ts";

const HANG = 2;

/** A document in the terminal. */
export function terminalDocument(view: DocumentView, canvas: Canvas): string {
  const facts = view.facts.map(({ text }) => text).join(" · ");
  const lines = [
    ...paragraph(view.title, 0, canvas).map((line) => canvas.strong(line)),
    ...paragraph(facts, 0, canvas).map((line) => canvas.dim(line)),
    ...view.lead.flatMap((one) => ["", ...paragraph(one, 0, canvas)]),
    ...view.parts.flatMap((one) => ["", ...partLines(one, canvas)]),
  ];
  return `${lines.join("\n")}\n`;
}

function partLines(view: PartView, canvas: Canvas): readonly string[] {
  return [
    ...(view.eyebrow === "" ? [] : [canvas.dim(plainSigns(forTerminalLine(view.eyebrow), canvas))]),
    ...paragraph(view.heading, 0, canvas).map((line) => canvas.strong(line)),
    ...paragraph(view.answer, HANG, canvas).map((line) => canvas.strong(line)),
    ...view.paragraphs.flatMap((one) => paragraph(one, HANG, canvas)),
    ...rowsOf(view, canvas),
    ...view.blanks.map((blank) => `  ${plainSigns(forTerminalLine(blank), canvas)}: ________`),
    ...view.code
      .split("\n")
      .flatMap((line) => (line === "" ? [] : [`  ${plainSigns(line, canvas)}`])),
    ...view.items.flatMap(({ title, text }) => hanging("-", `${title} ${text}`.trim(), canvas)),
  ];
}

/** A table where it fits; else a row as its first cell with the others below it. */
function rowsOf({ columns, rows }: PartView, canvas: Canvas): readonly string[] {
  if (rows.length === 0) return [];
  const widths = columnWidths([columns, ...rows]);
  if (widths.reduce((sum, width) => sum + width, HANG) <= widthFor(canvas)) {
    return tableOf([columns, ...rows], widths, canvas);
  }
  return rows.flatMap(([first = "", ...rest]) => [
    ...hanging(first, rest[0] ?? "", canvas),
    ...rest
      .slice(1)
      .flatMap((cell, at) =>
        cell === "" ? [] : paragraph(`${columns[at + 2] ?? ""}: ${cell}`, 2 * HANG, canvas),
      )
      .map((line) => canvas.dim(line)),
  ]);
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const [first = []] = rows;
  return first.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ""))) + 2);
}

function tableOf(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  canvas: Canvas,
): readonly string[] {
  return rows.map((row, at) => {
    const cells = row.map((cell, column) =>
      padEnd(plainSigns(forTerminalLine(cell), canvas), widths[column] ?? 0),
    );
    const line = `  ${cells.join("")}`.trimEnd();
    return at === 0 ? canvas.dim(line) : line;
  });
}

/** A mark or a short first cell, then the text beside it, or below where the first is long. */
function hanging(first: string, text: string, canvas: Canvas): readonly string[] {
  const mark = plainSigns(forTerminalLine(first), canvas);
  if (widthOf(mark) > 4)
    return [...paragraph(first, HANG, canvas), ...paragraph(text, 2 * HANG, canvas)];
  const by = HANG + Math.max(1, widthOf(mark)) + 1;
  return paragraph(text, by, canvas).map((line, at) =>
    at === 0 ? `  ${padEnd(mark, by - HANG)}${line.slice(by)}` : line,
  );
}

function paragraph(text: string, by: number, canvas: Canvas): readonly string[] {
  if (text === "") return [];
  return wrap(plainSigns(forTerminalLine(text), canvas), widthFor(canvas) - by).map(
    (line) => " ".repeat(by) + line,
  );
}
