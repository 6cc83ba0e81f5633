import type { ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";

/** The format of a history: the assessments of one organization over time. */
export const HISTORY = {
  name: "history",
  says: "The assessments of one organization over time: written by 'unsilo history --format json'.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { type: "string", says: "The tool that wrote it, with its version." },
      language: { type: "string", says: "The language of titles and texts." },
      questionnaire: {
        fields: {
          id: { ref: "id", says: "Its id." },
          title: { type: "string", says: "Its title." },
        },
        says: "The questionnaire that was answered.",
      },
      organization: { type: "string", says: "The organization that is assessed." },
      "unreadFiles?": { ref: "unreadFiles" },
      assessments: {
        items: {
          with: "comparedAssessment",
          fields: {
            "break?": {
              ref: "modelBreak",
              says: "Answered with another model than the previous assessment.",
            },
          },
        },
        says: "The earliest first.",
      },
      lines: {
        items: {
          fields: {
            id: { ref: "id", says: "The node, or overall." },
            title: { type: "string", says: "Its title; empty for the overall." },
            points: {
              items: {
                fields: {
                  assessment: { type: "string", says: "The round." },
                  "moment?": {
                    ref: "moment",
                    says: "Its score; absent if the node is not in that assessment.",
                  },
                  "movement?": {
                    ref: "movement",
                    says: "Its direction since the previous assessment; absent in the first.",
                  },
                  "change?": {
                    type: "number",
                    says: "Later minus earlier unrounded score; absent unless both are scored with the same model.",
                  },
                  "levelChange?": { type: "integer", says: "Later minus earlier level." },
                  "limit?": { ref: "changeLimit" },
                },
              },
              says: "One for each assessment.",
            },
          },
        },
        says: "The overall, the further measures, then the dimensions.",
      },
      "heardTwice?": {
        ref: "heardTwice",
        says: "The overall score from those alone who answered in both of the last two assessments, if that is three people or more, and others answered too; absent where it is not known, or could reveal what a few others answered.",
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
/** The overall, a measure or a dimension over all assessments. */
export type HistoryLine = HistoryDocument["lines"][number];
/** The score of a node in an assessment, and its change since the previous one. */
export type HistoryPoint = HistoryLine["points"][number];
