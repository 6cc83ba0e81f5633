import type { Block, Cell, Item, Spans, Table } from "../documents/blocks.ts";
import type { Document, Section } from "../documents/document.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";
import { problemLines, type ProblemPaint } from "../text/problem-block.ts";
import { padEnd, padStart, widthOf, wrap } from "../text/width.ts";
import { type Canvas, plainSigns, widthFor } from "./canvas.ts";
import { lineOf } from "./line-of.ts";
import { sparkLine } from "./spark-line.ts";
import { terminalChart } from "./terminal-charts.ts";

/** The indentation of further lines of a paragraph. */
const HANG = 2;

/** A document for a terminal or a plain file. */
export function terminalDocument(document: Document, canvas: Canvas): string {
  const parts = [
    [...lines(document.title, 0, canvas, canvas.strong), ...coverLines(document, canvas)],
    ...document.sections.map((section) => sectionLines(section, canvas)),
  ];
  const filled = parts.filter(({ length }) => length > 0);
  return `${filled.map((part) => part.join("\n").replace(/^\n/u, "")).join("\n\n")}\n`;
}

/** The facts of a cover in a line or two, without their labels, then its other content. */
function coverLines({ cover }: Document, canvas: Canvas): readonly string[] {
  const facts = cover.flatMap((block) => {
    if (block.kind !== "facts") return [];
    const texts = block.facts.map(({ spans }) => textOf(spans));
    return lines(texts.join(" · "), 0, canvas, canvas.dim);
  });
  const rest = cover.filter(({ kind }) => kind !== "facts");
  const said = rest.flatMap((block) => blockLines(block, 0, canvas));
  return [...facts, ...(facts.length > 0 && said.length > 0 ? [""] : []), ...said];
}

function sectionLines({ eyebrow, title, blocks }: Section, canvas: Canvas): readonly string[] {
  return [
    ...lines(eyebrow, 0, canvas, canvas.dim),
    ...lines(title, 0, canvas, canvas.strong),
    ...blocks.flatMap((block) => blockLines(block, 0, canvas)),
  ];
}

type Paint = (line: string) => string;

function blockLines(block: Block, indent: number, canvas: Canvas): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return lines(textOf(block.spans), indent, canvas, paintFor(block.role, canvas));
    case "list":
      return listLines(block.items, block.isNumbered, indent, canvas);
    case "quotes":
      return block.texts.flatMap((text) => itemLines(">", text, indent, canvas));
    case "facts":
      return block.facts.flatMap(({ label, spans }) =>
        itemLines("", `${label}: ${textOf(spans)}`, indent, canvas),
      );
    case "table":
      return tableLines(block, indent, canvas);
    case "chart":
      return terminalChart(block.chart, canvas);
    case "level": {
      const said = [block.level, block.name].filter((text) => text !== "").join(" ");
      return lines(block.label === "" ? said : `${block.label}: ${said}`, indent, canvas);
    }
    case "code":
      return block.text
        .split("\n")
        .map((line) => `${" ".repeat(indent + HANG)}${plainSigns(forTerminalLine(line), canvas)}`);
    case "blanks":
      return block.labels.flatMap((label) => lines(`${label}: ________`, indent, canvas));
    case "problem":
      return ["", ...problemLines(block, problemPaint(canvas))];
    case "group": {
      const title = [block.eyebrow, textOf(block.title)].filter((text) => text !== "").join(": ");
      const below = title === "" ? indent : indent + HANG;
      return [
        ...(title === "" || block.isLabelled ? [] : [""]),
        ...lines(title, indent, canvas, block.isLabelled ? canvas.dim : canvas.accent),
        ...block.blocks.flatMap((one) => blockLines(one, below, canvas)),
      ];
    }
  }
}

function problemPaint(canvas: Canvas): ProblemPaint {
  const { strong, warning, dim, accent } = canvas;
  const error = (text: string): string => strong(warning(text));
  const arrow = (text: string): string => accent(plainSigns(text, canvas));
  return { error, warning, place: strong, frame: dim, arrow };
}

/** Content below an item is indented under its text. */
function listLines(
  items: readonly Item[],
  isNumbered: boolean,
  indent: number,
  canvas: Canvas,
): readonly string[] {
  return items.flatMap(({ spans, items: own }, at) => {
    const mark = isNumbered ? `${at + 1}.` : "-";
    return [
      ...itemLines(mark, textOf(spans), indent, canvas),
      ...listLines(own, false, indent + mark.length + 1, canvas),
    ];
  });
}

