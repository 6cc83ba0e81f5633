import type { Problem, Term } from "../model/index.ts";
import { lazily } from "../model/once.ts";
import { wordFinder, wordTest } from "../text/find-words.ts";
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
  const byLanguage = new Map<string, ReturnType<typeof finderOf>>(
    (["en", "sv"] as const).map((language) => {
      const rows = terms.flatMap(({ [language]: words, why: reason = "" }) =>
        words === undefined ? [] : { words, reason },
      );
      return [language, finderOf(rows)];
    }),
  );
  return (language, text) => byLanguage.get(language)?.(text) ?? [];
}

interface Row {
  readonly words: Readonly<Record<"not" | "use", readonly string[]>>;
  readonly reason: string;
}

function finderOf(rows: readonly Row[]): (text: string) => readonly Forbidden[] {
  const hasAny = wordTest(rows.flatMap(({ words }) => words.not));
  const finders = lazily(() => rows.map(({ words }) => wordFinder(words.not)));
  return (text) => {
    if (!hasAny(text)) return [];
    const found = finders().map((find) => find(text));
    return rows
      .map(({ words: { use }, reason }, index) => ({ found: found[index] ?? [], use, reason }))
      .filter((one) => one.found.length > 0);
  };
}
