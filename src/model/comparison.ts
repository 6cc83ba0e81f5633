import type { ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";

/** The format of a comparison: what moved between two assessments; docs/scoring.md §11. */
export const COMPARISON = {
  name: "comparison",
  says: "What moved between two assessments of one organization: written by 'unsilo compare --format json'.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { type: "string", says: "What wrote it, with its version." },
      language: { type: "string", says: "The language of titles and texts." },
      questionnaire: {
        fields: {
          id: { ref: "id", says: "Its id." },
          title: { type: "string", says: "Its title." },
        },
        says: "The questionnaire that was answered.",
      },
      organization: { type: "string", says: "Whose maturity is assessed." },
      before: { ref: "comparedAssessment", says: "The earlier assessment." },
      after: { ref: "comparedAssessment", says: "The later assessment." },
      "break?": {
        ref: "modelBreak",
        says: "Why scores cannot be compared; absent where both were answered by one model.",
      },
      overall: { ref: "move", says: "The whole." },
      dimensions: {
        items: {
          with: "move",
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "What it is called." },
          },
        },
        says: "Each dimension.",
      },
      capabilities: {
        items: {
          with: "move",
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "What it is called." },
            dimension: { ref: "id", says: "The dimension that it belongs to." },
          },
        },
        says: "Each capability.",
      },
      questions: {
        items: {
          with: "move",
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "What it is called." },
            dimension: { ref: "id", says: "The dimension that it belongs to." },
            capability: { ref: "id", says: "The capability that it belongs to." },
          },
        },
        says: "Each question that scores.",
      },
      furthest: {
        fields: {
          dimensions: { ref: "extremes", says: "Among the dimensions." },
          capabilities: { ref: "extremes", says: "Among the capabilities." },
          questions: { ref: "extremes", says: "Among the questions." },
        },
        says: "What moved furthest, in percent of its range.",
      },
      departments: {
        items: {
          with: "move",
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "What it is called." },
            respondents: {
              fields: {
                before: { type: "integer", minimum: 0, says: "How many people spoke for it then." },
                after: { type: "integer", minimum: 0, says: "How many people speak for it now." },
              },
              says: "How many people spoke for it.",
            },
            "withheld?": { const: true, says: "Heard, and not shown, to protect single persons." },
          },
        },
        says: "Each department.",
      },
      people: {
        fields: {
          inBoth: { type: "integer", minimum: 0, says: "How many pseudonyms are in both." },
          isOtherMix: { type: "boolean", says: "Some department had more people, or fewer." },
        },
        says: "Whether the people are the same, as far as pseudonyms tell.",
      },
      perception: {
        fields: {
          overall: { ref: "gapMove", says: "The gap in the whole." },
          dimensions: { items: { ref: "gapMove" }, says: "The gap in each dimension." },
        },
        says: "The gap between departments, then and now.",
      },
      recommendations: {
        items: {
          fields: {
            id: { ref: "id", says: "The recommendation." },
            title: { type: "string", says: "What it says." },
            wasRecommended: { type: "boolean", says: "Whether it applied then." },
            "isRecommended?": {
              type: "boolean",
              says: "Whether it applies now; absent where that is withheld.",
            },
            done: {
              enum: ["done", "unknown"],
              says: "Whether somebody said that it was carried out.",
            },
            outcome: {
              enum: ["took-hold", "rising", "mixed", "not-moved", "fallen", "cannot-tell"],
              says: "Whether what it raises did rise.",
            },
            raises: {
              items: {
                with: "move",
                fields: {
                  question: { ref: "id", says: "What it raises." },
                  title: { type: "string", says: "What was asked." },
                  from: { type: "integer", says: "The level that it starts from." },
                  to: { type: "integer", says: "The level that it leads to." },
                },
              },
              says: "What it raises, and what became of it.",
            },
          },
        },
        says: "Those that applied then, or were carried out.",
      },
      verdicts: {
        items: {
          fields: {
            id: { ref: "id", says: "The verdict." },
            title: { type: "string", says: "What it is about." },
            "before?": { ref: "outcome", says: "Then; absent where no rule held." },
            "after?": { ref: "outcome", says: "Now; absent where no rule holds." },
          },
        },
        says: "Each verdict, then and now.",
      },
      drop: {
        fields: {
          kind: {
            enum: ["dropped", "held", "cannot-tell"],
            says: "Whether the whole or a dimension fell.",
          },
          nodes: { items: { ref: "id" }, says: "What fell." },
          lost: { items: { ref: "id" }, says: "What was scored and is not any more." },
        },
        says: "What a gate looks at.",
      },
    },
  },
  parts: {
    move: {
      fields: {
        "before?": {
          ref: "moment",
          says: "Where it stood; absent where that assessment did not have it.",
        },
        "after?": {
          ref: "moment",
          says: "Where it stands; absent where this assessment does not have it.",
        },
        movement: { ref: "movement" },
        "change?": {
          type: "number",
          says: "After less before, of the unrounded scores; absent unless both are scored by one model.",
        },
        "levelChange?": { type: "integer", says: "After less before, of the levels." },
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
        title: { type: "string", says: "What it is called." },
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
          says: "What became of it.",
        },
        "change?": {
          type: "number",
          says: "After less before, of the chance-corrected index, with everything below 0 as 0.",
        },
      },
    },
    extremes: {
      fields: {
        "risen?": { ref: "id", says: "What rose furthest; absent where nothing did." },
        "fallen?": { ref: "id", says: "What fell furthest; absent where nothing did." },
      },
    },
    outcome: {
      fields: {
        id: { ref: "id", says: "The rule that held." },
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

/** What moved, as its document says it. */
export type ComparisonDocument = ValueOf<typeof COMPARISON.whole, Parts>;
/** What moved between two assessments of one organization. */
export type AssessmentComparison = Omit<ComparisonDocument, "schemaVersion" | "tool" | "language">;

/** What became of a node. */
export type Move = Part<"move">;
export type DimensionMove = ComparisonDocument["dimensions"][number];
export type CapabilityMove = ComparisonDocument["capabilities"][number];
export type QuestionMove = ComparisonDocument["questions"][number];
/** What moved in a department's own view. */
export type DepartmentMove = ComparisonDocument["departments"][number];
/** The nodes of one tier that moved furthest, in percent of their range; absent where none did. */
export type Extremes = Part<"extremes">;
/** Whether the people are the same, as far as pseudonyms tell. */
export type PeopleMove = ComparisonDocument["people"];
/** What became of a perception gap. */
export type GapMove = Part<"gapMove">;
export type GapMovement = GapMove["movement"];
/** The perception gap in one assessment. */
export type GapMoment = Part<"gapMoment">;
/** What became of a recommendation that applied before, or that was done. */
export type RecommendationProgress = ComparisonDocument["recommendations"][number];
/**
 * Whether what a recommendation raises did rise. `took-hold`: every raised question that is scored
 * stands where it was to stand, or above; `rising`: some rose and none fell; `mixed`: some rose,
 * others fell; `cannot-tell`: none is scored in both.
 */
export type ProgressOutcome = RecommendationProgress["outcome"];
export type RaiseProgress = RecommendationProgress["raises"][number];
/** The rule of a verdict that held. */
export type Outcome = Part<"outcome">;
/** A verdict then and now; an outcome is absent where no rule held. */
export type VerdictMove = ComparisonDocument["verdicts"][number];
/** Whether the overall or a dimension fell, in score or in level. `cannot-tell`: none is comparable. */
export type Drop = ComparisonDocument["drop"];
