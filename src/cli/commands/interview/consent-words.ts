import { CONSENT_WORDS, type ConsentWord } from "../../../model/consent.ts";
import type { Questionnaire } from "../../../model/index.ts";
import { isOfOrganization } from "../../../model/respondents.ts";
import type { InterviewFrameTexts } from "../../../generated/catalogs/interview-frame.ts";

/** The consents that can be given: an organization has no department to name. */
export function offeredConsents(questionnaire: Questionnaire): readonly ConsentWord[] {
  return CONSENT_WORDS.filter((one) => one !== "attribution" || !isOfOrganization(questionnaire));
}

/** Each consent in words. */
export function consentWords(
  texts: InterviewFrameTexts,
  questionnaire: Questionnaire,
): Readonly<Record<ConsentWord, string>> {
  return isOfOrganization(questionnaire)
    ? { ...texts.consent, quotes: texts.quotesWhole }
    : texts.consent;
}
