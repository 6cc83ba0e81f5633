import type { Location } from "../../model/index.ts";
import { isNotJudged } from "../../analyse/thresholds.ts";
import { checkTexts } from "../../text/check/index.ts";
import { type Alert, fingerprinted, type KeyedAlert, problemAlert } from "../alerts/alert.ts";
import type { CheckInput } from "./input.ts";
import { missingView } from "./missing-view.ts";
import { type ThresholdView, thresholdViews } from "./threshold-view.ts";

/** What a check has to point at: thresholds first, then problems in files. */
export function alertsOf(input: CheckInput): readonly Alert[] {
  const { result } = input;
  const views = thresholdViews(input).filter(({ verdict }) => verdict !== "holds");
  const alerts = [
    ...(result.thresholds.length === 0 ? [noThreshold(input)] : []),
    ...views.map((view) => thresholdAlert(view, input)),
    ...missingAlerts(input),
    ...result.problems.map((problem) => problemAlert(problem, anyPlace(input))),
  ];
  return fingerprinted(alerts);
}

function thresholdAlert(view: ThresholdView, input: CheckInput): KeyedAlert {
  const { id, metric, result, verdict, sentence, costliest } = view;
  const words = checkTexts(input.texts.language);
  return {
    ...(isNotJudged(result)
      ? { rule: "threshold-not-judged", about: words.notJudgedRule }
      : { rule: `threshold-${metric}`, about: words.rules[metric] }),
    level: verdict === "warns" ? "warning" : "error",
    message: costliest === undefined ? `${sentence}.` : `${sentence}. ${costliest.why}`,
    at: costliest?.at ?? result.at ?? anyPlace(input),
    key: `threshold ${metric} ${result.bound} ${id}`,
  };
}

/** A department that is missing fails the check; a person whose department still answers does not. */
function missingAlerts(input: CheckInput): readonly KeyedAlert[] {
  const { missing, missingRules } = checkTexts(input.texts.language);
  const { departments = [], respondents = [] } = missingView(input) ?? {};
  return [
    ...departments.map(({ id, name, at }): KeyedAlert => ({
      rule: "department-missing",
      about: missingRules.departments,
      level: "error",
      message: `${missing.departments([name])}.`,
      at,
      key: `department-missing ${id}`,
    })),
    ...respondents.map(({ id, name, at }): KeyedAlert => ({
      rule: "respondent-missing",
      about: missingRules.respondents,
      level: "warning",
      message: `${missing.respondents([name])}.`,
      at,
      key: `respondent-missing ${id}`,
    })),
  ];
}

function noThreshold(input: CheckInput): KeyedAlert {
  const words = checkTexts(input.texts.language);
  return {
    rule: "no-threshold",
    about: { ...words.noThresholdRule, short: words.noThreshold },
    level: "error",
    message: words.noThreshold,
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
