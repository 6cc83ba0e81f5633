import type { ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";

/** The format of a comparison: the changes between two assessments; docs/scoring.md §11. */
export const COMPARISON = {
  name: "comparison",
  says: "The changes between two assessments of one organization: written by 'unsilo compare --format json'.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { type: "string", says: "The tool that wrote it, with its version." },
      language: { type: "string", says: "The language of titles and texts." },
      questionnaire: {
        fields: {
          id: { ref: "id", says: "Its id." },
          title: { type: "string", says: "Its title." },
        },
        says: "The questionnaire that was answered.",
      },
      organization: { type: "string", says: "The organization that is assessed." },
      "unreadFiles?": { ref: "unreadFiles" },
      before: { ref: "comparedAssessment", says: "The earlier assessment." },
      after: { ref: "comparedAssessment", says: "The later assessment." },
      "break?": {
        ref: "modelBreak",
        says: "Why scores cannot be compared; absent if both were answered with the same model.",
      },
      overall: { ref: "move", says: "The overall." },
      "measures?": {
        items: {
          with: "move",
          fields: {
            id: { ref: "id", says: "The measure." },
            title: { type: "string", says: "Its title." },
          },
        },
        says: "Each further overall measure; absent if the model has none.",
      },
      dimensions: {
        items: {
          with: "move",
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "Its title." },
          },
        },
        says: "Each dimension.",
      },
      capabilities: {
        items: {
          with: "move",
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "Its title." },
            dimension: { ref: "id", says: "The dimension of the capability." },
          },
        },
        says: "Each capability.",
      },
      questions: {
        items: {
          with: "move",
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "Its title." },
            dimension: { ref: "id", says: "The dimension of the question." },
            capability: { ref: "id", says: "The capability of the question." },
          },
        },
        says: "Each scored question.",
      },
      furthest: {
        fields: {
          dimensions: { ref: "extremes", says: "Among the dimensions." },
          capabilities: { ref: "extremes", says: "Among the capabilities." },
          questions: { ref: "extremes", says: "Among the questions." },
        },
        says: "The largest changes, in percent of the node's range.",
      },
      departments: {
        items: {
          with: "move",
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "Its name." },
            respondents: {
              fields: {
                before: {
                  type: "integer",
                  minimum: 0,
                  says: "How many of its people answered then.",
                },
                after: { type: "integer", minimum: 0, says: "How many of its people answer now." },
                "inBoth?": {
                  type: "integer",
                  minimum: 0,
                  says: "How many of its pseudonyms are in both; absent if one of the two does not list them.",
                },
              },
              says: "How many of its people answered.",
            },
            "withheld?": {
              const: true,
              says: "It has respondents, but is withheld to protect individuals.",
            },
          },
        },
        says: "Each department.",
      },
      people: {
        fields: {
          "inBoth?": {
            type: "integer",
            minimum: 0,
            says: "How many pseudonyms are in both; absent if one of the two does not list them.",
          },
          areSame: {
            type: "boolean",
            says: "Whether everyone answered both times, in the same department.",
          },
          isOtherMix: {
            type: "boolean",
            says: "Some department had more people, fewer, or others, as far as pseudonyms show.",
          },
        },
        says: "Whether the respondents are the same, as far as pseudonyms show.",
      },
      "heardTwice?": {
        ref: "heardTwice",
        says: "The overall score from those alone who answered both times, if that is three people or more, and others answered too; absent where it is not known, or could reveal what a few others answered.",
      },
      perception: {
        fields: {
          overall: { ref: "gapMove", says: "The overall gap." },
          dimensions: { items: { ref: "gapMove" }, says: "The gap in each dimension." },
        },
        says: "The gap between departments, then and now.",
      },
      "agreement?": {
        fields: {
          overall: { ref: "agreementMove", says: "All departments, over all questions." },
          dimensions: { items: { ref: "agreementMove" }, says: "Each dimension." },
          pairs: {
            items: {
              fields: {
                id: { ref: "id", says: "The pair." },
                a: { items: { type: "string" }, says: "The departments of one side, by name." },
                b: { items: { type: "string" }, says: "Those of the other side." },
                "before?": { ref: "agreementMoment", says: "Then." },
                "after?": { ref: "agreementMoment", says: "Now." },
                "change?": {
                  type: "number",
                  says: "Later minus earlier difference, in levels; absent unless both are known, with the same model.",
                },
                "limit?": {
                  type: "number",
                  minimum: 0,
                  says: "The largest change of the difference that chance alone could explain.",
                },
                "movement?": {
                  enum: ["wider", "narrower", "reversed", "within-limit", "unchanged"],
                  says: "Whether the sides are further apart, closer, or apart the other way round; within-limit: chance alone could explain the change.",
                },
              },
            },
            says: "Each pair that the questionnaire names.",
          },
        },
        says: "The outcomes of the differences between departments, then and now; absent if a result of an earlier version has none.",
      },
      recommendations: {
        items: {
          fields: {
            id: { ref: "id", says: "The recommendation." },
            title: { type: "string", says: "Its title." },
            wasRecommended: { type: "boolean", says: "Whether it applied then." },
            "isRecommended?": {
              type: "boolean",
              says: "Whether it applies now; absent if that is withheld, or the questionnaire no longer has it.",
            },
            done: {
              enum: ["done", "unknown"],
              says: "Whether --done named it as carried out.",
            },
            outcome: {
              enum: ["took-hold", "rising", "mixed", "not-moved", "fallen", "cannot-tell"],
              says: "Whether the questions that it raises did rise.",
            },
            raises: {
              items: {
                with: "move",
                fields: {
                  question: { ref: "id", says: "The questions that it raises." },
                  title: { type: "string", says: "The text of the question." },
                  from: { type: "integer", says: "The level that it raises from." },
                  to: { type: "integer", says: "The level that it raises to." },
                },
              },
              says: "The questions that it raises, and their change.",
            },
          },
        },
        says: "Those that applied then, or were carried out.",
      },
      verdicts: {
        items: {
          fields: {
            id: { ref: "id", says: "The verdict." },
            title: { type: "string", says: "Its question." },
            "before?": { ref: "outcome", says: "Then; absent if no rule applied." },
            "after?": { ref: "outcome", says: "Now; absent if no rule applies." },
          },
        },
        says: "Each verdict, then and now.",
      },
      drop: {
        fields: {
          kind: {
            enum: ["dropped", "held", "cannot-tell"],
            says: "Whether the overall score or a dimension fell.",
          },
          nodes: { items: { ref: "id" }, says: "What fell." },
          lost: { items: { ref: "id" }, says: "Nodes that were scored then and no longer are." },
        },
        says: "The drops that --fail-on-drop checks.",
      },
    },
  },
  parts: {
    move: {
      fields: {
        "before?": {
          ref: "moment",
          says: "Its earlier score; absent if the node is not in that assessment.",
        },
        "after?": {
          ref: "moment",
          says: "Its later score; absent if the node is not in this assessment.",
        },
        movement: { ref: "movement" },
        "change?": {
          type: "number",
          says: "Later minus earlier unrounded score; absent unless both are scored and comparable.",
        },
        "levelChange?": { type: "integer", says: "Later minus earlier level." },
        "limit?": { ref: "changeLimit" },
      },
    },
    agreementMoment: {
      fields: {
        "outcome?": {
          enum: ["apart", "alike", "unclear-large", "unclear-small"],
          says: "The outcome in that assessment.",
        },
        "reason?": { ref: "notComparedReason", says: "The reason, if no outcome is given." },
        "difference?": { type: "number", says: "How much higher one side is, in levels." },
      },
    },
    agreementMove: {
      fields: {
        id: { ref: "id", says: "The node." },
        title: { type: "string", says: "Its title; empty for the overall." },
        "before?": { ref: "agreementMoment", says: "Then." },
        "after?": { ref: "agreementMoment", says: "Now." },
      },
    },
    gapMoment: {
      fields: {
        reading: { ref: "gapReading" },
        "siloIndex?": { type: "number", minimum: 0, maximum: 1, says: "The silo index, 0 to 1." },
        "chanceCorrected?": {
          type: "number",
          says: "Corrected for chance; chance alone often gives 0 or less.",
        },
        "signal?": { ref: "siloSignal" },
      },
    },
    gapMove: {
      fields: {
        id: { ref: "id", says: "The node." },
        title: { type: "string", says: "Its title." },
        "before?": { ref: "gapMoment", says: "Then." },
        "after?": { ref: "gapMoment", says: "Now." },
        movement: {
          enum: [
            "wider",
            "narrower",
            "unchanged",
            "newly-measured",
            "no-longer-measured",
            "not-measured",
            "not-comparable",
          ],
          says: "Its direction.",
        },
        "change?": {
          type: "number",
          says: "Later minus earlier chance-corrected index, with everything below 0 as 0.",
        },
      },
    },
    extremes: {
      fields: {
        "risen?": { ref: "id", says: "The node that rose most; absent if none did." },
        "fallen?": { ref: "id", says: "The node that fell most; absent if none did." },
      },
    },
    outcome: {
      fields: {
        id: { ref: "id", says: "The rule that applied." },
        title: { type: "string", says: "Its verdict." },
      },
    },
  },
} as const;

