import type { Flat, ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";
import type { ThresholdValues } from "./threshold.ts";

/** The format of a result: one scored document, rendered in many formats. */
export const RESULT = {
  name: "result",
  says: "The scored document that 'unsilo score --format json' prints. Names are stable: adding is free, renaming is a breaking change. Numbers are unrounded.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { ref: "tool" },
      questionnaire: { ref: "scoredBy" },
      organization: { type: "string", minLength: 1, says: "The organization that is assessed." },
      assessment: { type: "string", minLength: 1, says: "The round, such as 2026-11." },
      "variant?": { ref: "id", says: "The shorter questionnaire that was scored." },
      "date?": { type: "string", says: "The latest date of the responses." },
      language: { type: "string", says: "The language of titles and texts." },
      "size?": {
        items: { ref: "size" },
        says: "The size for which person-days are estimated; absent if no effort grows with a size.",
      },
      "minimumGroup?": {
        type: "integer",
        minimum: 1,
        says: "Departments with fewer people than this are not shown separately; absent if the organization answered as a whole.",
      },
      respondents: {
        items: {
          fields: {
            id: { ref: "id", says: "A pseudonym." },
            "role?": { type: "string", says: "The role that the respondent gave." },
            "department?": {
              ref: "id",
              says: "The department; absent if the organization answered as a whole.",
            },
          },
        },
        says: "Who answered, by pseudonym; empty with more than 200 respondents.",
      },
      "headcount?": {
        values: { type: "integer", minimum: 1 },
        says: "How many people of each department answered.",
      },
      coverage: {
        fields: {
          asked: { type: "integer", minimum: 0, says: "How many answers were asked for." },
          answered: { type: "integer", minimum: 0, says: "How many were given." },
          dontKnow: { type: "integer", minimum: 0, says: "How many were: don't know." },
          notApplicable: { type: "integer", minimum: 0, says: "How many were: does not apply." },
          "leftOut?": {
            type: "integer",
            minimum: 1,
            says: "How many of those are left out of the scores; present if they are more than a third of the answers asked for.",
          },
          skipped: { type: "integer", minimum: 0, says: "How many were skipped." },
          unanswered: { type: "integer", minimum: 0, says: "How many are still open." },
          "ratio?": {
            type: "number",
            minimum: 0,
            maximum: 1,
            says: "The share that is known, 0 to 1; absent when nobody was asked.",
          },
          confidence: {
            enum: ["firm", "indicative", "provisional", "insufficient", "none"],
            says: "firm, indicative, provisional, or insufficient for a score; none if the model has no overall score, or nothing in it applies.",
          },
          confidenceReason: {
            enum: [
              "enough-known",
              "too-little-known",
              "dimension-lost",
              "much-not-applicable",
              "one-department",
              "few-departments",
              "few-respondents",
              "other-people",
              "one-respondent",
              "not-scored",
            ],
            says: "Why the overall is firm, or the first reason why it is not.",
          },
          "repeated?": {
            fields: {
              draws: { type: "integer", minimum: 1, says: "How many assessments were drawn." },
              people: { type: "integer", minimum: 1, says: "How many people answered." },
              again: {
                type: "number",
                minimum: 0,
                maximum: 1,
                says: "The share of them with the overall level of today, 0 to 1.",
              },
              others: {
                items: { type: "integer" },
                says: "The other levels among them, the most frequent first.",
              },
            },
            says: "The overall level if other people of the same departments had answered.",
          },
          "oneRespondent?": {
            fields: {
              level: {
                pair: { type: "integer" },
                says: "The lowest to highest overall level without any one respondent.",
              },
              "mayBeLost?": {
                const: true,
                says: "true if leaving out one respondent removes the overall score.",
              },
            },
            says: "How one respondent could change the overall level, or remove it; absent if none could.",
          },
          unheard: {
            items: { ref: "id" },
            says: "Departments that questions name and that have no respondent.",
          },
        },
        says: "Counts of answers to scored questions over all respondents.",
      },
      evidence: {
        fields: {
          high: {
            type: "integer",
            minimum: 0,
            says: "How many answers are on one of the top two levels.",
          },
          unevidenced: { type: "integer", minimum: 0, says: "How many of them cite no evidence." },
          strongest: {
            fields: {
              said: { type: "integer", minimum: 0, says: "Something said." },
              shown: { type: "integer", minimum: 0, says: "Something shown." },
              measured: { type: "integer", minimum: 0, says: "Something measured." },
            },
            says: "How many of them cite evidence, by its strongest kind.",
          },
          "lacking?": {
            type: "integer",
            minimum: 0,
            says: "How many answers need stronger evidence than they cite; only if scoring.evidence asks for it.",
          },
        },
        says: "Answers on the model's top two levels whose score may be shown.",
      },
      overall: { ref: "judgedScore", says: "The overall." },
      "measures?": {
        items: { ref: "overallMeasure" },
        says: "The further overall measures, in the order of the questionnaire.",
      },
      dimensions: {
        items: { ref: "dimension" },
        says: "The dimensions, in the order of the questionnaire.",
      },
      "tags?": {
        items: {
          fields: {
            id: { ref: "id", says: "The tag." },
            title: { type: "string", says: "Its name." },
            "percent?": {
              type: "number",
              says: "The weighted mean of the percents of its scored questions.",
            },
            "reason?": {
              enum: ["unscored", "not-applicable", "coverage", "withheld"],
              says: "Why there is no percent: no question of it is scored, none applies, there are not enough answers, or a score may not be shown.",
            },
            "coverage?": { type: "number", says: "The mean coverage of its scored questions." },
            questions: { type: "integer", minimum: 0, says: "How many questions have it." },
          },
        },
        says: "Each tag of the questionnaire with a figure for its questions; no level or advice depends on it.",
      },
      departments: {
        items: {
          fields: {
            id: { ref: "id", says: "The department." },
            title: { type: "string", says: "Its name." },
            respondents: { type: "integer", minimum: 1, says: "How many of its people answered." },
            overall: { ref: "plainScore", says: "The overall in this department's own view." },
            dimensions: {
              items: { ref: "namedScore" },
              says: "The dimensions in this department's own view.",
            },
          },
        },
        says: "Each department that is shown separately, with its own profile.",
      },
      withheld: {
        items: { ref: "id" },
        says: "Departments with respondents whose profile is withheld because too few of their people answered.",
      },
      perception: {
        fields: {
          questions: { items: { ref: "gap" }, says: "Left out if departments are withheld." },
          dimensions: {
            items: { ref: "gap" },
            says: "The gap between departments in each dimension.",
          },
          overall: { ref: "gap", says: "The overall gap between departments." },
        },
        says: "Whether the departments agree about the organization.",
      },
      "agreement?": {
        fields: {
          overall: { ref: "departmentsCompared", says: "All departments, over all questions." },
          dimensions: {
            items: { ref: "departmentsCompared" },
            says: "The dimensions, in the order of the questionnaire.",
          },
          pairs: {
            items: { ref: "compared" },
            says: "The pairs that the questionnaire names, in its order.",
          },
          questions: {
            items: { ref: "consensus" },
            says: "The answered questions of type level and choice; left out if departments are withheld.",
          },
        },
        says: "The differences between departments, each with its outcome; absent in results of earlier versions.",
      },
      "sensitivity?": {
        fields: {
          draws: { type: "integer", minimum: 1, says: "How many other weights were tried." },
          spread: {
            type: "number",
            says: "The largest change of a weight, as a share of it.",
          },
          dimensions: {
            items: {
              fields: {
                id: { ref: "id", says: "The dimension." },
                ranks: {
                  items: { type: "number", minimum: 0, maximum: 1 },
                  says: "The share of draws at each rank, the weakest first.",
                },
                levels: {
                  items: {
                    fields: {
                      level: { type: "integer", says: "A level that occurred." },
                      share: {
                        type: "number",
                        minimum: 0,
                        maximum: 1,
                        says: "The share of draws with it, 0 to 1.",
                      },
                    },
                  },
                  says: "The share of draws at each level that occurred, lowest first.",
                },
              },
            },
            says: "The outcome for each dimension.",
          },
        },
        says: "How much the dimensions depend on the weights of questions and capabilities. Present on request, if no department is withheld.",
      },
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
              enum: ["succeeds", "fails", "open"],
              says: "Whether the role would succeed here today.",
            },
            "text?": { type: "string", says: "Why; absent if it is open." },
          },
        },
        says: "Who would succeed here, and who would fail.",
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
    },
  },
  parts: {
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
        "reason?": {
          enum: [
            "organization",
            "no-levels",
            "two-levels",
            "no-question",
            "one-department",
            "not-heard",
            "one-group",
            "no-common-question",
            "too-few-of-many",
            "withheld",
          ],
          says: "The reason, if no outcome is given.",
        },
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
        "evidence?": { items: { ref: "citedEvidence" }, says: "The evidence that it cites." },
        "lacksEvidence?": {
          const: true,
          says: "Lacks the evidence that scoring.evidence asks for.",
        },
        "isUnevidenced?": {
          const: true,
          says: "On one of the top two levels, without evidence.",
        },
        "at?": { ref: "location", says: "The place of the answer." },
      },
    },
  },
} as const;

