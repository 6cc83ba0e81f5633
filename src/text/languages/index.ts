import { inLanguage } from "../language.ts";
import type { Texts } from "../texts.ts";
import { EN } from "./en.ts";
import { SV } from "./sv.ts";

/** The texts of a language; English where unsilo has none. */
export function textsIn(language: string): Texts {
  return inLanguage({ en: EN, sv: SV }, language);
}
