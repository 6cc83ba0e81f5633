import type { Response } from "../../model/index.ts";
import { COMMON } from "../../model/parts.ts";
import { type Code, CODE, type ColumnFilling, NOT_GIVEN } from "../../score/answer-matrix.ts";

/** A line of a table whose parts were all in earlier lines. */
export interface KnownRow {
  readonly id: string;
  /** An earlier response with the same head: department, role, date and so on. */
  readonly like: Response;
  /** By column: the code of the answer, or 0. The next row is written into the same array. */
  readonly given: ArrayLike<Code>;
}

/** Reads lines that consist of parts of earlier lines. */
export interface KnownRows {
  /** Reads the line from `start` to `end`; undefined if a part of it is new or unusual. */
  readonly read: (bytes: Uint8Array, start: number, end: number) => KnownRow | undefined;
  /** Keeps the parts of a line that gave this response without a problem. */
  readonly learn: (line: string, response: Response) => void;
}

/** A part of a line, prepared to be compared. */
interface Part {
  readonly length: number;
  /** Its bytes by fours, as numbers; the rest is in `tail`. */
  readonly words: Int32Array;
  readonly tail: number;
}

/** What a line says between the id and the answers. */
interface Head extends Part {
  readonly like: Response;
  /** By column: whether a line with this head had an answer. */
  readonly isAsked: Uint8Array;
  /** By column: the column of the answer that came after it in the line before. */
  readonly after: Int32Array;
}

/** An answer as lines write it. */
interface Value extends Part {
  readonly code: Code;
}

/** A question as lines write it, and its answers. */
interface Known {
  key: Part | undefined;
  /** The codes of answers of one byte. */
  readonly digits: Uint32Array;
  /** The other answers, by their hash. */
  readonly values: Map<number, Value>;
}

/** The most heads, and answers to a question, that are kept; a line with another is read as text. */
const MOST_HEADS = 128;
const MOST_VALUES = 10_000;

const ID = new RegExp(COMMON.id.pattern, "u");
const LONGEST_ID = 64;
const WORD = 4;
const ID_KEYS: readonly Part[] = ['{"id":"', '{"id": "'].map(partOf);
const BYTES = 256;
const FACTOR = 31;
/** Numbers of 30 bits are the fastest keys of a map. */
const SMALL = 2 ** 30 - 1;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/**
 * Compares bytes instead of parsing: the lines of a large table differ in their ids and in which of
 * a few answers were given. Whether a line is valid depends on its head, and on each answer with
 * its department, apart from keys that repeat.
 */
