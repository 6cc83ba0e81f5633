import { PASTE_END, PASTE_START } from "../bracketed-paste.ts";

/** The input: one typed line, or pasted text with any number of lines. */
export interface Entry {
  readonly text: string;
  readonly isPasted: boolean;
}

/** Milliseconds between two lines that nobody typed one after the other. */
const TOGETHER = 20;

/**
 * Turns lines into entries. Lines that arrive together are one paste, and so is text with line
 * breaks in the terminal's brackets. A paste within one line that a person ends is a line.
 */
export function entryReader(take: (entry: Entry) => void): {
  readonly line: (line: string) => void;
  readonly end: () => void;
} {
  let lines: string[] = [];
  let isPasted = false;
  let isOpen = false;
  let timer: NodeJS.Timeout | undefined;

  function settle(): void {
    clearTimeout(timer);
    if (lines.length === 0) return;
    const entry = { text: lines.join("\n"), isPasted: isPasted || lines.length > 1 };
    lines = [];
    isPasted = false;
    take(entry);
  }

  function line(typed: string): void {
    const [start, end] = [typed.lastIndexOf(PASTE_START), typed.lastIndexOf(PASTE_END)];
    if (start >= 0 || end >= 0) isOpen = start > end;
    isPasted ||= isOpen;
    lines.push(typed.replaceAll(PASTE_START, "").replaceAll(PASTE_END, ""));
    clearTimeout(timer);
    // The end of a paste is read with the line that follows it.
    if (!isOpen) timer = setTimeout(settle, TOGETHER);
  }

  return { line, end: settle };
}
