import type { Definition, Fields } from "./definition.ts";
import type { Location } from "./location.ts";

/** What is known of a metric without a result. */
export interface MetricFacts {
  readonly bound: "min" | "max";
  /** What a limit can be: a level of the model, a share from 0 to 1, 0 or more, any number. */
  readonly limit: "level" | "share" | "not-negative" | "any";
  /** The argument of the option `--BOUND-METRIC` of `check`; one with an id may be repeated. */
  readonly argument: "[ID=]N" | "N";
  readonly help: string;
  /** What to write where the argument cannot be read. */
  readonly remedy: string;
}

const METRIC_TABLE = {
  level: {
    bound: "min",
    limit: "level",
    argument: "[ID=]N",
    help: "at least this level, overall or for ID; may be repeated",
    remedy: "write it like --min-level 3 or --min-level silos=2",
  },
  score: {
    bound: "min",
    limit: "any",
    argument: "[ID=]N",
    help: "at least this score, overall or for ID; may be repeated",
    remedy: "write it like --min-score 2.5 or --min-score silos=2.5",
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
    remedy: "write it like --max-silo-index 0.3 or --max-silo-index silos=0.3",
  },
  drop: {
    bound: "max",
    limit: "not-negative",
    argument: "N",
    help: "at most this much below the baseline, overall and in each dimension",
    remedy: "write it like --max-drop 0.1",
  },
} as const;

export type Metric = keyof typeof METRIC_TABLE;

/**
 * What of a node a threshold can limit, in the order in which the options are listed. How each is
 * measured stands in analyse/thresholds.ts, what it is called in the languages' texts.
 */
export const METRICS: Readonly<Record<Metric, MetricFacts>> = METRIC_TABLE;

/** What a threshold of a config says: its metric, with a bound that the metric asks for. */
export interface BoundInFile {
  readonly metric: Metric;
  readonly min?: number;
  readonly max?: number;
}

const AT_LEAST: Definition = {
  type: "number",
  says: "At least this level or score; of a coverage, a share from 0 to 1.",
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

/** The parts of the formats that follow from the table of metrics. */
export const THRESHOLD_PARTS: Readonly<Record<keyof ThresholdValues, Definition>> = {
  metric: { enum: metrics.map(([name]) => name) },
  bound: {
    fields: {},
    cases: {
      by: "metric",
      says: "What is compared with the bound; drop is how far the score fell below the baseline.",
      of: Object.fromEntries(metrics.map(([name, facts]) => [name, boundFields(facts)])),
    },
  },
};

/** What these parts are in memory. */
export interface ThresholdValues {
  readonly metric: Metric;
  readonly bound: BoundInFile;
}

/** A bound that can fail a pipeline. */
export interface Threshold {
  /** The node; absent of a drop means the overall and every dimension. */
  readonly id?: string;
  readonly metric: Metric;
  readonly bound: "min" | "max";
  readonly limit: number;
  /** `warn` is reported, and does not fail the check. */
  readonly severity: "error" | "warn";
  /** Where a config sets it. */
  readonly at?: Location;
}

/** What the thresholds come to: all that can fail hold; one does not; one could not be judged. */
export type Gate = "passed" | "failed" | "not-judged";
