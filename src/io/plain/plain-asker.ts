import type { InterviewPlainTexts } from "../../generated/catalogs/interview-plain.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { type Asker, EXPECTED, type Occasion } from "../asker.ts";
import type { PlainTerminal } from "./plain-terminal.ts";

/** Asks line by line: a text as it is typed, a choice by its number from 1 or its id. */
export function plainAsker({ read, write }: PlainTerminal, texts: InterviewPlainTexts): Asker {
  async function accepted<Value extends string>(
    lines: readonly string[],
    take: (line: string) => { readonly value: Value } | { readonly refusal: string },
    occasion: Occasion,
  ): Promise<Value | undefined> {
    for (const line of lines) await write(forTerminalLine(line));
    for (;;) {
      const entry = await read(occasion);
      if (entry === undefined) return undefined;
      const taken = entry.isPasted ? { refusal: texts.pasteIgnored } : take(entry.text.trim());
      if ("value" in taken) return taken.value;
      await write(taken.refusal);
    }
  }

  return {
    text: (label, refuse, occasion = EXPECTED) => {
      const take = (line: string) => {
        const refusal = refuse(line);
        return refusal === undefined ? { value: line } : { refusal };
      };
      return accepted([label], take, occasion);
    },
    choice: (label, ids, labelOf, occasion = EXPECTED) => {
      const range = `1 - ${ids.length}`;
      const lines = [label, ...ids.map((id, index) => `${index + 1}. ${labelOf(id)}`)];
      const take = (line: string) => {
        const named = line === "" ? undefined : ids.find((one) => one === line);
        const id = named ?? ids[Number(line) - 1];
        return id === undefined ? { refusal: range } : { value: id };
      };
      return accepted(lines, take, occasion);
    },
  };
}
