import type { ValueOf } from "./definition.ts";
import type { COMMON } from "./parts.ts";

/** The parts that several documents share: scores, moments, and the model that scored. */
export const DOCUMENT_PARTS = {
  confidence: { enum: ["firm", "indicative", "provisional", "insufficient", "none"] },
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
  },
  tool: {
    fields: {
      name: { const: "unsilo", says: "Always unsilo." },
      version: { type: "string", says: "The version of unsilo." },
    },
    says: "The tool that wrote it.",
  },
  scoredBy: {
    fields: {
      id: { ref: "id", says: "Its id." },
      version: { type: "string", says: "Its version." },
      digest: { type: "string", says: "Fingerprint of the content that scores." },
      title: { type: "string", says: "Its title in the language of the result." },
      "answered?": {
        items: { type: "string" },
        says: "The versions that the responses were given to, unless all of them are this one.",
      },
    },
    says: "The questionnaire that scored.",
  },
  range: {
    fields: {
      score: {
        pair: { type: "number" },
        says: "The lowest and the highest score that the unknown answers allow.",
      },
      "level?": { pair: { type: "integer" }, says: "The same as levels." },
    },
    says: "The lowest and highest level that the unknown answers allow.",
  },
  leaveOneOut: {
    fields: {
      score: {
        pair: { type: "number" },
        says: "The lowest and the highest score with any one person left out.",
      },
      "level?": { pair: { type: "integer" }, says: "The same as levels." },
      "mayBeLost?": {
        const: true,
        says: "true if some single respondent's absence leaves no score.",
      },
    },
    says: "The lowest and highest score without any one respondent: with two people or more, and if no department is withheld.",
  },
  notScoredReason: {
    enum: [
      "not-asked",
      "not-applicable",
      "nothing-answered",
      "in-dispute",
      "coverage",
      "no-weight",
      "no-rule",
      "no-method",
      "unscored",
      "withheld",
    ],
    says: "The reason for the missing score.",
  },
  score: {
    fields: {},
    cases: {
      by: "kind",
      says: "scored, or not-scored with a reason.",
      of: {
        scored: {
          score: { type: "number", says: "On the node's own range, unrounded." },
          percent: { type: "number", minimum: 0, maximum: 100, says: "0 to 100, unrounded." },
          "level?": { ref: "level" },
          range: { ref: "range" },
          "leaveOneOut?": { ref: "leaveOneOut" },
          coverage: { ref: "coverage" },
          confidence: {
            enum: ["firm", "indicative", "provisional"],
            says: "For the overall, the measures and the dimensions of a result, see docs/scoring.md §8. Everywhere else, only coverage counts, and the word is firm or indicative.",
          },
          "se?": {
            type: "number",
            minimum: 0,
            says: "The standard error of the score if other people of the same departments answered; absent where none was computed, or where it may not be shown.",
          },
          "sePanel?": {
            type: "number",
            minimum: 0,
            says: "The same if the same people answered again.",
          },
          "confidenceReason?": {
            enum: [
              "too-little-known",
              "dimension-lost",
              "much-not-applicable",
              "one-department",
              "few-departments",
              "few-respondents",
              "other-people",
              "one-respondent",
            ],
            says: "The first reason why the overall, a measure or a dimension of a result is not firm; dimension-lost of a dimension means one of its capabilities.",
          },
          "binding?": {
            items: { ref: "id" },
            says: "Under weakest and capped: the lowest children, which limit the level.",
          },
          "lost?": {
            items: { ref: "id" },
            says: "Children without a score because of too few answers.",
          },
        },
        "not-scored": {
          reason: { ref: "notScoredReason" },
          "range?": { ref: "range" },
          "coverage?": { ref: "coverage" },
          "level?": { ref: "level" },
          "earlier?": {
            fields: {
              date: { ref: "date", says: "The day of that document." },
              score: { type: "number", says: "Its mean then, on the node's own range." },
            },
            says: "Its mean in the last document that was issued to the client and had one; present if a new figure would reveal the answers of fewer people than the minimum group.",
          },
          "binding?": {
            items: { ref: "id" },
            says: "Under weakest and capped: the lowest children, which limit the level.",
          },
        },
      },
    },
  },
  notComparedReason: {
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
    says: "Why departments are not compared.",
  },
  unreadFiles: {
    items: { type: "string" },
    says: "Files that look like responses and are not read; absent if there are none.",
  },
  level: {
    type: "integer",
    says: "A declared level of the model; absent under the level rule none.",
  },
  coverage: {
    type: "number",
    minimum: 0,
    maximum: 1,
    says: "The share of the asked questions that is known, 0 to 1; absent if nobody was asked.",
  },
  /** Only the overall, the measures and the dimensions of a result are scored without each respondent. */
  plainScore: { fields: {}, with: "score", without: ["leaveOneOut"] },
  overallMeasure: {
    fields: {
      id: { ref: "id", says: "The measure." },
      title: { type: "string", says: "Its title." },
    },
    with: "score",
  },
  namedScore: {
    fields: { id: { ref: "id", says: "The dimension." } },
    with: "plainScore",
  },
  gapReading: {
    enum: [
      "measured",
      "no-disagreement",
      "one-voice-each",
      "one-department",
      "no-common-question",
      "withheld",
      "organization",
    ],
    says: "Whether the gap between departments could be measured. If not: all answers are the same; every department has one respondent; fewer than two departments answered; no question was put to every department; too few people answered to show it; the organization answered as a whole.",
  },
  siloSignal: {
    enum: ["silo-signal", "possible", "none"],
    says: "The outcome of the test: a gap that is strong, wide and unlikely to be chance; a possible one; or none, although a gap may still exist.",
  },
  size: {
    fields: {
      unit: { ref: "id", says: "The unit of the questionnaire's scale." },
      name: { type: "string", says: "Its name." },
      count: { type: "number", minimum: 0, says: "How many of it." },
      isReference: {
        type: "boolean",
        says: "The questionnaire's reference, because the config gives no size.",
      },
      "isEstimated?": {
        const: true,
        says: "Estimated from the number of employees that the config gives.",
      },
    },
  },
  estimateRange: {
    fields: {
      from: { type: "number", minimum: 1, says: "The fewest employees." },
      to: { type: "number", minimum: 1, says: "The most employees." },
      employees: { type: "number", minimum: 0, says: "How many this organization has." },
    },
  },
  absentDepartment: {
    fields: {
      id: { ref: "id", says: "The department." },
      title: { type: "string", says: "Its name." },
      effortDays: {
        type: "number",
        minimum: 0,
        says: "The likely person-days that the recommendations listed here would take in it; no total contains them.",
      },
    },
  },
  isWithheld: {
    const: true,
    says: "Its reasons rest on the answers of too few people to be shown.",
  },
  moment: {
    fields: {},
    cases: {
      by: "kind",
      says: "scored, or not-scored with a reason.",
      of: {
        scored: {
          score: { type: "number", says: "On the node's own range, unrounded." },
          percent: { type: "number", minimum: 0, maximum: 100, says: "0 to 100, unrounded." },
          "level?": { type: "integer", says: "The level." },
        },
        "not-scored": {
          reason: { ref: "notScoredReason" },
          "level?": { type: "integer", says: "The level." },
        },
      },
    },
  },
  movement: {
    enum: [
      "risen",
      "fallen",
      "within-limit",
      "unchanged",
      "newly-scored",
      "no-longer-scored",
      "not-scored",
      "not-comparable",
    ],
    says: "Its direction; within-limit: a change that chance alone could explain; not-comparable: scored in both, but by two models; for a question, if its wording may have changed.",
  },
  changeLimit: {
    type: "number",
    minimum: 0,
    says: "The largest change of the score that chance alone could explain: other people, or the same people answering again; absent where it is not known.",
  },
  heardTwice: {
    fields: {
      people: { type: "integer", minimum: 3, says: "How many people answered both times." },
      "before?": { ref: "moment", says: "Their earlier overall score." },
      "after?": { ref: "moment", says: "Their later overall score." },
      movement: { ref: "movement" },
      "change?": { type: "number", says: "Later minus earlier unrounded score." },
      "levelChange?": { type: "integer", says: "Later minus earlier level." },
      "limit?": { ref: "changeLimit" },
    },
  },
  modelBreak: {
    fields: {
      because: {
        items: { enum: ["scoring", "version", "variant"] },
        minItems: 1,
        says: "How two models of one questionnaire differ.",
      },
      added: { items: { ref: "id" }, says: "Questions that only the later model has." },
      removed: { items: { ref: "id" }, says: "Questions that only the earlier model had." },
    },
  },
  comparedAssessment: {
    fields: {
      assessment: { type: "string", says: "The round." },
      "date?": { type: "string", says: "The latest date of its responses." },
      version: { type: "string", says: "The version of the questionnaire." },
      digest: { type: "string", says: "Fingerprint of the content that scores." },
      "answered?": {
        items: { type: "string" },
        says: "The versions that were answered, if any differs from the one that scored.",
      },
      "variant?": { ref: "id", says: "The variant that was answered." },
      respondents: { type: "integer", minimum: 0, says: "How many people answered." },
      "coverage?": { ref: "coverage" },
      confidence: {
        ref: "confidence",
        says: "The confidence in the overall result; none if there can be no overall score.",
      },
    },
  },
} as const;

