import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { isUtf16 } from "./source.ts";

/** A line of a file that is read line by line, or the reason why its text cannot be read. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly problem?: Problem;
  /** This line and those before it were taken as bytes. */
  readonly isTaken?: true;
}

/** Takes a line as bytes, from `start` to `end`, if its text is not needed. */
export interface LineTaker {
  take?: (bytes: Uint8Array, start: number, end: number, number: number) => boolean;
}

/** The most bytes of a line. */
export const LINE_LIMIT: number = 64 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = "\uFEFF";
const NOTHING = new Uint8Array();

/**
 * The lines of a file of any length, one at a time, from blocks of its bytes. A byte order mark and
 * the line feed or the CRLF at the end of a line are not part of its text.
 */
export function* linesOf(
  file: string,
  blocks: Iterable<Uint8Array>,
  taker: LineTaker = {},
): Generator<Line> {
  let number = 0;
  let rest: Uint8Array = NOTHING;
  for (const block of blocks) {
    if (number === 0 && rest.length === 0 && isUtf16(block)) {
      const at = { file, line: 1, column: 1 };
      yield badLine(1, problem("not-utf-8", at, { seen: "it looks like UTF-16" }));
      return;
    }
    // The line that the block before began, and then the lines that are whole in this one.
    const first = rest.length === 0 ? 0 : block.indexOf(LINE_FEED) + 1;
    const end = block.lastIndexOf(LINE_FEED) + 1;
    const begun = first === 0 ? NOTHING : joined(rest, block.subarray(0, first));
    for (const bytes of end === 0 ? [] : [begun, block.subarray(first, end)]) {
      for (const line of linesIn(file, bytes, number, taker)) {
        ({ number } = line);
        yield line;
      }
    }
    // A line that is too long is kept only as far as shows that it is.
    rest = joined(end > 0 ? NOTHING : rest, block.subarray(end)).subarray(0, LINE_LIMIT + 1);
  }
  if (rest.length > 0) yield* linesIn(file, rest, number, taker);
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
function* linesIn(
  file: string,
  bytes: Uint8Array,
  before: number,
  taker: LineTaker,
): Generator<Line> {
  let number = before;
  let isTaken = false;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    const textEnd = bytes[end - 1] === CARRIAGE_RETURN && end > start ? end - 1 : end;
    number += 1;
    isTaken = end - start <= LINE_LIMIT && taker.take?.(bytes, start, textEnd, number) === true;
    if (!isTaken) yield lineOf(file, number, bytes.subarray(start, end));
    start = end + 1;
  }
  if (isTaken) yield { number, text: "", isTaken };
}

function lineOf(file: string, number: number, bytes: Uint8Array): Line {
  const at = { file, line: number, column: 1 };
  if (bytes.length > LINE_LIMIT) {
    return badLine(number, problem("line-too-long", at, { limit: LINE_LIMIT }));
  }
  const whole = decoded(bytes);
  if (whole === undefined) {
    const seen = "some bytes of this line are not valid UTF-8";
    return badLine(number, problem("not-utf-8", at, { seen }));
  }
  const start = number === 1 && whole.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  return { number, text: whole.slice(start, whole.endsWith("\r") ? -1 : whole.length) };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}

function badLine(number: number, found: Problem): Line {
  return { number, text: "", problem: found };
}
