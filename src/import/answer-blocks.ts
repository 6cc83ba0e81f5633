import { BLOCK, checkedText } from "../form/answer-block.ts";
import type { Problem } from "../model/index.ts";
import type { Source } from "../read/source.ts";
import { problem } from "../text/problems.ts";

/** A block of answers in a mail: a response as JSON, or its problem. */
export type BlockReading = { readonly source: Source } | { readonly problem: Problem };

/** The first eight hex digits of a text's SHA-256. */
export type CheckOf = (text: string) => string;

/** Whether a text has a block of answers. */
export function hasBlock(text: string): boolean {
  return text.includes(BLOCK.begin);
}

/**
 * The blocks of answers in a mail. Marks of quotation are removed, and lines that a mail program
 * broke are joined; the result is exactly the text that the check line confirms.
 */
export function readBlocks({ file, text }: Source, checkOf: CheckOf): readonly BlockReading[] {
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/^(?:>[ \u00A0]?)+/u, "").trim());
  const starts = lines.flatMap((line, index) => (line === BLOCK.begin ? [index] : []));
  return starts.map((start, index) => {
    const before = starts[index + 1] ?? lines.length;
    const at = { file, line: start + 1, column: 1 };
    const end = lines.indexOf(BLOCK.end, start);
    if (end < 0 || end >= before) return { problem: problem("paste-cut-off", at, { why: "end" }) };
    const whole = wholeText(lines.slice(start + 1, end), checkOf);
    return whole === undefined
      ? { problem: problem("paste-cut-off", at, { why: "check" }) }
      : { source: { file, text: whole, line: start + 2 } };
  });
}

const MARK = BLOCK.check.trim();

/** The JSON text of a block, put together so that its check line is right; undefined if it never is. */
function wholeText(lines: readonly string[], checkOf: CheckOf): string | undefined {
  const last = lines.findLastIndex((line) => line !== "");
  const line = lines[last] ?? "";
  if (!line.startsWith(MARK)) return undefined;
  const check = line.slice(MARK.length).trim().toLowerCase();
  const body = lines.slice(0, last);
  const ways = ["\n", " ", ""].map((joint) => body.join(joint));
  return ways
    .flatMap((way) => [way, way.replaceAll("\u00A0", " ")])
    .find((way) => {
      const value = parsed(way);
      return value !== undefined && checkOf(checkedText(value)) === check;
    });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
