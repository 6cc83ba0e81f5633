import type { Questionnaire, Result, ThresholdResult } from "../../core/model/index.ts";
import type { Texts } from "../../text/texts.ts";

/** A response file with what became of it. */
export interface CheckedFile {
  readonly file: string;
  readonly state: "finished" | "unfinished" | "bad";
}

/** A result that was held against thresholds. */
export type CheckedResult = Result & {
  readonly thresholds: readonly ThresholdResult[];
  readonly passed: boolean;
};

/** What every reporter of `check` renders. */
export interface CheckInput {
  readonly result: CheckedResult;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  readonly files: readonly CheckedFile[];
  /** The text of a file, by its name in problems, for code frames. */
  readonly sources: ReadonlyMap<string, string>;
}
