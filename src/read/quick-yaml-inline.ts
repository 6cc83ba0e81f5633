import type { Location, Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { DEPTH, isInexact, note } from "./plain-data.ts";
import type { Source } from "./source.ts";
import type { MapTree, Tree } from "./tree.ts";

export interface Reader extends Source {
  readonly lines: Line[];
  /** The line to read next. */
  next: number;
  readonly problems: Problem[];
}

/** A line with something on it, or what follows a dash. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** The offset of the line's first character. */
  readonly start: number;
  /** The columns before what is on it. */
  readonly indent: number;
  /** The offset behind the line. */
  readonly end: number;
}

export type Entries = Map<string, { readonly keyAt: Location; readonly value: Tree }>;

type Entry = Entries extends Map<string, infer One> ? One : never;

/** Adds an entry to a map; a key that is there already is a problem. */
export function enter(reader: Reader, entries: Entries, key: string, entry: Entry): void {
  const first = entries.get(key)?.keyAt;
  if (first !== undefined) {
    note(reader.problems, problem("duplicate-key", entry.keyAt, { key, first }));
  }
  entries.set(key, entry);
}

/** Thrown, and caught above, where a text is left to the library. */
export const DECLINED: Error = new Error("declined");

export function decline(): never {
  throw DECLINED;
}

export function lineNow({ lines, next }: Reader): Line {
  return lines[next] ?? decline();
}

export function place({ file }: Reader, { number, start }: Line, offset: number): Location {
  return { file, line: number, column: offset - start + 1 };
}

/** Plain words, or a text in quotes without anything escaped, with a colon behind it. */
const KEY = /(\w[\w./-]*(?: \w[\w./-]*)*|"[^"\\\n]+"|'[^'\n]+') *:(?= |\n|$)/uy;

/** In brackets a value may follow the colon of a key in quotes directly, as in JSON. */
const JSON_KEY = /("[^"\\\n]+"|'[^'\n]+'):/uy;

interface Key {
  readonly name: string;
  readonly end: number;
}

export function keyAt({ text }: Reader, { start, indent }: Line): Key | undefined {
  return matchKey(KEY, text, start + indent);
}

function matchKey(pattern: RegExp, text: string, offset: number): Key | undefined {
  pattern.lastIndex = offset;
  const written = pattern.exec(text)?.[1];
  if (written === undefined) return undefined;
  const isQuoted = written.startsWith('"') || written.startsWith("'");
  return { name: isQuoted ? written.slice(1, -1) : written, end: pattern.lastIndex };
}

interface Inside {
  /** The indentation of the block around it: lines in brackets are deeper. */
  readonly indent: number;
  readonly depth: number;
  readonly isFlow: boolean;
}

interface Inline {
  readonly tree: Tree;
  /** The offset behind it. */
  readonly end: number;
}

/** A text, or a map or list in brackets. */
export function inline(reader: Reader, offset: number, inside: Inside): Inline {
  if (inside.depth > DEPTH) decline();
  const first = reader.text[offset];
  if (first === "[") return flowList(reader, offset, inside);
  if (first === "{") return flowMap(reader, offset, inside);
  return first === '"' || first === "'"
    ? quoted(reader, offset)
    : plain(reader, offset, inside.isFlow);
}

function scalar(reader: Reader, offset: number, value: string | number | boolean | null): Tree {
  if (isInexact(value)) decline();
  return { kind: "scalar", at: place(reader, lineNow(reader), offset), value };
}

const DOUBLE = /"(?:[^"\\\n]|\\(?:["\\/nt]|u[0-9A-Fa-f]{4}))*"/uy;
const SINGLE = /'(?:[^'\n]|'')*'/uy;

function quoted(reader: Reader, offset: number): Inline {
  const isDouble = reader.text[offset] === '"';
  const pattern = isDouble ? DOUBLE : SINGLE;
  pattern.lastIndex = offset;
  const [written] = pattern.exec(reader.text) ?? decline();
  const value = isDouble
    ? (JSON.parse(written) as string)
    : written.slice(1, -1).replaceAll("''", "'");
  return { tree: scalar(reader, offset, value), end: offset + written.length };
}

