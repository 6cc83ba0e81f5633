import { nodesOf } from "../analyse/result-nodes.ts";
import { OVERALL } from "../model/outline.ts";
import { isDrop, METRICS } from "../model/threshold.ts";
import { notEvaluated } from "../analyse/thresholds.ts";
import type {
  CheckedFile,
  Location,
  Metric,
  Questionnaire,
  Result,
  ThresholdResult,
} from "../model/index.ts";
import { type CheckTexts, checkTexts } from "../generated/catalogs/check.ts";
import { grammarTexts } from "../generated/catalogs/grammar.ts";
import type { SourceText } from "../text/code-frame.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { capital } from "../text/grammar.ts";
import { formatNumber, formatPlain, NO_NUMBER } from "../text/format.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import { questionResults } from "./words.ts";

/** A result that was checked against thresholds. */
export type CheckedResult = Result & {
  readonly thresholds: readonly ThresholdResult[];
  readonly passed: boolean;
  readonly files: readonly CheckedFile[];
};

/** What every reporter of `check` renders. */
export interface CheckInput {
  readonly result: CheckedResult;
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
  /** The text of a file, by its name in problems, for code frames. */
  readonly sources: ReadonlyMap<string, SourceText>;
  /** A path that messages cite, from the root of the repository. */
  readonly fromRoot: (file: string) => string;
}

/** The outcome of a threshold. */
export type ThresholdVerdict = keyof CheckTexts["statuses"];

/** A threshold in words. */
export interface ThresholdWords {
  readonly id: string;
  readonly metric: Metric;
  readonly result: ThresholdResult;
  /** "Silos, level". */
  readonly name: string;
  readonly expected: string;
  /** A dash where there is none. */
  readonly actual: string;
  readonly verdict: ThresholdVerdict;
  readonly sentence: string;
  /** What to look at first where it does not hold, and why. */
  readonly mainCause?: { readonly at: Location; readonly why: string };
}

/** The thresholds of a check in words, in the order in which they are set. */
export function thresholdsInWords(input: CheckInput): readonly ThresholdWords[] {
  const { result, texts } = input;
  const words = checkTexts(texts.language);
  const titles = titlesIn(result, words.overall);
  const open = notEvaluated(result.thresholds);
  return result.thresholds.map((threshold) => ({
    ...wordsOf(threshold, titles, words, input),
    verdict: verdictOf(threshold, open),
  }));
}

/** The drops that pass only because chance could explain them, and what would tell more. */
export function chanceLines(input: CheckInput): readonly string[] {
  const { result, texts } = input;
  const within = thresholdsInWords(input).filter(({ result: one }) => isWithinLimit(one));
  const drops = result.thresholds?.filter(({ metric }) => metric === "drop") ?? [];
  const hasErrors = result.overall.kind === "scored" && result.overall.se !== undefined;
  const isOld = hasErrors && drops.length > 0 && drops.every(({ limit }) => limit === undefined);
  return [
    ...within.map(({ sentence }) => sentence),
    ...(isOld ? [checkTexts(texts.language).oldBaseline] : []),
  ];
}

/** Whether a drop is more than the threshold allows, and one that chance could explain. */
function isWithinLimit({ actual = 0, expected, limit, passed }: ThresholdResult): boolean {
  return limit !== undefined && passed && actual > expected;
}

function wordsOf(
  threshold: ThresholdResult,
  titles: ReadonlyMap<string, string>,
  words: CheckTexts,
  input: CheckInput,
): Omit<ThresholdWords, "verdict"> {
  const {
    texts: { language },
    result,
  } = input;
  const { id, metric, bound, expected, actual, costliest: cause } = threshold;
  return {
    id,
    metric,
    result: threshold,
    name: isCounted(metric)
      ? capital(language, words.metrics[metric])
      : `${titles.get(id) ?? id}, ${words.metrics[metric]}`,
    expected: words.bound[bound]({ expected: formatPlain(expected, language) }),
    actual: actual === undefined ? NO_NUMBER : telling(actual, expected, language),
    sentence: sentenceOf(threshold, titles, words, input),
    ...(cause === undefined || isCounted(metric)
      ? {}
      : {
          mainCause: {
            at: cause.at,
            why: words.mainCause[metric]({ question: textOf(cause.question, result) }),
          },
        }),
  };
}

