import type { Questionnaire, Response } from "../../model/index.ts";
import { departmentOf } from "../../model/respondents.ts";
import {
  type Code,
  CODE,
  type ColumnFilling,
  FIRST_ANSWER,
  NOT_GIVEN,
} from "../../score/answer-matrix.ts";
import { askedOf } from "../../score/answer-sheet.ts";
import { mayBeHidden } from "../../score/uncounted-answers.ts";
import {
  CLOSE,
  idAt,
  isEnd,
  isPartAt,
  type Part,
  partAt,
  partOf,
  partsIn,
  scanner,
  type Scanner,
} from "./line-parts.ts";

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

/** What a line says between the id and the answers. */
interface Head extends Part {
  readonly like: Response;
  /** By column: whether a line with this head had an answer. */
  readonly isAsked: Uint8Array;
  /** By column: the column of the answer that came after it in the line before. */
  readonly after: Int32Array;
  /** The columns on whose answers it depends whether all answers count. */
  readonly deciding: readonly number[];
  /** The patterns of a line's answers to these, and to what may be hidden, of which all count. */
  readonly counting: Set<string>;
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
const MOST_PATTERNS = 10_000;

const ID_KEYS: readonly Part[] = ['{"id":"', '{"id": "'].map(partOf);
const BYTES = 256;

/** The parts of the lines of one table. */
interface Parts {
  readonly columns: readonly ColumnFilling[];
  /** The number of the column of a question. */
  readonly places: ReadonlyMap<string, number>;
  readonly heads: Head[];
  readonly headsByText: Map<string, Head>;
  readonly questions: readonly Known[];
  readonly scan: Scanner;
  readonly asked: Questionnaire;
  /** The columns of questions that answers may hide. */
  readonly hideable: readonly number[];
}

/**
 * Compares bytes instead of parsing: the lines of a large table differ in their ids and in which of
 * a few answers were given. Whether a line is valid depends on its head, and on each answer with
 * its department, apart from keys that repeat. If a question is required, it depends on all answers
 * together, and no line is known. If answers may hide questions, a line is known only if an earlier
 * one gave the same answers to what decides on that.
 */
export function knownRows(columns: readonly ColumnFilling[], asked: Questionnaire): KnownRows {
  if (columns.some(({ column }) => column.question.required)) return NOTHING_KNOWN;
  const parts: Parts = {
    columns,
    places: new Map(columns.map(({ column }, index) => [column.question.id, index])),
    heads: [],
    headsByText: new Map(),
    questions: columns.map(() => ({
      key: undefined,
      digits: new Uint32Array(BYTES),
      values: new Map(),
    })),
    scan: scanner(),
    asked,
    hideable: columns.flatMap(({ column }, at) =>
      mayBeHidden(asked, column.question.id) ? at : [],
    ),
  };
  const given = new Uint32Array(columns.length);
  let block: Block = { bytes: new Uint8Array(), view: new DataView(new ArrayBuffer(0)) };
  return {
    read: (bytes, start, end) => {
      if (bytes !== block.bytes) {
        block = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
      }
      return readRow(parts, block, { start, end, given });
    },
    learn: (line, response) => learn(parts, line, response),
  };
}

const NOTHING_KNOWN: KnownRows = { read: () => undefined, learn: () => undefined };

/** Some lines as bytes, which a view reads by fours. */
interface Block {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** A line in a block, and the array for its codes. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly given: Uint32Array;
}

function readRow(parts: Parts, { bytes, view }: Block, row: Row): KnownRow | undefined {
  const { start, end, given } = row;
  const key = ID_KEYS.find((one) => isPartAt(one, view, start, end));
  const id = key && idAt(bytes, start + key.length, end);
  if (key === undefined || id === undefined) return undefined;
  const headStart = start + key.length + id.length;
  const head = partAt(parts.heads, view, headStart, end);
  if (head === undefined) return undefined;
  const answers = { start: headStart + head.length, end, given };
  const isKnown =
    fill(parts, head, { bytes, view }, answers) &&
    (parts.hideable.length === 0 || head.counting.has(patternOf(parts, head, given)));
  return isKnown ? { id, like: head.like, given } : undefined;
}

/** What decides whether all answers of a line count. */
function patternOf({ hideable }: Parts, { deciding }: Head, given: ArrayLike<Code>): string {
  let pattern = "";
  for (const column of deciding) pattern += `${given[column]},`;
  for (const column of hideable) pattern += (given[column] as Code) >= FIRST_ANSWER ? "1" : "0";
  return pattern;
}

/** Writes the codes of the answers, if all of them are known, each question once. */
function fill(
  { questions, scan }: Parts,
  { isAsked, after }: Head,
  { bytes, view }: Block,
  { start, end, given }: Row,
): boolean {
  given.fill(NOT_GIVEN);
  let isAnswered = false;
  let before = questions.length; // The first answer follows no other.
  for (let from = start; ;) {
    const column = questionAt(questions, view, from, { likely: after[before] as number, end });
    if (column < 0 || isAsked[column] !== 1 || given[column] !== NOT_GIVEN) return false;
    after[before] = column;
    before = column;
    const { key, digits, values } = questions[column] as Known & { readonly key: Part };
    const answer = from + key.length;
    const to = isEnd(bytes[answer + 1]) ? answer + 1 : scan.value(bytes, answer, end);
    const code =
      to === answer + 1
        ? digits[bytes[answer] as number]
        : valueAt(values.get(scan.hash()), view, answer, to);
    if (code === undefined || code === NOT_GIVEN) return false;
    given[column] = code;
    isAnswered ||= code !== CODE.unanswered;
    if (bytes[to] === CLOSE) return isAnswered && bytes[to + 1] === CLOSE && to + 2 === end;
    from = to + 1;
  }
}

/** The column of the question at a position, or −1; tries the likely one first. */
function questionAt(
  questions: readonly Known[],
  view: DataView,
  from: number,
  { likely, end }: { readonly likely: number; readonly end: number },
): number {
  for (let step = 0; step < questions.length; step += 1) {
    const column = (likely + step) % questions.length;
    const key = questions[column]?.key;
    if (key !== undefined && isPartAt(key, view, from, end)) return column;
  }
  return -1;
}

/** The code of an answer, if these are its bytes. */
function valueAt(
  value: Value | undefined,
  view: DataView,
  from: number,
  to: number,
): Code | undefined {
  return value?.length === to - from && isPartAt(value, view, from, to) ? value.code : undefined;
}

function learn(parts: Parts, line: string, response: Response): void {
  const { headText, entries } = partsIn(line);
  const head = headText === "" ? undefined : headFor(parts, headText, response);
  if (head === undefined) return;
  const given = new Uint32Array(parts.columns.length);
  for (const { key, id, value } of entries) {
    const column = parts.places.get(id);
    const answer = response.answers.get(id);
    if (column === undefined || answer === undefined) return;
    const known = parts.questions[column] as Known;
    known.key ??= partOf(key);
    head.isAsked[column] = 1;
    const code = (parts.columns[column] as ColumnFilling).codeOf(answer);
    given[column] = code;
    keepValue(value, code, known, parts.scan);
  }
  if (head.counting.size < MOST_PATTERNS) head.counting.add(patternOf(parts, head, given));
}

function headFor(
  { heads, headsByText, columns, asked }: Parts,
  text: string,
  response: Response,
): Head | undefined {
  const present = headsByText.get(text);
  if (present !== undefined || heads.length === MOST_HEADS) return present;
  const head = {
    ...partOf(text),
    like: { ...response, answers: new Map() },
    isAsked: new Uint8Array(columns.length),
    after: new Int32Array(columns.length + 1),
    deciding: askedOf(asked, departmentIn(response), response.variant).deciding,
    counting: new Set<string>(),
  };
  headsByText.set(text, head);
  heads.push(head);
  return head;
}

function departmentIn({ voice }: Response): string {
  return voice.kind === "respondent" ? departmentOf(voice.respondent) : "";
}

function keepValue(text: string, code: Code, { digits, values }: Known, scan: Scanner): void {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length === 1) digits[bytes[0] as number] = code;
  else if (values.size < MOST_VALUES) {
    scan.value(bytes, 0, bytes.length);
    const hash = scan.hash();
    // The first of two answers with one hash is kept.
    if (!values.has(hash)) values.set(hash, { ...partOf(text), code });
  }
}
