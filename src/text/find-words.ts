import { lazily } from "../model/once.ts";

/** Finds the words of a text that are among some terms, in the order of the terms. */
export type WordFinder = (text: string) => readonly string[];

/** Whether a text has a word that is among some terms. */
export type WordTest = (text: string) => boolean;

/**
 * Finds whole words, whatever their case; a term with a capital letter is found only as it is
 * written. A word of a term that ends in `*` also stands for the words that begin with it.
 */
export function wordFinder(terms: readonly string[]): WordFinder {
  const hasAny = wordTest(terms);
  const patterns = lazily(() => terms.map((term) => patternOf([term], `g${flagsOf(term)}`)));
  return (text) => {
    if (!hasAny(text)) return [];
    const found = patterns().flatMap((pattern) => [...text.matchAll(pattern)]);
    return [...new Set(found.map(([word]) => word))];
  };
}

/**
 * Searches for all terms at once. Most texts have none of them even as a part of a word, which a
 * pattern without classes of letters finds several times as fast.
 */
export function wordTest(terms: readonly string[]): WordTest {
  const searches = ["iu", "u"].flatMap((flags) => {
    const some = terms.filter((term) => flagsOf(term) === flags);
    return some.length === 0
      ? []
      : { parts: new RegExp(some.map(partOf).join("|"), flags), words: patternOf(some, flags) };
  });
  return (text) => searches.some(({ parts, words }) => parts.test(text) && words.test(text));
}

function flagsOf(term: string): string {
  return term === term.toLowerCase() ? "iu" : "u";
}

function patternOf(terms: readonly string[], flags: string): RegExp {
  const any = terms.map((term) => term.split(/\s+/u).map(wordPattern).join("\\s+")).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags);
}

function wordPattern(word: string): string {
  return word.endsWith("*") ? `${escaped(word.slice(0, -1))}[\\p{L}\\p{N}]*` : escaped(word);
}

/** The first word of a term, which every text with the term contains. */
function partOf(term: string): string {
  const [first = ""] = term.split(/\s+/u);
  return escaped(first.endsWith("*") ? first.slice(0, -1) : first);
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}
