import type { CheckTexts } from "./check-texts.ts";
import { EN } from "./en.ts";
import { SV } from "./sv.ts";
import { inLanguage } from "../language.ts";

/** The words in a language; English where unsilo has none. */
export function checkTexts(language: string): CheckTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
