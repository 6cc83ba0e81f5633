import { problemBlock } from "../../text/problem-block.ts";
import type { Canvas } from "../terminal/canvas.ts";
import { countsOf, type ProblemsInput } from "./input.ts";

/** Every problem with the lines around it and its remedy, then what it comes to. */
export function terminalProblems(input: ProblemsInput, canvas: Canvas): string {
  const paint = {
    error: (text: string) => canvas.strong(canvas.warning(text)),
    warning: canvas.warning,
    place: canvas.strong,
    frame: canvas.dim,
    arrow: canvas.accent,
  };
  const blocks = input.problems.map((one) =>
    problemBlock(one, one.at && input.sources.get(one.at.file), paint),
  );
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
