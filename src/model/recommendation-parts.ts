/** The parts of a recommendation, with its efforts and its reasons. */
export const RECOMMENDATION_PARTS = {
  estimate: {
    either: [
      { type: "number", minimum: 0 },
      { items: { type: "number", minimum: 0 }, minItems: 3, maxItems: 3 },
    ],
    says: "One number, or [low, likely, high].",
  },
  sized: {
    either: [
      { type: "number", minimum: 0 },
      { items: { type: "number", minimum: 0 }, minItems: 3, maxItems: 3 },
      {
        fields: {
          fixed: {
            ref: "estimate",
            default: 0,
            says: "What it takes whatever the size: likely, or [low, likely, high].",
          },
          per: {
            values: { ref: "estimate" },
            as: "map",
            keys: "id",
            default: {},
            says: "By unit of scale: what each of it takes besides.",
          },
        },
      },
    ],
    says: "Likely, [low, likely, high], or { fixed, per }.",
  },
  efforts: {
    either: [
      { type: "number", minimum: 0 },
      { items: { type: "number", minimum: 0 }, minItems: 3, maxItems: 3 },
      { values: { ref: "sized" } },
    ],
  },
  reasons: { values: { ref: "text" }, keys: "level", minProperties: 1 },
  signers: {
    either: [
      { type: "string", minLength: 1, maxLength: 100 },
      { items: { type: "string", minLength: 1, maxLength: 100 }, minItems: 1, maxItems: 10 },
    ],
    says: "A key of positions, or a list of them.",
  },
  evidence: {
    either: [
      {
        fields: {
          grade: {
            enum: ["strong", "moderate", "weak", "none"],
            says: "How strong it is, for programs; documents print the text.",
          },
          text: { ref: "text", isKeyLeftOut: true, says: "The same in a sentence or two." },
        },
      },
      { ref: "text" },
    ],
  },
  money: {
    fields: {
      once: {
        ref: "sized",
        default: 0,
        says: "What it costs once, in thousand euro: one number, [low, likely, high], or { fixed, per }.",
      },
      yearly: { ref: "sized", default: 0, says: "The same for each year." },
      "for?": { ref: "text", says: "What the money is spent on." },
    },
  },
  scale: {
    fields: {
      reference: {
        values: { type: "number", minimum: 0 },
        as: "map",
        keys: "id",
        default: {},
        says: "By unit: how many of it the estimates are stated for.",
      },
      units: {
        values: { ref: "text" },
        as: "map",
        keys: "id",
        default: {},
        says: "By id: the name of a unit, such as systems or sites.",
      },
      growth: {
        values: { type: "number", minimum: 0, maximum: 1 },
        as: "map",
        keys: "id",
        default: {},
        says: "By unit: how it grows with the unit employees, for a client that states only those. 1: in proportion; 0.35: ten times the employees have 2.2 times as many.",
      },
      "range?": {
        items: { type: "number", minimum: 1 },
        minItems: 2,
        maxItems: 2,
        says: "The fewest and the most employees of the organizations that the estimates are made for. Documents for others say that they are a first guess.",
      },
    },
  },
  position: {
    either: [
      {
        fields: {
          name: { ref: "text", isKeyLeftOut: true, says: "The name of the position." },
          above: {
            either: [{ const: "all" }, { items: { ref: "id" }, minItems: 1, maxItems: 100 }],
            default: [],
            says: "The departments that the person has authority over, or all; none if absent.",
          },
        },
      },
      { ref: "text" },
    ],
  },
  recommendation: {
    fields: {
      id: {
        ref: "id",
        says: "The name that other recommendations and plan use for it.",
      },
      title: { ref: "text", says: "The action, in a few words." },
      when: { ref: "condition", says: "The condition under which it applies." },
      foundation: {
        type: "boolean",
        default: false,
        says: "Whether other recommendations depend on it: it then comes first among the priorities, after its prerequisites, and every plan includes it. False if absent.",
      },
      "rationale?": {
        ref: "text",
        says: "Why, in a few sentences that are true wherever it applies; printed where no reason of because can be.",
      },
      because: {
        values: { ref: "reasons" },
        as: "map",
        keys: "id",
        default: {},
        says: "By question id, by a level that it starts from: the reason there, in a sentence. Documents print those that are true today, instead of the rationale.",
      },
      steps: { items: { ref: "text" }, default: [], says: "The first steps, in order." },
      "stop?": { ref: "text", says: "What to stop doing." },
      "owner?": {
        ref: "text",
        says: "Who signs and who prepares, in a model without positions; documents print signs and prepares in its place.",
      },
      signs: {
        ref: "signers",
        default: [],
        says: "Who signs: one or several positions. Together they have authority over every department whose days it takes.",
      },
      "prepares?": { ref: "text", says: "Who prepares it." },
      "sponsor?": {
        enum: ["gives", "needs", "helps", "no"],
        says: "Whether it needs a sponsor in top management, or gives the work one. One that needs a sponsor requires one that gives it.",
      },
      "takesHold?": {
        ref: "text",
        says: "Signs that it is in place: people have changed how they work.",
      },
      "failsWhen?": { ref: "text", says: "What makes it fail." },
      "risk?": { ref: "text", says: "The cost of waiting." },
      "case?": { ref: "text", says: "A real case and its result." },
      "evidence?": {
        ref: "evidence",
        says: "How strong the evidence is: a text, or { grade, text }.",
      },
      literature: {
        items: {
          fields: {
            source: { ref: "id", says: "The id of a source." },
            finding: {
              enum: ["supports", "contradicts"],
              says: "Whether its finding supports the recommendation.",
            },
            "text?": { ref: "text", says: "The finding in a sentence." },
          },
        },
        default: [],
        maxItems: 50,
        says: "What studies found, for and against; printed beside the recommendation.",
      },
      "kpi?": {
        fields: {
          measure: { ref: "text", says: "The quantity that is counted." },
          "from?": { ref: "text", says: "Its value before." },
          "to?": { ref: "text", says: "Its value after." },
        },
        says: "The figure that shows it, and the change to expect.",
      },
      effort: {
        ref: "efforts",
        default: {},
        says: "Person-days: one number, [low, likely, high], or either of them by department; by department also { fixed, per }.",
      },
      allocated: {
        values: { ref: "sized" },
        as: "map",
        default: {},
        says: "By department: person-days a year of people who are assigned to it, besides the effort; written like an effort.",
      },
      "money?": {
        ref: "money",
        says: "What it costs besides person-days.",
      },
      upkeep: {
        values: { ref: "sized" },
        as: "map",
        default: {},
        says: "By department: person-days a year to keep it up, from the day that it is in place; written like an effort.",
      },
      "duration?": { ref: "estimate", says: "Weeks: likely, or [low, likely, high]." },
      raises: {
        as: "map",
        default: {},
        values: {
          fields: {
            from: { type: "integer", says: "The level that it starts from." },
            to: { type: "integer", says: "The level that it leads to." },
          },
        },
        says: "By question or capability id: the step from one level to another.",
      },
      requires: {
        items: { ref: "id" },
        default: [],
        says: "The ids of recommendations that must be carried out first.",
      },
      sources: { items: { ref: "id" }, default: [], says: "The ids of its sources." },
    },
  },
} as const;
