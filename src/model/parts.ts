/** The parts that several formats share. */
export const COMMON = {
  id: { type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" },
  version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
  language: { type: "string", pattern: "^[a-z]{2}(-[A-Z]{2})?$" },
  date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", says: "A date, YYYY-MM-DD." },
  /** A text for people: the same in every language, or one entry for each language code. */
  text: {
    either: [
      { type: "string", minLength: 1, maxLength: 65536 },
      {
        values: { type: "string", minLength: 1, maxLength: 65536 },
        keys: "language",
        minProperties: 1,
      },
    ],
    says: "One text for every language, or a map by language code.",
  },
  target: {
    either: [
      { const: "one-level-up" },
      { type: "integer" },
      {
        fields: {
          score: { type: "number", says: "The score to reach, on the range of the node." },
        },
      },
    ],
    says: "one-level-up, a level, or { score: 3.5 }.",
  },
  targets: { values: { ref: "target" }, says: "By dimension id, overall or default." },
  location: {
    fields: {
      file: { type: "string", says: "The file, relative to where unsilo ran." },
      line: { type: "integer", minimum: 1, says: "From 1." },
      column: { type: "integer", minimum: 1, says: "From 1." },
    },
  },
} as const;
