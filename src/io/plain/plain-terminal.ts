import { createInterface } from "node:readline";
import { BRACKET_PASTES } from "../bracketed-paste.ts";
import { EXPECTED, type Occasion } from "../asker.ts";
import { interruptionSignal } from "../interruption.ts";
import type { Output } from "../ports.ts";
import { type Entry, entryReader } from "./entries.ts";

/** Where typed lines come from and words go to; no entry when the input has ended. */
export interface PlainTerminal {
  readonly read: (occasion?: Occasion) => Promise<Entry | undefined>;
  readonly write: (line: string) => Promise<void>;
}

/** Milliseconds in which nobody answers a question that was not to be expected. */
const REACTION = 100;

/** Lines typed into this process, in the order in which they come, none of them lost. */
export function plainTerminal(
  output: Output,
  bracketsPastes: boolean,
): PlainTerminal & { readonly close: () => void } {
  const input = createInterface({ input: process.stdin, terminal: false });
  const typed: (Entry & { readonly at: number })[] = [];
  let wake = (): void => undefined;
  let isEnded = false;
  const { line: takeLine, end } = entryReader((entry) => {
    typed.push({ ...entry, at: performance.now() });
    wake();
  });
  interruptionSignal()?.addEventListener("abort", () => input.close());
  input.on("line", takeLine);
  input.on("close", () => {
    end();
    isEnded = true;
    wake();
  });

  async function read({ isUnexpected } = EXPECTED): Promise<Entry | undefined> {
    await output.write("> ");
    const since = isUnexpected ? performance.now() + REACTION : 0;
    for (;;) {
      const next = typed.findIndex(({ at }) => at >= since);
      if (next >= 0) return typed.splice(next, 1)[0];
      if (isEnded) return undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  const bracket = (isOn: boolean): void => {
    if (bracketsPastes) process.stdout.write(isOn ? BRACKET_PASTES.on : BRACKET_PASTES.off);
  };
  bracket(true);
  return {
    read,
    write: (line) => output.write(`${line}\n`),
    close: () => {
      bracket(false);
      input.close();
    },
  };
}
