import { interviewCommandsTexts } from "../generated/catalogs/interview-commands.ts";
import { interviewRefusalsTexts } from "../generated/catalogs/interview-refusals.ts";
import type { InterviewTexts } from "../generated/catalogs/interview.ts";
import type { Card } from "../interview/card.ts";
import type { Refusal } from "../interview/line-reading.ts";

/** Why a typed line will not do, and what would. */
export function refusalText(
  reason: Refusal,
  { languages, aside }: Pick<Card, "languages" | "aside">,
  texts: InterviewTexts,
): string {
  const refusals = interviewRefusalsTexts(texts.language);
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
    case "aside":
      return refusals.aside({ asked: aside?.kind ?? "" });
    case "consent": {
      const { consents } = interviewCommandsTexts(texts.language);
      return refusals.consent({ consents: Object.values(consents) });
    }
    case "no-consent":
      return refusals.noConsent;
    case "predict":
    case "quotes":
    case "remark":
    case "text":
      return refusals[reason];
  }
}
