import type { Problem } from "../core/model/index.ts";
import { codeFrame } from "../text/code-frame.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";
import { place } from "../text/problems.ts";
import type { Context } from "./context.ts";
import { chalkFor } from "./style.ts";

/** Problems on standard error: what, where, the lines around it, and the remedy. */
export async function printProblems(
  problems: readonly Problem[],
  { ports, desk }: Context,
): Promise<void> {
  const chalk = chalkFor(ports.stderr, ports.env);
  const blocks = problems.map(({ code, severity, message, remedy, at }) => {
    const paint = severity === "error" ? chalk.red : chalk.yellow;
    const text = at === undefined ? undefined : desk.sources.get(at.file);
    const lines = [
      `${at === undefined ? "" : `${chalk.bold(forTerminalLine(place(at)))} `}${paint(severity)} ${code}`,
      `  ${forTerminalLine(message)}`,
      ...(at === undefined || text === undefined ? [] : [chalk.dim(indent(codeFrame(text, at)))]),
      ...(remedy === undefined ? [] : [`  ${chalk.green("→")} ${forTerminalLine(remedy)}`]),
    ];
    return `${lines.join("\n")}\n`;
  });
  if (blocks.length > 0) await ports.stderr.write(blocks.join("\n"));
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
