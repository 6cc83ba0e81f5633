/** The parts of a question: its types, its options, and how it is scored. */
export const QUESTION_PARTS = {
  option: {
    fields: {
      id: { ref: "id", says: "The value that an answer uses for it." },
      text: { ref: "text", isKeyLeftOut: true, says: "The text for the respondent." },
      "score?": {
        type: "number",
        says: "Its score; without one the option is not scored.",
      },
      exclusive: {
        type: "boolean",
        default: false,
        says: '"None of these": cannot be combined.',
      },
      stops: { type: "boolean", default: false, says: "Ends the walk of a ladder capability." },
      other: {
        type: "boolean",
        default: false,
        says: "true: an answer with this option may say in words what it is. At most one option of a question.",
      },
    },
  },
  options: { items: { ref: "option" }, minItems: 1, maxItems: 200 },
  notApplicable: { enum: ["exclude", "lowest", "highest", "no"] },
  question: {
    fields: {
      id: { ref: "id", says: "The name by which answers refer to it; it never changes meaning." },
      formerIds: {
        items: { ref: "id" },
        default: [],
        says: "Earlier names; old responses still load.",
      },
      "code?": { type: "string", maxLength: 40, says: "A free label for display." },
      text: { ref: "text", says: "The text of the question." },
      "short?": {
        ref: "text",
        says: "A short title, for tables, charts and lists without room for the text.",
      },
      "help?": { ref: "text", says: "For the person who answers." },
      "probe?": { ref: "text", says: "For the interviewer only." },
      "ask?": {
        items: { ref: "id" },
        minItems: 1,
        says: "The departments whose answers count; all if absent.",
      },
      "use?": {
        ref: "id",
        says: "The question whose answer it takes: one answer serves several questions. It is not asked itself.",
      },
      "when?": {
        ref: "condition",
        says: "Shown only when this is true of the respondent's answers, as well as the conditions of its capability and its dimension.",
      },
      tags: {
        items: { ref: "id" },
        default: [],
        says: "The ids of the question's tags.",
      },
      required: {
        type: "boolean",
        default: false,
        says: "true: a finished response in which it was shown must answer it; it cannot be skipped. Don't know is an answer.",
      },
      weight: {
        ref: "weight",
        default: 1,
        says: "Its weight in the capability; 0 leaves it out.",
      },
      "scored?": {
        type: "boolean",
        says: "false: asked, but not scored. If absent: true, except for a text, a date and a number without bands.",
      },
      "notApplicable?": {
        ref: "notApplicable",
        says: "The same as in scoring, for this question only.",
      },
      "about?": {
        enum: ["own-department"],
        says: "Asks about the respondent's own department, so different answers are expected.",
      },
      predict: {
        items: { ref: "id" },
        default: [],
        says: "Departments whose answer people of other departments also predict. If two or more are listed, only their people predict, each for the others. docs/scoring.md §7 compares what they expect with the answers.",
      },
      "requiredFor?": {
        type: "integer",
        says: "level rule staged: the level that needs this question.",
      },
      "pass?": { type: "number", says: "level rule staged: the score that passes." },
      sources: {
        items: { ref: "id" },
        default: [],
        says: "The ids of the question's sources.",
      },
    },
    cases: {
      by: "type",
      says: "How it is answered: by a level, an option, several options, yes or no, a number, a text, a date.",
      of: {
        level: {
          levels: {
            ref: "levelTexts",
            says: "type level: a description for each level of the model, or of its dimension.",
          },
        },
        choice: {
          options: {
            ref: "ownOptions",
            says: "type choice and choices: own options, or the name of an option set.",
          },
          "range?": {
            ref: "scoreRange",
            says: "type choice, choices, yes-no and number: the lowest and the highest possible score, if the answers do not span them.",
          },
        },
        choices: {
          options: {
            ref: "ownOptions",
            says: "type choice and choices: own options, or the name of an option set.",
          },
          "most?": {
            type: "integer",
            minimum: 1,
            says: "type choices: the most options that one person may choose.",
          },
          score: {
            ref: "choicesScore",
            default: {},
            says: "type choices: { by: sum | share | rules }; type yes-no: { yes: 1, no: 0 }; type number: value, or { between: [ … ] }.",
          },
          "range?": {
            ref: "scoreRange",
            says: "type choice, choices, yes-no and number: the lowest and the highest possible score, if the answers do not span them.",
          },
        },
        "yes-no": {
          score: {
            ref: "yesNoScore",
            default: {},
            says: "type choices: { by: sum | share | rules }; type yes-no: { yes: 1, no: 0 }; type number: value, or { between: [ … ] }.",
          },
          "range?": {
            ref: "scoreRange",
            says: "type choice, choices, yes-no and number: the lowest and the highest possible score, if the answers do not span them.",
          },
        },
        number: {
          "unit?": { ref: "text", says: "type number." },
          "unitOne?": {
            ref: "text",
            says: "type number: the unit after a 1, if it differs.",
          },
          "min?": { type: "number", says: "type number: the lowest value allowed." },
          "max?": { type: "number", says: "type number: the highest value allowed." },
          "score?": {
            ref: "numberScore",
            says: "type choices: { by: sum | share | rules }; type yes-no: { yes: 1, no: 0 }; type number: value, or { between: [ … ] }.",
          },
          "range?": {
            ref: "scoreRange",
            says: "type choice, choices, yes-no and number: the lowest and the highest possible score, if the answers do not span them.",
          },
          bands: {
            items: {
              fields: {
                "from?": {
                  type: "number",
                  says: "The lowest number of the band; it ends where the next begins.",
                },
                "atMost?": {
                  type: "number",
                  says: "Instead of from: the highest number of the band. The last band may have neither.",
                },
                score: { type: "number", says: "The score of a number in the band." },
              },
            },
            minItems: 1,
            default: [],
            says: "type number: bands of numbers with one score each, lowest first.",
          },
        },
        text: {},
        date: {},
      },
    },
  },
  levelTexts: { values: { ref: "text" }, keys: "level", minProperties: 2 },
  ownOptions: {
    either: [{ type: "string" }, { items: { ref: "option" }, minItems: 1, maxItems: 200 }],
  },
  choicesScore: {
    fields: {
      by: {
        enum: ["sum", "share", "rules"],
        default: "sum",
        says: "The sum of the chosen options, their share of all, or the first rule that applies.",
      },
      "min?": { type: "number", says: "by sum: never below this." },
      "max?": { type: "number", says: "by sum: never above this." },
      rules: {
        items: {
          fields: {
            when: {
              ref: "ruleCondition",
              says: "A condition on the chosen options, such as { includes: id }.",
            },
            score: { type: "number", says: "Its score." },
          },
        },
        minItems: 1,
        default: [],
        says: "by rules: in their order, the first that applies.",
      },
      "default?": {
        type: "number",
        says: "by rules: if none applies; without it, such an answer is not scored.",
      },
    },
  },
  yesNoScore: {
    fields: {
      yes: { type: "number", default: 1, says: "The score of a yes." },
      no: { type: "number", default: 0, says: "The score of a no." },
    },
  },
  numberScore: {
    either: [
      { enum: ["value"] },
      {
        fields: {
          "between?": {
            items: {
              fields: {
                at: { type: "number", says: "A number that is answered." },
                score: { type: "number", says: "Its score." },
              },
            },
            minItems: 2,
            says: "type number: scores on a straight line between two points, lowest number first.",
          },
        },
      },
    ],
  },
  scoreRange: { pair: { type: "number" } },
} as const;
