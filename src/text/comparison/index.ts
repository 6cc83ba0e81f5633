import type { ComparisonTexts } from "./comparison-texts.ts";
import { COMPARISON_EN } from "./en.ts";
import { COMPARISON_SV } from "./sv.ts";
import { inLanguage } from "../language.ts";

/** The words of a comparison in a language; English where unsilo has none. */
export function comparisonTexts(language: string): ComparisonTexts {
  return inLanguage({ en: COMPARISON_EN, sv: COMPARISON_SV }, language);
}
