import type { Text } from "../model/index.ts";
import type { ReviewLine } from "./card.ts";

/** A question with its number among those that are put, from 1. */
export interface Hit extends ReviewLine {
  readonly number: number;
}

/**
 * The questions that hold every word of a query in their id, code or text, whatever its case and its
 * accents. A number, an id or a code that is typed in full comes first. All of them where nothing is typed.
 */
export function searchQuestions(
  lines: readonly ReviewLine[],
  query: string,
  sayText: (text: Text) => string,
): readonly Hit[] {
  const wanted = plainLetters(query.trim());
  const words = wanted.split(/\s+/u);
  const hits = lines.map((line, index) => ({ ...line, number: index + 1 }));
  const exact = hits.filter((hit) => isNamed(hit, wanted));
  const others = hits.filter((hit) => {
    const { id, code = "", text, short = "" } = hit.question;
    const place = plainLetters(`${id} ${code} ${sayText(short)} ${sayText(text)}`);
    return !exact.includes(hit) && words.every((word) => place.includes(word));
  });
  return [...exact, ...others];
}

/** The one question that a query means: named in full, or the only one that holds its words. */
export function questionMeant(hits: readonly Hit[], query: string): Hit | undefined {
  const [first, second] = hits;
  if (first === undefined) return undefined;
  return second === undefined || isNamed(first, plainLetters(query.trim())) ? first : undefined;
}

function isNamed({ number, question: { id, code = "" } }: Hit, wanted: string): boolean {
  return wanted !== "" && [String(number), id, plainLetters(code)].includes(wanted);
}

function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}+/gu, "")
    .toLowerCase();
}
