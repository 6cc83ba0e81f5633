import type { CommonParts } from "./common-parts.ts";
import type { ValueOf } from "./definition.ts";

/** The format of an author's terms: the words to use for a thing, and those not to use. */
export const TERMS = {
  name: "terms",
  says: "The words to use in a questionnaire and those not to use, by language: for 'unsilo lint --terms'.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this file format." },
      terms: {
        items: {
          fields: {
            id: { ref: "id", says: "The name of what the words stand for." },
            "en?": { ref: "words", says: "The words in English." },
            "sv?": { ref: "words", says: "The words in Swedish." },
            "why?": {
              type: "string",
              minLength: 1,
              maxLength: 500,
              says: "Why the words under not are wrong, in a few words.",
            },
          },
        },
        minItems: 1,
        maxItems: 1000,
        says: "The terms.",
      },
    },
  },
  parts: {
    words: {
      fields: {
        use: {
          items: { type: "string", minLength: 1, maxLength: 200 },
          default: [],
          says: "What to write.",
        },
        not: {
          items: { type: "string", minLength: 1, maxLength: 200 },
          default: [],
          says: "What not to write: whole words in any case, or as written if there is a capital letter. A word that ends in * stands for all that begin with it.",
        },
      },
    },
  },
} as const;

/** Terms as their file has them. */
export type TermsFile = ValueOf<typeof TERMS.whole, typeof TERMS.parts & CommonParts>;

/** The words for one thing. */
export type Term = TermsFile["terms"][number];
