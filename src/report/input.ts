import type { Questionnaire, Result } from "../core/model/index.ts";
import type { Texts } from "../text/texts.ts";

/** What every reporter renders, and all that it may look at. */
export interface ReportInput {
  readonly result: Result;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
}
