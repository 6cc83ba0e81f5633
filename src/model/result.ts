import type { Flat, ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";
import type { ThresholdValues } from "./threshold.ts";

/** The format of a result: the scored document, one, with many faces. */
export const RESULT = {
  name: "result",
  says: "The scored document that 'unsilo score --format json' prints. Names are stable: adding is free, renaming is a breaking change. Numbers are unrounded.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { ref: "tool" },
      questionnaire: { ref: "scoredBy" },
      organization: { type: "string", minLength: 1, says: "Whose maturity is assessed." },
      assessment: { type: "string", minLength: 1, says: "The round, such as 2026-11." },
      "variant?": { ref: "id", says: "The shorter questionnaire that was scored." },
      "date?": { type: "string", says: "The latest date of the responses." },
      language: { type: "string", says: "The language of titles and texts." },
      minimumGroup: {
        type: "integer",
        minimum: 1,
        says: "Fewer people than this in a department are not shown apart.",
      },
      respondents: {
        items: {
          fields: {
            id: { ref: "id", says: "A pseudonym." },
            "role?": { type: "string", says: "The role that the respondent gave." },
            department: { ref: "id", says: "The department." },
          },
        },
        says: "Who answered, by pseudonym.",
      },
      coverage: {
        fields: {
          asked: { type: "integer", minimum: 0, says: "How many answers were asked for." },
          answered: { type: "integer", minimum: 0, says: "How many were given." },
          dontKnow: { type: "integer", minimum: 0, says: "How many were: do not know." },
          notApplicable: { type: "integer", minimum: 0, says: "How many were: does not apply." },
          skipped: { type: "integer", minimum: 0, says: "How many were skipped." },
          unanswered: { type: "integer", minimum: 0, says: "How many are still open." },
          "ratio?": {
            type: "number",
            minimum: 0,
            maximum: 1,
            says: "The share that is known, 0 to 1; absent when nobody was asked.",
          },
          confidence: {
            enum: ["firm", "indicative", "insufficient"],
            says: "firm, indicative, or insufficient for a score.",
          },
          confidenceReason: {
            enum: [
              "enough-known",
              "too-little-known",
              "dimension-lost",
              "one-department",
              "one-respondent",
              "not-scored",
            ],
            says: "Why the overall is firm, or the first reason why it is not.",
          },
          "oneRespondent?": {
            fields: {
              level: {
                pair: { type: "integer" },
                says: "From the lowest to the highest overall level with any one respondent left out.",
              },
              "mayBeLost?": {
                const: true,
                says: "Without one of the respondents the overall has no score.",
              },
            },
            says: "How one respondent could change the overall level, where that is the reason.",
          },
          unheard: {
            items: { ref: "id" },
            says: "Departments that some question asks and nobody speaks for.",
          },
        },
        says: "Counts of answers to scored questions over all respondents.",
      },
      evidence: {
        fields: {
          high: {
            type: "integer",
            minimum: 0,
            says: "How many answers stand on one of the top two levels.",
          },
          unevidenced: { type: "integer", minimum: 0, says: "How many of them cite no evidence." },
        },
        says: "Answers on the model's top two levels whose score may be shown.",
      },
      overall: { ref: "judgedScore", says: "The whole." },
      dimensions: {
        items: { ref: "dimension" },
        says: "The dimensions, in the order of the questionnaire.",
      },
      departments: {
        items: {
          fields: {
            id: { ref: "id", says: "The department." },
            title: { type: "string", says: "Its name." },
            respondents: { type: "integer", minimum: 1, says: "How many people spoke for it." },
            overall: { ref: "plainScore", says: "The whole, as this department sees it." },
            dimensions: {
              items: { ref: "namedScore" },
              says: "The dimensions, as this department sees them.",
            },
          },
        },
        says: "Each department that is shown apart, with its own profile.",
      },
      withheld: {
        items: { ref: "id" },
        says: "Departments heard whose profile is withheld because too few people spoke for them.",
      },
      perception: {
        fields: {
          questions: { items: { ref: "gap" }, says: "Left out where departments are withheld." },
          dimensions: {
            items: { ref: "gap" },
            says: "The gap between departments in each dimension.",
          },
          overall: { ref: "gap", says: "The gap between departments in the whole." },
        },
        says: "Whether the departments see the same organization.",
      },
      "sensitivity?": {
        fields: {
          draws: { type: "integer", minimum: 1, says: "How many other weights were tried." },
          spread: {
            type: "number",
            says: "The most by which a weight was changed, as a share of it.",
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
                      level: { type: "integer", says: "A level that was seen." },
                      share: {
                        type: "number",
                        minimum: 0,
                        maximum: 1,
                        says: "The share of draws in which it was, 0 to 1.",
                      },
                    },
                  },
                  says: "The share of draws at each level seen, the lowest first.",
                },
              },
            },
            says: "How each dimension would stand.",
          },
        },
        says: "How the dimensions would stand if the weights of questions and capabilities were a little different. Present when asked for, where nobody is withheld.",
      },
      "projected?": {
        fields: {
          assumed: {
            values: { type: "integer" },
            keys: "id",
            says: "By question or capability: the level that it is assumed to have at least.",
          },
          overall: { ref: "plainScore", says: "The whole, as it would be." },
          dimensions: { items: { ref: "namedScore" }, says: "The dimensions, as they would be." },
        },
        says: "The profile as it would be if questions or capabilities stood on other levels. Present when something is assumed, where nobody is withheld.",
      },
      recommendations: {
        items: {
          fields: {
            id: {
              ref: "id",
              says: "The recommendation; of a withheld one withheld-N, with its number.",
            },
            "title?": { type: "string", says: "What to do; absent where it is withheld." },
            "withheld?": { ref: "isWithheld" },
            because: {
              items: {
                fields: {
                  question: { ref: "id", says: "The question." },
                  "level?": { type: "integer", says: "Its level today; absent where it has none." },
                },
              },
              says: "The questions that it raises, as they stand today.",
            },
            raises: {
              values: {
                fields: {
                  from: { type: "integer", says: "The level that it starts from." },
                  to: { type: "integer", says: "The level that it leads to." },
                },
              },
              says: "What it raises, by question or capability.",
            },
            "effortDays?": {
              fields: {
                low: { type: "number", minimum: 0, says: "If all goes well." },
                likely: { type: "number", minimum: 0, says: "What to expect." },
                high: { type: "number", minimum: 0, says: "If much goes wrong." },
              },
              says: "Person-days of all departments.",
            },
            "durationWeeks?": { type: "number", minimum: 0, says: "Weeks from beginning to end." },
            requires: { items: { ref: "id" }, says: "What must be carried out first." },
          },
        },
        says: "Those that apply, in the one order of priorities.",
      },
      verdicts: {
        items: {
          fields: {
            id: { ref: "id", says: "The verdict." },
            "name?": { type: "string", says: "What the verdict is about." },
            "outcome?": { ref: "id", says: "The rule that holds; absent when none does." },
            "title?": { type: "string", says: "The outcome in a few words." },
            "text?": { type: "string", says: "What it means." },
          },
        },
        says: "Each verdict with the rule that holds.",
      },
      roles: {
        items: {
          fields: {
            id: { ref: "id", says: "The role." },
            title: { type: "string", says: "What it is called." },
            outlook: {
              enum: ["succeeds", "fails", "open"],
              says: "Whether the role would succeed here as things stand today.",
            },
            "text?": { type: "string", says: "Why; absent when it is open." },
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
            before: { ref: "plainScore", says: "What the respondents made of it." },
            at: { ref: "location", says: "Where the review says so." },
          },
        },
        says: "Answers of a review that stand in for the aggregate.",
      },
      problems: {
        items: {
          fields: {
            code: { type: "string", says: "The kind of problem; docs/problems.md has each." },
            severity: {
              enum: ["error", "warning"],
              says: "warning: the file was read all the same.",
            },
            message: { type: "string", says: "What is wrong." },
            "remedy?": { type: "string", says: "What to do about it." },
            "at?": { ref: "location", says: "Where it stands." },
          },
        },
        says: "Warnings about the files.",
      },
      "thresholds?": {
        items: {
          fields: {
            id: {
              ref: "id",
              says: "The node that it holds: overall, a dimension, a capability or a question.",
            },
            metric: { ref: "metric", says: "Which figure of the node is compared with the bound." },
            bound: {
              enum: ["min", "max"],
              says: "Whether it must be at least, or at most, what is expected.",
            },
            expected: { type: "number", says: "The bound itself." },
            "actual?": {
              type: "number",
              says: "Unrounded; of a drop, by how much the score fell (below 0: it rose). Absent where there is no number.",
            },
            "before?": { type: "number", says: "Of a drop: the baseline's score." },
            severity: {
              enum: ["error", "warn"],
              says: "warn is reported, and does not fail the check.",
            },
            passed: {
              type: "boolean",
              says: "Whether it holds; what could not be judged does not.",
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
              says: "Why there is no number.",
            },
            "costliest?": {
              fields: {
                question: { ref: "id", says: "The question that it answers." },
                at: { ref: "location", says: "Where the answer stands." },
              },
              says: "Where it does not hold: the answer that costs the node most.",
            },
            "at?": { ref: "location", says: "Where a config sets it." },
          },
        },
        says: "Written by 'unsilo check': bounds, and what the result made of them.",
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
          },
        },
        says: "Written by 'unsilo check': the response files that were found.",
      },
      "config?": {
        type: "string",
        says: "Written by 'unsilo check': the config in use, relative to where unsilo ran; absent where there is none.",
      },
      "baseline?": {
        fields: {
          file: { type: "string", says: "The baseline, relative to where unsilo ran." },
          missingDepartments: {
            items: {
              fields: {
                id: { ref: "id", says: "The department." },
                at: { ref: "location", says: "Where the baseline has it." },
              },
            },
            says: "Departments with respondents in the baseline and without one today. Any of them fails the check.",
          },
          "missingRespondents?": {
            items: {
              fields: {
                id: { ref: "id", says: "The respondent." },
                department: { ref: "id", says: "The department in the baseline." },
                at: { ref: "location", says: "Where the baseline has the respondent." },
              },
            },
            says: "Respondents of the baseline without a response today; absent where the baseline does not list its respondents.",
          },
        },
        says: "Written by 'unsilo check': who answered in the baseline and does not answer today.",
      },
    },
  },
  parts: {
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
          says: "The department that stands higher, and the one that stands lower.",
        },
        "delta?": { type: "number", minimum: -1, maximum: 1, says: "Cliff's delta of those two." },
        "pairs?": {
          items: {
            fields: {
              between: {
                pair: { ref: "id" },
                says: "The department that stands higher, and the one that stands lower.",
              },
              shift: {
                type: "number",
                minimum: 0,
                says: "Hodges and Lehmann's difference, in levels.",
              },
              delta: { type: "number", minimum: -1, maximum: 1, says: "Cliff's delta." },
            },
          },
          says: "Any two departments, those furthest apart first: dimensions and overall only.",
        },
        "p?": {
          type: "number",
          minimum: 0,
          maximum: 1,
          says: "How often chance alone gives a gap as wide, 0 to 1.",
        },
        "smallestP?": {
          type: "number",
          minimum: 0,
          maximum: 1,
          says: "The smallest p that so few voices can have.",
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
          says: "A counted fact: to be verified rather than talked about.",
        },
        departments: {
          items: {
            fields: {
              id: { ref: "id", says: "The department, or a group of them." },
              respondents: { type: "integer", minimum: 0, says: "How many people answered." },
              "median?": {
                type: "number",
                says: "The median of what they say, on the ladder of the model.",
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
                says: "How far they agree among themselves, -1 to 1.",
              },
            },
          },
          says: "How each department stands.",
        },
      },
    },
    judgedScore: {
      with: "score",
      fields: {
        "target?": { ref: "resultTarget", says: "What to reach: a level or a score." },
        "gap?": {
          type: "number",
          minimum: 0,
          says: "How far it is to the target, 0 where it is reached; absent when not scored.",
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
        title: { type: "string", says: "What it is called." },
        weight: { type: "number", minimum: 0, says: "Its weight in the whole." },
        capabilities: { items: { ref: "capability" }, says: "What it consists of." },
      },
    },
    capability: {
      with: "plainScore",
      fields: {
        id: { ref: "id", says: "The capability." },
        title: { type: "string", says: "What it is called." },
        weight: { type: "number", minimum: 0, says: "Its weight in the dimension." },
        questions: { items: { ref: "question" }, says: "What was asked about it." },
      },
    },
    question: {
      with: "plainScore",
      fields: {
        id: { ref: "id", says: "The question." },
        title: { type: "string", says: "What was asked." },
        weight: { type: "number", minimum: 0, says: "Its weight in the capability." },
        unheard: {
          items: { ref: "id" },
          says: "Departments that ask names and nobody speaks for.",
        },
        answers: {
          items: { ref: "answer" },
          says: "What was answered; without names below minimumGroup.",
        },
      },
    },
    answer: {
      fields: {
        "respondent?": { ref: "id", says: "Absent below minimumGroup." },
        "department?": { ref: "id", says: "Absent below minimumGroup." },
        state: {
          enum: ["answered", "dont-know", "not-applicable", "skipped", "unanswered"],
          says: "answered, or why there is no value.",
        },
        "value?": {
          either: [{ type: "number" }, { type: "string" }, { items: { type: "string" } }],
          says: "The answer itself.",
        },
        "note?": { type: "string", says: "Only with --include-notes." },
        "quote?": { type: "string", says: "Only where the respondent consented." },
        "evidence?": { items: { type: "string" }, says: "What was seen." },
        "isUnevidenced?": {
          const: true,
          says: "On one of the top two levels, and nothing shows it.",
        },
        "at?": { ref: "location", says: "Where the answer stands." },
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
/** What to reach, and how far it is. */
export type TargetGap = Flat<Pick<Result["overall"], "target" | "gap">>;

export type DimensionResult = Part<"dimension">;
export type CapabilityResult = Part<"capability">;
export type QuestionResult = Part<"question">;
/** An answer as the result shows it: without respondent and department below `minimumGroup`. */
export type ResultAnswer = Part<"answer">;

export type DepartmentResult = Result["departments"][number];
export type CoverageResult = Result["coverage"];
/** Why the whole is firm, or the first reason why it is not. */
export type ConfidenceReason = CoverageResult["confidenceReason"];
export type RecommendationResult = Result["recommendations"][number];
export type VerdictResult = Result["verdicts"][number];
export type RoleResult = Result["roles"][number];
export type OverrideResult = Result["overrides"][number];
export type EvidenceResult = Result["evidence"];
/** How the dimensions would stand if the weights were a little different. */
export type Sensitivity = NonNullable<Result["sensitivity"]>;
/** The profile as it would be if questions or capabilities stood on other levels. */
export type ProjectedResult = NonNullable<Result["projected"]>;
/** What became of a response file that a check found. */
export type CheckedFile = NonNullable<Result["files"]>[number];
/** Who answered in a baseline and does not answer today. */
export type BaselineResult = NonNullable<Result["baseline"]>;

/** Whether the organization sees itself as one. */
export type Perception = Result["perception"];
/** The perception gap of one node; docs/scoring.md §7. */
export type PerceptionGap = Part<"gap">;
/** How one department, or one group of departments, stands in a gap. */
export type DepartmentStanding = PerceptionGap["departments"][number];
/** How far apart two departments stand; docs/scoring.md §7. */
export type DepartmentPair = NonNullable<PerceptionGap["pairs"]>[number];

/** A located defect in an input file. */
export type Problem = Result["problems"][number];
export type Severity = Problem["severity"];

/** A threshold with what the result made of it. */
export type ThresholdResult = NonNullable<Result["thresholds"]>[number];
/** The answer that costs a node most. */
export type Costliest = NonNullable<ThresholdResult["costliest"]>;

/** Why there is nothing left to compare with a baseline: what was scored is lost, or was not there. */
export type LostReason = "no-longer-scored" | "gone" | "not-in-baseline";

/** Why nothing could be compared with a threshold; `not-scored-then`: it had no score in the baseline. */
export type NotJudgedReason = Exclude<NonNullable<ThresholdResult["reason"]>, LostReason>;
