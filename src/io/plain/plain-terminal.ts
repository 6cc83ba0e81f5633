import { createInterface } from "node:readline";
import { interruptionSignal } from "../interruption.ts";
import type { Output } from "../ports.ts";
import type { PlainTerminal } from "./plain-prompter.ts";

/** Lines typed into this process, in the order in which they come, none of them lost. */
export function plainTerminal(output: Output): PlainTerminal & { readonly close: () => void } {
  const input = createInterface({ input: process.stdin, terminal: false });
  const typed: string[] = [];
  const waiting: ((line: string | undefined) => void)[] = [];
  let isEnded = false;
  interruptionSignal()?.addEventListener("abort", () => input.close());
  input.on("line", (line) => {
    const next = waiting.shift();
    if (next === undefined) typed.push(line);
    else next(line);
  });
  input.on("close", () => {
    isEnded = true;
    for (const next of waiting.splice(0)) next(undefined);
  });
  return {
    read: async () => {
      await output.write("> ");
      const line = typed.shift();
      if (line !== undefined || isEnded) return line;
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    write: (line) => output.write(`${line}\n`),
    close: () => input.close(),
  };
}
