import type { CommonParts } from "./common-parts.ts";
import type { ValueOf } from "./definition.ts";
import type { Location } from "./location.ts";

/** The format of a row of a roster: a person who is asked to answer. */
export const ROSTER = {
  name: "roster",
  says: "A row of roster.csv, the list of the people who are asked: one line for each, below a line with the names of the columns, in any order, separated by commas, semicolons or tabs. Only `unsilo roster`, `form`, `status` and `lint` read it; token, department, language and role are all that leaves it, unless you ask for names or reminders. It has personal data and does not belong in a repository.",
  whole: {
    fields: {
      "token?": {
        ref: "id",
        says: "The pseudonym in the person's response: what `unsilo roster` makes, or an id of your own. Empty in every row if the round is anonymous.",
      },
      "department?": {
        type: "string",
        says: "A department of the questionnaire: its id, or its name in any of the languages. Required unless the organization answers as a whole.",
      },
      "language?": { ref: "language", says: "The language of the person's form and reminder." },
      "role?": { type: "string", maxLength: 200, says: "The role, not the name." },
      "email?": { type: "string", says: "Where to write to; only reminders have it." },
      "name?": { type: "string", says: "The name; only reminders and `status --names` have it." },
      "invited?": {
        ref: "date",
        says: "The day of the invitation. If any row has one, people without one do not count as invited.",
      },
      "withdrawn?": {
        ref: "date",
        says: "The day on which the person withdrew: nobody counts on an answer, and a response is reported.",
      },
    },
  },
  parts: {},
  example: `token,department,language,role,email,name,invited,withdrawn
p7kq4mz0,marketing,sv,Head of marketing,anna.lind@nordlys.example,Anna Lind,2026-11-02,
h3x92vtd,it,en,Developer,sam.berg@nordlys.example,Sam Berg,2026-11-02,`,
} as const;

/** A row as its file has it, without its empty cells. */
export type RosterRow = ValueOf<typeof ROSTER.whole, CommonParts>;

/** Somebody who is asked to answer; the department is an id. */
export type RosterPerson = RosterRow & { readonly at: Location };

/** The people who are asked to answer, in the order of their file. */
export interface Roster {
  readonly file: string;
  readonly people: readonly RosterPerson[];
}
