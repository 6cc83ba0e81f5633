import type {
  AnswerState,
  Confidence,
  GapReading,
  LevelRule,
  NotScoredReason,
  RoleResult,
} from "../model/index.ts";
import type { GapOutcome } from "../analyse/perception.ts";

/** Every sentence and label of the profile and the report, in one language. */
export interface Texts {
  readonly language: string;
  readonly labels: Readonly<Record<LabelKey, string>>;
  readonly confidence: Readonly<Record<Confidence | "insufficient", string>>;
  readonly reasons: Readonly<Record<NotScoredReason, string>>;
  readonly outlooks: Readonly<Record<RoleResult["outlook"], string>>;
  /** Words for the answers that every model shares. */
  readonly values: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<AnswerState, string>>;
  /** "Level 1 of 5: Separate. Limited by “Silos”; all other dimensions are at level 2." */
  readonly verdict: (facts: VerdictFacts) => string;
  /** Replaces everything else if no answers may be shown. */
  readonly nothingShown: (people: number, minimum: number) => string;
  /** What a coverage is good for, beside its share. */
  readonly grounds: Readonly<Record<Confidence | "insufficient", string>>;
  readonly reliable: (level: string) => string;
  readonly coverage: (facts: CoverageFacts) => string;
  readonly interviewed: (people: number, departments: number) => string;
  readonly unheard: (departments: readonly string[]) => string;
  readonly withheld: (departments: readonly string[]) => string;
  /** How many recommendations have no title because of whom they rest on. */
  readonly withheldAdvice: (count: number, minimum: number) => string;
  readonly people: (count: number) => string;
  /** "Silos: level 2, target 3"; without a level, why. */
  readonly standing: (title: string, facts: StandingFacts) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly days: (days: string, low: string, high: string) => string;
  readonly weeks: (weeks: number) => string;
  /** "Name a conductor (8 days)"; the title alone where no effort is given. */
  readonly priority: (title: string, days: string) => string;
  readonly moreRecommendations: (count: number) => string;
  readonly atLevel: (level: number, name: string) => string;
  readonly nextLevel: (level: number, name: string) => string;
  readonly override: (question: string, by: string, reason: string) => string;
  readonly lost: (titles: readonly string[]) => string;
  /** The known facts about the difference between departments in a node. */
  readonly gap: (facts: GapFacts) => string;
  /** How far a difference that was seen can be relied on. */
  readonly gapCaveat: (facts: GapFacts) => string;
  /** The numbers behind it. */
  readonly gapNumbers: (facts: GapNumbers) => string;
  /** "Marketing 3.5, Stores 1". */
  readonly said: (voices: readonly (readonly [string, string])[]) => string;
  readonly perceptionLimits: (people: number, isOneVoiceEach: boolean) => readonly string[];
  readonly method: (facts: MethodFacts) => readonly string[];
}

export interface VerdictFacts {
  readonly level?: number;
  /** What the model calls the level. */
  readonly name?: string;
  /** The model's highest level. */
  readonly highest: number;
  /** The titles of the dimensions that limit the level. */
  readonly binding: readonly string[];
  /** The levels of the others, or a dash where one is not scored. */
  readonly others: readonly string[];
  /** The level is higher than that of the dimensions that limit it. */
  readonly isAbove?: boolean;
  /** Some dimensions may not be shown, so the others are not mentioned. */
  readonly isPartial?: boolean;
}

export interface StandingFacts {
  readonly level?: string;
  /** Empty where there is none. */
  readonly target?: string;
  /** Why there is no level. */
  readonly reason?: string;
}

export interface CoverageFacts {
  readonly asked: number;
  readonly answered: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly skipped: number;
}

export interface GapFacts {
  readonly reading: GapReading;
  readonly outcome: GapOutcome;
  readonly isOverall: boolean;
  /** How many people answered. */
  readonly people: number;
  /** The two departments furthest apart; absent where they are not named. */
  readonly width?: GapWidth;
}

export interface GapWidth {
  /** In levels. */
  readonly shift: string;
  readonly higher: string;
  readonly lower: string;
}

export interface GapNumbers {
  readonly index: string;
  readonly corrected?: string;
  readonly p?: string;
  readonly smallestP?: string;
}

export interface MethodFacts {
  readonly people: number;
  readonly within: "median" | "mean";
  readonly across: "median" | "mean";
  /** The rules by which a dimension and the whole have their levels. */
  readonly dimension: LevelRule["kind"];
  readonly overall: LevelRule["kind"];
  readonly notApplicable: "exclude" | "lowest" | "highest";
  readonly unknown: "exclude" | "lowest";
  readonly publish: string;
  readonly firm: string;
}

export type LabelKey =
  | "perceptionHeading"
  | "perceptionNote"
  | "gapWord"
  | "gapNumbersHeading"
  | "gapNumbersNote"
  | "belowZero"
  | "worthTalking"
  | "toVerify"
  | "report"
  | "summary"
  | "organization"
  | "assessment"
  | "date"
  | "model"
  | "version"
  | "overall"
  | "level"
  | "mean"
  | "target"
  | "gap"
  | "range"
  | "coverageWord"
  | "confidenceWord"
  | "dimension"
  | "capability"
  | "question"
  | "department"
  | "respondents"
  | "profile"
  | "strengths"
  | "gaps"
  | "departmentsHeading"
  | "departmentsNote"
  | "perDimension"
  | "today"
  | "next"
  | "answers"
  | "quotes"
  | "evidenceSeen"
  | "notes"
  | "recommendations"
  | "recommendation"
  | "recommendationsNone"
  | "recommendationsUnknown"
  | "recommendationsAbsent"
  | "recommendationsMore"
  | "why"
  | "steps"
  | "stop"
  | "owner"
  | "effort"
  | "duration"
  | "kpi"
  | "takesHold"
  | "failsWhen"
  | "risk"
  | "case"
  | "evidence"
  | "requires"
  | "sources"
  | "verdicts"
  | "roles"
  | "noVerdict"
  | "methodHeading"
  | "appendix"
  | "glossary"
  | "spread"
  | "notScored"
  | "holdsIt"
  | "none"
  | "overrides"
  | "priorities"
  | "discussedSeparately"
  | "people"
  | "contents"
  | "skip"
  | "confidential"
  | "beforeNumbers"
  | "asTable"
  | "chartNote"
  | "chartBand"
  | "strengthsAndGaps"
  | "shownBy"
  | "together"
  | "nextLevel";
