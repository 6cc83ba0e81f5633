import { EN } from "./en.ts";
import type { PlanTexts } from "./plan-texts.ts";
import { SV } from "./sv.ts";
import { inLanguage } from "../language.ts";

/** The words in a language; English where unsilo has none. */
export function planTexts(language: string): PlanTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
