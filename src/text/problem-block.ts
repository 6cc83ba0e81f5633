import type { Problem } from "../model/index.ts";
import { codeFrame, type SourceText } from "./code-frame.ts";
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

/** A problem in words; a text is empty where there is none. */
export interface ProblemWords extends Pick<Problem, "severity" | "code" | "message"> {
  readonly place: string;
  readonly frame: string;
  readonly remedy: string;
}

/** A problem's text, with the lines around it if the text of its file is available. */
export function problemWords(
  { code, severity, message, remedy = "", at }: Problem,
  text: SourceText | undefined,
): ProblemWords {
  return {
    place: at === undefined ? "" : place(at),
    severity,
    code,
    message,
    frame: at === undefined || text === undefined ? "" : codeFrame(text, at),
    remedy,
  };
}

/** A problem as it goes to standard error. */
export function problemBlock(
  problem: Problem,
  text: SourceText | undefined,
  paint: ProblemPaint,
): string {
  return `${problemLines(problemWords(problem, text), paint).join("\n")}\n`;
}

/** A problem as a terminal shows it: what, where, the lines around it, and the remedy. */
export function problemLines(
  { code, severity, message, remedy, place: where, frame }: ProblemWords,
  paint: ProblemPaint,
): readonly string[] {
  const found = where === "" ? "" : `${paint.place(forTerminalLine(where))} `;
  return [
    `${found}${paint[severity](severity)} ${code}`,
    `  ${forTerminalLine(message)}`,
    ...(frame === "" ? [] : frame.split("\n").map((line) => paint.frame(`    ${line}`))),
    ...(remedy === "" ? [] : [`  ${paint.arrow("→")} ${forTerminalLine(remedy)}`]),
  ];
}
