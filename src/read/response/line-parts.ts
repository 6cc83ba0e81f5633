import { COMMON } from "../../model/parts.ts";

/** A part of a line, prepared to be compared. */
export interface Part {
  readonly length: number;
  /** Its bytes by fours, as numbers; the rest is in `tail`. */
  readonly words: Int32Array;
  readonly tail: number;
}

const WORD = 4;
const FACTOR = 31;
/** Numbers of 30 bits are the fastest keys of a map. */
const SMALL = 2 ** 30 - 1;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** The brace that ends an object. */
export const CLOSE = 0x7d;

const ID = new RegExp(COMMON.id.pattern, "u");
const LONGEST_ID = 64;

/** Prepares a text. */
export function partOf(text: string): Part {
  const { buffer, byteOffset, byteLength: length } = new TextEncoder().encode(text);
  const view = new DataView(buffer, byteOffset, length);
  const words = new Int32Array(Math.floor(length / WORD));
  for (const index of words.keys()) words[index] = view.getInt32(index * WORD);
  return { length, words, tail: tailAt(view, words.length * WORD, length) };
}

/** The part at a position, before `end`. Those that are found often move to the front. */
export function partAt<One extends Part>(
  parts: One[],
  view: DataView,
  from: number,
  end: number,
): One | undefined {
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as One;
    if (!isPartAt(part, view, from, end)) continue;
    if (index > 0) {
      parts[index] = parts[index - 1] as One;
      parts[index - 1] = part;
    }
    return part;
  }
  return undefined;
}

/** Compares from the end, where parts differ more often. */
export function isPartAt(
  { length, words, tail }: Part,
  view: DataView,
  from: number,
  end: number,
): boolean {
  const to = from + length;
  if (to > end || tailAt(view, from + words.length * WORD, to) !== tail) return false;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    if (view.getInt32(from + index * WORD) !== words[index]) return false;
  }
  return true;
}

/** Up to three bytes as one number. */
function tailAt(view: DataView, from: number, to: number): number {
  let tail = 0;
  for (let at = from; at < to; at += 1) tail = tail * 256 + view.getUint8(at);
  return tail;
}

/** A line up to its answers; the groups are the id, and the head after it. */
const BEFORE_ANSWERS = /^\{"id": ?"([^"\\]+)("[^{\\]*"answers": ?\{)/u;

/** A question with its answer, before a comma or brace; the answer is not nested deeply. */
const ENTRY =
  /( ?"([^"\\]*)": ?)([^",:{}[\]\\]+|"[^"\\]*"|\[(?:[^"\\[\]{}]|"[^"\\]*")*\]|\{(?:[^"\\{}]|"[^"\\]*")*\})[,}]/uy;

/** Splits a line after its id; an unusual line has no head. */
export function partsIn(line: string): {
  readonly headText: string;
  readonly entries: readonly {
    readonly key: string;
    readonly id: string;
    readonly value: string;
  }[];
} {
  const [start = "", , headText = ""] = BEFORE_ANSWERS.exec(line) ?? [];
  const entries: { key: string; id: string; value: string }[] = [];
  ENTRY.lastIndex = start.length;
  for (let found = ENTRY.exec(line); found !== null; found = ENTRY.exec(line)) {
    const [, key = "", id = "", value = ""] = found;
    entries.push({ key, id, value });
    if (ENTRY.lastIndex === line.length - 1 && line[ENTRY.lastIndex - 1] === "}")
      return { headText, entries };
  }
  return { headText: "", entries: [] };
}

/** The id that begins at a position and ends with a quote; undefined if it is not a sound one. */
export function idAt(bytes: Uint8Array, from: number, end: number): string | undefined {
  let id = "";
  for (let at = from; at < end && at - from <= LONGEST_ID; at += 1) {
    if (bytes[at] === QUOTE) return ID.test(id) ? id : undefined;
    id += String.fromCharCode(bytes[at] as number);
  }
  return undefined;
}

/** Finds the end of an answer, with the hash of its bytes. */
export interface Scanner {
  /** The position of the comma or brace after an answer; that of its first odd byte otherwise. */
  readonly value: (bytes: Uint8Array, from: number, end: number) => number;
  readonly hash: () => number;
}

/** A scanner for the answers of one table. */
export function scanner(): Scanner {
  let hash = 0;
  return {
    value: (bytes, from, end) => {
      let isInText = false;
      let depth = 0;
      let sum = 0;
      let at = from;
      for (; at < end; at += 1) {
        const byte = bytes[at] as number;
        if (byte === QUOTE) isInText = !isInText;
        else if (!isInText) {
          if (depth === 0 && isEnd(byte)) break;
          if (byte === OPEN || byte === OPEN_LIST) depth += 1;
          else if (byte === CLOSE || byte === CLOSE_LIST) depth -= 1;
        }
        sum = (Math.imul(sum, FACTOR) + byte) & SMALL;
      }
      hash = sum;
      return at;
    },
    hash: () => hash,
  };
}

/** Whether a byte comes after an answer. */
export function isEnd(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE;
}
