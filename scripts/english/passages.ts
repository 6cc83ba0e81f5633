/** The kinds of text that an entry of the word list may be limited to. */
export const KINDS = ["catalogs", "comments", "docs", "messages", "titles"] as const;
export type Kind = (typeof KINDS)[number];

/** Text that people read. It is as long as in its file: markup is replaced by spaces. */
export interface Passage {
  readonly kind: Kind;
  /** Where it begins in its file. */
  readonly start: number;
  readonly text: string;
}

/** A comment that waives the findings on the next line. */
export interface Waiver {
  readonly start: number;
  readonly reason: string;
}

/** What an extractor found in a file. */
export interface Extract {
  readonly passages: readonly Passage[];
  readonly waivers: readonly Waiver[];
}

const MARKS =
  /\/\*+|\*+\/|^[^\S\n]*\*(?=\s|$)|^[^\S\n]*\/\/+|^[^\S\n]*#|<!--|-->|\{\{!(?:--)?|(?:--)?\}\}/gmu;
const WAIVER = /english-ok\b:?[^\S\n]*(.*?)[^\S\n]*$/gmu;

/** The paragraphs of a comment, and the waivers in it. */
export function fromComment(comment: string, start: number): Extract {
  const text = blanked(comment, MARKS);
  const waivers = [...text.matchAll(WAIVER)].map((match) => ({
    start: start + match.index,
    reason: match[1] ?? "",
  }));
  return { passages: paragraphs(blanked(text, WAIVER), start, "comments"), waivers };
}

/** A text, split at empty lines. */
export function paragraphs(text: string, start: number, kind: Kind): readonly Passage[] {
  return [...text.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/gu)].map((match) => {
    const indent = match[0].search(/\S/u);
    return { kind, start: start + match.index + indent, text: match[0].slice(indent).trimEnd() };
  });
}

/** The text with spaces in place of each match; line breaks stay. */
export function blanked(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, (match) => match.replaceAll(/[^\n]/gu, " "));
}

/** The text with a character that no phrase contains in place of inline code. */
export function withoutCode(text: string): string {
  return text.replaceAll(/`[^`\n]*`/gu, (code) => "·".repeat(code.length));
}

export function merged(extracts: readonly Extract[]): Extract {
  return {
    passages: extracts.flatMap(({ passages }) => passages),
    waivers: extracts.flatMap(({ waivers }) => waivers),
  };
}