/** Up to a comment or the end of the line; in brackets also up to what ends it there. */
const BLOCK_TEXT = /[^\n]*?(?= +#| *\n| *$)/uy;
const FLOW_TEXT = /[^\n,[\]{}]*?(?= +#| *[\n,[\]{}]| *$)/uy;
/** Characters that a plain text cannot begin with. */
const INDICATOR = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?: |$))/u;

function plain(reader: Reader, offset: number, isFlow: boolean): Inline {
  const pattern = isFlow ? FLOW_TEXT : BLOCK_TEXT;
  pattern.lastIndex = offset;
  const [written] = pattern.exec(reader.text) ?? decline();
  if (written === "" || INDICATOR.test(written) || /:(?: |$)/u.test(written)) decline();
  if (isFlow && (/^[-?:]/u.test(written) || written.includes(":"))) decline();
  return { tree: scalar(reader, offset, plainValue(written)), end: offset + written.length };
}

const INTEGER = /^-?\d{1,15}$/u;
const DECIMAL = /^-?\d{1,15}\.\d{1,15}$/u;
/** Numbers, yes, no and nothing, in any spelling of the core schema. */
const SPECIAL =
  /^(?:[-+]?(?:\.?\d[\d.]*(?:[eE][-+]?\d+)?|\.inf|\.Inf|\.INF)|0[ox][\da-fA-F]+|\.nan|\.NaN|\.NAN|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/u;

function plainValue(written: string): string | number | boolean | null {
  switch (written) {
    case "true":
      return true;
    case "false":
      return false;
    case "null":
      return null;
    default:
      if (INTEGER.test(written) || DECIMAL.test(written)) return Number(written);
      return SPECIAL.test(written) && !IS_TEXT.test(written) ? decline() : written;
  }
}

/** Figures with two points or more are a version, not a number. */
const IS_TEXT = /^\d+\.\d+\.[\d.]+$/u;

function flowList(reader: Reader, offset: number, inside: Inside): Inline {
  const at = place(reader, lineNow(reader), offset);
  const items: Tree[] = [];
  const inner = { ...inside, depth: inside.depth + 1, isFlow: true };
  let end = skip(reader, offset + 1, inside);
  while (reader.text[end] !== "]") {
    const item = inline(reader, end, inner);
    items.push(item.tree);
    end = separator(reader, item.end, "]", inside);
  }
  return { tree: { kind: "list", at, items }, end: end + 1 };
}

function flowMap(reader: Reader, offset: number, inside: Inside): Inline {
  const at = place(reader, lineNow(reader), offset);
  const entries: Entries = new Map();
  const inner = { ...inside, depth: inside.depth + 1, isFlow: true };
  let end = skip(reader, offset + 1, inside);
  while (reader.text[end] !== "}") {
    const key = matchKey(KEY, reader.text, end) ?? matchKey(JSON_KEY, reader.text, end);
    if (key === undefined) decline();
    const keyPlace = place(reader, lineNow(reader), end);
    const value = inline(reader, skip(reader, key.end, inside), inner);
    enter(reader, entries, key.name, { keyAt: keyPlace, value: value.tree });
    end = separator(reader, value.end, "}", inside);
  }
  const tree: MapTree = { kind: "map", at, entries };
  return { tree, end: end + 1 };
}

/** The offset of the next item, or of the end. */
function separator(reader: Reader, offset: number, end: string, inside: Inside): number {
  const at = skip(reader, offset, inside);
  if (reader.text[at] === end) return at;
  if (reader.text[at] !== ",") decline();
  const next = skip(reader, at + 1, inside);
  return reader.text[next] === end ? decline() : next;
}

/** Past spaces, and to the next line where this one ends. */
function skip(reader: Reader, offset: number, { indent }: Inside): number {
  let at = offset;
  while (reader.text[at] === " ") at += 1;
  const line = lineNow(reader);
  if (at < line.end) return reader.text[at] === "#" ? decline() : at;
  reader.next += 1;
  const next = lineNow(reader);
  // The library refuses some comments on lines of their own there.
  if (next.indent <= indent || reader.text.slice(line.end, next.start).includes("#")) decline();
  return next.start + next.indent;
}
