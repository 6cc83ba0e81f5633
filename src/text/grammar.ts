import { grammarTexts } from "../generated/catalogs/grammar.ts";

/**
 * Several things in a sentence: "Marketing, IT and Stores". `how` is any of `or`, `commas`,
 * `semicolons` and `quoted`.
 */
export function list(language: string, items: readonly string[], how = ""): string {
  const words = how.split(" ");
  const text = joined(language, items, words);
  return words.includes("capital") ? capital(language, text) : text;
}

function joined(language: string, items: readonly string[], words: readonly string[]): string {
  const grammar = grammarTexts(language);
  const all = words.includes("quoted") ? items.map((text) => quoted(language, text)) : items;
  if (words.includes("commas")) return all.join(", ");
  if (words.includes("semicolons")) return all.join("; ");
  if (all.length < 2) return all.join("");
  const ends = { first: all.slice(0, -1).join(", "), last: all.at(-1) ?? "" };
  return words.includes("or") ? grammar.or(ends) : grammar.and(ends);
}

/** A thing in a list on which answers contradict one another. */
export function disputed(language: string, text: string): string {
  return grammarTexts(language).disputed({ text });
}

/** A title in quotation marks. */
export function quoted(language: string, text: string): string {
  return grammarTexts(language).quoted({ text });
}

/** A number in words, up to nine; `how` may be `capital`. */
export function spell(language: string, count: number, how = ""): string {
  const text = grammarTexts(language).spelled[count] ?? String(count);
  return how === "capital" ? capital(language, text) : text;
}

/** Begins with a capital letter. */
export function capital(_language: string, text: string, _how = ""): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name as it stands inside a sentence: "the client" for "The client". */
export function within(language: string, text: string, _how = ""): string {
  const { article } = grammarTexts(language);
  return article === "" || !text.startsWith(article)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}
