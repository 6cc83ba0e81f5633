/**
 * Escapes what is not ASCII in the strings and patterns of JavaScript or JSON. A text of single
 * bytes is read in half the time and takes half the memory.
 */
export function inAscii(text: string): string {
  return text.replaceAll(/[^\0-\x7F]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
