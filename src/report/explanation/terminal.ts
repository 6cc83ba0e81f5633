import { forTerminalLine } from "../../text/encode/terminal.ts";
import { explanationTexts } from "../../text/explanation/index.ts";
import { clamp, wrap } from "../../text/width.ts";
import type { Canvas } from "../terminal/canvas.ts";
import { explanationView } from "./explanation-view.ts";
import { type ExplanationInput, type ExplanationView } from "./view.ts";

const WIDEST = 100;

/** The steps to what was asked for in full, and what lies below it in a line each. */
export function terminalExplanation(input: ExplanationInput, canvas: Canvas): string {
  const view = explanationView(input);
  const steps = view.steps.flatMap(({ sentence, rule, rows }, index) => [
    ...paragraph(`${index + 1}. ${sentence}`, 0, canvas, canvas.strong),
    ...rows.flatMap(({ depth, text }) => paragraph(`- ${text}`, 3 + 2 * depth, canvas)),
    ...(rule === "" ? [] : paragraph(rule, 3, canvas, canvas.dim)),
    "",
  ]);
  const outlined = view.children.flatMap((child) => outline(child, 0, canvas));
  const { below } = explanationTexts(input.texts.language);
  const under =
    outlined.length === 0 ? [] : [...paragraph(below, 0, canvas, canvas.strong), ...outlined];
  const lines = [...paragraph(view.heading, 0, canvas, canvas.strong), "", ...steps, ...under];
  return `${lines.join("\n").trimEnd()}\n`;
}

function outline(view: ExplanationView, depth: number, canvas: Canvas): readonly string[] {
  const width = Math.max(20, Math.min(WIDEST, canvas.columns));
  const name = `${"  ".repeat(depth)}${view.id}`;
  const own = clamp(forTerminalLine(`${name}  ${view.standing}  ${view.title}`), width);
  return [own, ...view.children.flatMap((child) => outline(child, depth + 1, canvas))];
}

function paragraph(
  text: string,
  indent: number,
  { columns }: Canvas,
  paint = (line: string): string => line,
): readonly string[] {
  const width = Math.max(20, Math.min(WIDEST, columns) - indent - 2);
  return wrap(forTerminalLine(text), width).map(
    (line, index) => " ".repeat(index === 0 ? indent : indent + 2) + paint(line),
  );
}