type Parts = typeof RESULT.parts & CommonParts;
type Part<Name extends keyof typeof RESULT.parts> = ValueOf<
  (typeof RESULT.parts)[Name],
  Parts,
  OwnValues
>;

interface OwnValues extends Pick<ThresholdValues, "metric"> {
  readonly resultTarget: ResultTarget;
}

/** The scored document. */
export type Result = ValueOf<typeof RESULT.whole, Parts, OwnValues>;

export type ResultTarget = { readonly level: number } | { readonly score: number };
/** A target and the distance to it. */
export type TargetGap = Flat<Pick<Result["overall"], "target" | "gap">>;

export type DimensionResult = Part<"dimension">;
export type CapabilityResult = Part<"capability">;
export type QuestionResult = Part<"question">;
/** An answer as the result shows it: without respondent and department below `minimumGroup`. */
export type ResultAnswer = Part<"answer">;

export type DepartmentResult = Result["departments"][number];
export type CoverageResult = Result["coverage"];
/** Why the overall result is firm, or the first reason why it is not. */
export type ConfidenceReason = CoverageResult["confidenceReason"];
export type RecommendationResult = Result["recommendations"][number];
export type VerdictResult = Result["verdicts"][number];
export type RoleResult = Result["roles"][number];
/** A fact, compared with the answers to its question. */
export type FactResult = NonNullable<Result["facts"]>[number];
export type OverrideResult = Result["overrides"][number];
export type EvidenceResult = Result["evidence"];
/** The ranks and levels of the dimensions with slightly different weights. */
export type Sensitivity = NonNullable<Result["sensitivity"]>;
/** The profile if questions or capabilities were at other levels. */
export type ProjectedResult = NonNullable<Result["projected"]>;
/** The status of a response file in a check. */
export type CheckedFile = NonNullable<Result["files"]>[number];
/** A respondent in a baseline who does not answer today. */
export type BaselineResult = NonNullable<Result["baseline"]>;