/** Highlighted text, and asides. */
function paintFor(role: string | undefined, canvas: Canvas): Paint {
  if (role === "lead" || role === "answer") return canvas.strong;
  if (role === "warning") return canvas.warning;
  return role === "note" || role === "minor" ? canvas.dim : (line) => line;
}

/** A mark, such as "today", comes before the marked text. */
function textOf(spans: Spans): string {
  return lineOf(spans, ({ text, tag = false }) => (tag ? `${text}:` : text));
}

function lines(
  text: string,
  indent: number,
  canvas: Canvas,
  paint: Paint = (line) => line,
): readonly string[] {
  if (text === "") return [];
  const width = widthFor(canvas) - indent;
  return wrap(plainSigns(forTerminalLine(text), canvas), width).map(
    (line) => " ".repeat(indent) + paint(line),
  );
}

/** A mark, then the text beside it. */
function itemLines(mark: string, text: string, indent: number, canvas: Canvas): readonly string[] {
  const by = mark === "" ? indent + HANG : indent + HANG + mark.length + 1;
  const first = " ".repeat(indent + (mark === "" ? 0 : HANG)) + (mark === "" ? "" : `${mark} `);
  return wrap(plainSigns(forTerminalLine(text), canvas), widthFor(canvas) - by).map((line, at) =>
    at === 0 ? first + line : " ".repeat(by) + line,
  );
}

const GAP = 2;

/** A table if it fits; if not, titles and the widest column wrap; as a last resort, row by row. */
function tableLines(
  { columns, rows, foot }: Table,
  indent: number,
  canvas: Canvas,
): readonly string[] {
  const head = columns.map(({ title }) => plainSigns(forTerminalLine(title), canvas));
  const body = [...rows, ...foot].map(({ cells }) =>
    cells.map((cell) => plainSigns(forTerminalLine(cellText(cell, canvas)), canvas)),
  );
  const widths = columnWidths(head, body, widthFor(canvas) - indent);
  if (widths === undefined) return body.flatMap((cells) => rowByRow(cells, head, indent, canvas));
  const rowLines = (cells: readonly string[], paint: Paint): readonly string[] =>
    wrappedRow(cells, widths, columns).map((line) => `${" ".repeat(indent)}${paint(line)}`);
  return [
    ...(head.some((title) => title !== "") ? rowLines(head, canvas.dim) : []),
    ...body.flatMap((cells) => rowLines(cells, (line) => line)),
  ];
}

function cellText({ spans, trend = [] }: Cell, canvas: Canvas): string {
  return [sparkLine(trend, canvas), textOf(spans)].filter((text) => text !== "").join(" ");
}

/** A narrower column is unreadable. */
const NARROWEST = 16;

/** The widths of columns within the room; undefined if a table does not fit. */
function columnWidths(
  head: readonly string[],
  body: readonly (readonly string[])[],
  room: number,
): readonly number[] | undefined {
  const needed = head.map((_, at) => Math.max(...body.map((cells) => widthOf(cells[at] ?? ""))));
  const whole = needed.map((width, at) => Math.max(width, widthOf(head[at] ?? "")));
  if (sumOf(whole) <= room) return whole;
  // A title may take as many lines as it has words.
  const folded = needed.map((width, at) =>
    Math.max(width, ...(head[at] ?? "").split(" ").map(widthOf)),
  );
  const excess = sumOf(folded) - room;
  const widest = folded.indexOf(Math.max(...folded));
  if (excess > 0 && (folded[widest] ?? 0) - excess < NARROWEST) return undefined;
  return folded.map((width, at) => (at === widest && excess > 0 ? width - excess : width));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + GAP, -GAP);
}

/** Titles and texts wrap within their columns. */
function wrappedRow(
  cells: readonly string[],
  widths: readonly number[],
  columns: Table["columns"],
): readonly string[] {
  const wrapped = widths.map((width, at) => wrap(cells[at] ?? "", Math.max(1, width)));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((column, at) => {
        const pad = columns[at]?.align === "end" ? padStart : padEnd;
        return pad(column[row] ?? "", widths[at] ?? 0);
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** A row as its first cell, followed by each other cell with the title of its column. */
function rowByRow(
  [first = "", ...rest]: readonly string[],
  [, ...titles]: readonly string[],
  indent: number,
  canvas: Canvas,
): readonly string[] {
  const below = rest.flatMap((cell, at) => {
    const title = titles[at] ?? "";
    if (cell === "") return [];
    return itemLines("", title === "" ? cell : `${title}: ${cell}`, indent + HANG, canvas);
  });
  return [...itemLines("", first, indent, canvas), ...below];
}
