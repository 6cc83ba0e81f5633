import type { Problem } from "../model/index.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";
import { problemBlock } from "../text/problem-block.ts";
import { moreSentences, shownProblems } from "../text/shown-problems.ts";
import { coloursFor } from "./colours.ts";
import type { Session } from "./session.ts";

/** Problems on standard error, errors first: what, where, the lines around it, and the remedy. */
export async function printProblems(
  problems: readonly Problem[],
  { ports, sources }: Session,
): Promise<void> {
  const colours = coloursFor(ports.stderr, ports.env);
  const paint = {
    error: colours.red,
    warning: colours.yellow,
    place: colours.bold,
    frame: colours.dim,
    arrow: colours.green,
  };
  const { shown, ...rest } = shownProblems(problems);
  const blocks = [
    ...shown.map((one) => problemBlock(one, one.at && sources.get(one.at.file), paint)),
    ...moreSentences(rest, "en").map((one) => `${forTerminalLine(one)}\n`),
  ];
  if (blocks.length > 0) await ports.stderr.write(blocks.join("\n"));
}
