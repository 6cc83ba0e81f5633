import type { ValueOf } from "./definition.ts";
import type { Location } from "./location.ts";
import type { ThresholdResult } from "./result.ts";

/** The bounds that a threshold can set, by what of a node it holds. */
export const THRESHOLD_PARTS = {
  bound: {
    fields: {},
    cases: {
      by: "metric",
      says: "What is held against the bound; drop is a fall below the baseline.",
      of: {
        level: { min: { ref: "atLeast" }, "max?": { ref: "atMost" } },
        score: { min: { ref: "atLeast" }, "max?": { ref: "atMost" } },
        coverage: { min: { ref: "atLeast" }, "max?": { ref: "atMost" } },
        "silo-index": { "min?": { ref: "atLeast" }, max: { ref: "atMost" } },
        drop: { "min?": { ref: "atLeast" }, max: { ref: "atMost" } },
      },
    },
  },
  atLeast: {
    type: "number",
    says: "At least this level or score; of a coverage, a share from 0 to 1.",
  },
  atMost: {
    type: "number",
    says: "At most this silo index, from 0 to 1, or this fall below the baseline's score.",
  },
} as const;

/** What of a node a threshold holds. */
export type Metric = ValueOf<{ readonly caseOf: "bound" }, typeof THRESHOLD_PARTS>;

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

/** Why there is nothing left to compare with a baseline: what was scored is lost, or was not there. */
export type LostReason = "no-longer-scored" | "gone" | "not-in-baseline";

/** Why nothing could be held against a threshold; `not-scored-then`: it had no score in the baseline. */
export type NotJudgedReason = Exclude<NonNullable<ThresholdResult["reason"]>, LostReason>;

/** What the thresholds come to: all that can fail hold; one does not; one could not be judged. */
export type Gate = "passed" | "failed" | "not-judged";
