import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedQuestions } from "./outline.ts";

/** At most one option of a question takes free text. */
export function checkOtherOptions({ questionnaire, locate }: LintInput): readonly Problem[] {
  return placedQuestions(questionnaire).flatMap(({ item, path }) => {
    const options = "options" in item ? item.options : [];
    const others = options.flatMap(({ id, other }) => (other ? id : []));
    const details = { question: item.id, options: others.join(", ") };
    return others.length > 1
      ? [problem("several-other-options", locate([...path, "options"]), details)]
      : [];
  });
}
