import { forTerminalLine } from "../../text/encode/terminal.ts";
import { clamp, padEnd, padStart, widthOf, wrap } from "../../text/width.ts";
import type { Canvas } from "../terminal/canvas.ts";

const WIDEST = 100;
const NARROWEST = 40;
const GAP = 2;

/** How wide a document may be on this canvas. */
export function widthFor({ columns }: Canvas): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

/** A text on lines of that width, in plain signs where the terminal knows no others. */
export function paragraph(
  text: string,
  canvas: Canvas,
  paint = (line: string): string => line,
): readonly string[] {
  return wrap(plainSigns(forTerminalLine(text), canvas), widthFor(canvas)).map((line) =>
    paint(line),
  );
}

/** A list item with the lines below it indented. */
export function item(text: string, indent: number, canvas: Canvas): readonly string[] {
  const width = Math.max(20, widthFor(canvas) - indent - 2);
  return wrap(plainSigns(forTerminalLine(text), canvas), width).map(
    (line, index) => `${" ".repeat(indent)}${index === 0 ? "- " : "  "}${line}`,
  );
}

/** Rows below a header; see `rowsOf`. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  canvas: Canvas,
): readonly string[] {
  return rowsOf([header, ...rows], canvas).map((line, at) => (at === 0 ? canvas.dim(line) : line));
}

/**
 * Rows in columns: the first is cut to what is left of the width, the last is words and stands to
 * the left, those between are numbers and stand to the right.
 */
export function rowsOf(rows: readonly (readonly string[])[], canvas: Canvas): readonly string[] {
  const said = rows.map((row) => row.map((cell) => plainSigns(forTerminalLine(cell), canvas)));
  const widths = (said[0] ?? []).map((_, at) =>
    Math.max(...said.map((row) => widthOf(row[at] ?? ""))),
  );
  const taken = widths.slice(1).reduce((sum, width) => sum + width + GAP, 0);
  const first = Math.max(12, Math.min(widths[0] ?? 0, widthFor(canvas) - taken));
  return said.map(([title = "", ...cells]) => {
    const padded = cells.map((cell, at) => {
      const isLast = at === cells.length - 1;
      return " ".repeat(GAP) + (isLast ? cell : padStart(cell, widths[at + 1] ?? 0));
    });
    return (padEnd(plainSigns(clamp(title, first), canvas), first) + padded.join("")).trimEnd();
  });
}

/** Terminals without Unicode get plain signs for those that our own texts use. */
export function plainSigns(text: string, { isUnicode }: Canvas): string {
  if (isUnicode) return text;
  return text
    .replaceAll("→", "->")
    .replaceAll("−", "-")
    .replaceAll("–", "-")
    .replaceAll("·", "|")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll("…", "~");
}
