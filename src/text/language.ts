/** The words for a language; English where unsilo does not speak it. */
export function inLanguage<T>(
  words: Readonly<Record<string, T>> & { readonly en: T },
  language: string,
): T {
  return Object.hasOwn(words, language) ? (words[language] ?? words.en) : words.en;
}
