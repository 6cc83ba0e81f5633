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
      minimumGroup: {
        type: "integer",
        minimum: 1,
        says: "How many people a department needs to be shown separately to a client.",
      },
      people: {
        type: "integer",
        minimum: 0,
        says: "Respondents with at least one answer, each once; those who are not finished count.",
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
            more: {
              type: "integer",
              minimum: 0,
              says: "How many more people have to answer before it is shown separately to a client.",
            },
            "invited?": {
              type: "integer",
              minimum: 0,
              says: "Its people on the roster who count as invited.",
            },
            "missing?": {
              type: "integer",
              minimum: 0,
              says: "Those of them without any answer; absent if the round is anonymous.",
            },
          },
        },
        says: "The departments that questions are put to; those without people are missing. Empty if one respondent is enough.",
      },
      sides: {
        items: {
          fields: {
            departments: { items: { ref: "id" }, says: "The departments of the side." },
            people: { type: "integer", minimum: 0, says: "Its people with at least one answer." },
          },
        },
        says: "The sides of the agreement pairs on which fewer than three people have answered.",
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
            "open?": {
              type: "integer",
              minimum: 0,
              says: "How many questions have no answer, if it is not finished; absent if it has errors.",
            },
            "next?": {
              fields: {
                id: { ref: "id", says: "Its id." },
                text: { type: "string", says: "Its text." },
              },
              says: "The first question without an answer.",
            },
            "date?": { ref: "date", says: "The day of the interview." },
            "name?": { type: "string", says: "The person's name on the roster, with --names." },
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
              enum: ["organization", "assessment", "department", "role", "interviewer"],
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
      "roster?": {
        fields: {
          invited: {
            type: "integer",
            minimum: 0,
            says: "People who count as invited: not withdrawn, and with a date of invitation if any row has one.",
          },
          hasInvitations: {
            type: "boolean",
            says: "Whether any row has a date of invitation.",
          },
          notInvited: {
            type: "integer",
            minimum: 0,
            says: "People without a date of invitation who have not withdrawn, if others have one.",
          },
          isAnonymous: {
            type: "boolean",
            says: "Whether no row has a token, so that nobody is matched with a response.",
          },
          missing: {
            items: { fields: {}, with: "listed" },
            says: "Those who are invited and have no answer. Empty if the round is anonymous.",
          },
          strangers: {
            items: {
              fields: {
                isMistyped: {
                  type: "boolean",
                  says: "Whether it looks like a token, but its last character does not fit the others.",
                },
              },
              with: "returned",
            },
            says: "Responses of people who are not on the roster. Empty if the round is anonymous.",
          },
          withdrawn: {
            items: { fields: {}, with: "returned" },
            says: "Responses of people who have withdrawn.",
          },
          otherDepartments: {
            items: {
              fields: {
                department: { type: "string", says: "The department of the response." },
                listed: { type: "string", says: "The department on the roster." },
              },
              with: "returned",
            },
            says: "Responses whose department differs from that of the person on the roster.",
          },
        },
        says: "What a comparison with the roster shows; only with --roster.",
      },
    },
  },
  parts: {
    listed: {
      fields: {
        token: { type: "string", says: "The person's token." },
        "department?": { type: "string", says: "The id of the department." },
        "role?": { type: "string", says: "The role." },
        "language?": { ref: "language", says: "The person's language." },
        "name?": { type: "string", says: "The name, with --names." },
      },
    },
    returned: {
      fields: {
        id: { type: "string", says: "The respondent." },
        file: { type: "string", says: "The file of the response." },
      },
    },
  },
} as const;

export type StatusDocument = ValueOf<typeof STATUS.whole, CommonParts & typeof STATUS.parts>;
/** Who was interviewed, and who is missing. */
export type Status = Omit<StatusDocument, "schemaVersion" | "tool" | "language">;
/** What a comparison with the roster shows. */
export type RosterStatus = NonNullable<Status["roster"]>;
/** The response of one person. */
export type ListedStatus = Status["responses"][number];
