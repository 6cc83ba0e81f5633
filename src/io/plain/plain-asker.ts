import { forTerminalLine } from "../../text/encode/terminal.ts";
import type { Asker } from "../asker.ts";
import type { PlainTerminal } from "./plain-prompter.ts";

/** Asks line by line: a text as it is typed, a choice by its number from 1 or its id. */
export function plainAsker({ read, write }: PlainTerminal): Asker {
  async function accepted<Value extends string>(
    lines: readonly string[],
    take: (line: string) => { readonly value: Value } | { readonly refusal: string },
  ): Promise<Value | undefined> {
    for (const line of lines) await write(forTerminalLine(line));
    for (;;) {
      const line = await read();
      if (line === undefined) return undefined;
      const taken = take(line.trim());
      if ("value" in taken) return taken.value;
      await write(taken.refusal);
    }
  }

  return {
    text: (label, refuse) =>
      accepted([label], (line) => {
        const refusal = refuse(line);
        return refusal === undefined ? { value: line } : { refusal };
      }),
    choice: (label, ids, labelOf) => {
      const range = `1 - ${ids.length}`;
      const lines = [label, ...ids.map((id, index) => `${index + 1}. ${labelOf(id)}`)];
      return accepted(lines, (line) => {
        const id = ids.find((one) => one === line) ?? ids[Number(line) - 1];
        return id === undefined ? { refusal: range } : { value: id };
      });
    },
  };
}
