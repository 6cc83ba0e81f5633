import { AGREEMENT_PARTS } from "./agreement-parts.ts";
import type { Flat, ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";
import { ADVICE_FIELDS } from "./result-advice.ts";
import { CHECK_FIELDS } from "./result-check.ts";
import { TREE_PARTS } from "./result-tree-parts.ts";
import type { ThresholdValues } from "./threshold.ts";

/** The fields about the assessment, its scores and its departments. */
const SCORE_FIELDS = {
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
    says: "The size for which person-days and money are estimated; absent if no estimate grows with a size.",
  },
  "outsideRange?": {
    ref: "estimateRange",
    says: "The range of employees that the estimates are made for; absent if the organization is within it, or does not state its employees.",
  },
  "absentDepartments?": {
    items: { ref: "absentDepartment" },
    says: "The departments of the questionnaire that the config removes; absent if it removes none.",
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
  "issued?": {
    fields: {
      date: { ref: "date", says: "The day of the document whose counts of answers these are." },
      held: {
        type: "integer",
        minimum: 1,
        says: "How many questions keep the figures printed last.",
      },
    },
    says: "Present if fewer people than the minimum group gave new answers since a document was issued: coverage, and every score with an earlier one, are then those printed last.",
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
        ref: "confidence",
        says: "firm, indicative, provisional, or insufficient for a score; none if the model has no overall score, or nothing in it applies.",
      },
      confidenceReason: {
        ref: "confidenceReason",
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
        says: "How many answers are on one of the top two levels; if there are two levels, on the higher one.",
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
    says: "Answers on the top two levels, or the higher of two, whose score may be shown.",
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
          says: "The reason for the missing percent: no question of it is scored, none applies, there are not enough answers, or a score may not be shown.",
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
      "predictions?": {
        items: { ref: "predictedPair" },
        says: "The pairs of departments that predict each other, by question; absent if nobody predicted or departments are withheld.",
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
} as const;

type ResultFields = typeof SCORE_FIELDS & typeof ADVICE_FIELDS & typeof CHECK_FIELDS;
type ResultParts = typeof AGREEMENT_PARTS & typeof TREE_PARTS;

/** The format of a result: one scored document, rendered in many formats. */
export const RESULT: {
  readonly name: string;
  readonly says: string;
  readonly whole: { readonly fields: ResultFields };
  readonly parts: ResultParts;
} = {
  name: "result",
  says: "The scored document that 'unsilo score --format json' prints. Names are stable: adding is free, renaming is a breaking change. Numbers are unrounded.",
  whole: { fields: { ...SCORE_FIELDS, ...ADVICE_FIELDS, ...CHECK_FIELDS } },
  parts: { ...AGREEMENT_PARTS, ...TREE_PARTS },
};

type Parts = ResultParts & CommonParts;
type Part<Name extends keyof ResultParts> = ValueOf<ResultParts[Name], Parts, OwnValues>;

interface OwnValues extends Pick<ThresholdValues, "metric"> {
  readonly resultTarget: ResultTarget;
}

/** The scored document. */
export type Result = ValueOf<{ readonly fields: ResultFields }, Parts, OwnValues>;

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

/** Whether two departments know where the other is on a question; docs/scoring.md §7. */
export type PredictedPair = Part<"predictedPair">;
/** What a department answers, and what it expects of another. */
export type PredictedSide = Part<"predictedSide">;

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

/** Why nothing can be compared with a baseline: a score was lost, or was missing. */
export type LostReason = "no-longer-scored" | "gone" | "not-in-baseline";

/**
 * Why nothing could be compared with a threshold; `not-scored-then` and `withheld-then`: in the
 * baseline.
 */
export type NotJudgedReason = Exclude<NonNullable<ThresholdResult["reason"]>, LostReason>;

/** A tag with a figure for its questions. */
export type TagResult = NonNullable<Result["tags"]>[number];
