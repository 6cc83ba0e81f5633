import type { Explanation, Questionnaire, Text } from "../../model/index.ts";
import type { ExplanationTexts } from "../../text/explanation/explanation-texts.ts";
import type { Texts } from "../../text/texts.ts";

/** What an explanation is rendered from. */
export interface ExplanationInput {
  readonly explanation: Explanation;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  /** In the order in which texts are looked up. */
  readonly languages: readonly string[];
}

/** An explanation as headings, sentences and lists. */
export interface ExplanationView {
  readonly id: string;
  readonly heading: string;
  /** "2 · 2.5", the level and the mean; a dash without a score. */
  readonly standing: string;
  readonly title: string;
  readonly steps: readonly StepView[];
  readonly children: readonly ExplanationView[];
}

/** One step: what was done, by which section, and the parts of it. */
export interface StepView {
  readonly sentence: string;
  /** Empty where no rule is behind it. */
  readonly rule: string;
  readonly rows: readonly RowView[];
}

export interface RowView {
  readonly depth: number;
  readonly text: string;
}

/** What every part of the view needs to speak. */
export interface Speaker extends ExplanationInput {
  readonly words: ExplanationTexts;
  /** A score, with the decimals that the model names. */
  readonly say: (value: number) => string;
  readonly read: (text: Text) => string;
}
