import type { Problem } from "../model/index.ts";
import { codeFrame } from "./code-frame.ts";
import { forTerminalLine } from "./encode/terminal.ts";
import { place } from "./problems.ts";

type Paint = (text: string) => string;

/** How the parts of a problem are coloured. */
export interface ProblemPaint {
  readonly error: Paint;
  readonly warning: Paint;
  readonly place: Paint;
  readonly frame: Paint;
  readonly arrow: Paint;
}

/** A problem as a terminal shows it: what, where, the lines around it, and the remedy. */
export function problemBlock(
  { code, severity, message, remedy, at }: Problem,
  text: string | undefined,
  paint: ProblemPaint,
): string {
  const lines = [
    `${at === undefined ? "" : `${paint.place(forTerminalLine(place(at)))} `}${paint[severity](severity)} ${code}`,
    `  ${forTerminalLine(message)}`,
    ...(at === undefined || text === undefined ? [] : [paint.frame(indent(codeFrame(text, at)))]),
    ...(remedy === undefined ? [] : [`  ${paint.arrow("→")} ${forTerminalLine(remedy)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