/** Whether a metric counts people, and therefore has no answer that lowers it. */
function isCounted(metric: Metric): metric is keyof CheckTexts["counted"] {
  return METRICS[metric].limit === "count";
}

/** What a threshold asks and what was found, without a full stop. */
function sentenceOf(
  threshold: ThresholdResult,
  titles: ReadonlyMap<string, string>,
  words: CheckTexts,
  { result, texts }: CheckInput,
): string {
  const { id, metric, bound, expected, actual, before, reason } = threshold;
  const { language } = texts;
  const title = titles.get(id) ?? id;
  const scores = scoresOf(before, actual, language);
  if (reason !== undefined) {
    const likely = reason === "unknown-id" ? didYouMean(id, titles.keys()) : undefined;
    const node = nodesOf(result).find((one) => one.id === id);
    const why = node?.score.kind === "not-scored" ? texts.reasons[node.score.reason] : "";
    return words.reasons[reason]({ title, before: scores.before, likely: likely ?? "", why });
  }
  const wanted = words.bound[bound]({ expected: formatPlain(expected, language) });
  if (isCounted(metric)) return words.counted[metric]({ count: actual ?? 0, bound: wanted });
  if (isDrop(metric) && (actual ?? 0) <= 0) return words.noDrop({ title, ...scores });
  const facts = {
    title,
    actual: actual === undefined ? "" : telling(actual, expected, language),
    bound: wanted,
  };
  if (!isDrop(metric)) return words.found({ ...facts, metric: words.metrics[metric] });
  return isWithinLimit(threshold)
    ? words.dropWithin({
        ...facts,
        ...scores,
        limit: formatNumber(threshold.limit ?? 0, 2, language),
      })
    : words.drop({ ...facts, ...scores });
}

/**
 * Dimensions and capabilities go by their titles, questions by their short titles or their ids:
 * their texts are long.
 */
function titlesIn(result: Result, whole: string): ReadonlyMap<string, string> {
  const { measures = [], dimensions } = result;
  const parents = [
    ...measures,
    ...dimensions,
    ...dimensions.flatMap(({ capabilities }) => capabilities),
  ];
  return new Map([
    ...questionResults(result).map(({ id, short = id }): [string, string] => [id, short]),
    ...parents.map(({ id, title }): [string, string] => [id, title]),
    [OVERALL, whole],
  ]);
}

function textOf(question: string, result: Result): string {
  const found = questionResults(result).find(({ id }) => id === question);
  return found?.short ?? found?.title ?? question;
}

function verdictOf(threshold: ThresholdResult, open: readonly ThresholdResult[]): ThresholdVerdict {
  if (threshold.passed) return "holds";
  if (open.includes(threshold)) return "not-judged";
  return threshold.severity === "warn" ? "warns" : "fails";
}

/** The scores of the baseline and of today; empty without a baseline. */
function scoresOf(
  before: number | undefined,
  fall: number | undefined,
  language: string,
): { readonly before: string; readonly after: string } {
  if (before === undefined) return { before: "", after: "" };
  const after = before - (fall ?? 0);
  return {
    before: telling(before, after, language),
    after: telling(after, before, language),
  };
}

const FEWEST = 2;
const MOST = 9;

/** A number with as many decimals as it takes to tell it from another one. */
function telling(value: number, other: number, language: string): string {
  for (let decimals = FEWEST; decimals < MOST; decimals += 1) {
    const text = formatNumber(value, decimals, language);
    if (text !== formatNumber(other, decimals, language)) return trimmed(text, language);
  }
  return trimmed(formatNumber(value, MOST, language), language);
}

/** Without zeros at the end that say nothing. */
function trimmed(text: string, language: string): string {
  const { decimalMark } = grammarTexts(language);
  const [whole = "", fraction = ""] = text.split(decimalMark);
  const kept = fraction.replace(/0+$/u, "");
  return kept === "" ? whole : `${whole}${decimalMark}${kept}`;
}
