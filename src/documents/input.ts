import type { AssessmentComparison, Plan, Questionnaire, Result } from "../model/index.ts";
import type { CommonTexts } from "../generated/catalogs/common.ts";

/** For whom a report is written. */
export type Audience = "executive" | "consultant" | "recruiter" | "letter" | "workshop";

/** The first is the default. */
export const AUDIENCES: readonly Audience[] = [
  "consultant",
  "executive",
  "recruiter",
  "letter",
  "workshop",
];

/** Whether a document is for the recruiter alone, who may see everything. */
export function isForRecruiter(audience: string | undefined): boolean {
  return audience === "recruiter" || audience === "letter";
}

/** The verdict that a recruiter's brief rests on. */
export const BRIEF_VERDICT = "client-readiness";

/** What every reporter renders, and all that it may look at. */
export interface ReportInput {
  readonly result: Result;
  readonly questionnaire: Questionnaire;
  readonly texts: CommonTexts;
  /** The tags whose questions are listed; all questions if absent. */
  readonly tags?: readonly string[];
  /** What only a report says, and only where it is known. */
  readonly background?: Background;
}

/** What a report is made from besides its result. */
export interface Background {
  /** The consultant's, if absent. */
  readonly audience?: Audience;
  /** Only the first page of a report. */
  readonly isOnePage?: true;
  readonly plan?: Plan;
  /** By recommendation: what the whole would gain by it alone. */
  readonly gains?: ReadonlyMap<string, number>;
  readonly progress?: AssessmentComparison;
  readonly assessment?: AssessmentFacts;
  /** The client's confidentiality note, printed on every page instead of the usual one. */
  readonly confidentiality?: string;
}

/** The facts about an assessment in the config. */
export interface AssessmentFacts {
  readonly scope?: string;
  readonly period?: string;
  readonly respondents?: string;
  readonly sponsor?: string;
}
