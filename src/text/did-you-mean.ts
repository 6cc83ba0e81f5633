import { distance } from "fastest-levenshtein";

/** The known word that an unknown one was most likely meant to be. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    // A word is at least as far from another as their lengths: what is far too long is not compared.
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
