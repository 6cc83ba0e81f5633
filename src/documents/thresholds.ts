import { languageOrder, localize } from "../model/localize.ts";
import { OVERALL } from "../model/outline.ts";
import { openAmong } from "../analyse/thresholds.ts";
import { nodesOf } from "../analyse/result-nodes.ts";
import type {
  CheckedFile,
  Location,
  Metric,
  Questionnaire,
  Result,
  ThresholdResult,
} from "../model/index.ts";
import type { CheckTexts, ThresholdVerdict, VerdictFacts } from "../text/check/check-texts.ts";
import { checkTexts } from "../text/check/index.ts";
import { grammarTexts } from "../generated/catalogs/grammar.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { formatNumber, formatPlain, NO_NUMBER } from "../text/format.ts";
import type { Texts } from "../text/texts.ts";

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
  readonly texts: Texts;
  /** The text of a file, by its name in problems, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
}

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
  readonly costliest?: { readonly at: Location; readonly why: string };
}

/** The thresholds of a check in words, in the order in which they are set. */
export function thresholdsInWords(input: CheckInput): readonly ThresholdWords[] {
  const { result, texts } = input;
  const words = checkTexts(texts.language);
  const titles = titlesIn(result, words.whole);
  const open = openAmong(result.thresholds);
  return result.thresholds.map((threshold) => ({
    ...wordsOf(threshold, titles, words, input),
    verdict: verdictOf(threshold, open),
  }));
}

function wordsOf(
  threshold: ThresholdResult,
  titles: ReadonlyMap<string, string>,
  words: CheckTexts,
  { texts: { language }, result }: CheckInput,
): Omit<ThresholdWords, "verdict"> {
  const { id, metric, bound, expected, actual, before, reason, costliest } = threshold;
  const title = titles.get(id) ?? id;
  const likely = reason === "unknown-id" ? didYouMean(id, titles.keys()) : undefined;
  const asked = formatPlain(expected, language);
  const found = actual === undefined ? undefined : telling(actual, expected, language);
  const isFall = metric !== "drop" || (actual ?? 0) > 0;
  return {
    id,
    metric,
    result: threshold,
    name: `${title}, ${words.metrics[metric]}`,
    expected: words.bound(bound, asked),
    actual: found ?? NO_NUMBER,
    sentence: words.threshold({
      title,
      metric,
      bound,
      expected: asked,
      ...(found === undefined || !isFall ? {} : { actual: found }),
      ...(before === undefined ? {} : scoresOf(before, actual, language)),
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

function scoresOf(before: number, fall: number | undefined, language: string) {
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

/** Who of the baseline is missing today, by name, with the place in the baseline. */
export interface MissingPeople {
  readonly departments: readonly MissingPerson[];
  /** Absent where the baseline does not list its respondents. */
  readonly respondents?: readonly MissingPerson[];
}

export interface MissingPerson {
  readonly id: string;
  readonly name: string;
  readonly at: Location;
}

/** Undefined where there is no baseline. */
export function missingPeople({
  result,
  questionnaire,
  texts,
}: CheckInput): MissingPeople | undefined {
  if (result.baseline === undefined) return undefined;
  const { missingDepartments, missingRespondents } = result.baseline;
  const languages = languageOrder(texts.language, questionnaire.languages);
  const nameOf = (id: string): string => {
    const known = questionnaire.departments.find((department) => department.id === id);
    return known === undefined ? id : localize(known.name, languages);
  };
  const departments = missingDepartments.map(({ id, at }) => ({ id, name: nameOf(id), at }));
  if (missingRespondents === undefined) return { departments };
  const respondents = missingRespondents.map(({ id, department, at }) => ({
    id,
    name: `${id} (${nameOf(department)})`,
    at,
  }));
  return { departments, respondents };
}

/** The outcome of a check, in one line. */
export function verdictLine(input: CheckInput): string {
  const { result, texts } = input;
  const thresholds = thresholdsInWords(input);
  const sentences = (verdict: ThresholdVerdict): readonly string[] =>
    thresholds.flatMap((one) => (one.verdict === verdict ? [one.sentence] : []));
  const named = (state: CheckedFile["state"]): readonly string[] =>
    result.files.flatMap((one) => (one.state === state ? [one.file] : []));
  const unfinished = named("unfinished").length;
  const baseline = baselineFacts(input);
  return checkTexts(texts.language).verdict({
    respondents: result.respondents.length,
    responses: named("finished").length + unfinished,
    unfinished,
    total: thresholds.length,
    failed: sentences("fails"),
    warned: sentences("warns"),
    open: sentences("not-judged"),
    bad: badFiles(input),
    leftOut: named("left-out"),
    ...(result.config === undefined ? {} : { config: result.config }),
    ...(baseline === undefined ? {} : { baseline }),
  });
}

function baselineFacts(input: CheckInput): VerdictFacts["baseline"] {
  const missing = missingPeople(input);
  if (missing === undefined) return undefined;
  const { departments, respondents } = missing;
  return {
    departments: departments.map(({ name }) => name),
    ...(respondents === undefined ? {} : { respondents: respondents.map(({ name }) => name) }),
    isDropLimited: input.result.thresholds.some(({ metric }) => metric === "drop"),
  };
}

/** How many files have errors or could not be read. */
export function badFiles({ result }: CheckInput): number {
  const unread = result.problems.filter(
    ({ severity, at }) => severity === "error" && at === undefined,
  );
  return result.files.filter(({ state }) => state === "bad").length + unread.length;
}

/** Whose check this is. */
export function checkTitle({ result, texts }: CheckInput): string {
  const whose = [result.organization, result.assessment].filter((part) => part !== "");
  return checkTexts(texts.language).title(whose.join(", "));
}
