import type { CheckedFile, Questionnaire, Result, ThresholdResult } from "../../model/index.ts";
import type { Texts } from "../../text/texts.ts";

/** A result that was held against thresholds. */
export type CheckedResult = Result & {
  readonly thresholds: readonly ThresholdResult[];
  readonly passed: boolean;
  readonly files: readonly CheckedFile[];
};

/** What every reporter of `check` renders. */
export interface CheckInput {
  readonly result: CheckedResult;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  /** The text of a file, by its name in problems, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
}
