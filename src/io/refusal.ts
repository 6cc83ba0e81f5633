import type { InterviewTexts } from "../generated/catalogs/interview.ts";
import type { Card } from "../interview/card.ts";
import type { Refusal } from "../interview/read-line.ts";

/** Why a typed line will not do, and what would. */
export function refusalText(
  reason: Refusal,
  { languages }: Pick<Card, "languages">,
  texts: InterviewTexts,
): string {
  switch (reason) {
    case "number":
      return texts.numberExpected;
    case "bounds":
      return texts.outOfBounds;
    case "empty":
      return texts.answerExpected;
    case "choice":
      return texts.choiceExpected;
    case "applies":
      return texts.alwaysApplies;
    case "date":
      return texts.dateExpected;
    case "required":
      return texts.required;
    case "language":
      return texts.languageExpected({ languages });
  }
}
