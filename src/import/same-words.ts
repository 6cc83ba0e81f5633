/**
 * Words as they are compared with those of a form: composed, in any case of letters, with single
 * spaces, and without the characters that nobody sees.
 */
export function sameWords(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

/** The same of words in Markdown, without the backslashes that protect them. */
export function sameMarkdown(text: string): string {
  return sameWords(text.replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, ""));
}
