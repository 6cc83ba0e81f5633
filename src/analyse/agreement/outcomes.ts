import { type Contrast, contrastOf, type Spread, spreadOf } from "./contrast.ts";
import type { Group, Scatter } from "./scatter.ts";

/**
 * The outcome of a difference: it is a level or more, and unlikely to be chance; it is less
 * than a level, which is shown; or neither is shown, where it is a level or more, or less.
 */
export type Outcome = "apart" | "alike" | "unclear-large" | "unclear-small";

/** The p up to which a difference is unlikely to be chance. */
export const SELDOM = 0.05;

/** What floating-point numbers may add to a difference of decimals. */
export const ROUNDING = 1e-9;

/** The scatter of some departments, and the margin that counts, in levels. */
export interface Yardstick {
  readonly scatter: Scatter;
  readonly margin: number;
}

/** The people of a side must be this many for any finding. */
export const FEWEST = 2;

/** A contrast with its outcome. */
export interface Compared {
  readonly contrast: Contrast;
  readonly outcome: Outcome;
}

/**
 * Two sides, each with a department at least. `p` replaces the contrast's own where several named
 * pairs are tested. STATISTICS.md §5.3.
 */
export function comparedSides(
  a: readonly Group[],
  b: readonly Group[],
  { scatter, margin }: Yardstick,
  p?: number,
): Compared {
  const contrast = contrastOf(a, b, scatter);
  const isHeard = peopleIn(a) >= FEWEST && peopleIn(b) >= FEWEST;
  const isLarge = reaches(Math.abs(contrast.difference), margin);
  const isUnited = !isSpread(a, margin) && !isSpread(b, margin);
  const outcome =
    isHeard && isLarge && (p ?? contrast.p) <= SELDOM
      ? "apart"
      : isHeard && isUnited && isBelow(contrast.within, margin)
        ? "alike"
        : isLarge
          ? "unclear-large"
          : "unclear-small";
  return { contrast, outcome };
}

/** All departments together. */
export interface ComparedDepartments {
  readonly spread: Spread;
  /** The two departments that differ most, among those with two people or more if there are two. */
  readonly widest: Compared & { readonly between: readonly [Group, Group] };
  readonly outcome: Outcome;
}

/**
 * Whether any of at least two departments differ. `p` replaces the test's own where several
 * dimensions are tested. STATISTICS.md §5.3 and §5.7.
 */
export function comparedDepartments(
  groups: readonly Group[],
  yardstick: Yardstick,
  p?: number,
): ComparedDepartments {
  const { scatter, margin } = yardstick;
  const spread = spreadOf(groups, scatter);
  const several = groups.filter(({ people }) => people >= FEWEST);
  const between = widestOf(several.length >= 2 ? several : groups);
  const widest = { ...comparedSides([between[0]], [between[1]], yardstick), between };
  const isTold = (p ?? spread.p) <= SELDOM && widest.outcome === "apart";
  const outcome = isTold
    ? "apart"
    : several.length === groups.length && areAllAlike(groups, yardstick)
      ? "alike"
      : isSpread(groups, margin)
        ? "unclear-large"
        : "unclear-small";
  return { spread, widest, outcome };
}

/** The higher and the lower of the two departments that differ most. */
function widestOf(groups: readonly Group[]): readonly [Group, Group] {
  const sorted = groups.toSorted((a, b) => b.mean - a.mean);
  return [sorted[0] as Group, sorted.at(-1) as Group];
}

function areAllAlike(groups: readonly Group[], { scatter, margin }: Yardstick): boolean {
  return groups.every((one, index) =>
    groups
      .slice(index + 1)
      .every((other) => isBelow(contrastOf([one], [other], scatter).within, margin)),
  );
}

/** Whether any two departments are the margin or more apart. */
function isSpread(groups: readonly Group[], margin: number): boolean {
  const means = groups.map(({ mean }) => mean);
  return reaches(Math.max(...means) - Math.min(...means), margin);
}

function peopleIn(side: readonly Group[]): number {
  return side.reduce((total, { people }) => total + people, 0);
}

function reaches(value: number, margin: number): boolean {
  return value >= margin - ROUNDING;
}

function isBelow(value: number, margin: number): boolean {
  return value < margin - ROUNDING;
}

/**
 * The p-values adjusted for several tests, in the given order (Holm 1979): none of them is wrongly
 * up to a bound more often than the bound says about one.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const ascending = pValues
    .map((p, index) => ({ p, index }))
    .toSorted((a, b) => a.p - b.p || a.index - b.index);
  const adjusted = [...pValues];
  let most = 0;
  for (const [rank, { p, index }] of ascending.entries()) {
    most = Math.max(most, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = most;
  }
  return adjusted;
}
