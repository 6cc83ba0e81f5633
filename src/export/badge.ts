import { forJson } from "../text/encode/json.ts";
import { checkTexts } from "../text/check/index.ts";
import { formatPlain } from "../text/format.ts";
import type { CheckInput } from "../documents/thresholds.ts";
import { thresholdsInWords } from "../documents/thresholds.ts";
import { badFiles } from "../documents/thresholds.ts";

/** The endpoint JSON from which shields.io draws a badge. */
export function badgeCheck(input: CheckInput): string {
  const { result, texts } = input;
  const verdicts = thresholdsInWords(input).map(({ verdict }) => verdict);
  const { overall } = result;
  const level = overall.kind === "scored" ? overall.level : undefined;
  const failed = verdicts.filter((verdict) => verdict === "fails").length;
  const bad = badFiles(input);
  const missing = result.baseline?.missingDepartments.length ?? 0;
  const badge = {
    schemaVersion: 1,
    label: "unsilo",
    message: checkTexts(texts.language).badge({
      ...(level === undefined ? {} : { level: formatPlain(level, texts.language) }),
      bad,
      failed,
      missing,
    }),
    color: colorOf(result.passed, failed > 0 || bad > 0 || missing > 0, verdicts.includes("warns")),
    isError: !result.passed,
  };
  return forJson(badge);
}

function colorOf(hasPassed: boolean, hasFailed: boolean, hasWarned: boolean): string {
  if (hasPassed) return hasWarned ? "yellow" : "brightgreen";
  return hasFailed ? "red" : "lightgrey";
}
