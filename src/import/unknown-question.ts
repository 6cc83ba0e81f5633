import type { FormTag } from "../form/form-tag.ts";
import type { Location, Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";

/** The problem of a question that the form of a questionnaire does not have. */
export function unknownQuestion(
  id: string,
  known: readonly string[],
  tag: FormTag,
  at: Location,
): Problem {
  return problem("unknown-question", at, { id, known, questionnaire: tag.questionnaire.id });
}
