import type { KeypressEvent } from "@inquirer/core";

/** The word that a table has for a key: by the key's name, or by the character that it types. */
export function wordOf(
  key: KeypressEvent,
  words: Readonly<Record<string, string>>,
): string | undefined {
  if (key.ctrl) return undefined;
  if (isBackKey(key)) return words["back-tab"];
  const { name, sequence = "" } = key as KeypressEvent & { readonly sequence?: string };
  return words[name] ?? words[sequence];
}

/** Shift+Tab, which leads back everywhere, also where letters are text. */
export function isBackKey({ name, shift }: KeypressEvent): boolean {
  return name === "tab" && shift;
}
