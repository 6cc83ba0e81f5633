import { distancesOf, type Grouping, type Ratings, totalDistances } from "./distances.ts";
import { addInside, groupOf } from "./group-sums.ts";

/** How far groups see the same things apart; docs/scoring.md §7. */
export type SiloIndex =
  | {
      readonly kind: "measured";
      /** Λ: the share of all disagreement that lies between groups, 0 to 1. */
      readonly index: number;
      /** ε²: the same without what chance alone would give; absent with one voice a group. */
      readonly chanceCorrected?: number;
    }
  /** All say the same. */
  | { readonly kind: "no-disagreement" }
  /** Fewer than two groups have answered. */
  | { readonly kind: "one-group" };

/** One question's part: T, W, N and G. */
export interface Part {
  readonly total: number;
  readonly within: number;
  readonly people: number;
  readonly groups: number;
}

/**
 * The silo index Λ = 1 − ΣW / ΣT over the questions given: Reardon's ordinal variance-ratio index
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

/** What each question adds to the sums, in the order given. */
export function partsOf(questions: readonly Ratings[], grouping: Grouping): readonly Part[] {
  const distances = distancesOf(questions);
  const totals = totalDistances(distances);
  const withins = new Float64Array(questions.length);
  for (let group = 0; group < grouping.count; group += 1) {
    addInside(groupOf(membersOf(group, grouping), distances), distances, withins);
  }
  return questions.map((ratings, question) => ({
    total: totals[question] as number,
    within: withins[question] as number,
    people: distances.sizes[question] as number,
    groups: new Set(grouping.groups.filter((_, person) => ratings[person] !== undefined)).size,
  }));
}

function membersOf(group: number, { groups }: Grouping): readonly number[] {
  return [...groups.keys()].filter((person) => groups[person] === group);
}

function sum(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}
