import type { Questionnaire, Text } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";

/** The languages in which an interview can be held: the first, and those into which a question is translated. */
export function spokenLanguages(questionnaire: Questionnaire): readonly string[] {
  const { languages } = questionnaire;
  const questions = questionsOf(questionnaire);
  const isSpoken = (text: Text, code: string): boolean =>
    typeof text !== "string" && Object.hasOwn(text, code);
  return languages.filter(
    (code, index) => index === 0 || questions.some(({ text }) => isSpoken(text, code)),
  );
}

/** The language after another, the first after the last. */
export function languageAfter(language: string, languages: readonly string[]): string {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? language;
}
