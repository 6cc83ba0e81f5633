import type { Location } from "./location.ts";
import type { Comparison, PartState, Subject, Truth, Value } from "./condition.ts";
import type { AnswerState, AnswerValue } from "./response.ts";
import type { NotScoredReason, Score } from "./document-parts.ts";
import type { Average, LevelRule, Method, Tier } from "./questionnaire.ts";

/** A section of docs/scoring.md. */
export type Section = "§1" | "§2" | "§3" | "§4" | "§5" | "§6";

/** Explains a node, a recommendation or a verdict. */
export type Explanation = NodeExplanation | RecommendationExplanation | VerdictExplanation;

/** The steps from the answers to a node's score. */
export interface NodeExplanation {
  readonly kind: "node";
  readonly id: string;
  readonly title: string;
  readonly tier: Tier | "measure" | "question";
  /** The outcome of the steps: the same as in the result. */
  readonly score: Score;
  readonly steps: readonly Step[];
  /**
   * The changes that the next level needs; absent at the highest level, and if the level rule has
   * no next one.
   */
  readonly next?: NextLevel;
  readonly children: readonly NodeExplanation[];
}

export type Step =
  | AnswersStep
  | ContextStep
  | ReviewStep
  | CombineStep
  | CoverageStep
  | PlaceStep
  | LevelStep;

/** What each department answered to a question that is not scored. */
export interface ContextStep {
  readonly kind: "context";
  readonly section: "§4";
  readonly departments: readonly DepartmentSaid[];
}

/** What each department answered, and the average across them. */
export interface AnswersStep {
  readonly kind: "answers";
  readonly section: "§4";
  readonly within: Average;
  readonly across: Average;
  /** A ladder: the scores at which each respondent's walk ended. */
  readonly isLadder: boolean;
  /** The question whose answers it takes. */
  readonly uses?: { readonly id: string; readonly title: string };
  readonly departments: readonly DepartmentSaid[];
  readonly score?: number;
}

export interface DepartmentSaid {
  readonly id: string;
  readonly answers: readonly SaidAnswer[];
  /** The average inside the department; absent if no answer scores. */
  readonly score?: number;
}

export interface SaidAnswer {
  readonly respondent: string;
  readonly state: AnswerState;
  readonly value?: AnswerValue;
  readonly score?: number;
  /** The score at the low end of the range, if the answer lacks the evidence that it needs. */
  readonly supported?: number;
  readonly at?: Location;
}

/** A reviewer's answer, which replaces the departments' answers. */
export interface ReviewStep {
  readonly kind: "review";
  readonly section: "§4";
  readonly by: string;
  readonly reason: string;
  readonly score?: number;
}

/** The children by the tier's method. */
export interface CombineStep {
  readonly kind: "combine";
  readonly section: "§2";
  readonly method: Method;
  readonly parts: readonly Part[];
  /** It is added to the score of the parts; absent if it is 0. */
  readonly constant?: number;
  /** Absent if nothing could be combined. */
  readonly score?: number;
}

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly score?: number;
  readonly percent?: number;
  /** Why the child has no score. */
  readonly reason?: NotScoredReason;
}

/**
 * How much is known, and the coverage that a score needs to be published and to be firm. Shares, 0
 * to 1.
 */
export interface CoverageStep {
  readonly kind: "coverage";
  readonly section: "§2";
  readonly coverage: number;
  readonly publish: number;
  readonly firm: number;
}

/** The score on its own range, in percent of it, and on the model's ladder (x*). */
export interface PlaceStep {
  readonly kind: "place";
  readonly section: "§1";
  readonly score: number;
  readonly lowest: number;
  readonly highest: number;
  /** The base of the percentage. */
  readonly of: "range" | "maximum";
  readonly percent: number;
  readonly position: number;
}

