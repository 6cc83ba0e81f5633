import { forTerminalLine } from "../../text/encode/terminal.ts";
import { problemBlock } from "../../text/problem-block.ts";
import { moreWords, shownProblems } from "../../text/shown-problems.ts";
import type { Canvas } from "../terminal/canvas.ts";
import { countsOf, type ProblemsInput } from "./input.ts";

/** The problems with the lines around them and their remedies, errors first; then how many there are. */
export function terminalProblems(input: ProblemsInput, canvas: Canvas): string {
  const paint = {
    error: (text: string) => canvas.strong(canvas.warning(text)),
    warning: canvas.warning,
    place: canvas.strong,
    frame: canvas.dim,
    arrow: canvas.accent,
  };
  const { shown, more } = shownProblems(input.problems);
  const blocks = [
    ...shown.map((one) => problemBlock(one, one.at && input.sources.get(one.at.file), paint)),
    ...more.map((one) => `${forTerminalLine(moreWords(one))}\n`),
  ];
  return [...blocks, `${verdict(input)}\n`].join("\n");
}

function verdict(input: ProblemsInput): string {
  const { errors, warnings } = countsOf(input);
  const counts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  return `${counted(input.files, "file")}: ${counts.join(", ") || "no problem"}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
