/** The parts of a result that are its tree: dimensions, capabilities, questions and answers. */
export const TREE_PARTS = {
  judgedScore: {
    with: "score",
    fields: {
      "target?": { ref: "resultTarget", says: "The target: a level or a score." },
      "gap?": {
        type: "number",
        minimum: 0,
        says: "The distance to the target, 0 if it is reached; absent if not scored.",
      },
    },
  },
  resultTarget: {
    fields: {
      "level?": { type: "integer", says: "The level to reach." },
      "score?": { type: "number", says: "The score to reach." },
    },
  },
  dimension: {
    with: "judgedScore",
    fields: {
      id: { ref: "id", says: "The dimension." },
      title: { type: "string", says: "Its title." },
      weight: { type: "number", minimum: 0, says: "Its weight in the overall." },
      capabilities: { items: { ref: "capability" }, says: "Its subject." },
    },
  },
  capability: {
    with: "plainScore",
    fields: {
      id: { ref: "id", says: "The capability." },
      title: { type: "string", says: "Its title." },
      weight: { type: "number", minimum: 0, says: "Its weight in the dimension." },
      "divided?": {
        const: true,
        says: "true if people are divided on a question, or a department is two levels below.",
      },
      questions: { items: { ref: "question" }, says: "Its questions." },
    },
  },
  question: {
    with: "plainScore",
    fields: {
      id: { ref: "id", says: "The question." },
      title: { type: "string", says: "The text of the question." },
      "short?": { type: "string", says: "Its short title, if it has one." },
      "use?": { ref: "id", says: "The question whose answers it takes." },
      "wording?": {
        type: "string",
        says: "Fingerprint of its text, descriptions and options in the questionnaire's first language; absent in results of earlier versions.",
      },
      weight: { type: "number", minimum: 0, says: "Its weight in the capability." },
      unheard: {
        items: { ref: "id" },
        says: "Departments that ask names and that have no respondent.",
      },
      "answersWithheld?": {
        const: true,
        says: "Its answers are withheld, except words of people who agreed to be quoted.",
      },
      answers: {
        items: { ref: "answer" },
        says: "Its answers; without names below minimumGroup, and counted with more than 200 respondents or --no-answers.",
      },
    },
  },
  citedEvidence: {
    fields: {
      kind: { enum: ["said", "shown", "measured"], says: "said, shown or measured." },
      what: { type: "string", says: "What it is." },
      "date?": { ref: "date", says: "Its day, YYYY-MM-DD." },
    },
  },
  answer: {
    fields: {
      "respondent?": { ref: "id", says: "Absent below minimumGroup." },
      "department?": { ref: "id", says: "Absent below minimumGroup." },
      state: {
        enum: ["answered", "dont-know", "not-applicable", "skipped", "unanswered"],
        says: "answered, or the reason for the missing value.",
      },
      "value?": {
        either: [{ type: "number" }, { type: "string" }, { items: { type: "string" } }],
        says: "The answer itself.",
      },
      "people?": {
        type: "integer",
        minimum: 1,
        says: "How many people gave it; absent in a list of single answers.",
      },
      "note?": { type: "string", says: "Only with --include-notes." },
      "quote?": { type: "string", says: "Only if the respondent consented." },
      "other?": {
        type: "string",
        says: "What another option stands for, in words; only if the respondent consented to quotes.",
      },
      "language?": {
        ref: "language",
        says: "The language of these words, if it is another one than that of the result.",
      },
      "evidence?": { items: { ref: "citedEvidence" }, says: "The evidence that it cites." },
      "lacksEvidence?": {
        const: true,
        says: "Lacks the evidence that scoring.evidence asks for.",
      },
      "isUnevidenced?": {
        const: true,
        says: "On one of the top two levels, or the higher of two, without evidence.",
      },
      "at?": { ref: "location", says: "The place of the answer." },
    },
  },
} as const;
