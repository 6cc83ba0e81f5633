import type { Location, Metric, Result, ThresholdResult } from "../../model/index.ts";
import { openAmong } from "../../analyse/thresholds.ts";
import { nodesOf } from "../../analyse/result-nodes.ts";
import { OVERALL } from "../../model/outline.ts";
import type { CheckTexts, ThresholdVerdict } from "../../text/check/check-texts.ts";
import { checkTexts } from "../../text/check/index.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { formatNumber, formatPlain } from "../../text/format.ts";
import type { NumberStyle } from "../../text/texts.ts";
import type { CheckInput } from "./input.ts";

/** A threshold in words. */
export interface ThresholdView {
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
  readonly costliest?: { readonly at: Location; readonly why: string };
}

/** The thresholds of a check in words, in the order in which they are set. */
export function thresholdViews(input: CheckInput): readonly ThresholdView[] {
  const { result, texts } = input;
  const words = checkTexts(texts.language);
  const titles = titlesIn(result, words.whole);
  const open = openAmong(result.thresholds);
  return result.thresholds.map((threshold) => ({
    ...viewOf(threshold, titles, words, input),
    verdict: verdictOf(threshold, open),
  }));
}

function viewOf(
  threshold: ThresholdResult,
  titles: ReadonlyMap<string, string>,
  words: CheckTexts,
  { texts: { numbers }, result }: CheckInput,
): Omit<ThresholdView, "verdict"> {
  const { id, metric, bound, expected, actual, before, reason, costliest } = threshold;
  const title = titles.get(id) ?? id;
  const likely = reason === "unknown-id" ? didYouMean(id, titles.keys()) : undefined;
  const asked = formatPlain(expected, numbers);
  const found = actual === undefined ? undefined : telling(actual, expected, numbers);
  const isFall = metric !== "drop" || (actual ?? 0) > 0;
  return {
    id,
    metric,
    result: threshold,
    name: `${title}, ${words.metrics[metric]}`,
    expected: words.bound(bound, asked),
    actual: found ?? "–",
    sentence: words.threshold({
      title,
      metric,
      bound,
      expected: asked,
      ...(found === undefined || !isFall ? {} : { actual: found }),
      ...(before === undefined ? {} : scoresOf(before, actual, numbers)),
      ...(reason === undefined ? {} : { reason }),
      ...(likely === undefined ? {} : { likely }),
    }),
    ...(costliest === undefined
      ? {}
      : {
          costliest: {
            at: costliest.at,
            why: words.costliest(textOf(costliest.question, result), metric),
          },
        }),
  };
}

/** Dimensions and capabilities go by their titles, questions by their ids: their texts are long. */
function titlesIn(result: Result, whole: string): ReadonlyMap<string, string> {
  const { dimensions } = result;
  const parents = [...dimensions, ...dimensions.flatMap(({ capabilities }) => capabilities)];
  return new Map([
    ...nodesOf(result).map(({ id }): [string, string] => [id, id]),
    ...parents.map(({ id, title }): [string, string] => [id, title]),
    [OVERALL, whole],
  ]);
}

function textOf(question: string, { dimensions }: Result): string {
  const capabilities = dimensions.flatMap((dimension) => dimension.capabilities);
  const questions = capabilities.flatMap((capability) => capability.questions);
  return questions.find(({ id }) => id === question)?.title ?? question;
}

function verdictOf(threshold: ThresholdResult, open: readonly ThresholdResult[]): ThresholdVerdict {
  if (threshold.passed) return "holds";
  if (open.includes(threshold)) return "not-judged";
  return threshold.severity === "warn" ? "warns" : "fails";
}

function scoresOf(before: number, fall: number | undefined, numbers: NumberStyle) {
  const after = before - (fall ?? 0);
  return {
    before: telling(before, after, numbers),
    after: telling(after, before, numbers),
  };
}

const FEWEST = 2;
const MOST = 9;

/** A number with as many decimals as it takes to tell it from another one. */
function telling(value: number, other: number, numbers: NumberStyle): string {
  for (let decimals = FEWEST; decimals < MOST; decimals += 1) {
    const text = formatNumber(value, decimals, numbers);
    if (text !== formatNumber(other, decimals, numbers)) return trimmed(text, numbers);
  }
  return trimmed(formatNumber(value, MOST, numbers), numbers);
}

/** Without zeros at the end that say nothing. */
function trimmed(text: string, { decimalMark }: NumberStyle): string {
  const [whole = "", fraction = ""] = text.split(decimalMark);
  const kept = fraction.replace(/0+$/u, "");
  return kept === "" ? whole : `${whole}${decimalMark}${kept}`;
}
