import type { Text } from "./index.ts";

/** A text in the requested language, else in the first of the given languages that has it. */
export function localize(text: Text, languages: readonly string[]): string {
  if (typeof text === "string") return text;
  const language = languages.find((code) => Object.hasOwn(text, code));
  return (language === undefined ? Object.values(text)[0] : text[language]) ?? "";
}

/** The language in which `localize` gives a text; a plain text is in the language of the file. */
export function languageOf(text: Text, languages: readonly string[], ofFile: string): string {
  if (typeof text === "string") return ofFile;
  return languages.find((code) => Object.hasOwn(text, code)) ?? Object.keys(text)[0] ?? ofFile;
}

/** The requested language, then the questionnaire's own languages in their order. */
export function languageOrder(
  asked: string | undefined,
  own: readonly [string, ...string[]],
): readonly [string, ...string[]] {
  return asked === undefined ? own : [asked, ...own.filter((code) => code !== asked)];
}
