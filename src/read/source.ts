import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { firstBadWord } from "./bad-word.ts";

/** A file's name, as problems cite it, with its text or a part of it. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** The line of the file in which the text begins; 1 if absent. */
  readonly line?: number;
}

/** The largest files that are read, in bytes. */
export const LIMITS: Readonly<
  Record<
    | "response"
    | "questionnaire"
    | "config"
    | "facts"
    | "roster"
    | "scenarios"
    | "terms"
    | "result"
    | "issued"
    | "template"
    | "form",
    number
  >
> = {
  response: 1024 * 1024,
  questionnaire: 4 * 1024 * 1024,
  config: 1024 * 1024,
  facts: 1024 * 1024,
  roster: 1024 * 1024,
  scenarios: 4 * 1024 * 1024,
  terms: 1024 * 1024,
  result: 16 * 1024 * 1024,
  issued: 16 * 1024 * 1024,
  template: 1024 * 1024,
  form: 4 * 1024 * 1024,
};

/**
 * Text of UTF-8 bytes without a byte order mark and with uniform line breaks, or the reason why it
 * is invalid.
 */
export function decode(file: string, bytes: Uint8Array): Source | Problem {
  const at = { file, line: 1, column: 1 };
  if (isUtf16(bytes)) return problem("not-utf-8", at, { seen: "it looks like UTF-16" });
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { file, text: text.replaceAll(/\r(?!\n)/gu, "\n") };
  } catch {
    const { place, word } = firstBadWord(bytes);
    return problem(
      "not-utf-8",
      { file, ...place },
      { seen: `the first word that is not: ${word}` },
    );
  }
}

/** By its byte order mark, or by the zero byte in its first character. */
export function isUtf16([first, second]: Uint8Array): boolean {
  if (first === undefined || second === undefined) return false;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0) !== (second === 0);
}
