import { type Frequency, pooled, sizeOf } from "./statistics.ts";

/** How much groups disagree; docs/scoring.md §7. */
type SiloIndex =
  | {
      readonly kind: "measured";
      /** Λ: the share of all disagreement that lies between groups, 0 to 1. */
      readonly index: number;
      /** ε²: Λ corrected for chance; absent with one respondent per group. */
      readonly chanceCorrected?: number;
    }
  /** All answers are the same. */
  | { readonly kind: "no-disagreement" }
  /** Fewer than two groups have answered. */
  | { readonly kind: "one-group" };

/** One question's contribution: T, W, N and G. */
export interface Part {
  readonly total: number;
  readonly within: number;
  readonly people: number;
  readonly groups: number;
}

/**
 * The silo index Λ = 1 − ΣW / ΣT over the given questions: Reardon's ordinal variance-ratio index
 * (2009), over mean distances. Chance alone gives (G − 1) / (N − 1), so ε² corrects for it.
 */
export function siloIndex(questions: readonly Part[]): SiloIndex {
  const parts = questions.filter(({ groups }) => groups > 1);
  if (parts.length === 0) return { kind: "one-group" };
  const total = sum(parts, (part) => part.total);
  if (total === 0) return { kind: "no-disagreement" };
  const index = 1 - sum(parts, ({ within }) => within) / total;
  const repeated = parts.filter(({ people, groups }) => people > groups);
  const repeatedTotal = sum(repeated, (part) => part.total);
  if (repeatedTotal === 0) return { kind: "measured", index };
  const corrected = sum(
    repeated,
    ({ within, people, groups }) => (within * (people - 1)) / (people - groups),
  );
  return { kind: "measured", index, chanceCorrected: 1 - corrected / repeatedTotal };
}

/** One question's contribution to the sums, from the answers (x*) of each group. */
export function partOf(groups: readonly (readonly Frequency[])[]): Part {
  const heard = groups.filter((own) => own.length > 0);
  const all = pooled(heard.flat());
  const people = sizeOf(all);
  const within = heard.reduce((total, own) => total + pairDistances(own) / sizeOf(own), 0);
  return {
    total: people === 0 ? 0 : (2 * pairDistances(all)) / people ** 2,
    within: people === 0 ? 0 : (2 * within) / people,
    people,
    groups: heard.length,
  };
}

/** The sum of |a − b| over all pairs, from sorted values. */
function pairDistances(sample: readonly Frequency[]): number {
  const people = sizeOf(sample);
  let before = 0;
  let sum = 0;
  for (const { value, count } of sample) {
    // The people with this value have `before` to `before + count − 1` others below them.
    sum += value * count * (2 * before + count - people);
    before += count;
  }
  return sum;
}

function sum(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}
