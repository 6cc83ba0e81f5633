import type { Location, Problem } from "../../core/model/index.ts";
import { checkTexts } from "../../text/check/index.ts";
import type { Rule } from "../../text/check/check-texts.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import type { CheckInput } from "./input.ts";
import { type ThresholdView, thresholdViews } from "./threshold-view.ts";

/** Something that a tool for code review points at: a threshold that does not hold, or a problem. */
export interface Alert {
  readonly rule: string;
  readonly about: Rule;
  readonly level: "error" | "warning";
  readonly message: string;
  readonly at: Location;
  /** The same as long as it is the same thing, whatever the line; no two alerts share one. */
  readonly fingerprint: string;
}

/** What a check has to point at: thresholds first, then problems in files. */
export function alertsOf(input: CheckInput): readonly Alert[] {
  const { result } = input;
  const views = thresholdViews(input).filter(({ verdict }) => verdict !== "holds");
  const alerts = [
    ...(result.thresholds.length === 0 ? [noThreshold(input)] : []),
    ...views.map((view) => thresholdAlert(view, input)),
    ...result.problems.map((problem) => problemAlert(problem, input)),
  ];
  const keys = alerts.map(({ key }) => key);
  return alerts.map(({ key, ...alert }, index) => {
    const earlier = keys.slice(0, index).filter((one) => one === key).length;
    return { ...alert, fingerprint: fingerprint(`${key} ${earlier}`) };
  });
}

type Keyed = Omit<Alert, "fingerprint"> & { readonly key: string };

function thresholdAlert(view: ThresholdView, input: CheckInput): Keyed {
  const { id, metric, result, verdict, sentence, costliest } = view;
  return {
    rule: `threshold-${metric}`,
    about: checkTexts(input.texts.language).rules[metric],
    level: verdict === "warns" ? "warning" : "error",
    message: costliest === undefined ? `${sentence}.` : `${sentence}. ${costliest.why}`,
    at: costliest?.at ?? result.at ?? anyPlace(input),
    key: `threshold ${metric} ${result.bound} ${id}`,
  };
}

function problemAlert({ code, severity, message, remedy, at }: Problem, input: CheckInput): Keyed {
  const { problemRule } = checkTexts(input.texts.language);
  return {
    rule: code,
    about: { short: code.replaceAll("-", " "), ...problemRule },
    level: severity,
    message: remedy === undefined ? message : `${message} → ${remedy}`,
    at: at ?? anyPlace(input),
    key: `problem ${code} ${at?.file ?? ""} ${message}`,
  };
}

function noThreshold(input: CheckInput): Keyed {
  const words = checkTexts(input.texts.language);
  return {
    rule: "no-threshold",
    about: { ...words.problemRule, short: words.noThreshold },
    level: "error",
    message: words.noThreshold,
    at: anyPlace(input),
    key: "no-threshold",
  };
}

/** Tools for code review show nothing without a place. */
function anyPlace({ files, sources }: CheckInput): Location {
  const file = files[0]?.file ?? [...sources.keys()][0] ?? "unsilo.config.yaml";
  return { file, line: 1, column: 1 };
}
