import type { Consent } from "./index.ts";

/** What the respondent allows. */
export type ConsentWord = "quotes" | "attribution" | "none";

/** First what Enter alone says: no consent that nobody gave. */
export const CONSENT_WORDS = ["none", "quotes", "attribution"] as const;

/** What a respondent allows, in one word; undefined if the file does not say so. */
export function consentWord(
  consent: Pick<Consent, "quotes" | "attribution"> | undefined,
): ConsentWord | undefined {
  if (consent === undefined) return undefined;
  if (consent.attribution) return "attribution";
  return consent.quotes ? "quotes" : "none";
}

/** The consent of somebody to whom the introduction was read on a day, YYYY-MM-DD. */
export function consentOf(what: ConsentWord, read: string): Consent {
  return { read, quotes: what !== "none", attribution: what === "attribution" };
}
