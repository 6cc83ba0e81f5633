/** The parts that say how answers become scores, levels and findings about agreement. */
export const SCORING_PARTS = {
  scoring: {
    fields: {
      methods: {
        default: {},
        fields: {
          capability: {
            enum: ["weighted-mean", "sum", "min", "percent-mean", "ladder", "none"],
            default: "weighted-mean",
            says: "From questions to a capability; ladder walks them in order.",
          },
          dimension: {
            enum: ["weighted-mean", "sum", "min", "percent-mean", "none"],
            default: "weighted-mean",
            says: "From capabilities to a dimension.",
          },
          overall: {
            enum: ["weighted-mean", "sum", "min", "percent-mean", "none"],
            default: "weighted-mean",
            says: "From dimensions to the overall.",
          },
        },
        says: "How the scores of the children become one score, for each tier.",
      },
      level: {
        default: {},
        fields: {
          capability: {
            ref: "levelRule",
            default: "criteria",
            says: "The level of a capability; none without levels.",
          },
          dimension: {
            ref: "levelRule",
            default: "criteria",
            says: "The level of a dimension; none without levels.",
          },
          overall: {
            ref: "levelRule",
            default: "weakest",
            says: "The overall level; none without levels.",
          },
        },
        says: "How a level is derived, for each tier.",
      },
      notApplicable: {
        ref: "notApplicable",
        default: "exclude",
        says: "Answers that do not apply: left out, counted as the lowest or the highest score, or not allowed.",
      },
      unknown: {
        enum: ["exclude", "lowest", "zero"],
        default: "exclude",
        says: "Unknown answers: left out, counted as the lowest score, or counted as a score of 0.",
      },
      percent: {
        enum: ["of-range", "of-maximum"],
        default: "of-range",
        says: "0 percent is the lowest score (of-range), or a score of zero (of-maximum).",
      },
      constant: {
        type: "number",
        default: 0,
        says: "A number that is added to the overall score and to its range.",
      },
      coverage: {
        default: {},
        fields: {
          publish: {
            type: "number",
            minimum: 0,
            maximum: 1,
            default: 0.5,
            says: "Below this share nothing is scored.",
          },
          firm: {
            type: "number",
            minimum: 0,
            maximum: 1,
            default: 0.8,
            says: "From this share up, enough is known for a firm result.",
          },
        },
        says: "How much must be known, as shares from 0 to 1.",
      },
      respondents: {
        default: {},
        fields: {
          within: {
            enum: ["median", "mean"],
            default: "median",
            says: "Over the people of one department.",
          },
          across: {
            enum: ["median", "mean"],
            default: "median",
            says: "Over the departments, each of which counts once.",
          },
        },
        says: "How several people become one department's answer, and several departments one score.",
      },
      decimals: {
        type: "integer",
        minimum: 0,
        maximum: 6,
        default: 1,
        says: "How many decimals are printed; results are never rounded.",
      },
    },
    says: "How answers become scores and levels; every key has a default.",
  },
  measure: {
    fields: {
      id: { ref: "id", says: "The name by which conditions and thresholds refer to it." },
      title: { ref: "text", says: "The title of the measure." },
      "description?": { ref: "text", says: "Its subject." },
      method: {
        enum: ["weighted-mean", "sum", "min", "percent-mean"],
        default: "weighted-mean",
        says: "From dimensions to the measure.",
      },
      level: { ref: "levelRule", default: "none", says: "The level of the measure." },
      constant: {
        type: "number",
        default: 0,
        says: "A number that is added to its score and to its range.",
      },
    },
  },
  levelRule: {
    either: [
      { enum: ["criteria", "staged", "weakest", "capped", "none"] },
      {
        fields: {},
        cases: {
          by: "rule",
          says: "The rule that has settings.",
          of: {
            criteria: {
              strict: {
                type: "boolean",
                default: false,
                says: "criteria: every question must reach the level.",
              },
            },
            bands: {
              by: {
                enum: ["score", "percent"],
                default: "percent",
                says: "bands: the number that is compared.",
              },
              "from?": {
                values: { type: "number" },
                keys: "level",
                minProperties: 1,
                says: "bands: by level, the value from which it applies.",
              },
              "atMost?": {
                values: { type: "number" },
                keys: "level",
                minProperties: 1,
                says: "bands, instead of from: by level, the highest value at which it applies; the highest level needs none.",
              },
            },
          },
        },
      },
    ],
    says: "The name of a rule, or an object { rule, … } for a rule with settings.",
  },
  agreement: {
    fields: {
      pairs: {
        items: {
          fields: {
            id: { ref: "id", says: "The name of the pair." },
            a: { items: { ref: "id" }, minItems: 1, says: "The departments of one side." },
            b: { items: { ref: "id" }, minItems: 1, says: "The departments of the other." },
          },
        },
        default: [],
        maxItems: 20,
        says: "Pairs of departments, or of groups of them, to compare; lint warns from three.",
      },
      people: {
        default: {},
        fields: {
          sd: {
            type: "number",
            minimum: 0,
            default: 0.55,
            says: "How far people of one department are apart, as a standard deviation on five levels.",
          },
          noise: {
            type: "number",
            minimum: 0,
            default: 0.7,
            says: "How far a person's answers scatter, as a standard deviation on five levels.",
          },
          weight: {
            type: "number",
            minimum: 0,
            default: 3,
            says: "The weight of these assumptions, in degrees of freedom.",
          },
        },
        says: "The assumptions about how people scatter.",
      },
      "margin?": {
        type: "number",
        exclusiveMinimum: 0,
        says: "The least difference between departments that matters, in levels.",
      },
    },
  },
} as const;
