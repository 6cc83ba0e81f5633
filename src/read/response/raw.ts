import type { AnswerValue, Consent, GivenState, Respondent } from "../../model/index.ts";

/** A response as its schema admits it, before it is held against a questionnaire. */
export interface RawResponse {
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
  readonly respondent?: Respondent;
  readonly review?: { readonly by: string };
  readonly interviewer?: string;
  readonly language?: string;
  readonly date?: string;
  readonly finished?: boolean;
  readonly consent?: Partial<Consent> & Pick<Consent, "read">;
  readonly answers: Readonly<Record<string, RawAnswer>>;
}

export type RawValue = AnswerValue | boolean;

/** The long form of an answer. */
export interface RawAnswerObject {
  readonly value?: RawValue;
  readonly state?: GivenState;
  readonly score?: number;
  readonly reason?: string;
  readonly note?: string;
  readonly quote?: string;
  readonly evidence?: readonly string[];
}

export type RawAnswer = RawValue | RawAnswerObject;

/** The short form says the value alone. */
export function longForm(raw: RawAnswer): RawAnswerObject {
  return typeof raw === "object" && !Array.isArray(raw)
    ? (raw as RawAnswerObject)
    : { value: raw as RawValue };
}
