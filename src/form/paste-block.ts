import { sha256 } from "./sha-256.ts";

/**
 * Answers as lines of text that survive an e-mail. They are between two marker lines; the line before
 * the second one begins with "check: " and has the first eight hex digits of the SHA-256 of the
 * answers as compact JSON in UTF-8. Above it is that JSON in printable ASCII, in lines of at most 76
 * columns: spaces within a text, ">" and everything beyond ASCII are written as \u escapes. So
 * whatever else a mail program adds, such as line breaks, "> " or hard spaces, is not part of it.
 */
export function writePasteBlock(value: object): string {
  const text = plainJson(value);
  const lines = linesOf(text).flatMap((line) => line.match(AT_MOST_A_LINE) ?? []);
  return [BEGIN, ...lines, `check: ${checkOf(value)}`, END, ""].join("\n");
}

/** A block and its first line, from 1: its answers, or why it cannot be used. */
export type PasteBlock = { readonly line: number } & BlockContent;

type BlockContent =
  /** The JSON has the lines of the block, unless a mail program broke them within a text. */
  | { readonly kind: "answers"; readonly json: string; readonly value: unknown }
  /** The end or the line with the check is missing. */
  | { readonly kind: "cut-off" }
  /** The check does not fit. */
  | { readonly kind: "altered" };

/** Every block of answers in a text, such as a mail in which they were pasted. */
export function pasteBlocksIn(text: string): readonly PasteBlock[] {
  const begins = [...text.matchAll(BEGINS)];
  return begins.map(({ index, 0: { length } }, number) => {
    const line = text.slice(0, index).split(LINE_END).length;
    const rest = text.slice(index + length, begins[number + 1]?.index);
    const end = rest.search(ENDS);
    return { line, ...readBlock(end < 0 ? undefined : rest.slice(0, end)) };
  });
}

const BEGIN = "-----BEGIN UNSILO ANSWERS-----";
const END = "-----END UNSILO ANSWERS-----";
/** Programs for text make dashes of hyphens. */
const BEGINS = /BEGIN\s+UNSILO\s+ANSWERS\s*[-–—]+/gu;
const ENDS = /[-–—]+\s*END\s+UNSILO\s+ANSWERS/u;
const CHECK = /check:\s*([\da-f]{8})[^!-=?-~]*$/iu;
const LINE_END = /\r\n|\r|\n/u;
/** Lines of 76 columns, as in encoded mail. */
const AT_MOST_A_LINE = /.{1,76}/gu;
const CHECK_LENGTH = 8;

function readBlock(body: string | undefined): BlockContent {
  const match = CHECK.exec(body ?? "");
  if (body === undefined || match === null) return { kind: "cut-off" };
  const [, check = ""] = match;
  const lines = body
    .slice(0, match.index)
    .split(LINE_END)
    .map((line) => line.replaceAll(CURLY, '"').replaceAll(FOREIGN, ""));
  const json = ["\n", ""].map((joint) => lines.join(joint)).find((one) => isJson(one));
  const value = json === undefined ? undefined : parsed(json);
  return json !== undefined && value !== undefined && checkOf(value) === check.toLowerCase()
    ? { kind: "answers", json, value }
    : { kind: "altered" };
}

function isJson(text: string): boolean {
  return parsed(text) !== undefined;
}

/** Undefined if a text is not JSON. */
function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    return undefined;
  }
}

/** What a mail program makes of the quotation marks of a block, which has no others. */
const CURLY = /[“”„‟]/gu;
/** What a block never has: spaces, ">" and everything beyond printable ASCII. */
const FOREIGN = /[^!-=?-~]/gu;

function plainJson(value: object): string {
  return JSON.stringify(value).replaceAll(FOREIGN, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** One line for each member, so that people can see what they send. */
function linesOf(json: string): readonly string[] {
  return json.match(/(?:"(?:[^"\\]|\\.)*"|[^",])+,?|,/gu) ?? [];
}

function checkOf(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, CHECK_LENGTH);
}
