import type { Flat, ValueOf } from "./definition.ts";
import type { Location } from "./location.ts";
import type { COMMON } from "./parts.ts";

/** The parts of a response, which a responses table has too. */
export const RESPONSE_PARTS = {
  assessed: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this file format." },
      questionnaire: {
        fields: {
          id: { ref: "id", says: "Its id, such as digital-marketing-organization." },
          version: { ref: "version", says: "Its version when it was asked." },
          "digest?": {
            type: "string",
            maxLength: 128,
            says: "Fingerprint of the content that scores; written by the interview.",
          },
          "questions?": {
            values: { type: "string", maxLength: 128 },
            maxProperties: 2000,
            says: "Fingerprints of the questions, so that a resumed interview can detect changes; written by the interview until it is finished.",
          },
          "wording?": {
            values: { type: "string", maxLength: 128 },
            maxProperties: 2000,
            says: "Fingerprints of the texts of the questions in the language of the interview, as they were when each was answered; written by the interview until it is finished.",
          },
        },
        says: "The questionnaire that was asked.",
      },
      organization: {
        type: "string",
        minLength: 1,
        maxLength: 200,
        says: "The organization that is assessed.",
      },
      assessment: {
        type: "string",
        minLength: 1,
        maxLength: 100,
        says: "The round, such as 2026-11 (quote it when it looks like a number).",
      },
      "variant?": { ref: "id", says: "The shorter questionnaire that was asked, if any." },
    },
  },
  voice: {
    fields: {
      "respondent?": {
        ref: "person",
        says: "Who answered. A response has either a respondent or a review.",
      },
      "review?": {
        fields: { by: { type: "string", minLength: 1, maxLength: 200, says: "Who reviewed." } },
        says: "Makes this file a review: its answers override the aggregate, each with a reason.",
      },
    },
  },
  person: {
    fields: {
      id: { ref: "id", says: "A pseudonym, unique within the assessment." },
      "role?": { type: "string", maxLength: 200, says: "The role, not the name." },
      "department?": {
        type: "string",
        minLength: 1,
        maxLength: 200,
        says: "A department of the questionnaire: its id, or its name in any of the languages; absent if the organization answers as a whole.",
      },
    },
  },
  interview: {
    fields: {
      "interviewer?": { type: "string", maxLength: 200, says: "Who asked." },
      "rater?": {
        type: "string",
        maxLength: 200,
        says: "Who chose the answers, if not the respondent. Read and checked; nothing is computed from it yet.",
      },
      "language?": {
        ref: "language",
        says: "The language of the interview.",
      },
      "date?": { ref: "date", says: "The day of the interview, YYYY-MM-DD." },
      finished: {
        type: "boolean",
        default: true,
        says: "false while an interview is not finished.",
      },
      "consent?": {
        fields: {
          read: { ref: "date", says: "The day on which the introduction was read." },
          quotes: {
            type: "boolean",
            default: false,
            says: "Quotes may be printed, never with a name.",
          },
          attribution: {
            type: "boolean",
            default: false,
            says: "The department may be named with a quote, and advice may rest on these answers alone.",
          },
        },
        says: "What the respondent agreed to after the introduction was read.",
      },
      answers: {
        values: { ref: "answer" },
        says: "By question id: a level, a number, an option id, a list of option ids, or an object with value or state.",
      },
    },
  },
  value: {
    either: [
      { type: "number" },
      { type: "string", maxLength: 65536 },
      { type: "boolean" },
      { items: { type: "string", maxLength: 64 }, maxItems: 200 },
    ],
  },
  answerEvidence: {
    either: [
      { type: "string", minLength: 1, maxLength: 65536 },
      {
        fields: {
          kind: {
            enum: ["said", "shown", "measured"],
            says: "said: the respondent told of it; shown: the interviewer saw it; measured: it was counted or measured.",
          },
          what: { type: "string", minLength: 1, maxLength: 65536, says: "What it is." },
          "date?": { ref: "date", says: "Its day, YYYY-MM-DD." },
        },
      },
    ],
  },
  proposal: {
    fields: {
      "value?": { ref: "value", says: "The proposed answer." },
      "state?": {
        enum: ["dont-know", "not-applicable", "skipped"],
        says: "Replaces the value.",
      },
      because: {
        type: "string",
        minLength: 1,
        maxLength: 65536,
        says: "What it is derived from, such as a passage of a report.",
      },
      by: { type: "string", minLength: 1, maxLength: 200, says: "Who or what proposes it." },
    },
  },
  answer: {
    either: [
      { type: "number" },
      { type: "string", maxLength: 65536 },
      { type: "boolean" },
      { items: { type: "string", maxLength: 64 }, maxItems: 200 },
      {
        fields: {
          "value?": { ref: "value", says: "The answer itself." },
          "state?": {
            enum: ["answered", "dont-know", "not-applicable", "skipped", "unanswered"],
            says: "Replaces the value; unanswered holds a note on a question that is still open.",
          },
          "score?": { type: "number", says: "A review's own score, which replaces a value." },
          "reason?": {
            type: "string",
            minLength: 1,
            maxLength: 65536,
            says: "Why a review overrides the aggregate.",
          },
          "note?": { type: "string", maxLength: 65536, says: "Private to the interviewer." },
          "quote?": {
            type: "string",
            maxLength: 65536,
            says: "Cleared for the report if consent.quotes is true.",
          },
          "other?": {
            type: "string",
            minLength: 1,
            maxLength: 65536,
            says: "What an option with other: true stands for, in the respondent's words; shown where a quote may be.",
          },
          "evidence?": {
            items: { ref: "answerEvidence" },
            maxItems: 50,
            says: "What the answer rests on: a document, a date, the name of a meeting. A text alone is something said.",
          },
          "fits?": {
            const: "no",
            says: "no: no description fits: the answer is the nearest one below. Only for level and choice. Read and checked; nothing is computed from it yet.",
          },
          "predicted?": {
            values: { ref: "value" },
            keys: "id",
            minProperties: 1,
            maxProperties: 100,
            says: "By department of the question's predict: the answer that the respondent expects from it. One for the respondent's own department is not counted.",
          },
          "proposed?": {
            either: [
              { type: "number" },
              { type: "string", maxLength: 65536 },
              { type: "boolean" },
              { items: { type: "string", maxLength: 64 }, maxItems: 200 },
              { fields: {}, with: "proposal" },
            ],
            says: "An answer that nobody has given: it is kept, but not counted until a person confirms it. A value alone has because and by beside it.",
          },
          "because?": {
            type: "string",
            minLength: 1,
            maxLength: 65536,
            says: "What a proposed value is derived from, such as a passage of a report.",
          },
          "by?": {
            type: "string",
            minLength: 1,
            maxLength: 200,
            says: "Who or what proposes the value.",
          },
          "source?": {
            type: "string",
            minLength: 1,
            maxLength: 1000,
            says: "Where an imported answer comes from. Read and checked; nothing is computed from it yet.",
          },
        },
      },
    ],
  },
} as const;

