import { foldedName } from "../../text/clean-name.ts";
import { csvRows, delimiterOf, type Field } from "../csv-rows.ts";
import type { Source } from "../source.ts";

/** Makes tokens that are not among those that are taken. */
export type MakeTokens = (count: number, taken: readonly string[]) => readonly string[];

/** The bytes of a roster in which everybody has a token, and how many were made. */
export interface TokensAdded {
  readonly text: string;
  readonly made: number;
}

/** A text in place of some characters of a file. */
interface Edit {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Gives a token to everybody who has none. All other characters of the file stay: `raw` is its text
 * with the byte order mark and the line breaks that `source` may lack. Without a column for tokens,
 * they become the first one.
 */
export function addTokens(
  source: Source,
  raw: string,
  taken: readonly string[],
  make: MakeTokens,
): TokensAdded {
  const reading = csvRows(source);
  const [header = [], ...rows] = reading.kind === "rows" ? reading.rows : [];
  const column = header.findIndex(({ text }) => foldedName(text) === "token");
  const isLacking = (fields: readonly Field[]): boolean =>
    (column < 0 || fields[column]?.text === "") && fields.some(({ text }) => text !== "");
  const tokens = [...make(rows.filter(isLacking).length, taken)];
  const made = tokens.length;
  const edits =
    column < 0
      ? inFront([header, ...rows], delimiterOf(source.text), (fields) =>
          fields === header ? "token" : isLacking(fields) ? (tokens.shift() ?? "") : "",
        )
      : rows.filter(isLacking).map((fields) => ({
          start: fields[column]?.start ?? 0,
          length: emptyAt(fields[column]?.start ?? 0, source.text),
          text: tokens.shift() ?? "",
        }));
  return { text: applied(edits, raw, raw.length - source.text.length), made };
}

/** A new first field of each row. */
function inFront(
  rows: readonly (readonly Field[])[],
  delimiter: string,
  textOf: (fields: readonly Field[]) => string,
): readonly Edit[] {
  return rows.flatMap((fields) => {
    const [field] = fields;
    const text = `${textOf(fields)}${delimiter}`;
    return field === undefined ? [] : [{ start: field.start, length: 0, text }];
  });
}

/** The length of an empty cell: spaces, or quotation marks around spaces. */
function emptyAt(start: number, text: string): number {
  const empty = / *(?:"\s*")? */uy;
  empty.lastIndex = start;
  return empty.exec(text)?.[0].length ?? 0;
}

function applied(edits: readonly Edit[], raw: string, shift: number): string {
  let end = 0;
  const parts = edits.map(({ start, length, text }) => {
    const before = raw.slice(end, start + shift);
    end = start + shift + length;
    return before + text;
  });
  return parts.join("") + raw.slice(end);
}
