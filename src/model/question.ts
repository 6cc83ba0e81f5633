import type { Condition } from "./condition.ts";
import type { Text } from "./text.ts";

export interface Option {
  readonly id: string;
  readonly text: Text;
  readonly score?: number;
  /** "None of these": cannot be combined with another option. */
  readonly exclusive: boolean;
  /** Ends the walk of a `ladder` capability. */
  readonly stops: boolean;
}

/** Scores a number that is at least `from` and below the next band's `from`. */
export interface Band {
  readonly from: number;
  readonly score: number;
}

/** How several chosen options become one score. */
export type ChoicesScore =
  | { readonly by: "sum"; readonly min?: number; readonly max?: number }
  | { readonly by: "share" }
  | {
      readonly by: "rules";
      readonly rules: readonly { readonly when: Condition; readonly score: number }[];
      readonly default?: number;
    };

interface QuestionBase {
  readonly id: string;
  readonly formerIds: readonly string[];
  /** A free label for display, such as the number in a published model. */
  readonly code?: string;
  readonly text: Text;
  /** For the person who answers. */
  readonly help?: Text;
  /** For the interviewer alone. */
  readonly probe?: Text;
  /** The departments whose voice counts; empty means all. */
  readonly ask: readonly string[];
  readonly when?: Condition;
  readonly weight: number;
  readonly scored: boolean;
  /** About the department of whoever answers: departments rightly answer it differently. */
  readonly about?: "own-department";
  readonly sources: readonly string[];
  /** The level that cannot be reached without passing this question (level rule `staged`). */
  readonly requiredFor?: number;
  /** The score that passes; the question's highest score if absent (level rule `staged`). */
  readonly pass?: number;
}

export interface LevelQuestion extends QuestionBase {
  readonly type: "level";
  readonly levels: readonly { readonly level: number; readonly text: Text }[];
}

export interface ChoiceQuestion extends QuestionBase {
  readonly type: "choice";
  readonly options: readonly Option[];
}

export interface ChoicesQuestion extends QuestionBase {
  readonly type: "choices";
  readonly options: readonly Option[];
  readonly score: ChoicesScore;
}

export interface YesNoQuestion extends QuestionBase {
  readonly type: "yes-no";
  readonly scores: { readonly yes: number; readonly no: number };
}

export interface NumberQuestion extends QuestionBase {
  readonly type: "number";
  readonly unit?: Text;
  /** The unit after a 1, where it is another. */
  readonly unitOne?: Text;
  readonly min?: number;
  readonly max?: number;
  readonly bands: readonly Band[];
}

export interface TextQuestion extends QuestionBase {
  readonly type: "text";
}

export type Question =
  | LevelQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | YesNoQuestion
  | NumberQuestion
  | TextQuestion;

export type QuestionType = Question["type"];
