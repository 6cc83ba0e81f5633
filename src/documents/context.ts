import { answerCounts } from "./answers.ts";
import type { ReportInput } from "./input.ts";
import { questionResults } from "./words.ts";

/** A text with its title. */
export interface Named {
  readonly title: string;
  readonly text: string;
}

/** Context that is not scored, with what was answered and may be shown. */
export function contextOf(
  input: ReportInput,
): readonly (Named & { readonly isAnswered: boolean })[] {
  return questionResults(input.result)
    .filter((one) => one.kind === "not-scored" && one.reason === "unscored")
    .map((one) => ({
      title: one.title,
      text: answerCounts(one, input)
        .filter(({ isAnswered }) => isAnswered)
        .map(({ answer }) => answer)
        .join("; "),
      isAnswered:
        one.answersWithheld === true || one.answers.some(({ state }) => state === "answered"),
    }));
}
