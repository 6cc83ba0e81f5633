/** Finds the words of a text that are among some terms, in the order of the terms. */
export type WordFinder = (text: string) => readonly string[];

/**
 * Finds whole words, whatever their case; a term with a capital letter is found only as it is
 * written. A word of a term that ends in `*` also stands for the words that begin with it.
 */
export function wordFinder(terms: readonly string[]): WordFinder {
  const patterns = terms.map(patternOf);
  return (text) => [
    ...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found))),
  ];
}

function patternOf(term: string): RegExp {
  const words = term.split(/\s+/u).map(wordPattern);
  const flags = term === term.toLowerCase() ? "giu" : "gu";
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, flags);
}

function wordPattern(word: string): string {
  const isStem = word.endsWith("*");
  const own = (isStem ? word.slice(0, -1) : word).replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  return isStem ? `${own}[\\p{L}\\p{N}]*` : own;
}
