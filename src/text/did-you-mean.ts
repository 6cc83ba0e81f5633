import { distance } from "fastest-levenshtein";

/** The known word that an unknown one was most likely meant to be. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    // The distance of two words is at least the difference of their lengths, so words that are far
    // too long are skipped.
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Whether two words differ by at most one letter that is added, left out or replaced. */
export function isOneLetterOff(word: string, other: string): boolean {
  return distance(word, other) <= 1;
}
