import { type ExplanationTexts, explanationTexts } from "../generated/catalogs/explanation.ts";
import { localize } from "../model/localize.ts";
import type {
  Explanation,
  NotScoredReason,
  Questionnaire,
  Result,
  Section,
  Text,
} from "../model/index.ts";
import { formatNumber } from "../text/format.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import type { ItemWords } from "./blocks.ts";

/** What an explanation is written from. */
export interface ExplanationInput {
  readonly explanation: Explanation;
  /** The result of the same responses, for the sentences that documents print. */
  readonly result: Result;
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
  /** In the order in which texts are looked up. */
  readonly languages: readonly string[];
  /** The tags whose questions are listed; all questions if absent. */
  readonly tags?: readonly string[];
}

/** What every part of an explanation needs to speak. */
export interface Speaker extends ExplanationInput {
  readonly words: ExplanationTexts;
  /** A score, with the decimals that the model names. */
  readonly say: (value: number) => string;
  readonly read: (text: Text) => string;
}

/** One step: its description, its section, and its parts. */
export interface StepWords {
  readonly sentence: string;
  /** Empty where no rule is behind it. */
  readonly rule: string;
  readonly rows: readonly ItemWords[];
}

export function speakerOf(input: ExplanationInput): Speaker {
  const { questionnaire, texts, languages } = input;
  return {
    ...input,
    words: explanationTexts(texts.language),
    say: (value) => formatNumber(value, questionnaire.scoring.decimals, texts.language),
    read: (text) => localize(text, languages),
  };
}

/** Where the rule behind a step is written. */
export function ruleIn(section: Section): string {
  return `docs/scoring.md ${section}`;
}

/** Why a node has no score; a withheld score exists, so it is not called "not scored". */
export function unscored(
  reason: NotScoredReason,
  { texts }: Speaker,
): { readonly reason: string; readonly isWithheld: "yes" | "no" } {
  return { reason: texts.reasons[reason], isWithheld: reason === "withheld" ? "yes" : "no" };
}
