import type { Canvas } from "../report/terminal/canvas.ts";
import type { Context } from "./context.ts";
import { chalkFor, isUnicode } from "./style.ts";

const FILE = { isTerminal: false, columns: 80 };

/** Where a document goes to: a file gets neither colours nor the width of a terminal. */
export function canvasFor({ file }: { readonly file?: string }, { ports }: Context): Canvas {
  const output = file === undefined ? ports.stdout : FILE;
  const chalk = chalkFor(output, file === undefined ? ports.env : {});
  return {
    columns: output.isTerminal ? output.columns : 80,
    isUnicode: isUnicode(output, ports.env),
    strong: chalk.bold,
    dim: chalk.dim,
    accent: chalk.cyan,
    warning: chalk.yellow,
  };
}
