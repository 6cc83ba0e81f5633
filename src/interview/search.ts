import type { Text } from "../model/index.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import { isOneLetterOff } from "../text/did-you-mean.ts";
import type { ReviewLine } from "./card.ts";

/** A question with its number among those that are put, from 1. */
export interface Hit extends ReviewLine {
  readonly number: number;
}

/**
 * The questions that hold every word of a query, whatever its case and its accents: those with all of
 * them in their id, code or text first, then those with some in a description, the capability or the
 * dimension; if no question does, those in which a word is one letter off. A number, an id or a code
 * that is typed in full comes before all. All questions where nothing is typed.
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
  const others = hits
    .filter((hit) => !exact.includes(hit))
    .map((hit) => ({ hit, places: placesOf(hit, sayText) }));
  const within = (place: string): boolean => words.every((word) => place.includes(word));
  const titled = others.filter(({ places: [own] }) => within(own));
  const described = others.filter((one) => !titled.includes(one) && within(one.places.join(" ")));
  const found = [...exact, ...[...titled, ...described].map(({ hit }) => hit)];
  if (found.length > 0) return found;
  return others.filter(({ places }) => isNearly(words, places.join(" "))).map(({ hit }) => hit);
}

/** The name and the text of a question, and all other texts of its card. */
function placesOf(
  { question, dimension, capability }: Hit,
  sayText: (text: Text) => string,
): readonly [string, string] {
  const { id, code = "", text, short = "" } = question;
  const offered = offeredAnswers(question).map((one) => sayText(one.text ?? ""));
  const own = `${id} ${code} ${sayText(short)} ${sayText(text)}`;
  const rest = [...offered, sayText(capability.title), sayText(dimension.title)].join(" ");
  return [plainLetters(own), plainLetters(rest)];
}

/** Shorter words are one letter away from too many others. */
const LONG_ENOUGH = 4;

/** Whether each word is there, or begins like one that is there with one letter changed. */
function isNearly(words: readonly string[], place: string): boolean {
  const there = place.split(/[^\p{L}\p{N}]+/u);
  return words.every(
    (word) =>
      place.includes(word) ||
      (word.length >= LONG_ENOUGH &&
        there.some((one) =>
          [-1, 0, 1].some((more) => isOneLetterOff(word, one.slice(0, word.length + more))),
        )),
  );
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
