import type { GapReading, SiloSignal } from "./perception.ts";
import type { CoverageResult, NotScoredReason } from "./result.ts";

/** Between two assessments. `not-comparable`: scored in both, by two models. */
export type Movement =
  | "risen"
  | "fallen"
  | "unchanged"
  | "newly-scored"
  | "no-longer-scored"
  | "not-scored"
  | "not-comparable";

/** Where a node stood in one assessment. */
export type Moment =
  | {
      readonly kind: "scored";
      /** On the node's own range, unrounded. */
      readonly score: number;
      /** 0 to 100, unrounded. */
      readonly percent: number;
      readonly level?: number;
    }
  | { readonly kind: "not-scored"; readonly reason: NotScoredReason };

/** What became of a node; docs/scoring.md §11. */
export interface Move {
  /** Absent where that assessment did not have the node. */
  readonly before?: Moment;
  readonly after?: Moment;
  readonly movement: Movement;
  /** After − before, of the unrounded scores; absent unless both are scored by one model. */
  readonly change?: number;
  /** After − before, of the levels. */
  readonly levelChange?: number;
}

export interface DimensionMove extends Move {
  readonly id: string;
  readonly title: string;
}

export interface CapabilityMove extends DimensionMove {
  readonly dimension: string;
}

export interface QuestionMove extends CapabilityMove {
  readonly capability: string;
}

/** The nodes of one tier that moved furthest, in percent of their range; absent where none did. */
export interface Extremes {
  readonly risen?: string;
  readonly fallen?: string;
}

/** What makes two models of one questionnaire: other rules, another version, another variant. */
export type BreakReason = "scoring" | "version" | "variant";

/** Two assessments that were not answered by the same model. */
export interface ModelBreak {
  readonly because: readonly [BreakReason, ...BreakReason[]];
  /** Questions that only the later model has, and those that only the earlier one had. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** One of the two assessments. */
export interface ComparedAssessment {
  readonly assessment: string;
  readonly date?: string;
  readonly version: string;
  readonly digest: string;
  /** The versions that were answered, where they are not the version that scored. */
  readonly answered?: readonly string[];
  readonly variant?: string;
  readonly respondents: number;
  /** The share of what was asked that is known, 0 to 1; absent when nobody was asked. */
  readonly coverage?: number;
  readonly confidence: CoverageResult["confidence"];
}

/** What moved in a department's own view. */
export interface DepartmentMove extends DimensionMove {
  /** How many people spoke for it. */
  readonly respondents: { readonly before: number; readonly after: number };
  /** Heard in one of the assessments, and not shown there, to protect single persons. */
  readonly withheld?: true;
}

/** Whether the people are the same, as far as pseudonyms tell. */
export interface PeopleMove {
  /** How many of the pseudonyms are in both. */
  readonly inBoth: number;
  /** Some department had more people, or fewer. */
  readonly isOtherMix: boolean;
}

export type GapMovement =
  | "wider"
  | "narrower"
  | "unchanged"
  | "newly-measured"
  | "no-longer-measured"
  | "not-measured"
  | "not-comparable";

/** The perception gap in one assessment. */
export interface GapMoment {
  readonly reading: GapReading;
  readonly siloIndex?: number;
  /** ε²; at 0 or below it is no larger than chance alone often gives. */
  readonly chanceCorrected?: number;
  readonly signal?: SiloSignal;
}

/** What became of a perception gap. */
export interface GapMove {
  readonly id: string;
  readonly title: string;
  readonly before?: GapMoment;
  readonly after?: GapMoment;
  readonly movement: GapMovement;
  /** After − before, of ε² with everything below 0 as 0. */
  readonly change?: number;
}

/**
 * Whether what a recommendation raises did rise. `took-hold`: every raised question that is scored
 * stands where it was to stand, or above; `rising`: some rose and none fell; `mixed`: some rose,
 * others fell; `cannot-tell`: none is scored in both.
 */
export type ProgressOutcome =
  | "took-hold"
  | "rising"
  | "mixed"
  | "not-moved"
  | "fallen"
  | "cannot-tell";

/** What became of a recommendation that applied before, or that was done. */
export interface RecommendationProgress {
  readonly id: string;
  readonly title: string;
  readonly wasRecommended: boolean;
  /** Absent where some recommendations of today are withheld, and it may be one of them. */
  readonly isRecommended?: boolean;
  /** `unknown`: nobody said so. */
  readonly done: "done" | "unknown";
  readonly outcome: ProgressOutcome;
  readonly raises: readonly RaiseProgress[];
}

export interface RaiseProgress extends Move {
  readonly question: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** The rule of a verdict that held. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
}

/** A verdict then and now; an outcome is absent where no rule held. */
export interface VerdictMove {
  readonly id: string;
  readonly title: string;
  readonly before?: Outcome;
  readonly after?: Outcome;
}

/** Whether the overall or a dimension fell, in score or in level. `cannot-tell`: none is comparable. */
export interface Drop {
  readonly kind: "dropped" | "held" | "cannot-tell";
  /** The nodes that fell. */
  readonly nodes: readonly string[];
  /** Those that were scored and are not any more: nobody knows whether they fell. */
  readonly lost: readonly string[];
}

/** What moved between two assessments of one organization; docs/scoring.md §11. */
export interface AssessmentComparison {
  readonly questionnaire: { readonly id: string; readonly title: string };
  readonly organization: string;
  readonly before: ComparedAssessment;
  readonly after: ComparedAssessment;
  /** Absent where both were answered by the same model. */
  readonly break?: ModelBreak;
  readonly overall: Move;
  readonly dimensions: readonly DimensionMove[];
  readonly capabilities: readonly CapabilityMove[];
  /** Without those that never score. */
  readonly questions: readonly QuestionMove[];
  readonly furthest: {
    readonly dimensions: Extremes;
    readonly capabilities: Extremes;
    readonly questions: Extremes;
  };
  readonly departments: readonly DepartmentMove[];
  readonly people: PeopleMove;
  readonly perception: { readonly overall: GapMove; readonly dimensions: readonly GapMove[] };
  readonly recommendations: readonly RecommendationProgress[];
  readonly verdicts: readonly VerdictMove[];
  readonly drop: Drop;
}

/** One assessment in the history of an organization. */
export interface HistoryAssessment extends ComparedAssessment {
  /** Answered by another model than the assessment before. */
  readonly break?: ModelBreak;
}

/** Where a node stood in an assessment, and how it got there from the one before. */
export interface HistoryPoint {
  readonly assessment: string;
  /** Absent where that assessment did not have the node. */
  readonly moment?: Moment;
  /** Absent in the first. */
  readonly movement?: Movement;
  readonly change?: number;
  readonly levelChange?: number;
}

/** The overall or a dimension over all assessments. */
export interface HistoryLine {
  readonly id: string;
  /** Empty for the overall. */
  readonly title: string;
  readonly points: readonly HistoryPoint[];
}

/** The assessments of one organization, the earliest first. */
export interface History {
  readonly questionnaire: { readonly id: string; readonly title: string };
  readonly organization: string;
  readonly assessments: readonly HistoryAssessment[];
  /** The overall, then the dimensions. */
  readonly lines: readonly HistoryLine[];
}
