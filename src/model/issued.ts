import type { ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";

/** The format of unsilo.issued.json: what documents for a client have printed. */
export const ISSUED = {
  name: "issued",
  says: "The figures in documents that were issued to a client: unsilo.issued.json, written by 'unsilo report --issue' beside the config. It has no answers and no names, only keyed digests of them.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this file format." },
      salt: {
        type: "string",
        pattern: "^[0-9a-f]{64}$",
        says: "The random key of the digests, in hexadecimal.",
      },
      issued: {
        items: { ref: "issuedAssessment" },
        says: "The assessments of which a document was issued.",
      },
    },
  },
  parts: {
    issuedAssessment: {
      fields: {
        organization: { type: "string", minLength: 1, says: "The organization that is assessed." },
        assessment: { type: "string", minLength: 1, says: "The round, such as 2026-11." },
        questionnaire: { ref: "id", says: "The questionnaire that was answered." },
        "variant?": { ref: "id", says: "The shorter questionnaire that was scored." },
        digest: { type: "string", says: "Fingerprint of the content that scores." },
        issues: {
          items: { ref: "issue" },
          minItems: 1,
          says: "The documents whose figures count today, the earliest first.",
        },
        scores: {
          items: { ref: "issuedScore" },
          says: "The last printed mean of each node, of all departments and of each.",
        },
        coverage: {
          fields: {
            date: { ref: "date", says: "The day on which they were printed." },
            asked: { type: "integer", minimum: 0, says: "How many answers were asked for." },
            answered: { type: "integer", minimum: 0, says: "How many were given." },
            dontKnow: { type: "integer", minimum: 0, says: "How many were: don't know." },
            notApplicable: {
              type: "integer",
              minimum: 0,
              says: "How many were: does not apply.",
            },
            skipped: { type: "integer", minimum: 0, says: "How many were skipped." },
            unanswered: { type: "integer", minimum: 0, says: "How many were still open." },
            "ratio?": {
              type: "number",
              minimum: 0,
              maximum: 1,
              says: "The share that was known, 0 to 1; absent if nobody was asked.",
            },
            confidence: {
              ref: "confidence",
              says: "The confidence in the overall.",
            },
            confidenceReason: {
              ref: "confidenceReason",
              says: "Its reason.",
            },
          },
          says: "The last printed counts of answers, with the confidence.",
        },
      },
    },
    issue: {
      fields: {
        date: { ref: "date", says: "The day of the document." },
        questions: {
          items: { ref: "id" },
          says: "The questions whose figures were last new in this document.",
        },
        people: {
          values: { items: { type: "string", pattern: "^[0-9a-f]{32}$" } },
          keys: "id",
          says: "By department: a keyed digest of each person's answers.",
        },
      },
      says: "A document, and whose answers it rests on.",
    },
    issuedScore: {
      fields: {
        id: { ref: "id", says: "The node, or overall." },
        "department?": { ref: "id", says: "The department; absent if it is of all of them." },
        date: { ref: "date", says: "The day on which it was printed." },
        score: { type: "number", says: "The mean, on the node's own range, unrounded." },
      },
      says: "A mean that was printed.",
    },
  },
} as const;

type Parts = typeof ISSUED.parts & CommonParts;

/** What documents for a client have printed, of any number of assessments. */
export type IssuedFile = ValueOf<typeof ISSUED.whole, Parts>;
/** What documents about one assessment have printed. */
export type IssuedAssessment = ValueOf<typeof ISSUED.parts.issuedAssessment, Parts>;
/** A document that was issued, and whose answers it rests on. */
export type Issue = IssuedAssessment["issues"][number];
