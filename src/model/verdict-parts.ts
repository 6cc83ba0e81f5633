/** The parts that draw conclusions: conditions, verdicts and roles. */
export const VERDICT_PARTS = {
  partState: { enum: ["holds", "signed", "missing", "refused", "unknown", "disputed"] },
  operand: { either: [{ type: "number" }, { type: "string" }, { type: "boolean" }] },
  condition: {
    fields: {
      "all?": { items: { ref: "condition" }, minItems: 1, says: "Every one of these is true." },
      "any?": {
        items: { ref: "condition" },
        minItems: 1,
        says: "At least one of these is true.",
      },
      "not?": { ref: "condition", says: "This is not true." },
      "question?": { ref: "id", says: "The answer to a question, by its id." },
      "level?": {
        ref: "id",
        says: "The level of a dimension, a capability, a question or overall.",
      },
      "score?": {
        ref: "id",
        says: "The score of a dimension, a capability, a question or overall.",
      },
      "state?": {
        ref: "id",
        says: "The state of a question: answered, dont-know, not-applicable, skipped.",
      },
      "coverage?": { ref: "id", says: "The share of a node that is known, from 0 to 1." },
      "silo-index?": {
        ref: "id",
        says: "How much the departments disagree on a node, from 0 to 1.",
      },
      "spread?": {
        ref: "id",
        says: "How far the departments' answers to a scored question are apart, in levels.",
      },
      "agreed?": {
        const: true,
        says: "With question: where departments differ, the comparison has to be true of every answer between theirs; if it is of some, it is unknown.",
      },
      "chosen?": {
        ref: "id",
        says: "The options that anyone chose, of a question of type choices.",
      },
      "department?": {
        enum: ["own", "heard"],
        says: "own: the respondent's; heard: all with respondents.",
      },
      "part?": { ref: "id", says: "The state of a part of a verdict." },
      "parts?": {
        either: [{ ref: "partState" }, { items: { ref: "partState" }, minItems: 1 }],
        says: "How many parts of verdicts are in this state, or in one of these; parts with alone are left out.",
      },
      "is?": { ref: "operand", says: "Equals this: a level, a number, an option id, yes or no." },
      "in?": { items: { ref: "operand" }, minItems: 1, says: "Is one of these." },
      "lt?": { type: "number", says: "Is below this." },
      "lte?": { type: "number", says: "Is this or below." },
      "gt?": { type: "number", says: "Is above this." },
      "gte?": { type: "number", says: "Is this or above." },
      "includes?": {
        either: [{ type: "string" }, { items: { type: "string" }, minItems: 1 }],
        says: "An option id, or several that must all be chosen.",
      },
    },
    minProperties: 1,
    says: "all, any, not, or one comparison: a subject (question, level, score, state, coverage, silo-index, spread, chosen, department, part, parts) with is, in, lt, lte, gt, gte, includes.",
  },
  ruleCondition: { ref: "condition" },
  verdict: {
    either: [
      { ref: "verdictRules" },
      {
        fields: {
          title: { ref: "text", says: "The question that the verdict answers." },
          parts: {
            ref: "verdictParts",
            default: [],
            says: "What the verdict needs. Its rules can read the state of each: docs/scoring.md §6.",
          },
          rules: {
            ref: "verdictRules",
            isKeyLeftOut: true,
            says: "In their order; the first that applies is the verdict.",
          },
        },
      },
    ],
  },
  verdictParts: {
    items: {
      fields: {
        id: { ref: "id", says: "The name of the part." },
        title: { ref: "text", says: "Its name inside a sentence, such as: decision rights." },
        holds: { ref: "condition", says: "The condition under which it is in place." },
        "signed?": {
          ref: "condition",
          says: "If it does not hold: somebody entitled to it will sign for it.",
        },
        "refused?": { ref: "condition", says: "If it does not hold: this has been refused." },
        who: {
          items: { ref: "text" },
          default: [],
          says: "The people to ask about it, each as inside a sentence.",
        },
        signs: {
          items: { ref: "text" },
          default: [],
          says: "The people who sign for it, each as inside a sentence.",
        },
        "condition?": { ref: "text", says: "What shall be true, as a sentence of a letter." },
        "seen?": { ref: "text", says: "How it will be seen: a case, not a paper." },
        alone: {
          type: "boolean",
          default: false,
          says: "Rules name it by itself; counts and lists of parts leave it out.",
        },
      },
    },
    maxItems: 9,
  },
  verdictRules: {
    items: {
      fields: {
        id: { ref: "id", says: "The name of this outcome." },
        "when?": { ref: "condition", says: "Without it the rule always applies." },
        title: { ref: "text", says: "The verdict in a few words." },
        "outlook?": {
          enum: ["succeeds", "fails"],
          says: "What the outcome means for an appointment; lint reports answers by which a role says the opposite.",
        },
        "advice?": {
          ref: "text",
          says: "For a recruiter: whether to take the search, in a few words.",
        },
        because: {
          ref: "clauses",
          default: [],
          says: "Reasons, each printed before the text where its own condition is true.",
        },
        "text?": {
          ref: "text",
          says: "What it means, and what to do; true wherever the rule applies. Slots such as {missing} and {missing.who} list parts.",
        },
      },
    },
    minItems: 1,
  },
  clauses: {
    items: {
      fields: {
        when: { ref: "condition", says: "The condition under which it is true." },
        text: { ref: "text", says: "The reason, in a sentence." },
      },
    },
    maxItems: 50,
  },
  outlook: {
    fields: {
      "when?": {
        ref: "condition",
        says: "The condition under which it applies. A role with needs has none.",
      },
      because: {
        ref: "clauses",
        default: [],
        says: "Reasons, each printed before the text where its own condition is true.",
      },
      text: { ref: "text", says: "Why, in a sentence or two that are true wherever it applies." },
    },
  },
  besides: {
    items: {
      fields: {
        when: { ref: "condition", says: "A condition that has to be true." },
        unless: {
          ref: "text",
          says: "Printed where it is not true: the change that it would take.",
        },
      },
    },
    maxItems: 9,
  },
  role: {
    fields: {
      id: { ref: "id", says: "The name of the role." },
      title: { ref: "text", says: "The title of the role." },
      "description?": { ref: "text", says: "The tasks of the role." },
      needs: {
        items: { ref: "id" },
        default: [],
        maxItems: 9,
        says: "Instead of the conditions of succeeds and fails: the parts of verdicts that it needs. Its outlook follows from their states: docs/scoring.md §6.",
      },
      besides: {
        ref: "besides",
        default: [],
        says: "With needs: what else has to be true for it to succeed.",
      },
      succeeds: { ref: "outlook", says: "When someone in this role would succeed." },
      fails: {
        ref: "outlook",
        says: "When someone in this role would fail; takes precedence over succeeds.",
      },
      ask: {
        default: [],
        items: {
          fields: {
            of: { ref: "text", says: "The person to ask." },
            questions: { items: { ref: "text" }, minItems: 1, says: "The questions to ask." },
          },
        },
        says: "Questions before the appointment, by the person to ask.",
      },
      sources: { items: { ref: "id" }, default: [], says: "The ids of its sources." },
    },
  },
} as const;
