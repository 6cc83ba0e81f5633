import { forJson } from "../text/encode/json.ts";
import type { Score } from "../model/index.ts";
import { checkTexts } from "../generated/catalogs/check.ts";
import { formatPercent, formatPlain } from "../text/format.ts";
import type { CheckInput } from "../documents/thresholds.ts";
import { badFiles } from "../documents/check.ts";
import { kindOf } from "../documents/kind.ts";
import { thresholdsInWords } from "../documents/thresholds.ts";

/** The endpoint JSON from which shields.io draws a badge. */
export function badgeCheck(input: CheckInput): string {
  const { result } = input;
  const verdicts = thresholdsInWords(input).map(({ verdict }) => verdict);
  const failed = verdicts.filter((verdict) => verdict === "fails").length;
  const bad = badFiles(input);
  const missing = result.baseline?.missingDepartments.length ?? 0;
  const badge = {
    schemaVersion: 1,
    label: "unsilo",
    message: message({ bad, failed, missing }, input),
    color: colorOf(result.passed, failed > 0 || bad > 0 || missing > 0, verdicts.includes("warns")),
    isError: !result.passed,
  };
  return forJson(badge);
}

interface Counts {
  readonly bad: number;
  readonly failed: number;
  /** Departments of the baseline without a respondent. */
  readonly missing: number;
}

function message({ bad, failed, missing }: Counts, input: CheckInput): string {
  const { result, texts } = input;
  const words = checkTexts(texts.language);
  if (bad > 0) return words.badgeBadFiles({ count: bad });
  return [
    standing(result.overall, input),
    ...(failed === 0 ? [] : [words.badgeNotMet({ count: failed })]),
    ...(missing === 0 ? [] : [words.badgeMissing({ count: missing })]),
  ].join(", ");
}

/** The overall level, else the overall score in percent, else why there is neither. */
function standing(overall: Score, { questionnaire, texts }: CheckInput): string {
  const words = checkTexts(texts.language);
  // The level may be shown where the score is withheld.
  if (overall.level !== undefined) {
    return words.badgeLevel({ level: formatPlain(overall.level, texts.language) });
  }
  if (overall.kind === "scored") return formatPercent(overall.percent / 100, texts.language);
  const reason = texts.reasons[overall.reason];
  if (overall.reason === "withheld") return reason;
  return kindOf(questionnaire).levels.overall
    ? words.badgeNoLevel({ reason })
    : words.badgeNoScore({ reason });
}

function colorOf(hasPassed: boolean, hasFailed: boolean, hasWarned: boolean): string {
  if (hasPassed) return hasWarned ? "yellow" : "brightgreen";
  return hasFailed ? "red" : "lightgrey";
}
