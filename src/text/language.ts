/** What unsilo itself speaks; a questionnaire may speak more. */
export type Language = "en" | "sv";

export const LANGUAGES: readonly Language[] = ["en", "sv"];

/** The words for a language; English where unsilo does not speak it. */
export function inLanguage<T>(words: Readonly<Record<Language, T>>, language: string): T {
  return Object.hasOwn(words, language) ? words[language as Language] : words.en;
}
