import type { Metric, Problem, Questionnaire, Threshold } from "../../../model/index.ts";
import { OVERALL } from "../../../model/outline.ts";
import { levelsOf } from "../../../model/levels.ts";
import {
  idRule,
  limitFinding,
  rangeRule,
  ruleBroken,
  shownLimit,
} from "../../../lint/threshold-limits.ts";
import { isDrop, METRICS, type MetricFacts } from "../../../model/threshold.ts";
import { problem } from "../../../text/problems.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { OptionDefinition } from "../../options.ts";

const METRIC_ROWS = Object.entries(METRICS) as readonly (readonly [Metric, MetricFacts])[];

function optionOf(metric: Metric): string {
  return `--${METRICS[metric].bound}-${metric}`;
}

/** An option for each metric, and what a drop is measured from. */
export const BOUNDS: readonly OptionDefinition[] = [
  ...METRIC_ROWS.map(([metric, { argument, help }]): OptionDefinition => {
    const name = `${optionOf(metric)} <${argument}>`;
    return argument === "N" ? [name, help] : [name, help, { isRepeatable: true }];
  }),
  ["--baseline <FILE>", "a result saved by 'unsilo baseline write'"],
  ["--allow-model-change", "accept a baseline from another version of the questionnaire"],
];

/** The same, as commander hands them over; those of the metrics have the metrics' names. */
export interface BoundOptions {
  readonly baseline?: string;
  readonly allowModelChange?: boolean;
}

/** The thresholds of the options, then those of the config that no option replaces. */
export function thresholdsIn(
  options: BoundOptions,
  configured: readonly Threshold[],
): readonly Threshold[] {
  const asked = METRIC_ROWS.flatMap(([metric]) =>
    specsOf(metric, options).map((spec) => threshold(metric, spec)),
  );
  const keys = asked.map(keyOf);
  const twice = asked.find((one, index) => keys.indexOf(keyOf(one)) !== index);
  if (twice !== undefined) {
    const named = `${optionOf(twice.metric)} is given twice for ${twice.id ?? "overall"}`;
    throw new Failure(EXIT.usage, named, "keep one of the two");
  }
  return [...asked, ...configured.filter((one) => !keys.includes(keyOf(one)))];
}

/** A threshold of the same metric and id is the same one. */
function keyOf({ metric, id }: Threshold): string {
  return `${metric} ${id ?? (isDrop(metric) ? "" : "overall")}`;
}

/** The texts typed for a metric, once or several times. */
function specsOf(metric: Metric, options: BoundOptions): readonly string[] {
  const name = optionOf(metric)
    .slice(2)
    .replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const typed = (options as Readonly<Record<string, string | readonly string[] | undefined>>)[name];
  return typed === undefined ? [] : [typed].flat();
}

function threshold(metric: Metric, spec: string): Threshold {
  const { bound, argument, remedy } = METRICS[metric];
  const option = optionOf(metric);
  const [first = "", value, ...rest] = argument === "N" ? [spec] : spec.split("=");
  if (value !== undefined && (first.trim() === "" || rest.length > 0)) {
    throw new Failure(
      EXIT.usage,
      `${option} ${spec} is not in the form [ID=]N`,
      `write it like ${option} ID=2`,
    );
  }
  const number = value ?? first;
  if (!DECIMAL.test(number)) {
    throw new Failure(EXIT.usage, `${option} ${spec} is not a number`, remedy);
  }
  const one = { metric, bound, limit: Number(number), severity: "error" } as const;
  return value === undefined ? one : { id: first, ...one };
}

const DECIMAL = /^[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)$/u;

/**
 * Rejects limits that nothing can meet, and limits outside the range of their node. In an option
 * they are a usage error, in a config a problem with its place.
 */
export function boundProblems(
  thresholds: readonly Threshold[],
  questionnaire: Questionnaire,
): readonly Problem[] {
  return thresholds.flatMap((threshold) => {
    const { id, metric, bound, limit, at } = threshold;
    const ofId = idRule(metric, id);
    const rule = ofId ?? limitRule(threshold, questionnaire);
    if (rule === undefined) return [];
    if (at === undefined) {
      throw new Failure(
        EXIT.usage,
        `${optionOf(metric)} ${id === undefined ? "" : `${id}=`}${limit}: ${rule}`,
        METRICS[metric].remedy,
      );
    }
    const key = ofId === undefined ? bound : "id";
    return [problem("out-of-bounds", at, { key, rule })];
  });
}

/** What the limit of a threshold must be; undefined if it is, or if nothing has such a number. */
function limitRule(threshold: Threshold, questionnaire: Questionnaire): string | undefined {
  const { id = OVERALL, metric, limit } = threshold;
  const levels = levelsOf(questionnaire, id).map(({ level }) => level);
  if (metric === "level" && levels.length > 0 && !levels.includes(limit)) {
    return `must be a level of ${threshold.id ?? "the model"}: ${levels.join(", ")}`;
  }
  const rule = ruleBroken(metric, limit);
  const found = limitFinding(threshold, questionnaire);
  if (rule !== undefined || found === undefined) return rule;
  if (found.kind === "outside") return rangeRule(found.range);
  return found.kind === "out-of-reach" ? OUT_OF_REACH[threshold.bound](found.end) : undefined;
}

const OUT_OF_REACH = {
  min: (end: number) => `can never be met; the highest possible value is ${shownLimit(end)}`,
  max: (end: number) => `can never be met; the lowest possible value is ${shownLimit(end)}`,
} as const;

/** Marks the thresholds that every result meets, which decide nothing. */
export function withAlwaysMet(
  thresholds: readonly Threshold[],
  questionnaire: Questionnaire,
): readonly Threshold[] {
  return thresholds.map((one) =>
    limitFinding(one, questionnaire)?.kind === "always-met" ? { ...one, alwaysMet: true } : one,
  );
}

/** A warning for each of them; a config names its line. */
export function alwaysMetProblems(thresholds: readonly Threshold[]): readonly Problem[] {
  return thresholds.flatMap(({ id, metric, bound, limit, alwaysMet, at }) =>
    alwaysMet === true
      ? [
          problem("threshold-always-met", at, {
            why: bound,
            metric,
            id: id ?? OVERALL,
            bound: limit,
          }),
        ]
      : [],
  );
}
