/**
 * Each person's answer to one question, on the model's ladder (x*); undefined without an answer.
 */
export type Ratings = readonly (number | undefined)[];

/** The groups of the people, numbered from 0. */
export interface Grouping {
  readonly groups: Int32Array;
  readonly count: number;
}

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

/** One question's contribution to the sums. */
export function partOf(ratings: Ratings, { groups, count }: Grouping): Part {
  const said: number[][] = Array.from({ length: count }, () => []);
  for (const [person, rating] of ratings.entries()) {
    if (rating !== undefined) said[groups[person] as number]?.push(rating);
  }
  const heard = said.filter((own) => own.length > 0);
  const all = heard.flat();
  const within = heard.reduce((total, own) => total + pairDistances(own) / own.length, 0);
  return {
    total: all.length === 0 ? 0 : (2 * pairDistances(all)) / all.length ** 2,
    within: all.length === 0 ? 0 : (2 * within) / all.length,
    people: all.length,
    groups: heard.length,
  };
}

/** The sum of |a − b| over all pairs, from sorted values. */
function pairDistances(values: readonly number[]): number {
  return values
    .toSorted((a, b) => a - b)
    .reduce((total, value, place) => total + value * (2 * place - values.length + 1), 0);
}

function sum(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}
