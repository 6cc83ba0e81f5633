/** The fields of a result that 'unsilo check' adds. */
export const CHECK_FIELDS = {
  "thresholds?": {
    items: {
      fields: {
        id: {
          ref: "id",
          says: "The limited node: overall, a dimension, a capability or a question.",
        },
        metric: {
          ref: "metric",
          says: "The figure of the node that is compared with the bound.",
        },
        bound: {
          enum: ["min", "max"],
          says: "Whether the figure must be at least or at most the expected one.",
        },
        expected: { type: "number", says: "The bound itself." },
        "actual?": {
          type: "number",
          says: "Unrounded; for a drop, by how much the score fell (negative: it rose). Absent if it cannot be measured.",
        },
        "before?": { type: "number", says: "For a drop: the baseline's score." },
        "limit?": { ref: "changeLimit" },
        severity: {
          enum: ["error", "warn"],
          says: "warn is reported, and does not fail the check.",
        },
        passed: {
          type: "boolean",
          says: "Whether it is met; false if it could not be evaluated.",
        },
        "alwaysMet?": {
          type: "boolean",
          says: "True if every value that the node can have meets it.",
        },
        "reason?": {
          enum: [
            "unknown-id",
            "not-scored",
            "not-scored-then",
            "withheld",
            "withheld-then",
            "no-level",
            "not-measured",
            "no-longer-scored",
            "gone",
            "not-in-baseline",
          ],
          says: "The reason for the missing number.",
        },
        "costliest?": {
          fields: {
            question: { ref: "id", says: "The question that it answers." },
            at: { ref: "location", says: "The place of the answer." },
          },
          says: "If it is not met: the answer that lowers the node most.",
        },
        "at?": { ref: "location", says: "The place in the config that sets it." },
      },
    },
    says: "Written by 'unsilo check': the thresholds and their outcomes.",
  },
  "passed?": {
    type: "boolean",
    says: "Written by 'unsilo check': every threshold that can fail is met, no department of the baseline is missing, and every file was good.",
  },
  "files?": {
    items: {
      fields: {
        file: { type: "string", says: "The file, relative to where unsilo ran." },
        state: {
          enum: ["finished", "unfinished", "bad", "left-out"],
          says: "Read, and finished or not; bad: it has errors; left-out: it is not read.",
        },
        "responses?": {
          type: "integer",
          minimum: 0,
          says: "How many responses of a responses table count.",
        },
        "unfinished?": {
          type: "integer",
          minimum: 0,
          says: "How many of those are not finished.",
        },
      },
    },
    says: "Written by 'unsilo check': the response files that were found.",
  },
  "config?": {
    type: "string",
    says: "Written by 'unsilo check': the config in use, relative to where unsilo ran; absent if there is none.",
  },
  "unfinished?": {
    type: "integer",
    minimum: 1,
    says: "How many of the people counted have not finished their interview; written by 'unsilo score' and 'unsilo report', and absent if all have.",
  },
  "finishedOnly?": {
    type: "boolean",
    says: "Written by 'unsilo check': true if only finished responses are counted.",
  },
  "groups?": {
    values: { items: { ref: "id" } },
    keys: "id",
    says: "Written by 'unsilo check': the config's groups of departments, pooled for the gap between departments.",
  },
  "baseline?": {
    fields: {
      file: { type: "string", says: "The baseline, relative to where unsilo ran." },
      missingDepartments: {
        items: {
          fields: {
            id: { ref: "id", says: "The department." },
            at: { ref: "location", says: "The place in the baseline." },
          },
        },
        says: "Departments with respondents in the baseline and without any today. Each of them fails the check.",
      },
      "missingRespondents?": {
        items: {
          fields: {
            id: { ref: "id", says: "The respondent." },
            "department?": { ref: "id", says: "The department in the baseline." },
            at: { ref: "location", says: "The place of the respondent in the baseline." },
          },
        },
        says: "Respondents of the baseline without a response today; absent if the baseline does not list its respondents.",
      },
      "fewerRespondents?": {
        items: {
          fields: {
            id: { ref: "id", says: "The department." },
            before: { type: "integer", minimum: 1, says: "Its respondents in the baseline." },
            now: { type: "integer", minimum: 1, says: "Its respondents today." },
          },
        },
        says: "Departments with fewer respondents than in the baseline; only if the baseline does not list its respondents.",
      },
    },
    says: "Written by 'unsilo check': respondents in the baseline who do not answer today.",
  },
} as const;
