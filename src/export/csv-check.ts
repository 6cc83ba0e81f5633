import type { Problem } from "../model/index.ts";
import { forCsv } from "../text/encode/csv.ts";
import { listedProblems } from "../text/shown-problems.ts";
import { configNotes } from "./alerts.ts";
import type { CheckInput } from "../documents/thresholds.ts";
import { type ThresholdWords, thresholdsInWords } from "../documents/thresholds.ts";

const COLUMNS = [
  "kind",
  "id",
  "metric",
  "bound",
  "expected",
  "actual",
  "before",
  "severity",
  "verdict",
  "reason",
  "message",
  "file",
  "line",
  "column",
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/**
 * A row for every threshold, missing respondent or department, and problem; numbers are unrounded.
 */
export function csvCheck(input: CheckInput): string {
  const rows = [
    ...thresholdsInWords(input).map(thresholdRow),
    ...missingRows(input),
    ...configNotes(input).map(({ message, at }): Row => ({ kind: "config", message, ...at })),
    ...listedProblems(input.result.problems).map(problemRow),
  ].map((row) => COLUMNS.map((column) => forCsv(row[column] ?? "")).join(","));
  return `${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

function thresholdRow({ result, verdict, sentence }: ThresholdWords): Row {
  const { costliest, at, passed: _, ...threshold } = result;
  return {
    kind: "threshold",
    ...threshold,
    verdict,
    message: sentence,
    ...(costliest?.at ?? at),
  };
}

function missingRows({ result: { baseline } }: CheckInput): readonly Row[] {
  const { missingDepartments = [], missingRespondents = [] } = baseline ?? {};
  return [
    ...missingDepartments.map(({ id, at }): Row => ({ kind: "missing-department", id, ...at })),
    ...missingRespondents.map(({ id, at }): Row => ({ kind: "missing-respondent", id, ...at })),
  ];
}

function problemRow({ code, severity, message, at }: Problem): Row {
  return { kind: "problem", id: code, severity, message, ...at };
}
