import { checkTexts } from "../../text/check/index.ts";
import type { CheckInput } from "./input.ts";
import { type ThresholdView, thresholdViews } from "./threshold-view.ts";

/** What a check comes to, in one line. */
export function verdictLine(input: CheckInput): string {
  const { result, texts } = input;
  const views = thresholdViews(input);
  const sentences = (verdict: ThresholdView["verdict"]): readonly string[] =>
    views.flatMap((view) => (view.verdict === verdict ? [view.sentence] : []));
  return checkTexts(texts.language).verdict({
    people: texts.people(result.respondents.length),
    total: views.length,
    failed: sentences("fails"),
    warned: sentences("warns"),
    open: sentences("not-judged"),
    bad: badFiles(input),
  });
}

/** How many files have errors or could not be read. */
export function badFiles({ result, files }: CheckInput): number {
  const unread = result.problems.filter(
    ({ severity, at }) => severity === "error" && at === undefined,
  );
  return files.filter(({ state }) => state === "bad").length + unread.length;
}

/** Whose check this is. */
export function titleOf({ result, texts }: CheckInput): string {
  const whose = [result.organization, result.assessment].filter((part) => part !== "");
  return checkTexts(texts.language).title(whose.join(", "));
}
