import type { Problem, Term } from "../model/index.ts";
import { wordFinder } from "../text/find-words.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, sayingsOf } from "./outline.ts";

/** No text of a questionnaire, in any language, has a word that the terms forbid. */
export function lintTerms(
  { questionnaire, texts, locate }: LintInput,
  terms: readonly Term[],
): readonly Problem[] {
  const [first] = questionnaire.languages;
  const findIn = forbiddenFinder(terms);
  return texts()
    .flatMap(({ text, path }) => sayingsOf({ item: text, path }, first))
    .flatMap(({ language, text, path }) =>
      findIn(language, text).map((found) => {
        const { use } = found;
        const why = use.length === 0 ? "otherwise" : "use";
        return problem("forbidden-term", locate(path), { ...found, why });
      }),
    );
}

/** Words that a term forbids, and what it says to use instead. */
export interface Forbidden {
  readonly found: readonly string[];
  readonly use: readonly string[];
  /** Why they are wrong; empty if the term does not say it. */
  readonly reason: string;
}

/** Finds the forbidden words of a text in a language. */
export function forbiddenFinder(
  terms: readonly Term[],
): (language: string, text: string) => readonly Forbidden[] {
  const rows = terms.flatMap(({ en, sv, why: reason = "" }) =>
    Object.entries({ en, sv }).flatMap(([language, words]) =>
      words === undefined ? [] : { language, find: wordFinder(words.not), use: words.use, reason },
    ),
  );
  return (language, text) =>
    rows
      .filter((row) => row.language === language)
      .map(({ find, use, reason }) => ({ found: find(text), use, reason }))
      .filter(({ found }) => found.length > 0);
}
