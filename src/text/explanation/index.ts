import { EN } from "./en.ts";
import type { ExplanationTexts } from "./explanation-texts.ts";
import { SV } from "./sv.ts";
import { inLanguage } from "../language.ts";

/** The words in a language; English where unsilo has none. */
export function explanationTexts(language: string): ExplanationTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