type Parts = typeof DOCUMENT_PARTS & typeof COMMON;
type Part<Name extends keyof typeof DOCUMENT_PARTS> = ValueOf<(typeof DOCUMENT_PARTS)[Name], Parts>;

export type Score = Part<"score">;
/** How many of a unit person-days are estimated for. */
export type Size = Part<"size">;
/** The employees that estimates are made for, and those of an organization outside the range. */
export type EstimateRange = Part<"estimateRange">;
/** A department that the client does not have, in a result or a plan. */
export type AbsentDepartmentResult = Part<"absentDepartment">;
export type Scored = Extract<Score, { readonly kind: "scored" }>;
export type NotScored = Extract<Score, { readonly kind: "not-scored" }>;
export type NotScoredReason = Part<"notScoredReason">;
/** A further overall measure, computed from the dimensions. */
export type MeasureResult = Part<"overallMeasure">;
export type Confidence = Scored["confidence"];
/** From the lowest to the highest value, depending on the unknown answers. */
export type ScoreRange = Part<"range">;
/** The scores of a node without any one respondent; without some of them it may have none. */
export type LeaveOneOut = Part<"leaveOneOut">;
export type GapReading = Part<"gapReading">;
export type SiloSignal = Part<"siloSignal">;
/** The score of a node in one assessment. */
export type Moment = Part<"moment">;
/** Between two assessments. */
export type Movement = Part<"movement">;
/** The overall score of the people who answered both times, if others answered too. */
export type HeardTwice = Part<"heardTwice">;
/** Two assessments that were not answered with the same model. */
export type ModelBreak = Part<"modelBreak">;
/** Why two models of one questionnaire differ: other rules, another version, another variant. */
export type BreakReason = ModelBreak["because"][number];
/** One of the assessments that are compared. */
export type ComparedAssessment = Part<"comparedAssessment">;
