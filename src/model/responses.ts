import type { Flat, ValueOf } from "./definition.ts";
import type { COMMON } from "./parts.ts";
import type { AnswerInFile, RESPONSE_PARTS } from "./response.ts";

/** The format of the first line of a responses table. */
export const RESPONSES = {
  name: "responses",
  says: "The first line, the head, of a responses table (.ndjson). A responses table has many responses of one assessment in one file: its first line states what all of them share, and each further line has one person's response (see responses-line).",
  whole: {
    fields: {
      unsilo: { const: "responses", says: "Marks the file as a responses table." },
      "source?": {
        fields: {
          kind: {
            type: "string",
            minLength: 1,
            maxLength: 64,
            says: "How the answers were collected, such as msforms.",
          },
          digest: {
            type: "string",
            maxLength: 128,
            says: "Fingerprint of the file that they were imported from.",
          },
        },
        says: "Where the responses come from.",
      },
    },
    with: "assessed",
  },
  parts: {},
  example:
    '{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"digital-marketing-organization","version":"2.0.0"},"organization":"Nordlys Retail","assessment":"2026-11","source":{"kind":"msforms","digest":"sha256:9f2c"}}\n{"id":"r00001","department":"it","answers":{"fault-review":3,"same-figures":{"state":"dont-know"}}}\n{"id":"r00002","department":"sales","answers":{"fault-review":2}}',
} as const;

/** The format of each further line. */
export const RESPONSES_LINE = {
  name: "responses-line",
  says: "Each further line of a responses table: one person's response, without what the first line states. A line has at most 64 kB; the number of lines is not limited.",
  whole: { fields: {}, with: ["person", "interview"] },
  parts: {},
  example:
    '{"id":"r00001","role":"Developer","department":"it","date":"2026-11-21","answers":{"fault-review":3,"ten-customers":4,"same-figures":{"value":2,"evidence":["the sales report of May"]},"sponsorship":{"state":"dont-know"}}}',
} as const;

type Parts = typeof RESPONSE_PARTS & typeof COMMON;

/** What all responses of a table share. */
export type ResponsesHead = ValueOf<typeof RESPONSES.whole, Parts>;

/** A line of a responses table as its file has it; answers are in their long form. */
export type ResponsesLine = Flat<
  ValueOf<typeof RESPONSES_LINE.whole, Parts, { readonly answer: AnswerInFile }>
>;
