import { inLanguage } from "./language.ts";

/** Messages after a finished interview, in one language. */
export interface ClosingTexts {
  readonly finished: (answers: number, file: string) => string;
  /** Departments with their people: "Marketing 2", "IT 1". */
  readonly heard: (departments: readonly string[]) => string;
  readonly missing: (departments: readonly string[]) => string;
  readonly nobodyMissing: string;
  readonly unfinished: (files: readonly string[]) => string;
  readonly next: string;
}

const EN: ClosingTexts = {
  finished: (answers, file) =>
    answers === 1 ? `Finished: 1 answer in ${file}` : `Finished: ${answers} answers in ${file}`,
  heard: (departments) => `In this assessment so far: ${departments.join(", ")}`,
  missing: (departments) => `Still missing: ${departments.join(", ")}`,
  nobodyMissing: "Every department has been heard.",
  unfinished: (files) => `Not finished yet: ${files.join(", ")}`,
  next: "Next",
};

const SV: ClosingTexts = {
  finished: (answers, file) => `Klart: ${answers} svar i ${file}`,
  heard: (departments) => `I mätningen hittills: ${departments.join(", ")}`,
  missing: (departments) => `Saknas ännu: ${departments.join(", ")}`,
  nobodyMissing: "Alla avdelningar har kommit till tals.",
  unfinished: (files) => `Inte klara än: ${files.join(", ")}`,
  next: "Nästa steg",
};

/** The closing words in a language; English where unsilo has none. */
export function closingTexts(language: string): ClosingTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
