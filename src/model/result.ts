import type { Perception } from "./perception.ts";
import type { Problem } from "./problem.ts";
import type { Location } from "./location.ts";
import type { AnswerState, AnswerValue } from "./response.ts";
import type { ThresholdResult } from "./threshold.ts";

export type Confidence = "firm" | "indicative";

/** Why the whole is firm, or the first reason why it is not. */
export type ConfidenceReason =
  | "enough-known"
  | "too-little-known"
  | "dimension-lost"
  | "one-department"
  | "one-respondent"
  | "not-scored";

/** Why a node has no score. */
export type NotScoredReason =
  | "not-asked"
  | "not-applicable"
  | "nothing-answered"
  | "coverage"
  | "no-weight"
  | "no-rule"
  | "no-method"
  | "unscored"
  | "withheld";

/** From the lowest to the highest that the unknown answers could make it. */
export interface ScoreRange {
  readonly score: readonly [number, number];
  readonly level?: readonly [number, number];
}

/** A node with any one person left out; it may have no score at all without one of them. */
export interface LeaveOneOut extends ScoreRange {
  readonly mayBeLost?: true;
}

export interface Scored {
  readonly kind: "scored";
  /** On the node's own range, unrounded. */
  readonly score: number;
  /** 0 to 100, unrounded. */
  readonly percent: number;
  /** A declared level of the model; absent under the level rule `none`. */
  readonly level?: number;
  readonly range: ScoreRange;
  /**
   * From the lowest to the highest with any one person left out: overall and dimensions, with two
   * people or more, where nobody is withheld.
   */
  readonly leaveOneOut?: LeaveOneOut;
  /** 0 to 1. */
  readonly coverage: number;
  /**
   * Of the overall and the dimensions of a result as docs/scoring.md §8 has it; everywhere else by the
   * coverage alone.
   */
  readonly confidence: Confidence;
  /** Under `weakest` and `capped`: the children that stand lowest and so hold the level. */
  readonly binding?: readonly string[];
  /** Children that too few answers left without a score. */
  readonly lost?: readonly string[];
}

export interface NotScored {
  readonly kind: "not-scored";
  readonly reason: NotScoredReason;
  readonly range?: ScoreRange;
  /** 0 to 1; absent when nobody was asked. */
  readonly coverage?: number;
  /** Where the score is withheld and the level is not. */
  readonly level?: number;
}

export type Score = Scored | NotScored;

/** An answer as the result shows it: without respondent and department below `minimumGroup`. */
export interface ResultAnswer {
  readonly respondent?: string;
  readonly department?: string;
  readonly state: AnswerState;
  readonly value?: AnswerValue;
  readonly note?: string;
  readonly quote?: string;
  readonly evidence?: readonly string[];
  /** On one of the top two levels, and nothing shows it. */
  readonly isUnevidenced?: true;
  readonly at?: Location;
}

export type QuestionResult = Score & {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** Departments that `ask` names and nobody speaks for. */
  readonly unheard: readonly string[];
  readonly answers: readonly ResultAnswer[];
};

export type CapabilityResult = Score & {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly questions: readonly QuestionResult[];
};

export type ResultTarget = { readonly level: number } | { readonly score: number };

export interface TargetGap {
  readonly target?: ResultTarget;
  /** max(0, target − the same measure today), in levels or in score; absent when not scored. */
  readonly gap?: number;
}

export type DimensionResult = Score &
  TargetGap & {
    readonly id: string;
    readonly title: string;
    readonly weight: number;
    readonly capabilities: readonly CapabilityResult[];
  };

export interface DepartmentResult {
  readonly id: string;
  readonly title: string;
  /** How many people spoke for it. */
  readonly respondents: number;
  readonly overall: Score;
  readonly dimensions: readonly (Score & { readonly id: string })[];
}

/** Counts of answers to scored questions over all respondents. */
export interface CoverageResult {
  readonly asked: number;
  readonly answered: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly skipped: number;
  readonly unanswered: number;
  /** The overall coverage, 0 to 1; absent when nobody was asked. */
  readonly ratio?: number;
  readonly confidence: Confidence | "insufficient";
  readonly confidenceReason: ConfidenceReason;
  /** How one respondent could change the overall level, where that is the reason and may be shown. */
  readonly oneRespondent?: Omit<LeaveOneOut, "score">;
  /** Departments that some question asks and nobody speaks for. */
  readonly unheard: readonly string[];
}

/**
 * A recommendation that applies. One whose reasons rest on answers that may not be shown is withheld:
 * it keeps its place among the priorities and its days, and has no title.
 */
