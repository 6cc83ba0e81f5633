import type { ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";

/** The format of a history: the assessments of one organization over time. */
export const HISTORY = {
  name: "history",
  says: "The assessments of one organization over time: written by 'unsilo history --format json'.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { type: "string", says: "What wrote it, with its version." },
      language: { type: "string", says: "The language of titles and texts." },
      questionnaire: {
        fields: {
          id: { ref: "id", says: "Its id." },
          title: { type: "string", says: "Its title." },
        },
        says: "The questionnaire that was answered.",
      },
      organization: { type: "string", says: "Whose maturity is assessed." },
      assessments: {
        items: {
          with: "comparedAssessment",
          fields: {
            "break?": {
              ref: "modelBreak",
              says: "Answered by another model than the assessment before.",
            },
          },
        },
        says: "The earliest first.",
      },
      lines: {
        items: {
          fields: {
            id: { ref: "id", says: "The node, or overall." },
            title: { type: "string", says: "What it is called; empty for the whole." },
            points: {
              items: {
                fields: {
                  assessment: { type: "string", says: "The round." },
                  "moment?": {
                    ref: "moment",
                    says: "Where it stood; absent where that assessment did not have it.",
                  },
                  "movement?": {
                    ref: "movement",
                    says: "What became of it since the assessment before; absent in the first.",
                  },
                  "change?": {
                    type: "number",
                    says: "After less before, of the unrounded scores; absent unless both are scored by one model.",
                  },
                  "levelChange?": { type: "integer", says: "After less before, of the levels." },
                },
              },
              says: "One for each assessment.",
            },
          },
        },
        says: "The whole, then the dimensions.",
      },
    },
  },
  parts: {},
} as const;

export type HistoryDocument = ValueOf<typeof HISTORY.whole, CommonParts>;
/** The assessments of one organization, the earliest first. */
export type History = Omit<HistoryDocument, "schemaVersion" | "tool" | "language">;
/** One assessment in the history of an organization. */
export type HistoryAssessment = HistoryDocument["assessments"][number];
/** The overall or a dimension over all assessments. */
export type HistoryLine = HistoryDocument["lines"][number];
/** Where a node stood in an assessment, and how it got there from the one before. */
export type HistoryPoint = HistoryLine["points"][number];
