import type { Location } from "./location.ts";

/** What of a node a threshold holds. */
export type Metric = "level" | "score" | "coverage" | "silo-index" | "drop";

/** A bound that can fail a pipeline. */
export interface Threshold {
  /** The node; absent of a drop means the overall and every dimension. */
  readonly id?: string;
  readonly metric: Metric;
  readonly bound: "min" | "max";
  readonly limit: number;
  /** `warn` is told and fails nothing. */
  readonly severity: "error" | "warn";
  /** Where a config sets it. */
  readonly at?: Location;
}

/** Why nothing could be held against a threshold. */
export type NotJudgedReason =
  | "unknown-id"
  | "not-scored"
  /** It has a score, and had none in the baseline. */
  | "not-scored-then"
  | "no-level"
  | "not-measured";

/** Why there is nothing left to compare with a baseline: what was scored is lost, or was not there. */
export type LostReason = "no-longer-scored" | "gone" | "not-in-baseline";

/** The answer that costs a node most. */
export interface Costliest {
  readonly question: string;
  readonly at: Location;
}

/** A threshold with what the result made of it. */
export interface ThresholdResult {
  readonly id: string;
  readonly metric: Metric;
  readonly bound: "min" | "max";
  /** The bound itself. */
  readonly expected: number;
  /** Unrounded; of a drop, by how much the score fell (below 0: it rose). Absent without a number. */
  readonly actual?: number;
  /** Of a drop: the score of the baseline. */
  readonly before?: number;
  readonly severity: "error" | "warn";
  readonly passed: boolean;
  /** Why there is no number. */
  readonly reason?: NotJudgedReason | LostReason;
  /** Of a threshold that does not hold: which answer costs it most. */
  readonly costliest?: Costliest;
  /** Where a config sets it. */
  readonly at?: Location;
}

/** What the thresholds come to: all that can fail hold; one does not; one could not be judged. */
export type Gate = "passed" | "failed" | "not-judged";
