import type { StatusInput } from "../documents/status.ts";
import { forCsv } from "../text/encode/csv.ts";

const COLUMNS = [
  "id",
  "department",
  "role",
  "language",
  "name",
  "state",
  "answers",
  "open",
  "next",
  "date",
  "roster",
  "file",
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/**
 * A row for every response, and for every person on the roster who is missing. `roster` says if a
 * person is not on it, or has withdrawn.
 */
export function csvStatus({ status: { responses, roster } }: StatusInput): string {
  const strangers = new Set(roster?.strangers.map(({ file }) => file));
  const withdrawn = new Set(roster?.withdrawn.map(({ file }) => file));
  const rows: readonly Row[] = [
    ...responses.map(({ next, ...one }) => ({
      ...one,
      next: next?.id ?? "",
      roster: strangers.has(one.file) ? "not-listed" : withdrawn.has(one.file) ? "withdrawn" : "",
    })),
    ...(roster?.missing ?? []).map(({ token, ...one }) => ({
      ...one,
      id: token,
      state: "missing",
    })),
  ];
  const lines = rows.map((row) => COLUMNS.map((column) => forCsv(row[column] ?? "")).join(","));
  return `${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}