/** The differences between departments, each with its outcome. */
export type Agreement = NonNullable<Result["agreement"]>;
/** Two sides with the outcome of their difference; docs/scoring.md §7. */
export type SidesCompared = Part<"compared">;
/** All departments in a node; the sides are the two that differ most. */
export type DepartmentsCompared = Part<"departmentsCompared">;
/** The departments of one side of a comparison. */
export type ComparedSide = Part<"side">;
/** How far the answers to a question bear out its level; docs/scoring.md §7. */
export type QuestionConsensus = Part<"consensus">;

/** Whether the departments agree about the organization. */
export type Perception = Result["perception"];
/** The perception gap of one node; docs/scoring.md §7. */
export type PerceptionGap = Part<"gap">;
/** The position of one department, or one group of departments, in a gap. */
export type DepartmentStanding = PerceptionGap["departments"][number];
/** The difference between two departments; docs/scoring.md §7. */
export type DepartmentPair = NonNullable<PerceptionGap["pairs"]>[number];

/** A located defect in an input file. */
export type Problem = Result["problems"][number];
export type Severity = Problem["severity"];

/** A threshold with its outcome. */
export type ThresholdResult = NonNullable<Result["thresholds"]>[number];
/** The answer that lowers a node most. */
export type Costliest = NonNullable<ThresholdResult["costliest"]>;

/** Why there is nothing to compare with a baseline: a score was lost, or was not there. */
export type LostReason = "no-longer-scored" | "gone" | "not-in-baseline";

/**
 * Why nothing could be compared with a threshold; `not-scored-then`: it had no score in the
 * baseline.
 */
export type NotJudgedReason = Exclude<NonNullable<ThresholdResult["reason"]>, LostReason>;

/** A tag with a figure for its questions. */
export type TagResult = NonNullable<Result["tags"]>[number];
