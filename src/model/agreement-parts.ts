/** The parts of a result that compare departments. */
export const AGREEMENT_PARTS = {
  side: {
    fields: {
      departments: {
        items: { ref: "id" },
        minItems: 1,
        says: "The departments, or groups of them, that are compared.",
      },
      respondents: { type: "integer", minimum: 1, says: "How many of their people." },
    },
  },
  compared: {
    fields: {
      id: { ref: "id", says: "The node, or the named pair." },
      "outcome?": {
        enum: ["apart", "alike", "unclear-large", "unclear-small"],
        says: "apart: a level or more, and unlikely to be chance; alike: less than a level, which is shown; unclear: neither is shown, and the difference is a level or more, or less.",
      },
      "reason?": { ref: "notComparedReason", says: "The reason, if no outcome is given." },
      "a?": { ref: "side", says: "One side; for a node, the department with the highest mean." },
      "b?": { ref: "side", says: "The other side; for a node, the department with the lowest." },
      "difference?": {
        type: "number",
        says: "How much higher side a is than side b, in levels.",
      },
      "interval?": {
        pair: { type: "number" },
        says: "The 95% interval of the difference.",
      },
      "within?": {
        type: "number",
        minimum: 0,
        says: "The least margin within which both sides can be shown to be, in levels.",
      },
      "p?": {
        type: "number",
        minimum: 0,
        maximum: 1,
        says: "How often chance alone gives such a difference: for a pair, between its sides; for a node, between any departments.",
      },
      "adjustedP?": {
        type: "number",
        minimum: 0,
        maximum: 1,
        says: "p adjusted for the number of dimensions, or of named pairs from the third on.",
      },
      "check?": {
        fields: {
          p: {
            type: "number",
            minimum: 0,
            maximum: 1,
            says: "The share of the ways to place the people into departments, or sides, that separate them at least as much.",
          },
          smallestP: {
            type: "number",
            minimum: 0,
            maximum: 1,
            says: "The minimum attainable p with so many people.",
          },
        },
        says: "Only with the outcome apart, and up to 200 people: a test that assumes nothing about how people scatter.",
      },
      "assumed?": {
        const: true,
        says: "The outcome rests on what is assumed about how people scatter: the p of its check is above 0.1.",
      },
      "margin?": {
        type: "number",
        minimum: 0,
        says: "The least difference that matters, in levels.",
      },
      "variance?": {
        type: "number",
        minimum: 0,
        says: "How far people of one department scatter, in levels squared.",
      },
      "allQuestions?": {
        type: "integer",
        minimum: 1,
        says: "How many questions it would rest on if none were withheld; absent if it rests on all.",
      },
      "assumedVariance?": {
        type: "number",
        minimum: 0,
        says: "The same by the model's assumption alone.",
      },
      departments: {
        items: {
          fields: {
            id: { ref: "id", says: "The department, or a group of them." },
            respondents: { type: "integer", minimum: 1, says: "How many of its people." },
            "position?": {
              type: "number",
              says: "Its mean position, on the ladder of the model; absent if it is withheld.",
            },
          },
        },
        says: "All departments that are compared.",
      },
      respondents: { type: "integer", minimum: 0, says: "How many people are compared." },
      leftOut: {
        type: "integer",
        minimum: 0,
        says: "How many answered fewer than half of the questions.",
      },
      notCompared: {
        items: { ref: "id" },
        says: "Departments without an answer here, without a question in common with the others, or with too few people.",
      },
      questions: { items: { ref: "id" }, says: "The questions by which they are compared." },
    },
  },
  departmentsCompared: {
    with: "compared",
    fields: {
      "pairP?": {
        type: "number",
        minimum: 0,
        maximum: 1,
        says: "p of the two departments that differ most, which are a and b.",
      },
    },
  },
  consensus: {
    fields: {
      id: { ref: "id", says: "The question." },
      level: { type: "integer", says: "The level that its answers give, without a review." },
      statement: {
        enum: ["one-voice", "divided", "fact", "most", "range"],
        says: "Whether one person says it, answers are divided, nearly all say it, most do, or only a range can be named.",
      },
      respondents: { type: "integer", minimum: 1, says: "How many people answered." },
      byDepartment: {
        type: "number",
        minimum: 0,
        maximum: 1,
        says: "The mean share of a department's people who chose the level.",
      },
      byPerson: {
        type: "number",
        minimum: 0,
        maximum: 1,
        says: "The share of all people who chose it.",
      },
      far: {
        type: "number",
        minimum: 0,
        maximum: 1,
        says: "The share of all people two levels or more away.",
      },
      spread: {
        type: "number",
        minimum: 0,
        says: "Levels between the highest and the lowest department median.",
      },
      departments: {
        items: {
          fields: {
            id: { ref: "id", says: "The department." },
            respondents: {
              type: "integer",
              minimum: 1,
              says: "How many of its people answered.",
            },
            median: { type: "number", says: "The median of its answers, on the ladder." },
          },
        },
        says: "Each department that answered.",
      },
      range: {
        pair: { type: "integer" },
        says: "The lowest and the highest level that a tenth of the people or more chose.",
      },
    },
  },
  predictedSide: {
    fields: {
      department: { ref: "id", says: "The department." },
      "respondents?": {
        type: "integer",
        minimum: 0,
        says: "How many of its people answered; absent if withheld.",
      },
      "own?": { type: "number", says: "The median of their answers, on the ladder." },
      "predicting?": {
        type: "integer",
        minimum: 0,
        says: "How many of its people predicted the other department's answer; absent if withheld.",
      },
      "expected?": { type: "number", says: "The median of what they predicted, on the ladder." },
      "expects?": {
        enum: ["same", "higher", "lower"],
        says: "Where it expects the other: two levels or more above or below its own answers, or neither.",
      },
      "knows?": {
        type: "boolean",
        says: "Whether the other's answers are where it expects them: on the same side, or less than two levels away.",
      },
    },
  },
  predictedPair: {
    fields: {
      question: { ref: "id", says: "The question." },
      a: { ref: "predictedSide", says: "One department; the order is that of the questionnaire." },
      b: { ref: "predictedSide", says: "The other department." },
      "outcome?": {
        enum: ["known-agreement", "known-difference", "unknown-difference", "imagined-difference"],
        says: "known-agreement: less than two levels apart, and each expects so; known-difference: two levels or more, and each expects so; unknown-difference: a side does not expect it; imagined-difference: a side expects one, and there is none.",
      },
      "reason?": {
        enum: ["not-enough-answers", "withheld"],
        says: "Why there is no outcome: one department gave no answer or no prediction, or too few people answered.",
      },
    },
  },
  gap: {
    fields: {
      id: { ref: "id", says: "The node." },
      reading: { ref: "gapReading" },
      "siloIndex?": {
        type: "number",
        maximum: 1,
        says: "The share of all disagreement that lies between departments.",
      },
      "chanceCorrected?": {
        type: "number",
        maximum: 1,
        says: "The same, corrected for chance; chance alone often gives 0 or less.",
      },
      "shift?": {
        type: "number",
        says: "The widest Hodges-Lehmann difference between two departments, in levels.",
      },
      "between?": {
        pair: { ref: "id" },
        says: "The department with the higher answers, and the one with the lower.",
      },
      "delta?": { type: "number", minimum: -1, maximum: 1, says: "Cliff's delta of those two." },
      "pairs?": {
        items: {
          fields: {
            between: {
              pair: { ref: "id" },
              says: "The department with the higher answers, and the one with the lower.",
            },
            shift: {
              type: "number",
              minimum: 0,
              says: "The Hodges-Lehmann difference, in levels.",
            },
            delta: { type: "number", minimum: -1, maximum: 1, says: "Cliff's delta." },
          },
        },
        says: "Any two departments, the widest difference first: dimensions and overall only.",
      },
      "p?": {
        type: "number",
        minimum: 0,
        maximum: 1,
        says: "How often chance alone gives a gap this wide, 0 to 1.",
      },
      "smallestP?": {
        type: "number",
        minimum: 0,
        maximum: 1,
        says: "The minimum attainable p with this few respondents.",
      },
      "q?": {
        type: "number",
        minimum: 0,
        maximum: 1,
        says: "p adjusted for the number of questions.",
      },
      "signal?": { ref: "siloSignal", says: "Dimensions and overall only." },
      "isFact?": {
        type: "boolean",
        says: "A counted fact: to be verified rather than discussed.",
      },
      departments: {
        items: {
          fields: {
            id: { ref: "id", says: "The department, or a group of them." },
            respondents: { type: "integer", minimum: 0, says: "How many people answered." },
            "median?": {
              type: "number",
              says: "The median of its answers, on the ladder of the model.",
            },
            "dontKnow?": {
              type: "number",
              minimum: 0,
              maximum: 1,
              says: 'The share of "do not know", 0 to 1.',
            },
            "agreement?": {
              type: "number",
              minimum: -1,
              maximum: 1,
              says: "How much its people agree with one another, -1 to 1.",
            },
          },
        },
        says: "The position of each department.",
      },
    },
  },
} as const;
