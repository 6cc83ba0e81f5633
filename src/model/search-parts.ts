/** The parts for a person who fills a position: warnings, the profile and the questions for candidates. */
export const SEARCH_PARTS = {
  search: {
    fields: {
      flags: {
        items: {
          fields: {
            id: { ref: "id", says: "The name of the flag." },
            when: { ref: "condition", says: "The answers that raise it." },
            text: { ref: "text", says: "The warning, in a sentence that these answers support." },
          },
        },
        default: [],
        maxItems: 50,
        says: "Red flags: reasons to think twice before a search is accepted.",
      },
      profile: {
        items: {
          fields: {
            "when?": { ref: "condition", says: "Without it, it is always required." },
            text: { ref: "text", says: "Something that the person must have done, or must be." },
          },
        },
        default: [],
        maxItems: 50,
        says: "Requirements on the person that follow from the answers.",
      },
      questions: {
        items: {
          fields: {
            id: { ref: "id", says: "The name of the question." },
            "when?": { ref: "condition", says: "Without it, the question always fits." },
            text: { ref: "text", says: "The question to a candidate." },
            shows: { ref: "text", says: "The content of a good answer." },
          },
        },
        default: [],
        maxItems: 50,
        says: "Questions for candidates in order of preference; the first four that fit are printed.",
      },
      "outcomes?": {
        ref: "id",
        says: "A question of type choices: what the person must have achieved. Documents compare the answers.",
      },
      "signatures?": {
        ref: "id",
        says: "A question of type text: who signs for each part, and by when. The letter of conditions quotes it.",
      },
    },
  },
} as const;
