import { scoreLimits } from "../../../lint/node-ranges.ts";
import type { Metric, Problem, Questionnaire, Threshold } from "../../../model/index.ts";
import { OVERALL } from "../../../model/outline.ts";
import { levelsOf } from "../../../model/levels.ts";
import { METRICS, type MetricFacts } from "../../../model/threshold.ts";
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
  return `${metric} ${id ?? (metric === "drop" ? "" : "overall")}`;
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
 * Rejects impossible bounds. In an option they are a usage error, in a config a problem with its
 * place.
 */
export function boundProblems(
  thresholds: readonly Threshold[],
  questionnaire: Questionnaire,
): readonly Problem[] {
  return thresholds.flatMap(({ id, metric, bound, limit, at }) => {
    const node = id ?? OVERALL;
    const known = levelsOf(questionnaire, node).map(({ level }) => level);
    const rule =
      ruleBroken(metric, limit, known, id) ?? outOfReach(metric, limit, node, at, questionnaire);
    if (rule === undefined) return [];
    if (at === undefined) {
      throw new Failure(
        EXIT.usage,
        `${optionOf(metric)} ${id === undefined ? "" : `${id}=`}${limit}: must be ${rule}`,
        METRICS[metric].remedy,
      );
    }
    return [problem("out-of-bounds", at, { key: bound, rule: `must be ${rule}` })];
  });
}

/** A score that nothing can have; that of a config is a warning of lint, with its place. */
function outOfReach(
  metric: Metric,
  limit: number,
  id: string,
  at: Threshold["at"],
  questionnaire: Questionnaire,
): string | undefined {
  const [, highest = Infinity] = scoreLimits(questionnaire).get(id) ?? [];
  if (metric !== "score" || at !== undefined || limit <= highest) return undefined;
  return `at most ${highest}, the highest score of ${id}`;
}

function ruleBroken(
  metric: Metric,
  limit: number,
  levels: readonly number[],
  id = "the model",
): string | undefined {
  switch (METRICS[metric].limit) {
    case "level":
      // Without levels the threshold cannot be evaluated, and says so.
      return levels.length === 0 || levels.includes(limit)
        ? undefined
        : `a level of ${id}: ${levels.join(", ")}`;
    case "share":
      return limit >= 0 && limit <= 1 ? undefined : "from 0 to 1";
    case "not-negative":
      return limit >= 0 ? undefined : "0 or more";
    case "any":
      return undefined;
  }
}
