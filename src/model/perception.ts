/**
 * What the answers to a node say of the gap between departments: measured; all say the same; every
 * department has one voice, so that department and person cannot be told apart; fewer than two
 * departments answered; no question was put to every department; too few people answered to show it.
 */
export type GapReading =
  | "measured"
  | "no-disagreement"
  | "one-voice-each"
  | "one-department"
  | "no-common-question"
  | "withheld";

/**
 * What the test shows of a dimension or the overall: a gap that is strong, wide and seldom by chance;
 * one that is possible; or none, which may still be there.
 */
export type SiloSignal = "silo-signal" | "possible" | "none";

/** How one department, or one group of departments, stands in a gap. */
export interface DepartmentStanding {
  readonly id: string;
  /** How many people answered. */
  readonly respondents: number;
  /** The median of what they say, on the model's ladder; absent when nobody answered. */
  readonly median?: number;
  /** The share of "don't know" among what they were asked, 0 to 1; absent when nobody was asked. */
  readonly dontKnow?: number;
  /** Van der Eijk's A inside the department, −1 to 1: questions only, with two voices or more. */
  readonly agreement?: number;
}

/** How far apart two departments stand; docs/scoring.md §7. */
export interface DepartmentPair {
  /** The department that stands higher, and the one that stands lower. */
  readonly between: readonly [string, string];
  /** Hodges and Lehmann's difference, in levels; 0 or more. */
  readonly shift: number;
  /** Cliff's delta, 0 to 1. */
  readonly delta: number;
}

/** The perception gap of one node; docs/scoring.md §7. */
export interface PerceptionGap {
  readonly id: string;
  readonly reading: GapReading;
  /** Λ, 0 to 1. */
  readonly siloIndex?: number;
  /** ε²: Λ, chance-corrected; at 0 or below it is no larger than chance alone often gives. */
  readonly chanceCorrected?: number;
  /** Of the two departments that stand furthest apart. */
  readonly shift?: number;
  readonly between?: readonly [string, string];
  readonly delta?: number;
  /** Any two departments, those furthest apart first: dimensions and overall only. */
  readonly pairs?: readonly DepartmentPair[];
  readonly p?: number;
  readonly smallestP?: number;
  /** p adjusted for the number of questions (Benjamini and Hochberg): questions only. */
  readonly q?: number;
  /** Dimensions and overall only. */
  readonly signal?: SiloSignal;
  /** A counted fact, to be verified rather than talked about: questions only. */
  readonly isFact?: boolean;
  readonly departments: readonly DepartmentStanding[];
}

/** Whether the organization sees itself as one. */
export interface Perception {
  /** Left out where departments are withheld. */
  readonly questions: readonly PerceptionGap[];
  readonly dimensions: readonly PerceptionGap[];
  readonly overall: PerceptionGap;
}
