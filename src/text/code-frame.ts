import type { Location } from "../model/index.ts";
import { forTerminalLine } from "./encode/terminal.ts";

const AROUND = 1;
const WIDTH = 100;

/** The lines around a place with their numbers, and a caret under the column. */
export function codeFrame(text: string, { line, column }: Location): string {
  const lines = text.split(/\r?\n/u);
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const gutter = String(last).length;
  const start = Math.max(0, column - WIDTH);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .flatMap((number) => {
      const content = forTerminalLine((lines[number - 1] ?? "").slice(start, start + WIDTH));
      const numbered = `${number === line ? ">" : " "} ${String(number).padStart(gutter)} | ${content}`;
      const caret = `  ${" ".repeat(gutter)} | ${" ".repeat(Math.max(0, column - 1 - start))}^`;
      return number === line ? [numbered, caret] : [numbered];
    })
    .map((row) => row.trimEnd())
    .join("\n");
}
