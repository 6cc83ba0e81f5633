import type { Location } from "../model/index.ts";
import { forTerminalLine } from "./encode/terminal.ts";

const AROUND = 1;
const WIDTH = 100;

/** Some lines of a text that is too long to keep, by their numbers. */
export interface Excerpt {
  /** The length of the whole text, in characters. */
  readonly length: number;
  readonly lines: ReadonlyMap<number, string>;
}

/** A text that was read, or what is kept of it. */
export type SourceText = string | Excerpt;

/**
 * The lines around a place with their numbers, and a caret under the column. An excerpt gives only
 * the line itself, because its other lines are other people's; empty if that was not kept.
 */
export function codeFrame(text: SourceText, { line, column }: Location): string {
  const lines = typeof text === "string" ? linesAround(text, line) : linesKept(text, line);
  const gutter = String(lines.at(-1)?.number ?? "").length;
  const start = Math.max(0, column - WIDTH);
  return lines
    .flatMap(({ number, text: whole }) => {
      const content = forTerminalLine(whole.slice(start, start + WIDTH));
      const numbered = `${number === line ? ">" : " "} ${String(number).padStart(gutter)} | ${content}`;
      const caret = `  ${" ".repeat(gutter)} | ${" ".repeat(Math.max(0, column - 1 - start))}^`;
      return number === line ? [numbered, caret] : [numbered];
    })
    .map((row) => row.trimEnd())
    .join("\n");
}

interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

function linesAround(text: string, line: number): readonly NumberedLine[] {
  const lines = text.split(/\r?\n/u);
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    return { number: first + index, text: lines[first + index - 1] ?? "" };
  });
}

function linesKept({ lines }: Excerpt, line: number): readonly NumberedLine[] {
  const text = lines.get(line);
  return text === undefined ? [] : [{ number: line, text }];
}