export interface RecommendationResult {
  /** Of a withheld one `withheld-N`, with its number among the priorities. */
  readonly id: string;
  readonly title?: string;
  readonly withheld?: true;
  /** The questions that it raises, as they stand today. */
  readonly because: readonly { readonly question: string; readonly level?: number }[];
  readonly raises: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
  /** Person-days over all departments; absent when the questionnaire gives none. */
  readonly effortDays?: { readonly low: number; readonly likely: number; readonly high: number };
  readonly durationWeeks?: number;
  readonly requires: readonly string[];
}

export interface VerdictResult {
  readonly id: string;
  /** What the verdict is about; absent where the questionnaire does not say. */
  readonly name?: string;
  /** The rule that holds; absent when none does. */
  readonly outcome?: string;
  readonly title?: string;
  readonly text?: string;
}

/** Whether a role would succeed here as things stand today. */
export interface RoleResult {
  readonly id: string;
  readonly title: string;
  /** `open`: neither its conditions for success nor those for failure hold; `fails` if both do. */
  readonly outlook: "succeeds" | "fails" | "open";
  /** Why; absent when it is open. */
  readonly text?: string;
}

/** A review's answer that stands in for the aggregate of a question. */
export interface OverrideResult {
  readonly question: string;
  readonly by: string;
  readonly reason: string;
  readonly before: Score;
  readonly at: Location;
}

/** Answers on the top two levels, and how many of them name no evidence. */
export interface EvidenceResult {
  readonly high: number;
  readonly unevidenced: number;
}

/** How the dimensions would stand if the weights were a little different. */
export interface Sensitivity {
  readonly draws: number;
  /** The most by which a weight was changed, as a share of it. */
  readonly spread: number;
  readonly dimensions: readonly {
    readonly id: string;
    /** The share of draws at each rank, the weakest first. */
    readonly ranks: readonly number[];
    /** The share of draws at each level seen, the lowest first. */
    readonly levels: readonly { readonly level: number; readonly share: number }[];
  }[];
}

/** The profile as it would be if questions or capabilities stood on other levels. */
export interface ProjectedResult {
  /** By question or capability: the level that it is assumed to have at least. */
  readonly assumed: Readonly<Record<string, number>>;
  readonly overall: Score;
  readonly dimensions: readonly (Score & { readonly id: string })[];
}

/** What became of a response file that a check found. */
export interface CheckedFile {
  readonly file: string;
  /** `bad` has errors; `left-out` is not read, because of its name or because it is not a regular file. */
  readonly state: "finished" | "unfinished" | "bad" | "left-out";
}

/** Who answered in a baseline and does not answer today, each with the place in the baseline. */
export interface BaselineResult {
  readonly file: string;
  /** Departments with respondents in the baseline and without one today. */
  readonly missingDepartments: readonly { readonly id: string; readonly at: Location }[];
  /** Respondents of the baseline without a response today; absent where it does not list them. */
  readonly missingRespondents?: readonly {
    readonly id: string;
    readonly department: string;
    readonly at: Location;
  }[];
}

/** The scored document: one, with many faces. */
export interface Result {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "unsilo"; readonly version: string };
  readonly questionnaire: {
    readonly id: string;
    readonly version: string;
    readonly digest: string;
    readonly title: string;
    /** The versions that the responses were given to, where they are not this one alone. */
    readonly answered?: readonly string[];
  };
  readonly organization: string;
  readonly assessment: string;
  readonly variant?: string;
  /** The latest date of the responses. */
  readonly date?: string;
  readonly language: string;
  readonly minimumGroup: number;
  readonly respondents: readonly {
    readonly id: string;
    readonly role?: string;
    readonly department: string;
  }[];
  readonly coverage: CoverageResult;
  readonly evidence: EvidenceResult;
  readonly overall: Score & TargetGap;
  readonly dimensions: readonly DimensionResult[];
  readonly departments: readonly DepartmentResult[];
  /** Departments heard whose profile is withheld because too few people spoke for them. */
  readonly withheld: readonly string[];
  readonly perception: Perception;
  /** Present when asked for, where nobody is withheld. */
  readonly sensitivity?: Sensitivity;
  /** Present when something is assumed, where nobody is withheld. */
  readonly projected?: ProjectedResult;
  /** Those that apply, in the one order of priorities. */
  readonly recommendations: readonly RecommendationResult[];
  readonly verdicts: readonly VerdictResult[];
  readonly roles: readonly RoleResult[];
  readonly overrides: readonly OverrideResult[];
  readonly problems: readonly Problem[];
  /** Present when the result was checked. */
  readonly thresholds?: readonly ThresholdResult[];
  /** Whether every threshold that can fail holds, no department is missing, and every file was good. */
  readonly passed?: boolean;
  /** Present when the result was checked: the files that were found. */
  readonly files?: readonly CheckedFile[];
  /** Present when the result was checked with a config: its path. */
  readonly config?: string;
  /** Present when the result was checked against a baseline. */
  readonly baseline?: BaselineResult;
}
