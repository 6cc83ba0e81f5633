import { EN } from "./en.ts";
import type { ExplanationTexts } from "./explanation-texts.ts";
import { SV } from "./sv.ts";

/** The words in a language; English where unsilo has none. */
export function explanationTexts(language: string): ExplanationTexts {
  return language === "sv" ? SV : EN;
}
