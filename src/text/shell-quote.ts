const PLAIN = /^[\w@%+=:,./-]+$/u;

/** A word as a POSIX shell reads it back. */
export function shellQuote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
