import type { ChooseConfig } from "../../src/io/terminal/choose-prompt.ts";
import { NOWHERE } from "../../src/io/terminal/choose-screen.ts";

export const ONE: ChooseConfig = {
  head: () => [],
  choices: () => [
    ...["A", "B", "Neither"].map((text, index) => ({ key: String(index + 1), text })),
    { key: "d", text: "don't know", word: "dont-know" },
  ],
  foot: () => [],
  width: () => 60,
  start: { cursor: NOWHERE, marked: [] },
  isMultiple: false,
  exclusive: [],
  keys: { n: "note", "?": "page", "back-tab": "back" },
  strong: (line) => line,
  says: {
    choose: () => ({ lines: ["! choose"], rank: 0 }),
    mark: () => ({ lines: ["! mark"], rank: 0 }),
    paste: () => ({ lines: ["! not taken"], rank: 0 }),
  },
  takesPaste: true,
};
export const SEVERAL: ChooseConfig = { ...ONE, isMultiple: true };

/** A paste as a terminal sends it, in brackets. */
export function bracketed(text: string): string {
  return `\u001B[200~${text}\u001B[201~`;
}