export function knownRows(columns: readonly ColumnFilling[]): KnownRows {
  const given = new Uint32Array(columns.length);
  const places = new Map(columns.map(({ column }, index) => [column.question.id, index]));
  const heads: Head[] = [];
  const headsByText = new Map<string, Head>();
  const questions = columns.map((): Known => ({
    key: undefined,
    digits: new Uint32Array(BYTES),
    values: new Map(),
  }));
  const scan = scanner();
  let block: Uint8Array = new Uint8Array();
  let view = new DataView(block.buffer);

  function read(bytes: Uint8Array, start: number, end: number): KnownRow | undefined {
    if (bytes !== block) {
      block = bytes;
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const key = ID_KEYS.find((one) => isPartAt(one, view, start, end));
    if (key === undefined) return undefined;
    const idStart = start + key.length;
    let idEnd = idStart;
    while (idEnd < end && block[idEnd] !== QUOTE && idEnd - idStart < LONGEST_ID) idEnd += 1;
    const head = partAt(heads, view, idEnd, end);
    if (head === undefined || !fill(head, idEnd + head.length, end)) return undefined;
    const id = asText(bytes, idStart, idEnd);
    return ID.test(id) ? { id, like: head.like, given } : undefined;
  }

  /** Writes the codes of the answers, if all of them are known, each question once. */
  function fill({ isAsked, after }: Head, answersStart: number, end: number): boolean {
    const [bytes, data] = [block, view];
    given.fill(NOT_GIVEN);
    let isAnswered = false;
    let before = columns.length; // There is no answer before the first one.
    for (let from = answersStart; ;) {
      const column = questionAt(data, from, after[before] as number, end);
      if (column < 0 || isAsked[column] !== 1 || given[column] !== NOT_GIVEN) return false;
      after[before] = column;
      before = column;
      const { key, digits, values } = questions[column] as Known & { readonly key: Part };
      const start = from + key.length;
      const to = isEnd(bytes[start + 1]) ? start + 1 : scan.value(bytes, start, end);
      const code =
        to === start + 1
          ? digits[bytes[start] as number]
          : valueIn(values, scan.hash(), data, start, to);
      if (code === undefined || code === NOT_GIVEN) return false;
      given[column] = code;
      isAnswered ||= code !== CODE.unanswered;
      if (bytes[to] === CLOSE) return isAnswered && bytes[to + 1] === CLOSE && to + 2 === end;
      from = to + 1;
    }
  }

  /** The column of the question at a position; tries the likely one first. */
  function questionAt(data: DataView, from: number, likely: number, end: number): number {
    for (let step = 0; step < questions.length; step += 1) {
      const column = (likely + step) % questions.length;
      const key = questions[column]?.key;
      if (key !== undefined && isPartAt(key, data, from, end)) return column;
    }
    return -1;
  }

  function learn(line: string, response: Response): void {
    const { headText, entries } = partsIn(line);
    const head = headText === "" ? undefined : headFor(headText, response);
    for (const { key, id, value } of head === undefined ? [] : entries) {
      const column = places.get(id);
      const answer = response.answers.get(id);
      if (head === undefined || column === undefined || answer === undefined) return;
      const known = questions[column] as Known;
      known.key ??= partOf(key);
      head.isAsked[column] = 1;
      const code = (columns[column] as ColumnFilling).codeOf(answer);
      keepValue(value, code, known);
    }
  }

  function headFor(text: string, response: Response): Head | undefined {
    const present = headsByText.get(text);
    if (present !== undefined || heads.length === MOST_HEADS) return present;
    const head = {
      ...partOf(text),
      like: { ...response, answers: new Map() },
      isAsked: new Uint8Array(columns.length),
      after: new Int32Array(columns.length + 1),
    };
    headsByText.set(text, head);
    heads.push(head);
    return head;
  }

  function keepValue(text: string, code: Code, { digits, values }: Known): void {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length === 1) digits[bytes[0] as number] = code;
    else if (values.size < MOST_VALUES) {
      scan.value(bytes, 0, bytes.length);
      const hash = scan.hash();
      // Of two answers with one hash the first is kept.
      if (!values.has(hash)) values.set(hash, { ...partOf(text), code });
    }
  }

  return { read, learn };
}

/** The code of an answer that was kept. */
function valueIn(
  values: ReadonlyMap<number, Value>,
  hash: number,
  view: DataView,
  from: number,
  to: number,
): Code | undefined {
  const value = values.get(hash);
  return value?.length === to - from && isPartAt(value, view, from, to) ? value.code : undefined;
}

/** Finds the end of an answer, with the hash of its bytes. */
interface Scanner {
  /** The position of the comma or brace after an answer; that of its first odd byte otherwise. */
  readonly value: (bytes: Uint8Array, from: number, end: number) => number;
  readonly hash: () => number;
}

function scanner(): Scanner {
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
function isEnd(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE;
}

function partOf(text: string): Part {
  const { buffer, byteOffset, byteLength: length } = new TextEncoder().encode(text);
  const view = new DataView(buffer, byteOffset, length);
  const words = new Int32Array(Math.floor(length / WORD));
  for (const index of words.keys()) words[index] = view.getInt32(index * WORD);
  return { length, words, tail: tailAt(view, words.length * WORD, length) };
}

/** The part at a position, before `end`. Those that are found often move to the front. */
function partAt<One extends Part>(
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
function isPartAt(
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
function partsIn(line: string): {
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

/** The text of ASCII bytes, for which a decoder would take longer. */
function asText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] as number);
  return text;
}
