import type { AssessmentComparison, Plan, Questionnaire, Result } from "../model/index.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";
import type { Audience } from "./audience.ts";

/** What every reporter renders, and all that it may look at. */
export interface ReportInput {
  readonly result: Result;
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
  /** What only a report tells, and only where it is known. */
  readonly background?: Background;
}

/** The background of a report, besides its result. */
export interface Background {
  /** The consultant's, if absent. */
  readonly audience?: Audience;
  readonly plan?: Plan;
  /** By recommendation: what the whole would gain by it alone. */
  readonly gains?: ReadonlyMap<string, number>;
  readonly progress?: AssessmentComparison;
  readonly assessment?: AssessmentFacts;
  /** Printed on every page instead of the default text. */
  readonly confidentiality?: string;
}

/** The config's description of how the assessment was made. */
export interface AssessmentFacts {
  readonly scope?: string;
  readonly period?: string;
  readonly respondents?: string;
  readonly sponsor?: string;
}
