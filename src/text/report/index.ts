import { EN } from "./en.ts";
import type { ReportTexts } from "./report-texts.ts";
import { SV } from "./sv.ts";
import { inLanguage } from "../language.ts";

/** The words in a language; English where unsilo has none. */
export function reportTexts(language: string): ReportTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
