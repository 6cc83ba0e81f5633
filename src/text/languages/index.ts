import type { Texts } from "../texts.ts";
import { EN } from "./en.ts";
import { SV } from "./sv.ts";

const TEXTS: Readonly<Record<string, Texts>> = { en: EN, sv: SV };

/** The languages that the profile and the report are written in. */
export const LANGUAGES: readonly string[] = Object.keys(TEXTS);

/** The texts of a language; English where unsilo has none. */
export function textsIn(language: string): Texts {
  return TEXTS[language] ?? EN;
}
