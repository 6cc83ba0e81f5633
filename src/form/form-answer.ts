import { commonTexts } from "../generated/catalogs/common.ts";
import type { Question } from "../model/index.ts";
import { offeredAnswers } from "../model/offered-answers.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { Text } from "../model/text.ts";
import type { FormAnswer, FormOption, FormText } from "./form.ts";

/** Texts in the languages of a form. */
export interface Wording {
  /** A text of the questionnaire. */
  readonly say: (text: Text) => FormText;
  /** The words of unsilo. */
  readonly each: (words: (language: string) => string) => FormText;
}

/** How a question is answered; `mayTell` says whether an option may be explained in words. */
export function answerOf(question: Question, wording: Wording, mayTell: boolean): FormAnswer {
  const { say, each } = wording;
  const { type } = question;
  switch (type) {
    case "level":
    case "yes-no":
      return {
        type,
        options: offeredAnswers(question).map(({ value, text }) => ({
          value,
          text: text === undefined ? each((language) => yesOrNo(value, language)) : say(text),
        })),
      };
    case "choice":
      return { type, options: optionsOf(question, say, mayTell) };
    case "choices": {
      const offersNone = !question.options.some(({ exclusive }) => exclusive);
      return { type, options: optionsOf(question, say, mayTell), offersNone };
    }
    case "number": {
      const { unit, min, max } = question;
      return { type, ...omitUndefined({ unit: unit && say(unit), min, max }) };
    }
    case "text":
    case "date":
      return { type };
  }
}

function yesOrNo(value: number | string, language: string): string {
  const { values } = commonTexts(language);
  return value === "yes" ? values.yes : values.no;
}

function optionsOf(
  { options }: Extract<Question, { readonly type: "choice" | "choices" }>,
  say: Wording["say"],
  mayTell: boolean,
): readonly FormOption[] {
  return options.map(({ id, text, exclusive, other }) => ({
    value: id,
    text: say(text),
    ...(exclusive ? { isExclusive: true } : {}),
    ...(other && mayTell ? { isOther: true } : {}),
  }));
}
