/** One field: quoted where it must be, and never a formula. Numbers stay numbers. */
export function forCsv(value: string | number): string {
  if (typeof value === "number") return String(value);
  // oxlint-disable-next-line no-control-regex -- NUL and CR are what this is about
  const harmless = /^[=+\-@\t\r\u0000]/u.test(value) ? `'${value}` : value;
  return /[",\n\r]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
