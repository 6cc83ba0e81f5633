import type { Command } from "commander";
import { didYouMean } from "../../text/did-you-mean.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import type { Context } from "../context.ts";
import { complete } from "../completion/candidates.ts";
import { factsOf } from "../completion/facts.ts";
import { SCRIPTS, type Shell, SHELLS } from "../completion/scripts.ts";
import { EXIT, Failure } from "../failure.ts";

export interface CompletionOptions {
  readonly candidates?: boolean;
}

/** `unsilo completion SHELL`: the script that a shell needs, or what can be typed next. */
export async function completion(
  shell: string,
  words: readonly string[],
  { candidates = false }: CompletionOptions,
  program: Command,
  context: Context,
): Promise<number> {
  const { ports } = context;
  if (!isShell(shell)) {
    const likely = didYouMean(shell, SHELLS);
    const remedy =
      likely === undefined ? `shells: ${SHELLS.join(", ")}` : `did you mean "${likely}"?`;
    throw new Failure(EXIT.usage, `there is no completion for "${shell}"`, remedy);
  }
  if (!candidates && words.length > 0) {
    throw new Failure(
      EXIT.usage,
      `completion takes one shell, not also "${words.join(" ")}"`,
      `write: unsilo completion ${shell}`,
    );
  }
  await ports.stdout.write(candidates ? await lines(words, program, context) : SCRIPTS[shell]);
  return EXIT.done;
}

function isShell(name: string): name is Shell {
  return SHELLS.some((shell) => shell === name);
}

/** The first line says whether files go as well; then a candidate a line, a tab, what it is. */
async function lines(
  words: readonly string[],
  program: Command,
  context: Context,
): Promise<string> {
  const facts = await factsOf(questionnaireIn(words), context);
  const { candidates, withFiles } = complete(program, words, facts);
  const rows = candidates.map(({ value, about }) => `${value}\t${forTerminalLine(about)}`);
  return [withFiles ? ":files" : ":", ...rows, ""].join("\n");
}

/** What -q names on a command line that is not finished yet. */
function questionnaireIn(words: readonly string[]): string | undefined {
  const place = words.findIndex((word) => word === "-q" || word === "--questionnaire");
  return place < 0 || place + 1 >= words.length - 1 ? undefined : words[place + 1];
}
