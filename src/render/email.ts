import type { Document } from "../documents/document.ts";
import type { Canvas } from "./canvas.ts";
import { terminalDocument } from "./terminal.ts";

/** Mail programs break longer lines. */
const COLUMNS = 72;

const same = (text: string): string => text;
const PAPER: Canvas = {
  columns: COLUMNS,
  isUnicode: true,
  strong: same,
  dim: same,
  accent: same,
  warning: same,
};

/** A document as an unsent mail in plain text, RFC 5322: a mail program opens it as a draft. */
export function emailDocument(document: Document): string {
  const head = [
    `Subject: ${encodedWords(document.title)}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "X-Unsent: 1",
    `X-Mailer: ${document.tool}`,
  ];
  const { confidentiality } = document;
  const note = confidentiality === "" ? "" : `\n${confidentiality}\n`;
  const body = `${terminalDocument(document, PAPER)}${note}`;
  return [...head, "", body].join("\n").replaceAll("\n", "\r\n");
}

/** So long is an encoded word, that a line has room for the name of the header. */
const LONGEST = 55;

/** A header's text: as it is in ASCII, else in encoded words, RFC 2047. */
function encodedWords(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  if (/^[ -~]*$/u.test(line)) return line;
  const words: string[] = [];
  for (const character of line) {
    const coded = encodeURIComponent(character).replaceAll("%", "=").replaceAll(/[_?]/gu, hex);
    const last = words.at(-1) ?? "";
    if (last !== "" && last.length + coded.length <= LONGEST)
      words[words.length - 1] = last + coded;
    else words.push(coded);
  }
  return words.map((word) => `=?utf-8?Q?${word}?=`).join("\n ");
}

function hex(character: string): string {
  return `=${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
