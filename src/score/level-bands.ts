import type { Level, LevelRule } from "../model/index.ts";
import { compare, type Fraction, fraction } from "./fraction.ts";

export type BandRule = Extract<LevelRule, { readonly kind: "bands" }>;

/** The value at which the band of a level begins. */
export interface BandStart {
  readonly level: number;
  /** −∞ for the first of the bands that name their upper ends. */
  readonly from: number;
  /** Whether it begins above that value rather than at it. */
  readonly isAbove: boolean;
}

/** Where the bands of a level rule begin, lowest first. Values above every `atMost` are highest. */
export function bandStarts(
  { from, atMost }: BandRule,
  levels: readonly Level[],
): readonly BandStart[] {
  if (atMost === undefined) return from.map((band) => ({ ...band, isAbove: false }));
  const last = atMost.at(-1) as (typeof atMost)[number];
  const next = levels.find(({ level }) => level > last.level);
  const named = [...atMost.map(({ level }) => level), ...(next === undefined ? [] : [next.level])];
  return named.map((level, index) => ({
    level,
    from: atMost[index - 1]?.atMost ?? -Infinity,
    isAbove: true,
  }));
}

/** The level of the band that a value is in; undefined below all of them. */
export function bandOf(
  value: Fraction,
  rule: BandRule,
  levels: readonly Level[],
): number | undefined {
  return bandStarts(rule, levels).findLast((start) => isReached(value, start))?.level;
}

function isReached(value: Fraction, { from, isAbove }: BandStart): boolean {
  if (from === -Infinity) return true;
  const distance = compare(value, fraction(from));
  return isAbove ? distance > 0 : distance >= 0;
}
