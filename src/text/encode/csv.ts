import { forCiLog } from "./ci.ts";
import { withoutControls } from "./controls.ts";

/**
 * The beginning of a formula: in a field, or after a semicolon, which begins a new field in
 * spreadsheets of many languages even inside quotes.
 */
const FORMULA = /(?<=^|;)(?=["\s]*[=+\-@\t\uFFFD])/gu;

/** One field on one line, quoted where it must be: no formula, no command to a terminal or a log. Numbers stay numbers. */
export function forCsv(value: string | number): string {
  if (typeof value === "number") return String(value);
  const shown = forCiLog(withoutControls(value).replaceAll(/[\r\n]+/gu, " "));
  const harmless = shown.replaceAll(FORMULA, "'");
  return /[",;]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One field of several lines for a file that no log shows: quoted, and no formula. */
export function forCsvText(value: string): string {
  const harmless = withoutControls(value).replaceAll(FORMULA, "'");
  return /[",;\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