/** How the level is derived. */
export interface LevelStep {
  readonly kind: "level";
  readonly section: "§3";
  /** `reached`: the highest level at or below x*, as for every question. */
  readonly rule: LevelRule["kind"] | "strict-criteria" | "reached";
  readonly level: number;
  /** `criteria`: the requirements of each level, the lowest first. */
  readonly checks?: readonly LevelCheck[];
  /** `weakest` and `capped`: the children with their levels. */
  readonly children?: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: number;
  }[];
}

export interface LevelCheck {
  readonly level: number;
  /** How many of the questions reach the level. */
  readonly count: number;
  readonly of: number;
  /** The same by weight, 0 to 1. */
  readonly share: number;
  readonly isLargelyReached: boolean;
  readonly isFullyReached: boolean;
  readonly isWithinFloor: boolean;
  readonly holds: boolean;
}

/** The requirements of the next level beyond today's. */
export interface NextLevel {
  readonly level: number;
  readonly needs: readonly Need[];
}

export type Need =
  /** How many more questions must reach a level; the named ones are the nearest to it. */
  | {
      readonly kind: "questions" | "parts";
      readonly at: number;
      readonly more: number;
      readonly of: number;
      readonly nearest: readonly Standpoint[];
    }
  /** Every one of these must reach a level. */
  | { readonly kind: "floor"; readonly at: number; readonly questions: readonly Standpoint[] }
  | { readonly kind: "children"; readonly at: number; readonly children: readonly Standpoint[] }
  | {
      readonly kind: "measure";
      readonly by: "score" | "percent";
      readonly from: number;
      /** Whether the band begins above that value rather than at it. */
      readonly isAbove?: true;
      readonly today: number;
    }
  /** Every one of these must pass. */
  | { readonly kind: "pass"; readonly questions: readonly RequiredQuestion[] }
  /** The question itself must reach a level, on the model's ladder. */
  | { readonly kind: "position"; readonly at: number; readonly today: number };

/** The current position of a question (x*) or level of a child. */
export interface Standpoint {
  readonly id: string;
  readonly title: string;
  readonly today: number;
}

/** A question that a level requires and that does not pass today. */
export interface RequiredQuestion {
  readonly id: string;
  readonly title: string;
  /** The score that passes. */
  readonly pass: number;
  /** x*; absent without enough answers. */
  readonly today?: number;
}

/** A condition with the outcome of each part. */
export type ConditionStep =
  | {
      readonly kind: "all" | "any" | "not";
      readonly truth: Truth;
      readonly parts: readonly ConditionStep[];
    }
  | {
      readonly kind: "comparison";
      readonly truth: Truth;
      readonly subject: Subject;
      readonly title: string;
      readonly tests: Comparison["tests"];
      /** Absent if it is unknown or withheld. */
      readonly value?: Value;
      /** Every value between the departments', if they differ and have to agree. */
      readonly each?: readonly Value[];
    };

export interface RecommendationExplanation {
  readonly kind: "recommendation";
  readonly section: "§6";
  readonly id: string;
  readonly title: string;
  /** It applies if this is true. */
  readonly truth: Truth;
  readonly condition: ConditionStep;
  readonly raises: readonly {
    readonly id: string;
    readonly title: string;
    readonly from: number;
    readonly to: number;
    readonly level?: number;
  }[];
}

/** A part that a verdict needs, with its state. */
export interface PartExplanation {
  readonly id: string;
  readonly title: string;
  /** Absent if it is withheld. */
  readonly state?: PartState;
  /** The conditions that decide it: whether it holds, then what is signed or refused. */
  readonly conditions: readonly ConditionStep[];
}

export interface VerdictExplanation {
  readonly kind: "verdict";
  readonly section: "§6";
  readonly id: string;
  readonly title: string;
  /** What the verdict needs; absent if it names no parts. */
  readonly parts?: readonly PartExplanation[];
  /** In order; rules after the first that is true were not evaluated. */
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly truth: Truth | "not-reached";
    readonly condition?: ConditionStep;
  }[];
  readonly outcome?: string;
}
