import type { Metric, Questionnaire } from "../model/index.ts";
import { OVERALL, questionsBelow } from "../model/outline.ts";
import { METRICS, type MetricFacts } from "../model/threshold.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { isCompared } from "./comparisons.ts";
import { possibleLevels } from "./node-levels.ts";
import { type NodeRange, scoreLimits } from "./node-ranges.ts";

/** A limit on a metric, without what happens if it is not met. */
export interface Limit {
  readonly metric: Metric;
  /** The node; a drop without one applies to the overall and every dimension. */
  readonly id?: string | undefined;
  readonly bound: "min" | "max";
  readonly limit: number;
}

/**
 * What a limit can decide: `useless` limits are on something that has no such number, `outside` ones
 * are beyond the range on the side where every value meets them, `always-met` ones are at its end.
 */
export type LimitFinding =
  | { readonly kind: "useless" }
  | { readonly kind: "out-of-reach"; readonly end: number }
  | { readonly kind: "outside"; readonly range: NodeRange }
  | { readonly kind: "always-met"; readonly end: number };

/** Differences below this are due to rounding. */
const EPSILON = 1e-9;

/** Why a limit decides nothing; undefined if some results meet it and others do not. */
export function limitFinding(
  { metric, id, bound, limit }: Limit,
  questionnaire: Questionnaire,
): LimitFinding | undefined {
  const range = possibleRange(metric, id, questionnaire);
  if (range === undefined) return { kind: "useless" };
  const [low, high] = range;
  const [worst, best] = bound === "min" ? [low, high] : [high, low];
  const beyond = bound === "min" ? limit - best : best - limit;
  if (beyond > EPSILON) return { kind: "out-of-reach", end: best };
  const short = bound === "min" ? worst - limit : limit - worst;
  if (short > EPSILON && metric !== "level") return { kind: "outside", range };
  return short > -EPSILON ? { kind: "always-met", end: worst } : undefined;
}

/** The values that a metric of a node can have; undefined if it never has one. */
function possibleRange(
  metric: Metric,
  id: string | undefined,
  questionnaire: Questionnaire,
): NodeRange | undefined {
  const node = id ?? OVERALL;
  switch (metric) {
    case "score":
      return scoreLimits(questionnaire).get(node);
    case "level": {
      const levels = possibleLevels(questionnaire).get(node);
      return levels && [Math.min(...levels), Math.max(...levels)];
    }
    case "silo-index":
      return isCompared(node, questionnaire) ? [0, 1] : undefined;
    case "coverage":
      return questionsBelow(questionnaire, node).some(({ scored }) => scored) ? [0, 1] : undefined;
    case "drop":
    case "drop-any":
      return dropRange(id, questionnaire);
    case "respondents":
      return [1, Infinity];
    case "departments":
      return isOfOrganization(questionnaire) ? undefined : [1, questionnaire.departments.length];
  }
}

/** A score can fall by the whole width of its range; the widest one decides. */
function dropRange(id: string | undefined, questionnaire: Questionnaire): NodeRange | undefined {
  const nodes =
    id === undefined ? [OVERALL, ...questionnaire.dimensions.map((one) => one.id)] : [id];
  const limits = scoreLimits(questionnaire);
  const widths = nodes.flatMap((node) => {
    const [low, high] = limits.get(node) ?? [];
    return low === undefined || high === undefined ? [] : [high - low];
  });
  return widths.length === 0 ? undefined : [0, Math.max(...widths)];
}

/** What a limit on a metric must be, whatever the model; undefined if it is. */
export function ruleBroken(metric: Metric, limit: number): string | undefined {
  const [isSound, rule] = RULES[METRICS[metric].limit];
  return isSound(limit) ? undefined : rule;
}

const RULES: Readonly<
  Record<MetricFacts["limit"], readonly [isSound: (limit: number) => boolean, rule: string]>
> = {
  level: [() => true, ""],
  score: [() => true, ""],
  share: [(limit) => limit >= 0 && limit <= 1, "must be from 0 to 1"],
  drop: [(limit) => limit >= 0, "must be 0 or more"],
  count: [(limit) => Number.isInteger(limit), "must be a whole number"],
};

/** Why a metric takes no id; undefined if it takes one. */
export function idRule(metric: Metric, id: string | undefined): string | undefined {
  if (METRICS[metric].limit !== "count" || id === undefined) return undefined;
  return "must be omitted: all respondents are counted together";
}

/** What a limit must be to be in a range. */
export function rangeRule([low, high]: NodeRange): string {
  const least = shownLimit(low);
  return high === Infinity
    ? `must be ${least} or more`
    : `must be from ${least} to ${shownLimit(high)}`;
}

/** A limit with as many decimals as anybody types. */
export function shownLimit(limit: number): string {
  return String(Number(limit.toFixed(MOST_DECIMALS)));
}

const MOST_DECIMALS = 4;
