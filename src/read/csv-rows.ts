import { type CsvError, parse } from "csv-parse/sync";
import type { Location, Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { Source } from "./source.ts";

/** A field of a row, without the spaces around it. */
export interface Field {
  readonly text: string;
  readonly at: Location;
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

/** A record as the parser gives it. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  /** The lines up to the end of the record. */
  readonly info: { readonly lines: number };
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
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Parsed[];
    return { kind: "rows", rows: parsed.map((one) => fieldsOf(one, delimiter, file)) };
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

function fieldsOf({ record, raw, info }: Parsed, delimiter: string, file: string): Field[] {
  const own = raw.replace(/^[\r\n]+|[\r\n]+$/gu, "");
  const first = info.lines - (own.match(/\n/gu) ?? []).length;
  const places = placesIn(own, delimiter);
  return record.map((text, index) => {
    const { line = 0, column = 1 } = places[index] ?? {};
    return { text: text.trim(), at: { file, line: first + line, column } };
  });
}

interface Place {
  /** From 0, in the record. */
  readonly line: number;
  readonly column: number;
}

/** Where each field of a record begins. */
function placesIn(raw: string, delimiter: string): readonly Place[] {
  const places: Place[] = [{ line: 0, column: 1 }];
  let [isQuoted, line, start] = [false, 0, 0];
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\n") [line, start] = [line + 1, at + 1];
    else if (character === delimiter && !isQuoted) places.push({ line, column: at - start + 2 });
  }
  return places;
}