type Parts = typeof COMPARISON.parts & CommonParts;
type Part<Name extends keyof typeof COMPARISON.parts> = ValueOf<
  (typeof COMPARISON.parts)[Name],
  Parts
>;

/** The changes, as the comparison's document lists them. */
export type ComparisonDocument = ValueOf<typeof COMPARISON.whole, Parts>;
/** The changes between two assessments of one organization. */
export type AssessmentComparison = Omit<ComparisonDocument, "schemaVersion" | "tool" | "language">;

/** The change of a node. */
export type Move = Part<"move">;
export type DimensionMove = ComparisonDocument["dimensions"][number];
export type CapabilityMove = ComparisonDocument["capabilities"][number];
export type QuestionMove = ComparisonDocument["questions"][number];
/** The change of a department's own results. */
export type DepartmentMove = ComparisonDocument["departments"][number];
/** The nodes of one tier that changed most, in percent of their range; absent if none did. */
export type Extremes = Part<"extremes">;
/** Whether the respondents are the same, as far as pseudonyms show. */
export type PeopleMove = ComparisonDocument["people"];
/** The outcomes of the differences between departments, then and now. */
export type AgreementMoves = NonNullable<ComparisonDocument["agreement"]>;
/** The same of a pair, with the change of its difference. */
export type PairMove = AgreementMoves["pairs"][number];
/** The outcome in one assessment. */
export type AgreementMoment = Part<"agreementMoment">;
/** The change of a perception gap. */
export type GapMove = Part<"gapMove">;
export type GapMovement = GapMove["movement"];
/** The perception gap in one assessment. */
export type GapMoment = Part<"gapMoment">;
/** The outcome of a recommendation that applied before, or that was carried out. */
export type RecommendationProgress = ComparisonDocument["recommendations"][number];
/**
 * Whether the questions that a recommendation raises did rise. `took-hold`: every raised question
 * that is scored reached its level or a higher one; `rising`: some rose and none fell; `mixed`:
 * some rose, others fell; `cannot-tell`: none is scored in both.
 */
export type ProgressOutcome = RecommendationProgress["outcome"];
export type RaiseProgress = RecommendationProgress["raises"][number];
/** The verdict's rule that applied. */
export type Outcome = Part<"outcome">;
/** A verdict then and now; an outcome is absent if no rule applied. */
export type VerdictMove = ComparisonDocument["verdicts"][number];
/**
 * Whether the overall score or a dimension fell, in score or level. `cannot-tell`: none is
 * comparable.
 */
export type Drop = ComparisonDocument["drop"];
