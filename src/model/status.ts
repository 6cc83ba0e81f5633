import type { CommonParts } from "./common-parts.ts";
import type { ValueOf } from "./definition.ts";

/** The format of a status: who was interviewed, and who is missing. */
export const STATUS = {
  name: "status",
  says: "Who was interviewed in an assessment, and who is missing: written by 'unsilo status --format json'.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { type: "string", says: "The tool that wrote it, with its version." },
      language: { type: "string", says: "The language of titles and names." },
      questionnaire: {
        fields: {
          id: { ref: "id", says: "Its id." },
          version: { ref: "version", says: "Its version." },
          title: { type: "string", says: "Its title." },
        },
        says: "The questionnaire that is answered.",
      },
      organization: { type: "string", says: "The organization that is assessed." },
      assessment: { type: "string", says: "The round." },
      people: {
        type: "integer",
        minimum: 0,
        says: "Respondents with at least one answer; those who are not finished count.",
      },
      unfinished: { type: "integer", minimum: 0, says: "People whose interview is not finished." },
      empty: { type: "integer", minimum: 0, says: "Responses without any answer." },
      reviews: { type: "integer", minimum: 0, says: "Files that are reviews." },
      departments: {
        items: {
          fields: {
            id: { ref: "id", says: "Its id." },
            name: { type: "string", says: "Its name." },
            people: { type: "integer", minimum: 0, says: "Its people with at least one answer." },
            unfinished: { type: "integer", minimum: 0, says: "Those who are not finished." },
            minutes: {
              type: "integer",
              minimum: 0,
              says: "How long an interview is expected to take.",
            },
          },
        },
        says: "The departments that questions are put to; those without people are missing. Empty if one respondent is enough.",
      },
      responses: {
        items: {
          fields: {
            file: { type: "string", says: "Its file." },
            id: { type: "string", says: "The respondent." },
            "role?": { type: "string", says: "The respondent's role." },
            "department?": {
              type: "string",
              says: "The id of the department, or its name if unknown.",
            },
            state: {
              enum: ["finished", "unfinished", "empty"],
              says: "Whether the interview is finished; empty without any answer.",
            },
            answers: { type: "integer", minimum: 0, says: "How many questions are answered." },
            "date?": { ref: "date", says: "The day of the interview." },
          },
        },
        says: "The responses of this assessment, by file.",
      },
      duplicates: {
        items: {
          fields: {
            id: { type: "string", says: "A respondent." },
            files: {
              items: { type: "string" },
              says: "The files with responses of this respondent.",
            },
          },
        },
        says: "Respondents with several responses.",
      },
      nearNames: {
        items: {
          fields: {
            key: {
              enum: ["organization", "assessment", "interviewer"],
              says: "Where the names are.",
            },
            names: {
              items: { type: "string" },
              says: "Names that differ only by case, spaces or accents.",
            },
          },
        },
        says: "Names that are probably one name.",
      },
      others: {
        type: "integer",
        minimum: 0,
        says: "Responses of other organizations, assessments or questionnaires in the folder.",
      },
    },
  },
  parts: {},
} as const;

export type StatusDocument = ValueOf<typeof STATUS.whole, CommonParts>;
/** Who was interviewed, and who is missing. */
export type Status = Omit<StatusDocument, "schemaVersion" | "tool" | "language">;
