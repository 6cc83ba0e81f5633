import { type CsvError, parse } from "csv-parse/sync";
import type { Location, Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { Source } from "./source.ts";

/** A field of a row, without the spaces around it. */
export interface Field {
  readonly text: string;
  readonly at: Location;
  /** The position of its first character in the text of the file. */
  readonly start: number;
}

/** The rows of a CSV file without its empty lines, or where it stops being CSV. */
export type CsvReading =
  | { readonly kind: "rows"; readonly rows: readonly (readonly Field[])[] }
  | { readonly kind: "broken"; readonly at: Location };

/** A header with the rows below it that have as many fields, and the problems of the others. */
export interface CsvTable {
  readonly header: readonly Field[];
  readonly rows: readonly (readonly Field[])[];
  readonly problems: readonly Problem[];
}

/** Reads CSV as a table; rows whose fields are all empty are left out. */
export function csvTable(source: Source): CsvTable {
  const reading = csvRows(source);
  if (reading.kind === "broken") {
    return { header: [], rows: [], problems: [problem("csv-quotes", reading.at, {})] };
  }
  const [header = [], ...all] = reading.rows;
  const filled = all.filter((fields) => fields.some(({ text }) => text !== ""));
  const expected = header.length;
  return {
    header,
    rows: filled.filter((fields) => fields.length === expected),
    problems: filled.flatMap((fields) =>
      fields.length === expected
        ? []
        : [problem("csv-fields", fields[0]?.at, { found: fields.length, expected })],
    ),
  };
}

/** A record as the parser gives it; line breaks may be around it. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/**
 * Reads CSV with commas, semicolons or tabs, whichever the first line has. Quotation marks have to be
 * in order; how many fields a row has is left to the caller.
 */
export function csvRows({ file, text }: Source): CsvReading {
  const delimiter = delimiterOf(text);
  try {
    const parsed = parse(text, {
      delimiter,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Parsed[];
    return { kind: "rows", rows: placedRows(parsed, { file, text, delimiter }) };
  } catch (error) {
    const { lines } = error as CsvError;
    return { kind: "broken", at: { file, line: Number(lines), column: 1 } };
  }
}

/** A file with decimal commas has semicolons between its fields. */
export function delimiterOf(text: string): string {
  const [header = ""] = text.split(/\r?\n/u, 1);
  return [";", "\t"].find((one) => header.includes(one)) ?? ",";
}

interface Placing {
  readonly file: string;
  readonly text: string;
  readonly delimiter: string;
}

/** The fields of each record, which follow one another in the text; only line breaks are between. */
function placedRows(
  parsed: readonly Parsed[],
  { file, text, delimiter }: Placing,
): readonly (readonly Field[])[] {
  let [end, line] = [0, 1];
  return parsed.map(({ record, raw }) => {
    const own = raw.replaceAll(AROUND, "");
    const start = text.indexOf(own, end);
    const first = line + breaksIn(text.slice(end, start));
    [end, line] = [start + own.length, first + breaksIn(own)];
    const places = placesIn(own, delimiter);
    return record.map((field, index) => {
      const place = places[index] ?? { line: 0, column: 1, offset: 0 };
      const at = { file, line: first + place.line, column: place.column };
      return { text: field.trim(), at, start: start + place.offset };
    });
  });
}

const AROUND = /^[\r\n]+|[\r\n]+$/gu;

function breaksIn(text: string): number {
  return text.split("\n").length - 1;
}

interface Place {
  /** From 0, in the record. */
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where each field of a record begins. */
function placesIn(raw: string, delimiter: string): readonly Place[] {
  const places: Place[] = [{ line: 0, column: 1, offset: 0 }];
  let [isQuoted, line, start] = [false, 0, 0];
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\n") [line, start] = [line + 1, at + 1];
    else if (character === delimiter && !isQuoted) {
      places.push({ line, column: at - start + 2, offset: at + 1 });
    }
  }
  return places;
}
