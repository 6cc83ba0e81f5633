import type { CheckedFile } from "../../model/index.ts";
import type { VerdictFacts } from "../../text/check/check-texts.ts";
import { checkTexts } from "../../text/check/index.ts";
import type { CheckInput } from "./input.ts";
import { missingView } from "./missing-view.ts";
import { type ThresholdView, thresholdViews } from "./threshold-view.ts";

/** What a check comes to, in one line. */
export function verdictLine(input: CheckInput): string {
  const { result, texts } = input;
  const views = thresholdViews(input);
  const sentences = (verdict: ThresholdView["verdict"]): readonly string[] =>
    views.flatMap((view) => (view.verdict === verdict ? [view.sentence] : []));
  const named = (state: CheckedFile["state"]): readonly string[] =>
    result.files.flatMap((one) => (one.state === state ? [one.file] : []));
  const unfinished = named("unfinished").length;
  const baseline = baselineFacts(input);
  return checkTexts(texts.language).verdict({
    respondents: result.respondents.length,
    responses: named("finished").length + unfinished,
    unfinished,
    total: views.length,
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
  const missing = missingView(input);
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
export function titleOf({ result, texts }: CheckInput): string {
  const whose = [result.organization, result.assessment].filter((part) => part !== "");
  return checkTexts(texts.language).title(whose.join(", "));
}
