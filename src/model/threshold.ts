import type { Definition, Fields } from "./definition.ts";
import type { Location } from "./location.ts";

/** The properties of a metric that do not depend on a result. */
export interface MetricFacts {
  readonly bound: "min" | "max";
  /**
   * The possible values of a limit: a level of the node, a score in its range, a share from 0 to 1,
   * a drop within its range, a whole number.
   */
  readonly limit: "level" | "score" | "share" | "drop" | "count";
  /** The argument of the option `--BOUND-METRIC` of `check`; one with an id may be repeated. */
  readonly argument: "[ID=]N" | "N";
  readonly help: string;
  /** What to write if the argument cannot be read. */
  readonly remedy: string;
}

const METRIC_TABLE = {
  level: {
    bound: "min",
    limit: "level",
    argument: "[ID=]N",
    help: "at least this level, overall or for ID; may be repeated",
    remedy: "write it like --min-level 3 or --min-level ID=2",
  },
  score: {
    bound: "min",
    limit: "score",
    argument: "[ID=]N",
    help: "at least this score, overall or for ID; may be repeated",
    remedy: "write it like --min-score 2.5 or --min-score ID=2.5",
  },
  coverage: {
    bound: "min",
    limit: "share",
    argument: "N",
    help: "at least this share of the answers, from 0 to 1",
    remedy: "write it like --min-coverage 0.5, from 0 to 1",
  },
  "silo-index": {
    bound: "max",
    limit: "share",
    argument: "[ID=]N",
    help: "at most this gap between departments, from 0 to 1; may be repeated",
    remedy: "write it like --max-silo-index 0.3 or --max-silo-index ID=0.3",
  },
  drop: {
    bound: "max",
    limit: "drop",
    argument: "N",
    help: "at most this much below the baseline, overall and in each dimension; a drop that chance could explain passes",
    remedy: "write it like --max-drop 0.1",
  },
  "drop-any": {
    bound: "max",
    limit: "drop",
    argument: "N",
    help: "the same, whatever could explain the drop",
    remedy: "write it like --max-drop-any 0.1",
  },
  respondents: {
    bound: "min",
    limit: "count",
    argument: "N",
    help: "at least this many respondents",
    remedy: "write it like --min-respondents 5",
  },
  departments: {
    bound: "min",
    limit: "count",
    argument: "N",
    help: "at least this many departments with respondents",
    remedy: "write it like --min-departments 3",
  },
} as const;

export type Metric = keyof typeof METRIC_TABLE;

/**
 * The metrics of a node that a threshold can limit, in the order of the options.
 * analyse/thresholds.ts measures them, and the languages' texts have their names.
 */
export const METRICS: Readonly<Record<Metric, MetricFacts>> = METRIC_TABLE;

/** Whether a metric is how far a score fell below the baseline. */
export function isDrop(metric: Metric): boolean {
  return METRICS[metric].limit === "drop";
}

/** A threshold in a config: its metric, with the bound that the metric needs. */
export interface BoundInFile {
  readonly metric: Metric;
  readonly min?: number;
  readonly max?: number;
}

const AT_LEAST: Definition = {
  type: "number",
  says: "At least this level, score, or number of respondents or departments; for coverage, a share from 0 to 1.",
};
const AT_MOST: Definition = {
  type: "number",
  says: "At most this silo index, from 0 to 1, or this fall below the baseline's score.",
};

/** Each metric needs its own bound; the other is allowed. */
function boundFields({ bound }: MetricFacts): Fields["fields"] {
  return bound === "min" ? { min: AT_LEAST, "max?": AT_MOST } : { "min?": AT_LEAST, max: AT_MOST };
}

const metrics = Object.entries(METRICS);

/** The parts of the formats that are derived from the table of metrics. */
export const THRESHOLD_PARTS: Readonly<Record<keyof ThresholdValues, Definition>> = {
  metric: { enum: metrics.map(([name]) => name) },
  bound: {
    fields: {},
    cases: {
      by: "metric",
      says: "The figure that is compared with the bound; drop is how far the score fell below the baseline, if other people or the same people answering again could not explain that; drop-any is the same in any case.",
      of: Object.fromEntries(metrics.map(([name, facts]) => [name, boundFields(facts)])),
    },
  },
};

/** The types of these parts in memory. */
export interface ThresholdValues {
  readonly metric: Metric;
  readonly bound: BoundInFile;
}

/** A bound that can fail a pipeline. */
export interface Threshold {
  /** The node; a drop without one applies to the overall and every dimension. */
  readonly id?: string;
  readonly metric: Metric;
  readonly bound: "min" | "max";
  readonly limit: number;
  /** `warn` is reported, and does not fail the check. */
  readonly severity: "error" | "warn";
  /** Whether every value that the node can have meets it. */
  readonly alwaysMet?: boolean;
  /** The place in a config that sets it. */
  readonly at?: Location;
}

/**
 * The outcome of all thresholds: all that can fail are met; one is not; one could not be evaluated.
 */
export type Gate = "passed" | "failed" | "not-judged";
