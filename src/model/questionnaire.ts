import type { Condition } from "./condition.ts";
import type { Flat, ValueOf } from "./definition.ts";
import type { COMMON } from "./parts.ts";
import type { Text } from "./text.ts";

/** The format of a questionnaire: a maturity model with its questions, rules and advice. */
export const QUESTIONNAIRE = {
  name: "questionnaire",
  says: "A maturity model with its questions, scoring rules, recommendations and verdicts.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this file format." },
      id: { ref: "id", says: "The name that responses and -q use for it." },
      version: { ref: "version", says: "Responses of another major version are refused." },
      languages: {
        ref: "languages",
        says: "Language codes; the first is the fallback.",
      },
      title: { ref: "text", says: "The title of the questionnaire." },
      "description?": { ref: "text", says: "Its purpose, in a sentence or two." },
      texts: {
        ref: "texts",
        default: {},
        says: "The model's own words in place of the tool's.",
      },
      respondents: {
        enum: ["people", "organization"],
        default: "people",
        says: "Who answers: several people, or the organization as a whole, once.",
      },
      departments: {
        values: { ref: "department" },
        as: "list",
        keys: "id",
        minProperties: 1,
        maxProperties: 100,
        default: {},
        says: "By id: a name, or { name, minutes } with the longest interview it can be asked for. May be absent if respondents is organization.",
      },
      sources: {
        values: {
          fields: {
            title: { ref: "text", isUntranslated: true, says: "The title of the source." },
            "author?": { type: "string", says: "Who wrote it." },
            "published?": { ref: "published", says: "A year, a month or a day." },
            "url?": {
              type: "string",
              maxLength: 2000,
              says: "Its address: http or https.",
            },
          },
        },
        as: "list",
        keys: "id",
        default: {},
        says: "The sources of the content, by id.",
      },
      levels: {
        items: { ref: "level" },
        minItems: 2,
        maxItems: 20,
        default: [],
        says: "The steps of the model, lowest first; any ascending integers. None if absent: there are only scores and percents.",
      },
      "optionSets?": {
        values: { ref: "options" },
        keys: "id",
        says: "Options that several questions use, by name.",
      },
      tags: {
        values: { ref: "text" },
        as: "map",
        keys: "id",
        default: {},
        maxProperties: 100,
        says: "The names of the tags that questions have, by id.",
      },
      scoring: {
        ref: "scoring",
        default: {},
        says: "How answers become scores and levels; every key has a default.",
      },
      targets: {
        ref: "targets",
        default: {},
        says: "The targets, by dimension id, overall or default.",
      },
      measures: {
        items: { ref: "measure" },
        default: [],
        maxItems: 20,
        says: "Further overall measures, from the same dimensions by another method.",
      },
      dimensions: {
        items: { ref: "dimension" },
        minItems: 1,
        maxItems: 50,
        says: "The dimensions that are measured, with their capabilities and questions.",
      },
      agreement: {
        ref: "agreement",
        default: {},
        says: "How the agreement between departments is judged.",
      },
      scale: {
        ref: "scale",
        default: {},
        says: "The units in which efforts grow with an organization's size.",
      },
      spans: {
        values: { ref: "span" },
        as: "map",
        default: {},
        maxProperties: 50,
        says: "By title, such as CEO: the departments that the person heads, or all. Read and checked; nothing is computed from it yet.",
      },
      vignettes: {
        items: { ref: "vignette" },
        default: [],
        maxItems: 1000,
        says: "Made-up cases with the level that fits each, to test the descriptions of the levels. Read and checked; nothing is computed from it yet.",
      },
      recommendations: {
        items: { ref: "recommendation" },
        default: [],
        maxItems: 500,
        says: "The actions to take, each with the condition under which it applies.",
      },
      verdicts: {
        values: { ref: "verdict" },
        as: "list",
        default: {},
        keys: "id",
        says: "By id: ordered rules, of which the first that applies is the verdict; or { title, rules }.",
      },
      roles: {
        items: { ref: "role" },
        default: [],
        maxItems: 50,
        says: "People whom the organization might appoint, with the conditions under which they would succeed or fail.",
      },
      variants: {
        values: { ref: "variant" },
        as: "list",
        default: {},
        keys: "id",
        says: "Shorter questionnaires with the same questions, by id.",
      },
    },
  },
  parts: {
    texts: {
      fields: {
        "introduction?": {
          ref: "text",
          says: "Read aloud before the interview: its subject, and the promise to the respondent.",
        },
        "invitation?": { ref: "text", says: "The first paragraph of the invitation." },
        "roleExample?": {
          ref: "text",
          says: "An example of a role, where the interview asks for the respondent's.",
        },
        "confidentiality?": {
          ref: "text",
          says: "The promise in the invitation: who sees the answers, and what is printed.",
        },
        "sample?": {
          ref: "text",
          says: "What the people who answered stand for, below the comparison of departments.",
        },
      },
    },
    languages: { items: { ref: "language" }, minItems: 1, maxItems: 20 },
    department: {
      either: [
        {
          fields: {
            name: { ref: "text", isKeyLeftOut: true, says: "The name of the department." },
            "minutes?": {
              type: "number",
              exclusiveMinimum: 0,
              says: "The longest interview, in minutes; lint warns above it.",
            },
          },
        },
        { ref: "text" },
      ],
    },
    published: { either: [{ type: "string" }, { type: "number" }] },
    level: {
      fields: {
        level: { type: "integer", says: "The number of the level; each is above the one before." },
        "id?": { ref: "id", says: "A name for translations; the number if absent." },
        name: { ref: "text", says: "The name of the level." },
        "description?": { ref: "text", says: "A description of an organization at this level." },
      },
    },
    weight: { type: "number", minimum: 0 },
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
    notApplicable: { enum: ["exclude", "lowest", "highest", "no"] },
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
    dimension: {
      fields: {
        id: {
          ref: "id",
          says: "The name by which conditions, targets and thresholds refer to it.",
        },
        title: { ref: "text", says: "The title of the dimension." },
        "description?": { ref: "text", says: "Its subject." },
        "when?": {
          ref: "condition",
          says: "Its questions are shown only when this is true of the respondent's answers.",
        },
        weight: { ref: "weight", default: 1, says: "Its weight in the overall; 0 leaves it out." },
        "levels?": {
          items: { ref: "level" },
          minItems: 2,
          maxItems: 20,
          says: "The levels of the dimension and of everything below it; those of the model if absent.",
        },
        capabilities: {
          items: { ref: "capability" },
          translatedAt: "capabilities",
          minItems: 1,
          maxItems: 100,
          says: "What the dimension consists of.",
        },
      },
    },
    capability: {
      fields: {
        id: { ref: "id", says: "The name by which conditions and recommendations refer to it." },
        title: { ref: "text", says: "The title of the capability." },
        "description?": { ref: "text", says: "Its subject." },
        "when?": {
          ref: "condition",
          says: "Its questions are shown only when this is true of the respondent's answers.",
        },
        weight: {
          ref: "weight",
          default: 1,
          says: "Its weight in the dimension; 0 leaves it out.",
        },
        questions: {
          items: { ref: "question" },
          translatedAt: "questions",
          minItems: 1,
          maxItems: 200,
          says: "Its questions, in this order.",
        },
      },
    },
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
        ask: {
          items: { ref: "id" },
          minItems: 1,
          default: [],
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
          says: "Departments whose answer the respondent also predicts. Read and checked; nothing is computed from it yet.",
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
    estimate: {
      either: [
        { type: "number", minimum: 0 },
        { items: { type: "number", minimum: 0 }, minItems: 3, maxItems: 3 },
      ],
      says: "One number, or [low, likely, high].",
    },
    effort: {
      either: [
        { type: "number", minimum: 0 },
        { items: { type: "number", minimum: 0 }, minItems: 3, maxItems: 3 },
        {
          fields: {
            fixed: {
              ref: "estimate",
              default: 0,
              says: "Person-days whatever the size: likely, or [low, likely, high].",
            },
            per: {
              values: { ref: "estimate" },
              as: "map",
              keys: "id",
              default: {},
              says: "By unit of scale: further person-days for each, at its reference.",
            },
          },
        },
      ],
      says: "Person-days: likely, [low, likely, high], or { fixed, per }.",
    },
    efforts: {
      either: [
        { type: "number", minimum: 0 },
        { items: { type: "number", minimum: 0 }, minItems: 3, maxItems: 3 },
        { values: { ref: "effort" } },
      ],
    },
    reasons: { values: { ref: "text" }, keys: "level", minProperties: 1 },
    signers: {
      either: [
        { type: "string", minLength: 1, maxLength: 100 },
        { items: { type: "string", minLength: 1, maxLength: 100 }, minItems: 1, maxItems: 10 },
      ],
    },
    evidence: {
      either: [
        {
          fields: {
            grade: {
              enum: ["strong", "moderate", "weak", "none"],
              says: "How strong it is. Read and checked; nothing is computed from it yet.",
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
          ref: "estimate",
          default: 0,
          says: "What it costs once, in thousand euro: one number, or [low, likely, high].",
        },
        yearly: { ref: "estimate", default: 0, says: "The same for each year." },
        "for?": { ref: "text", says: "What the money is spent on." },
      },
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
    scale: {
      fields: {
        reference: {
          values: { type: "number", minimum: 0 },
          as: "map",
          keys: "id",
          default: {},
          says: "By unit: how many of it the days of efforts are stated for.",
        },
        units: {
          values: { ref: "text" },
          as: "map",
          keys: "id",
          default: {},
          says: "By id: the name of a unit, such as systems or sites.",
        },
      },
    },
    span: {
      either: [{ const: "all" }, { items: { ref: "id" }, minItems: 1, maxItems: 100 }],
      says: "all, or a list of departments.",
    },
    vignette: {
      fields: {
        id: { ref: "id", says: "The name of the case." },
        question: { ref: "id", says: "The question of type level that it is about." },
        text: { ref: "text", says: "The case, as a respondent would tell it." },
        level: { type: "integer", says: "The level that fits it." },
        "mechanism?": {
          type: "string",
          minLength: 1,
          maxLength: 200,
          says: "How it works in this case: a person, a council, a rule, a system.",
        },
      },
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
          says: "Whether other recommendations depend on it: it then comes first among the priorities, after its prerequisites. False if absent.",
        },
        "rationale?": { ref: "text", says: "Why, in a few sentences." },
        because: {
          values: { ref: "reasons" },
          as: "map",
          keys: "id",
          default: {},
          says: "By question id, by a level that it starts from: the reason there, in a sentence. Read and checked; nothing is computed from it yet.",
        },
        steps: { items: { ref: "text" }, default: [], says: "The first steps, in order." },
        "stop?": { ref: "text", says: "What to stop doing." },
        "owner?": { ref: "text", says: "Who signs and who prepares." },
        signs: {
          ref: "signers",
          default: [],
          says: "Who signs: one title of spans, or a list of them. Read and checked; nothing is computed from it yet.",
        },
        "prepares?": {
          ref: "text",
          says: "Who prepares it. Read and checked; nothing is computed from it yet.",
        },
        "sponsor?": {
          enum: ["needs", "helps", "no"],
          says: "Whether it needs a sponsor in top management. Read and checked; nothing is computed from it yet.",
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
          says: "What the literature found. Read and checked; nothing is computed from it yet.",
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
          values: { ref: "estimate" },
          as: "map",
          default: {},
          says: "By department: person-days a year of people who are assigned to it. Read and checked; nothing is computed from it yet.",
        },
        "money?": {
          ref: "money",
          says: "What it costs besides person-days. Read and checked; nothing is computed from it yet.",
        },
        upkeep: {
          values: { ref: "estimate" },
          as: "map",
          default: {},
          says: "By department: person-days a year to keep it up. Read and checked; nothing is computed from it yet.",
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
          says: "With question: only if the departments agree on the answer. Read and checked; nothing is computed from it yet.",
        },
        "department?": {
          enum: ["own", "heard"],
          says: "own: the respondent's; heard: all with respondents.",
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
      says: "all, any, not, or one comparison: a subject (question, level, score, state, coverage, silo-index, spread, department) with is, in, lt, lte, gt, gte, includes.",
    },
    ruleCondition: { ref: "condition" },
    verdict: {
      either: [
        { ref: "verdictRules" },
        {
          fields: {
            title: { ref: "text", says: "The question that the verdict answers." },
            rules: {
              ref: "verdictRules",
              isKeyLeftOut: true,
              says: "In their order; the first that applies is the verdict.",
            },
          },
        },
      ],
    },
    verdictRules: {
      items: {
        fields: {
          id: { ref: "id", says: "The name of this outcome." },
          "when?": { ref: "condition", says: "Without it the rule always applies." },
          title: { ref: "text", says: "The verdict in a few words." },
          "text?": { ref: "text", says: "What it means, and what to do." },
        },
      },
      minItems: 1,
    },
    variant: {
      fields: {
        title: { ref: "text", says: "The name of the variant." },
        "ask?": { const: "all", says: "Puts every question to every department." },
        probes: {
          type: "boolean",
          default: true,
          says: "false: asked without the interviewer's probes.",
        },
        frame: {
          type: "number",
          minimum: 0,
          default: 8,
          says: "Minutes before and after the questions.",
        },
        "minutes?": {
          type: "number",
          exclusiveMinimum: 0,
          says: "The longest interview that it may take.",
        },
        questions: {
          items: { ref: "id" },
          minItems: 1,
          says: "The ids of the questions that it asks.",
        },
      },
    },
    outlook: {
      fields: {
        when: { ref: "condition", says: "The condition under which it applies." },
        text: { ref: "text", says: "Why, in a sentence or two." },
      },
    },
    role: {
      fields: {
        id: { ref: "id", says: "The name of the role." },
        title: { ref: "text", says: "The title of the role." },
        "description?": { ref: "text", says: "The tasks of the role." },
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
  },
} as const;

type Parts = typeof QUESTIONNAIRE.parts & typeof COMMON;
type Part<Name extends keyof Parts> = ValueOf<Parts[Name], Parts, OwnValues>;

/** A questionnaire with its maturity model, every default filled in. */
export type Questionnaire = ValueOf<typeof QUESTIONNAIRE.whole, Parts, OwnValues>;

/** The parts whose value in memory differs from the file; read/questionnaire.ts reads each. */
export interface OwnValues {
  /** The first is the fallback. */
  readonly languages: readonly [string, ...string[]];
  readonly department: Omit<Department, "id">;
  readonly published: string;
  readonly level: Level;
  readonly levelRule: LevelRule;
  readonly targets: Targets;
  readonly question: Question;
  readonly levelTexts: readonly { readonly level: number; readonly text: Text }[];
  readonly ownOptions: readonly Option[];
  readonly choicesScore: ChoicesScore;
  readonly estimate: Estimate;
  readonly numberScore: NumberScore;
  readonly efforts: ReadonlyMap<string, Effort>;
  readonly reasons: OwnValues["levelTexts"];
  readonly signers: readonly string[];
  readonly evidence: Evidence;
  readonly condition: Condition;
  readonly ruleCondition: Condition;
  readonly verdict: Omit<Verdict, "id">;
  readonly variant: Omit<Variant, "id">;
}

export interface Department {
  readonly id: string;
  readonly name: Text;
  /** The longest interview that this department can be asked for. */
  readonly minutes?: number;
}

export type Source = Questionnaire["sources"][number];

/** A step of the maturity model. */
export type Level = Flat<Part<"level"> & { readonly id: string }>;

export type Dimension = Part<"dimension">;
export type Capability = Part<"capability">;

type Asked = Part<"question"> & { readonly scored: boolean };
type AskedAs<Type extends Asked["type"]> = Flat<Extract<Asked, { readonly type: Type }>>;

export type LevelQuestion = AskedAs<"level">;
export type ChoiceQuestion = AskedAs<"choice">;
export type ChoicesQuestion = AskedAs<"choices">;
export type YesNoQuestion = Flat<
  Omit<AskedAs<"yes-no">, "score"> & { readonly scores: AskedAs<"yes-no">["score"] }
>;
export type NumberQuestion = AskedAs<"number">;
export type TextQuestion = AskedAs<"text">;
export type DateQuestion = AskedAs<"date">;

export type Question =
  | LevelQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | YesNoQuestion
  | NumberQuestion
  | TextQuestion
  | DateQuestion;

/** A question whose answers can score; the others are context. */
export type ScorableQuestion = Exclude<Question, TextQuestion | DateQuestion>;

export type QuestionType = Question["type"];
export type Option = Part<"option">;

/**
 * Scores a number that is at least `from` and below the next band's `from`, or at most `atMost` and
 * above the one before.
 */
export type Band = NumberQuestion["bands"][number];

/** How several chosen options become one score. */
export type ChoicesScore =
  | { readonly by: "sum"; readonly min?: number; readonly max?: number }
  | { readonly by: "share" }
  | {
      readonly by: "rules";
      readonly rules: Part<"choicesScore">["rules"];
      readonly default?: number;
    };

/** How a number becomes a score without bands: it is the score, or lies between two points. */
export type NumberScore =
  | "value"
  | { readonly between: readonly { readonly at: number; readonly score: number }[] };

/** A further overall measure. */
export type Measure = Part<"measure">;

/** How answers count that do not apply; `no`: such an answer is not allowed. */
export type NotApplicableRule = Part<"notApplicable">;

/** The scoring rules of a questionnaire; docs/scoring.md explains each. */
export type ScoringRules = Part<"scoring">;

/** The tiers that are computed from the tier below; questions are scored by their answers. */
export type Tier = keyof ScoringRules["methods"];

/** How the scores of the children become the score of their parent. */
export type Method = ScoringRules["methods"][Tier];

export type Average = ScoringRules["respondents"]["within"];

/** How a node's level is derived from its children. */
export type LevelRule =
  | { readonly kind: "criteria"; readonly strict: boolean }
  | {
      readonly kind: "bands";
      readonly by: "score" | "percent";
      readonly from: readonly { readonly level: number; readonly from: number }[];
      /** Instead of `from`: the highest value of each level. */
      readonly atMost?: readonly { readonly level: number; readonly atMost: number }[];
    }
  | { readonly kind: "staged" }
  | { readonly kind: "weakest" }
  | { readonly kind: "capped" }
  | { readonly kind: "none" };

/** A target: one level more than today, a level of the model, or a score. */
export type Target =
  | { readonly kind: "one-level-up" }
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "score"; readonly score: number };

/** Targets by node id; `byDefault` is for dimensions and the overall without an explicit one. */
export interface Targets {
  readonly byDefault: Target;
  readonly byId: ReadonlyMap<string, Target>;
}

/** A low, a likely and a high number: person-days, weeks or money. */
export interface Estimate {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Person-days at the reference of the model's scale, and what they consist of. */
export interface Effort extends Estimate {
  readonly fixed: Estimate;
  /** For each of a unit, by the unit. */
  readonly per: ReadonlyMap<string, Estimate>;
}

/** How strong the evidence for a recommendation is. */
export interface Evidence {
  readonly grade?: "strong" | "moderate" | "weak" | "none";
  readonly text: Text;
}

/** A made-up case with the level that fits it. */
export type Vignette = Questionnaire["vignettes"][number];

export type Recommendation = Part<"recommendation">;

/** Ordered rules; the first that applies is the verdict. */
export interface Verdict {
  readonly id: string;
  readonly title?: Text;
  readonly rules: readonly VerdictRule[];
}

/** One outcome of a verdict; without a condition it always applies. */
export type VerdictRule = Part<"verdictRules">[number];

/** When a role would succeed in this organization, or fail, and why. */
export type Outlook = Part<"outlook">;

/** A person whom the organization might appoint. */
export type Role = Part<"role">;

/**
 * A shorter questionnaire with the same questions; `askAll` puts every question to every
 * department.
 */
export type Variant = Flat<
  { readonly id: string; readonly askAll: boolean } & Omit<Part<"variant">, "ask">
>;
