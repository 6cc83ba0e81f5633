import { withoutControls } from "./controls.ts";

/** One field: quoted where it must be, never a formula, and steering no terminal. Numbers stay numbers. */
export function forCsv(value: string | number): string {
  if (typeof value === "number") return String(value);
  const shown = withoutControls(value);
  const harmless = /^[=+\-@\t\r\uFFFD]/u.test(shown) ? `'${shown}` : shown;
  return /[",\n\r]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
