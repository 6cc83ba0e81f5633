import type { ScriptLine } from "../../../interview/script-prompter.ts";
import { interruptionSignal } from "../../../io/interruption.ts";
import { stdinLines } from "../../../io/stdin-lines.ts";
import { requireSource, STDIN } from "../../load/files.ts";
import { absolutePath } from "../../../io/read-files.ts";
import type { Session } from "../../session.ts";

/** Where the actions come from. */
export interface ScriptSource {
  /** The file as messages cite it. */
  readonly file: string;
  readonly next: () => Promise<ScriptLine | undefined>;
  /** The line that was read last; undefined once the input has ended. */
  readonly last: () => ScriptLine | undefined;
  /** Bytes were not UTF-8, so nothing was read from there on. */
  readonly isBroken: () => boolean;
  readonly close: () => void;
}

/** Opens a file of actions, or standard input for `-`, which is read as it comes. */
export function openSource(name: string, session: Session): ScriptSource {
  return name === STDIN ? sourceOfStdin(session) : sourceOfFile(name, session);
}

function sourceOfFile(name: string, session: Session): ScriptSource {
  const { file, text } = requireSource(absolutePath(session.ports.cwd, name), "response", session);
  const lines = text.split("\n");
  const read = async (): Promise<string | undefined> =>
    interruptionSignal()?.aborted === true ? undefined : lines.shift();
  return { file, ...numbered(read), isBroken: () => false, close: () => undefined };
}

const STDIN_NAME = "stdin";

function sourceOfStdin(session: Session): ScriptSource {
  const { next: read, isBroken, close } = stdinLines();
  const { next, last } = numbered(read);
  return {
    file: STDIN_NAME,
    next: async () => {
      const line = await next();
      if (line !== undefined) {
        const { number, text } = line;
        // A message shows its own line alone.
        session.keep(STDIN_NAME, { length: text.length, lines: new Map([[number, text]]) });
      }
      return line;
    },
    last,
    isBroken,
    close,
  };
}

function numbered(read: () => Promise<string | undefined>): Pick<ScriptSource, "next" | "last"> {
  let number = 0;
  let last: ScriptLine | undefined;
  return {
    next: async () => {
      const text = await read();
      number += 1;
      last = text === undefined ? undefined : { text: withoutEnds(text, number), number };
      return last;
    },
    last: () => last,
  };
}

/** Without the marks that editors put around a text. */
function withoutEnds(text: string, number: number): string {
  const start = number === 1 && text.startsWith("\uFEFF") ? 1 : 0;
  return text.slice(start, text.endsWith("\r") ? -1 : undefined);
}
