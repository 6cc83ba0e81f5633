/**
 * The text that Markdown shows for a source in which backslashes escape every special character.
 */
export function shown(markdown: string): string {
  return markdown
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1")
    .replaceAll("\u2060", "")
    .replaceAll(/\s+/gu, " ");
}

/** The tables of a document, each as its lines. */
export function tablesOf(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split("\n\n")
    .filter((block) => block.startsWith("|"))
    .map((block) => block.trimEnd().split("\n"));
}

/** The cells of a line: only a bar without a backslash separates. */
export function cellsOf(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/u)
    .slice(1, -1)
    .map((cell) => cell.trim());
}
