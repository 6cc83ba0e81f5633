import type { Location } from "./location.ts";

/** What a response file can say of a question. */
export type GivenState = "answered" | "dont-know" | "not-applicable" | "skipped" | "unanswered";

/** What became of a question for one respondent. */
export type AnswerState = GivenState | "not-shown";

/** A level or a number, an option id or `yes`/`no` or a text, or several option ids. */
export type AnswerValue = number | string | readonly string[];

export interface Answer {
  readonly state: GivenState;
  /** Present when, and only when, the state is `answered` (or a review gives a value). */
  readonly value?: AnswerValue;
  /** A review's own score instead of a value. */
  readonly score?: number;
  /** Private to the interviewer. */
  readonly note?: string;
  /** Cleared for the report if the respondent consents. */
  readonly quote?: string;
  readonly evidence: readonly string[];
  /** Why a review overrides the aggregate. */
  readonly reason?: string;
  readonly at: Location;
}

export interface Consent {
  readonly read: string;
  readonly quotes: boolean;
  readonly attribution: boolean;
}

export interface Respondent {
  readonly id: string;
  readonly role?: string;
  readonly department: string;
}

/** Who speaks: a respondent, or a reviewer who overrides the aggregate. */
export type Voice =
  | { readonly kind: "respondent"; readonly respondent: Respondent }
  | { readonly kind: "review"; readonly by: string };

/** One person's whole file. */
export interface Response {
  readonly file: string;
  readonly questionnaire: {
    readonly id: string;
    readonly version: string;
    readonly digest?: string;
    /** Fingerprints of the questions when they were put; only while unfinished. */
    readonly questions?: Readonly<Record<string, string>>;
  };
  readonly organization: string;
  readonly assessment: string;
  readonly variant?: string;
  readonly voice: Voice;
  readonly interviewer?: string;
  readonly language?: string;
  readonly date?: string;
  readonly finished: boolean;
  readonly consent?: Consent;
  readonly answers: ReadonlyMap<string, Answer>;
}
