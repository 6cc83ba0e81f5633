import type { Metric, Problem, Questionnaire, Threshold } from "../../../model/index.ts";
import { problem } from "../../../text/problems.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { OptionDefinition } from "../../options.ts";

/** The bounds that a result is held against. */
export const BOUNDS: readonly OptionDefinition[] = [
  [
    "--min-level <[ID=]N>",
    "at least this level: overall, or of ID; may be repeated",
    { isRepeatable: true },
  ],
  ["--min-score <[ID=]N>", "at least this score; may be repeated", { isRepeatable: true }],
  ["--min-coverage <N>", "at least this share known, 0 to 1"],
  [
    "--max-silo-index <[ID=]N>",
    "at most this gap between departments; may be repeated",
    { isRepeatable: true },
  ],
  ["--baseline <FILE>", "an earlier result: see 'unsilo baseline write --help'"],
  ["--max-drop <N>", "at most this far below the baseline, overall and in each dimension"],
  ["--allow-model-change", "take a baseline that another version of the questionnaire scored"],
];

/** The same, as commander hands them over. */
export interface BoundOptions {
  readonly minLevel?: readonly string[];
  readonly minScore?: readonly string[];
  readonly minCoverage?: string;
  readonly maxSiloIndex?: readonly string[];
  readonly maxDrop?: string;
  readonly baseline?: string;
  readonly allowModelChange?: boolean;
}

/** The thresholds of the options, then those of the config that no option replaces. */
export function thresholdsIn(
  options: BoundOptions,
  configured: readonly Threshold[],
): readonly Threshold[] {
  const { minLevel = [], minScore = [], minCoverage, maxSiloIndex = [], maxDrop } = options;
  const asked = [
    ...minLevel.map((spec) => threshold("--min-level", "level", "min", spec)),
    ...minScore.map((spec) => threshold("--min-score", "score", "min", spec)),
    ...(minCoverage === undefined ? [] : [alone("--min-coverage", "coverage", "min", minCoverage)]),
    ...maxSiloIndex.map((spec) => threshold("--max-silo-index", "silo-index", "max", spec)),
    ...(maxDrop === undefined ? [] : [alone("--max-drop", "drop", "max", maxDrop)]),
  ];
  const keys = asked.map(keyOf);
  const twice = asked.find((one, index) => keys.indexOf(keyOf(one)) !== index);
  if (twice !== undefined) {
    const named = `${twice.metric} of ${twice.id ?? "the overall"}`;
    throw new Failure(EXIT.usage, `the ${named} is bounded twice`, "name each node once");
  }
  return [...asked, ...configured.filter((one) => !keys.includes(keyOf(one)))];
}

/** A threshold of the same metric and id is the same one. */
function keyOf({ metric, id }: Threshold): string {
  return `${metric} ${id ?? (metric === "drop" ? "" : "overall")}`;
}

function alone(option: string, metric: Metric, bound: "min" | "max", spec: string): Threshold {
  return { metric, bound, limit: limitIn(option, spec, spec), severity: "error" };
}

function threshold(option: string, metric: Metric, bound: "min" | "max", spec: string): Threshold {
  const [first = "", value, ...rest] = spec.split("=");
  if (value === undefined) return alone(option, metric, bound, spec);
  if (first.trim() === "" || rest.length > 0) {
    throw new Failure(EXIT.usage, `${option} ${spec} is no [ID=]N`, `write ${option} silos=2`);
  }
  return { id: first, metric, bound, limit: limitIn(option, spec, value), severity: "error" };
}

function limitIn(option: string, spec: string, value: string): number {
  if (DECIMAL.test(value)) return Number(value);
  throw new Failure(EXIT.usage, `${option} ${spec} holds no number`, EXAMPLES[option] ?? "");
}

const DECIMAL = /^[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)$/u;

const EXAMPLES: Readonly<Record<string, string>> = {
  "--min-level": "write --min-level 3, or --min-level silos=2",
  "--min-score": "write --min-score 2.5, or --min-score silos=2.5",
  "--min-coverage": "write a share from 0 to 1: --min-coverage 0.5",
  "--max-silo-index": "write --max-silo-index 0.3, or --max-silo-index silos=0.3",
  "--max-drop": "write --max-drop 0.1",
};

/**
 * What a bound can never be. Of an option it is a failure of usage, of a config a problem in its
 * place.
 */
export function boundProblems(
  thresholds: readonly Threshold[],
  { levels }: Questionnaire,
): readonly Problem[] {
  const known = levels.map(({ level }) => level);
  return thresholds.flatMap(({ metric, bound, limit, at }) => {
    const rule = ruleBroken(metric, limit, known);
    if (rule === undefined) return [];
    if (at === undefined) {
      throw new Failure(
        EXIT.usage,
        `--${bound}-${metric} ${limit}: it must be ${rule}`,
        EXAMPLES[`--${bound}-${metric}`],
      );
    }
    return [problem("out-of-bounds", at, { key: bound, rule: `must be ${rule}` })];
  });
}

function ruleBroken(metric: Metric, limit: number, levels: readonly number[]): string | undefined {
  switch (metric) {
    case "level":
      return levels.includes(limit) ? undefined : `a level of the model: ${levels.join(", ")}`;
    case "coverage":
    case "silo-index":
      return limit >= 0 && limit <= 1 ? undefined : "from 0 to 1";
    case "drop":
      return limit >= 0 ? undefined : "0 or more";
    case "score":
      return undefined;
  }
}
