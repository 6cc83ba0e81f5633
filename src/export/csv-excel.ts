import { grammarTexts } from "../generated/catalogs/grammar.ts";

const FIELD = /(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/gu;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/u;
/** By this mark Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * CSV as Excel opens it by a double click: with a byte order mark, semicolons, and the decimal mark
 * of the language.
 */
export function forExcel(csv: string, language: string): string {
  const { decimalMark } = grammarTexts(language);
  const rows = csv.trimEnd().split("\r\n");
  const lines = rows.map((row) =>
    fieldsOf(row)
      .map((one) => field(one, decimalMark))
      .join(";"),
  );
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

/** A field, and whether it is in quotes and so no number. */
interface Field {
  readonly text: string;
  readonly isQuoted: boolean;
}

function fieldsOf(row: string): readonly Field[] {
  return [...row.matchAll(FIELD)].map(([, quoted, bare = ""]) =>
    quoted === undefined
      ? { text: bare, isQuoted: false }
      : { text: quoted.replaceAll('""', '"'), isQuoted: true },
  );
}

function field({ text, isQuoted }: Field, decimalMark: string): string {
  if (!isQuoted && NUMBER.test(text)) return text.replace(".", decimalMark);
  return /[;"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
