/** The fields of a result that follow from its scores: advice, verdicts, overrides, facts and problems. */
export const ADVICE_FIELDS = {
  "projected?": {
    fields: {
      assumed: {
        values: { type: "integer" },
        keys: "id",
        says: "By question or capability: a level that is assumed as a minimum.",
      },
      overall: { ref: "plainScore", says: "The overall with the assumptions." },
      dimensions: {
        items: { ref: "namedScore" },
        says: "The dimensions with the assumptions.",
      },
    },
    says: "The profile if questions or capabilities were at other levels. Present if something is assumed and no department is withheld.",
  },
  recommendations: {
    items: {
      fields: {
        id: {
          ref: "id",
          says: "The recommendation; withheld-N if it is withheld, with its rank.",
        },
        "title?": { type: "string", says: "The action; absent if it is withheld." },
        "withheld?": { ref: "isWithheld" },
        because: {
          items: {
            fields: {
              question: { ref: "id", says: "The question." },
              "level?": { type: "integer", says: "Its level today; absent if it has none." },
            },
          },
          says: "The questions that it raises, with their current level.",
        },
        "reasons?": {
          items: {
            fields: {
              question: { ref: "id", says: "The question." },
              level: { type: "integer", says: "Its level today." },
              text: { type: "string", says: "The reason." },
              statement: {
                enum: ["fact", "most", "one-voice", "level"],
                says: "Whether nearly all answers say it, most do, or one person does; level: it describes the level, because the answers are withheld or each department answers for itself.",
              },
            },
          },
          says: "Why it applies: its reasons that are true today; absent if it has none.",
        },
        raises: {
          values: {
            fields: {
              from: { type: "integer", says: "The level that it starts from." },
              to: { type: "integer", says: "The level that it leads to." },
            },
          },
          says: "The questions and capabilities that it raises.",
        },
        "effortDays?": {
          fields: {
            low: { type: "number", minimum: 0, says: "If all goes well." },
            likely: { type: "number", minimum: 0, says: "The likely number." },
            high: { type: "number", minimum: 0, says: "If much goes wrong." },
          },
          says: "Person-days of all departments.",
        },
        "durationWeeks?": { type: "number", minimum: 0, says: "Weeks from start to end." },
        requires: {
          items: { ref: "id" },
          says: "The recommendations that must be carried out first.",
        },
      },
    },
    says: "The recommendations that apply, in order of priority.",
  },
  verdicts: {
    items: {
      fields: {
        id: { ref: "id", says: "The verdict." },
        "name?": { type: "string", says: "The question that the verdict answers." },
        "outcome?": { ref: "id", says: "The rule that applies; absent if none does." },
        "title?": { type: "string", says: "The outcome in a few words." },
        "text?": { type: "string", says: "What it means." },
        "advice?": { type: "string", says: "For a recruiter: whether to take the search." },
        "parts?": {
          items: {
            fields: {
              id: { ref: "id", says: "The part." },
              title: { type: "string", says: "Its name inside a sentence." },
              "state?": {
                enum: ["holds", "signed", "missing", "refused", "unknown", "disputed"],
                says: "Its state; absent if it is withheld.",
              },
              "turns?": {
                items: {
                  fields: {
                    state: { enum: ["holds", "missing"], says: "The state that it would have." },
                    outcome: { ref: "id", says: "The rule that would apply then." },
                    title: { type: "string", says: "The outcome in a few words." },
                  },
                },
                says: "How another answer about it would change the verdict; only of a part that is unknown or rests on one person.",
              },
            },
          },
          says: "What the verdict needs; absent if it names no parts.",
        },
        "isByDefault?": {
          const: true,
          says: "The rule has no condition, and a rule before it could not be evaluated.",
        },
      },
    },
    says: "Each verdict with the rule that applies.",
  },
  roles: {
    items: {
      fields: {
        id: { ref: "id", says: "The role." },
        title: { type: "string", says: "Its title." },
        outlook: {
          enum: ["succeeds", "conditional", "fails", "open"],
          says: "Whether the role would succeed here today; conditional: if something is signed for, kept or changed.",
        },
        "text?": {
          type: "string",
          says: "Why, or what is open; absent if the model does not say.",
        },
      },
    },
    says: "Who would succeed here, and who would fail.",
  },
  "search?": {
    fields: {
      flags: {
        items: {
          fields: {
            id: { ref: "id", says: "The flag." },
            text: { type: "string", says: "The warning." },
          },
        },
        says: "The red flags that answers raise.",
      },
      profile: { items: { type: "string" }, says: "The requirements on the person." },
      questions: {
        items: {
          fields: {
            id: { ref: "id", says: "The question." },
            text: { type: "string", says: "The question to a candidate." },
            shows: { type: "string", says: "The content of a good answer." },
          },
        },
        says: "The questions for candidates, at most four.",
      },
    },
    says: "For those who fill a position; absent if the questionnaire has no search.",
  },
  overrides: {
    items: {
      fields: {
        question: { ref: "id", says: "The question." },
        by: { type: "string", says: "Who reviewed." },
        reason: { type: "string", says: "Why." },
        before: { ref: "plainScore", says: "The respondents' score." },
        "value?": {
          either: [{ type: "number" }, { type: "string" }, { items: { type: "string" } }],
          says: "The answer that the review gives, if it gives one; not that to a text question.",
        },
        "state?": {
          enum: ["dont-know", "not-applicable", "skipped"],
          says: "Why the review gives no answer.",
        },
        "score?": { type: "number", says: "The score that the review gives." },
        at: { ref: "location", says: "The place in the review." },
      },
    },
    says: "Answers of a review that replace the aggregate.",
  },
  "facts?": {
    items: {
      fields: {
        question: { ref: "id", says: "The question." },
        "department?": {
          ref: "id",
          says: "The department that the fact is about; absent if it is about the organization.",
        },
        value: {
          either: [{ type: "number" }, { type: "string" }],
          says: "The answer that the fact gives: a level, a number, yes or no.",
        },
        source: { type: "string", says: "Where the fact comes from." },
        outcome: {
          enum: ["agrees", "contradicts", "no-answer", "settled", "withheld"],
          says: "contradicts: an answer contradicts it; settled: a review decided the question without an answer; withheld: the comparison could reveal an answer.",
        },
        "by?": {
          enum: ["answers", "review", "score"],
          says: "What it was compared with: each answer, the answer of a review, or the score where single answers may not be shown.",
        },
        "said?": {
          items: {
            fields: {
              "department?": { ref: "id", says: "Whose answer; absent if that is withheld." },
              value: {
                either: [{ type: "number" }, { type: "string" }],
                says: "The answer.",
              },
              people: { type: "integer", minimum: 1, says: "How many people gave it." },
              "contradicts?": { const: true, says: "It contradicts the fact." },
            },
          },
          says: "The answers that it was compared with.",
        },
        at: { ref: "location", says: "The place in the facts file." },
      },
    },
    says: "Facts of --facts or of the config, compared with the answers; docs/scoring.md §4.",
  },
  problems: {
    items: {
      fields: {
        code: { type: "string", says: "The kind of problem; docs/problems.md lists them all." },
        severity: {
          enum: ["error", "warning"],
          says: "warning: the file was still read.",
        },
        message: { type: "string", says: "The problem in words." },
        "remedy?": { type: "string", says: "The remedy." },
        "at?": { ref: "location", says: "The place in the file." },
        "count?": {
          type: "integer",
          minimum: 2,
          says: "The number of problems that it stands for, if they are not listed one by one.",
        },
      },
    },
    says: "Warnings about the files.",
  },
} as const;
