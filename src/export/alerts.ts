import { isNotJudged } from "../analyse/thresholds.ts";
import type { ProblemsInput } from "../documents/problems.ts";
import { missingPeople } from "../documents/check.ts";
import {
  type CheckInput,
  type ThresholdWords,
  thresholdsInWords,
} from "../documents/thresholds.ts";
import { checkTexts } from "../generated/catalogs/check.ts";
import type { Location, Problem } from "../model/index.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { explanationOf } from "../text/problems.ts";
import { listedProblems } from "../text/shown-problems.ts";

/** What a rule checks, for readers who have never seen it. */
interface RuleWords {
  readonly short: string;
  readonly full: string;
  readonly help: string;
}

/** Something for a tool for code review to point at. */
export interface Alert {
  readonly rule: string;
  readonly about: RuleWords;
  readonly level: "error" | "warning";
  readonly message: string;
  readonly at: Location;
  /**
   * Stays the same as long as the alert does, even if the line changes; no two alerts share one.
   */
  readonly fingerprint: string;
}

/** An alert with the key that identifies it, before alerts with the same key are distinguished. */
type KeyedAlert = Omit<Alert, "fingerprint"> & { readonly key: string };

/** Gives each alert its fingerprint; alerts with the same key are numbered. */
function fingerprinted(
  alerts: readonly KeyedAlert[],
  fromRoot: CheckInput["fromRoot"],
): readonly Alert[] {
  const seen = new Map<string, number>();
  return alerts.map(({ key, at, ...alert }) => {
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    const file = fromRoot(at.file);
    return { ...alert, at: { ...at, file }, fingerprint: fingerprint(`${key} ${earlier}`) };
  });
}

/** A problem in a file. Tools for code review show nothing without a place, so it gets one. */
function problemAlert(
  { code, severity, message, remedy, at }: Problem,
  anyPlace: Location,
  fromRoot: CheckInput["fromRoot"],
): KeyedAlert {
  return {
    rule: code,
    about: {
      short: titleOf(code),
      full: explanationOf(code),
      help: `docs/problems.md#${code} shows a bad example and a good one.`,
    },
    level: severity,
    message: remedy === undefined ? message : `${message} → ${remedy}`,
    at: at ?? anyPlace,
    key: `problem ${code} ${fromRoot(at?.file ?? "")} ${message}`,
  };
}

/** A code as a title: `unknown-option` is “Unknown option”. */
function titleOf(code: string): string {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The alerts of a check: thresholds first, then problems in files. */
export function checkAlerts(input: CheckInput): readonly Alert[] {
  const { result } = input;
  const unmet = thresholdsInWords(input).filter(({ verdict }) => verdict !== "holds");
  const alerts = [
    ...(result.thresholds.length === 0 ? [noThreshold(input)] : []),
    ...unmet.map((one) => thresholdAlert(one, input)),
    ...missingAlerts(input),
    ...listedProblems(result.problems).map((problem) =>
      problemAlert(problem, anyPlace(input), input.fromRoot),
    ),
  ];
  return fingerprinted(alerts, input.fromRoot);
}

/** The config in use, so that a change which adds one is seen; nothing without one. */
export function configNotes({ result, texts, fromRoot }: CheckInput): readonly ConfigNote[] {
  const { config } = result;
  if (config === undefined) return [];
  const file = fromRoot(config);
  const message = checkTexts(texts.language).config({ file });
  return [
    { message, at: { file, line: 1, column: 1 }, fingerprint: fingerprint(`config ${file}`) },
  ];
}

/** An alert that is neither an error nor a warning. */
export type ConfigNote = Pick<Alert, "message" | "at" | "fingerprint">;

function thresholdAlert(threshold: ThresholdWords, input: CheckInput): KeyedAlert {
  const { id, metric, result, verdict, sentence, mainCause } = threshold;
  const words = checkTexts(input.texts.language);
  return {
    ...(isNotJudged(result)
      ? { rule: "threshold-not-judged", about: words.rules["not-judged"] }
      : { rule: `threshold-${metric}`, about: words.rules[metric] }),
    level: verdict === "warns" ? "warning" : "error",
    message: mainCause === undefined ? `${sentence}.` : `${sentence}. ${mainCause.why}`,
    at: mainCause?.at ?? result.at ?? anyPlace(input),
    key: `threshold ${metric} ${result.bound} ${id}`,
  };
}

/**
 * A missing department fails the check; a missing person does not while the department still
 * answers.
 */
function missingAlerts(input: CheckInput): readonly KeyedAlert[] {
  const words = checkTexts(input.texts.language);
  const { departments = [], respondents = [] } = missingPeople(input) ?? {};
  return [
    ...departments.map(({ id, name, at }): KeyedAlert => ({
      rule: "department-missing",
      about: words.rules["missing-department"],
      level: "error",
      message: `${words.missingDepartments({ count: 1, names: name })}.`,
      at,
      key: `department-missing ${id}`,
    })),
    ...respondents.map(({ id, name, at }): KeyedAlert => ({
      rule: "respondent-missing",
      about: words.rules["missing-respondent"],
      level: "warning",
      message: `${words.missingRespondents({ count: 1, names: name })}.`,
      at,
      key: `respondent-missing ${id}`,
    })),
  ];
}

function noThreshold(input: CheckInput): KeyedAlert {
  const about = checkTexts(input.texts.language).rules["no-threshold"];
  return {
    rule: "no-threshold",
    about,
    level: "error",
    message: about.short,
    at: anyPlace(input),
    key: "no-threshold",
  };
}

/** Tools for code review show nothing without a place. */
function anyPlace({ result, sources }: CheckInput): Location {
  const read = result.files.find(({ state }) => state !== "left-out");
  const file = read?.file ?? [...sources.keys()][0] ?? "unsilo.config.yaml";
  return { file, line: 1, column: 1 };
}

/** The problems as alerts, each with a fingerprint that survives a moved line. */
export function problemAlerts({
  problems,
  fromRoot,
}: Pick<ProblemsInput, "problems" | "fromRoot">): readonly Alert[] {
  const nowhere = { file: "", line: 1, column: 1 };
  const alerts = listedProblems(problems).map((one) => problemAlert(one, nowhere, fromRoot));
  return fingerprinted(alerts, fromRoot);
}
