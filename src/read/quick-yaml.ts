import { DEPTH, type TreeReading } from "./plain-data.ts";
import {
  decline,
  DECLINED,
  type Entries,
  enter,
  inline,
  keyAt,
  type Line,
  lineNow,
  place,
  type Reader,
} from "./quick-yaml-inline.ts";
import type { Source } from "./source.ts";
import type { Tree } from "./tree.ts";

/**
 * Reads the plain part of YAML in which most files are written, each value with its place: maps and
 * lists in block style or in brackets, texts on one line, and plain texts on several. Returns
 * undefined for everything else, and wherever there may be something to report: then the library
 * reads the text. The two agree on every text that this one takes; see docs/decisions/017.
 */
export function quickYaml({ file, text }: Source): TreeReading | undefined {
  if (BEYOND.test(text)) return undefined;
  const reader: Reader = { file, text, lines: linesOf(text), next: 0, problems: [] };
  try {
    const [first] = reader.lines;
    if (first === undefined || first.indent > 0) return undefined;
    const tree = block(reader, 0, 0);
    if (tree.kind === "scalar" || reader.next < reader.lines.length) return undefined;
    const { problems } = reader;
    return problems.length > 0 ? { problems } : { tree, problems };
  } catch (error) {
    if (error === DECLINED) return undefined;
    throw error;
  }
}

/** Tabs, other line breaks than \n, and marks. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const BEYOND = /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let number = 1; start < text.length; number += 1) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    let at = start;
    while (text[at] === " ") at += 1;
    if (at < end && text[at] !== "#") lines.push({ number, start, indent: at - start, end });
    start = end + 1;
  }
  return lines;
}

/** The map or list that begins on the next line, indented by that much. */
function block(reader: Reader, indent: number, depth: number): Tree {
  if (depth > DEPTH) decline();
  const line = lineNow(reader);
  if (line.indent !== indent) decline();
  return isItem(reader, line) ? blockList(reader, indent, depth) : blockMap(reader, indent, depth);
}

function isItem({ text }: Reader, { start, indent, end }: Line): boolean {
  const offset = start + indent;
  return text[offset] === "-" && (offset + 1 === end || text[offset + 1] === " ");
}

/** Whether the next line is there, and indented by that much. */
function continues({ lines, next }: Reader, indent: number): boolean {
  const line = lines[next];
  if (line !== undefined && line.indent > indent) decline();
  return line?.indent === indent;
}

function blockList(reader: Reader, indent: number, depth: number): Tree {
  const first = lineNow(reader);
  const items: Tree[] = [];
  while (continues(reader, indent) && isItem(reader, lineNow(reader))) {
    const line = lineNow(reader);
    let offset = line.start + indent + 1;
    while (reader.text[offset] === " ") offset += 1;
    if (offset >= line.end || reader.text[offset] === "#") {
      reader.next += 1;
      items.push(block(reader, deeper(reader, indent), depth + 1));
      continue;
    }
    const rest = { ...line, indent: offset - line.start };
    if (isItem(reader, rest) || keyAt(reader, rest) !== undefined) {
      reader.lines[reader.next] = rest;
      items.push(block(reader, rest.indent, depth + 1));
    } else {
      items.push(lineValue(reader, offset, indent, depth + 1));
    }
  }
  return { kind: "list", at: place(reader, first, first.start + indent), items };
}

/** The indentation of the next line, which has to be deeper. */
function deeper(reader: Reader, indent: number): number {
  const own = lineNow(reader).indent;
  return own > indent ? own : decline();
}

function blockMap(reader: Reader, indent: number, depth: number): Tree {
  const first = lineNow(reader);
  const entries: Entries = new Map();
  while (continues(reader, indent)) {
    const line = lineNow(reader);
    const key = isItem(reader, line) ? undefined : keyAt(reader, line);
    if (key === undefined) decline();
    const { name, end } = key;
    let offset = end;
    while (reader.text[offset] === " ") offset += 1;
    const keyPlace = place(reader, line, line.start + indent);
    const value = valueAfter(reader, offset, indent, depth + 1);
    enter(reader, entries, name, { keyAt: keyPlace, value });
  }
  return { kind: "map", at: place(reader, first, first.start + indent), entries };
}

/**
 * The value of a key: on its line, or indented below it, also in brackets; a list may begin in the
 * column of the key.
 */
function valueAfter(reader: Reader, offset: number, indent: number, depth: number): Tree {
  const line = lineNow(reader);
  if (offset < line.end && reader.text[offset] !== "#") {
    return lineValue(reader, offset, indent, depth);
  }
  reader.next += 1;
  const below = lineNow(reader);
  const isListBelow = below.indent === indent && isItem(reader, below);
  const own = isListBelow ? indent : deeper(reader, indent);
  const start = below.start + own;
  const isBracket = reader.text[start] === "[" || reader.text[start] === "{";
  return isBracket ? lineValue(reader, start, indent, depth) : block(reader, own, depth);
}

/** A value on the line of its key or dash, with a comment after it at most. */
function lineValue(reader: Reader, offset: number, indent: number, depth: number): Tree {
  const first = reader.text[offset];
  if (first === ">" || first === "|") return blockText(reader, offset, indent);
  const { tree, end } = inline(reader, offset, { indent, depth, isFlow: false });
  const line = lineNow(reader);
  const rest = reader.text.slice(end, line.end);
  if (!/^(?: *| +#.*)$/u.test(rest)) decline();
  reader.next += 1;
  const after = reader.lines[reader.next];
  if (after !== undefined && after.indent > indent) decline();
  return tree;
}

/** How a text of several lines begins: folded or literal, with its last line break or without. */
const BLOCK_HEADER = /([>|])(-?)\n/uy;

/** A text on the lines below, all indented alike and none of them blank. */
function blockText(reader: Reader, offset: number, indent: number): Tree {
  const { text } = reader;
  BLOCK_HEADER.lastIndex = offset;
  const header = BLOCK_HEADER.exec(text) ?? decline();
  const [, style, chomping] = header;
  const lines: string[] = [];
  let start = BLOCK_HEADER.lastIndex;
  const own = indentAt(text, start);
  if (own <= indent) decline();
  while (start < text.length && indentAt(text, start) === own) {
    const end = text.indexOf("\n", start);
    // Without a line break at its end the last line is a special case.
    if (end < 0) decline();
    lines.push(text.slice(start + own, end));
    start = end + 1;
  }
  if (lines.some((line) => line === "" || line.startsWith("\t") || line.endsWith(" "))) decline();
  const at = place(reader, lineNow(reader), offset);
  while ((reader.lines[reader.next]?.start ?? Infinity) < start) reader.next += 1;
  const after = reader.lines[reader.next];
  // Only blank lines and comments that are indented less may follow before the next line.
  const between = text.slice(start, after?.start ?? text.length).split("\n");
  const isOutside = (line: string): boolean =>
    (line.trim() === "" && line.length <= own) ||
    (line.trimStart().startsWith("#") && indentAt(line, 0) < own);
  if (!between.every(isOutside) || (after !== undefined && after.indent > indent)) decline();
  const joined = lines.join(style === ">" ? " " : "\n");
  return { kind: "scalar", at, value: chomping === "-" ? joined : `${joined}\n` };
}

/** The spaces at an offset. */
function indentAt(text: string, offset: number): number {
  let at = offset;
  while (text[at] === " ") at += 1;
  return at - offset;
}