/** The format of a response: one person's answers, or a review. */
export const RESPONSE = {
  name: "response",
  says: "One person's answers to a questionnaire.",
  whole: {
    fields: {
      "source?": {
        fields: {
          kind: {
            enum: ["json", "mail", "markdown", "workbook"],
            says: "How the answers came back.",
          },
          digest: {
            type: "string",
            maxLength: 128,
            says: "Fingerprint of the response as it was imported: it no longer matches once someone edits the file.",
          },
        },
        says: "Where an imported response comes from; written by 'unsilo import'.",
      },
    },
    with: ["assessed", "voice", "interview"],
  },
  parts: {},
} as const;

type Parts = typeof RESPONSE_PARTS & typeof COMMON;

/**
 * A response as its file has it, before it is checked against a questionnaire; answers are in their
 * long form.
 */
export type ResponseFile = ValueOf<typeof RESPONSE.whole, Parts, OwnAnswer>;

/** Answers are read into their long form. */
interface OwnAnswer {
  readonly answer: AnswerInFile;
}

export type ValueInFile = ValueOf<typeof RESPONSE_PARTS.value, Parts>;
export type AnswerInFile = Flat<
  Omit<LongAnswer, "proposed"> & {
    readonly proposed?: ProposalInFile;
  }
>;

type LongAnswer = Exclude<ValueOf<typeof RESPONSE_PARTS.answer, Parts>, ValueInFile>;

/** A response file's entry for a question. */
export type GivenState = NonNullable<AnswerInFile["state"]>;

/** The state of a question for one respondent. */
export type AnswerState = GivenState | "not-shown";

/** A level or a number, an option id or `yes`/`no` or a text, or several option ids. */
export type AnswerValue = Exclude<ValueInFile, boolean>;

/** A valid answer to its question; a review may give a score instead of a value. */
export type Answer = Flat<
  Omit<
    AnswerInFile,
    "value" | "state" | "evidence" | "predicted" | "proposed" | "because" | "by"
  > & {
    readonly state: GivenState;
    /** Present when, and only when, the state is `answered` (or a review gives a value). */
    readonly value?: AnswerValue;
    readonly evidence: readonly AnswerEvidence[];
    /** By department. */
    readonly predicted?: Readonly<Record<string, AnswerValue>>;
    readonly proposed?: Proposal;
    readonly at: Location;
  }
>;

/** What an answer rests on. */
export type AnswerEvidence = Exclude<EvidenceInFile, string>;

export type EvidenceInFile = ValueOf<typeof RESPONSE_PARTS.answerEvidence, Parts>;

/** The kinds of evidence, from the weakest to the strongest. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] =
  RESPONSE_PARTS.answerEvidence.either[1].fields.kind.enum;

export type EvidenceKind = AnswerEvidence["kind"];

/** An answer that nobody has given yet, with its reason: a value, or a state. */
export type Proposal = Flat<
  Omit<ProposalInFile, "value"> & {
    readonly value?: AnswerValue;
  }
>;

export type ProposalInFile = ValueOf<typeof RESPONSE_PARTS.proposal, Parts>;

export type Consent = NonNullable<ResponseFile["consent"]>;
export type Respondent = NonNullable<ResponseFile["respondent"]>;

/** The person who answers: a respondent, or a reviewer who overrides the aggregate. */
export type Voice =
  | { readonly kind: "respondent"; readonly respondent: Respondent }
  | { readonly kind: "review"; readonly by: string };

/** One person's whole file, checked against its questionnaire. */
export type Response = Flat<
  Omit<ResponseFile, "schemaVersion" | "respondent" | "review" | "answers"> & {
    readonly file: string;
    /** Its line in a responses table. */
    readonly line?: number;
    readonly voice: Voice;
    readonly answers: ReadonlyMap<string, Answer>;
  }
>;
