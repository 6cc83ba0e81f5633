import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { isUtf16 } from "./source.ts";

/** A line of a file that is read line by line, or the reason why its text cannot be read. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly problem?: Problem;
}

/** The most bytes of a line. */
export const LINE_LIMIT: number = 64 * 1024;

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = "\uFEFF";
const NOTHING = new Uint8Array();

/**
 * The lines of a file of any length, one at a time, from blocks of its bytes. A byte order mark and
 * the line feed or the CRLF at the end of a line are not part of its text.
 */
export function* linesOf(file: string, blocks: Iterable<Uint8Array>): Generator<Line> {
  let number = 0;
  let rest: Uint8Array = NOTHING;
  for (const block of blocks) {
    if (number === 0 && rest.length === 0 && isUtf16(block)) {
      const at = { file, line: 1, column: 1 };
      yield badLine(1, problem("not-utf-8", at, { seen: "it looks like UTF-16" }));
      return;
    }
    const end = block.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      for (const line of linesIn(file, joined(rest, block.subarray(0, end)), number)) {
        ({ number } = line);
        yield line;
      }
      rest = NOTHING;
    }
    // A line that is too long is kept only as far as shows that it is.
    rest = joined(rest, block.subarray(end)).subarray(0, LINE_LIMIT + 1);
  }
  if (rest.length > 0) yield* linesIn(file, rest, number);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** A byte order mark is removed in the first line alone, so the decoder has to keep it. */
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The lines in some bytes that begin after so many lines; the last one may have no line feed. */
function* linesIn(file: string, bytes: Uint8Array, before: number): Generator<Line> {
  const text = decoded(bytes);
  if (text === undefined) {
    yield* linesOneByOne(file, bytes, before);
    return;
  }
  let number = before;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    number += 1;
    yield lineOf(file, number, text.slice(start, end));
    start = end + 1;
  }
}

/** Decodes each line by itself, to find those that are not UTF-8. */
function* linesOneByOne(file: string, bytes: Uint8Array, before: number): Generator<Line> {
  let number = before;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    const own = bytes.subarray(start, end);
    number += 1;
    const text = decoded(own);
    if (own.length > LINE_LIMIT) yield longLine(file, number);
    else if (text !== undefined) yield lineOf(file, number, text);
    else {
      const at = { file, line: number, column: 1 };
      yield badLine(
        number,
        problem("not-utf-8", at, { seen: "some bytes of this line are not valid UTF-8" }),
      );
    }
    start = end + 1;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The most bytes of a character that takes one place in a string. */
const MOST_BYTES = 3;

function lineOf(file: string, number: number, whole: string): Line {
  const start = number === 1 && whole.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const end = whole.endsWith("\r") ? whole.length - 1 : whole.length;
  const text = start === 0 && end === whole.length ? whole : whole.slice(start, end);
  const isLong =
    text.length * MOST_BYTES > LINE_LIMIT && new TextEncoder().encode(text).length > LINE_LIMIT;
  return isLong ? longLine(file, number) : { number, text };
}

function longLine(file: string, number: number): Line {
  const at = { file, line: number, column: 1 };
  return badLine(number, problem("line-too-long", at, { limit: LINE_LIMIT }));
}

function badLine(number: number, found: Problem): Line {
  return { number, text: "", problem: found };
}
