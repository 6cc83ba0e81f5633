import type { BreakReason, ModelBreak, Result } from "../../model/index.ts";
import { questionsIn } from "./nodes.ts";
import type { Titles } from "./titles.ts";

/**
 * Why two results of one questionnaire do not come from the same model; undefined where they do.
 * A change of the questionnaire is a break, not progress; docs/scoring.md §11.
 */
export function modelBreak(before: Result, after: Result, titles: Titles): ModelBreak | undefined {
  const [first, ...rest] = reasons(before, after);
  if (first === undefined) return undefined;
  const earlier = questionsIn(before, titles).map(({ id }) => id);
  const later = questionsIn(after, titles).map(({ id }) => id);
  return {
    because: [first, ...rest],
    added: later.filter((id) => !earlier.includes(id)),
    removed: earlier.filter((id) => !later.includes(id)),
  };
}

function reasons(before: Result, after: Result): readonly BreakReason[] {
  const differences: readonly (readonly [BreakReason, boolean])[] = [
    ["version", versionsOf(before) !== versionsOf(after)],
    ["scoring", before.questionnaire.digest !== after.questionnaire.digest],
    ["variant", before.variant !== after.variant],
  ];
  return differences.filter(([, differs]) => differs).map(([reason]) => reason);
}

/** The version that scored and those that were answered, as one text. */
function versionsOf({ questionnaire: { version, answered = [version] } }: Result): string {
  return [version, ...answered].join(" ");
}
