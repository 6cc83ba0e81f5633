import type { BreakReason, Movement, ProgressOutcome, SiloSignal } from "../../model/index.ts";

/** Two assessments compared, in one language. */
export interface ComparisonTexts {
  readonly labels: Readonly<Record<ComparisonLabel, string>>;
  readonly movements: Readonly<Record<Movement, string>>;
  /** Whether a difference between departments was shown. */
  readonly signals: Readonly<Record<SiloSignal, string>>;
  readonly outcomes: Readonly<Record<ProgressOutcome, string>>;
  readonly breakReasons: Readonly<Record<BreakReason, string>>;
  /** The one sentence: what rose most, what fell most, and whether there is a break. */
  readonly headline: (facts: HeadlineFacts) => string;
  readonly broken: (reasons: readonly string[]) => string;
  readonly added: (questions: readonly string[]) => string;
  readonly removed: (questions: readonly string[]) => string;
  /** A word with the reason behind it. */
  readonly because: (word: string, reason: string) => string;
  /** How many did not move, and how many are scored in neither. */
  readonly still: (unmoved: number, unscored: number) => string;
  readonly reversed: (before: string, after: string) => string;
  readonly samePeople: (inBoth: number, before: number, after: number) => string;
  readonly otherPeople: (departments: readonly string[]) => string;
  readonly scoredOnce: (count: number) => string;
  readonly raise: (facts: RaiseFacts) => string;
  readonly peopleIn: (before: number, after: number) => string;
  readonly unchangedVerdict: (title: string) => string;
  /** "1.0.0, scored by 1.1.0". */
  readonly scoredBy: (answered: readonly string[], version: string) => string;
  /** A question within a sentence. */
  readonly quoted: (question: string) => string;
  readonly fallen: (title: string, mean: string, level: string) => string;
  readonly dropped: (nodes: readonly string[]) => string;
  readonly held: string;
  readonly lost: (nodes: readonly string[]) => string;
  readonly cannotTell: string;
}

/** A node with where it came from and where it went; texts. */
export interface MovedFacts {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

export interface HeadlineFacts {
  readonly isBroken: boolean;
  /** What the nodes are that moved; dimensions, unless none of them did. */
  readonly risen?: MovedFacts;
  readonly fallen?: MovedFacts;
  /** The same for the nodes below, if no dimension rose or fell. */
  readonly risenBelow?: MovedFacts;
  readonly fallenBelow?: MovedFacts;
}

export interface RaiseFacts {
  readonly title: string;
  readonly to: number;
  readonly before: string;
  readonly after: string;
}

export type ComparisonLabel =
  | "document"
  | "before"
  | "after"
  | "date"
  | "model"
  | "variant"
  | "whole"
  | "people"
  | "coverage"
  | "confidence"
  | "node"
  | "level"
  | "mean"
  | "change"
  | "movement"
  | "dimensions"
  | "capabilities"
  | "capabilitiesBeside"
  | "questions"
  | "departments"
  | "department"
  | "perception"
  | "perceptionNote"
  | "signal"
  | "gapsUnmeasured"
  | "recommendations"
  | "recommendationsNote"
  | "noneDone"
  | "done"
  | "stillRecommended"
  | "noLongerRecommended"
  | "verdicts"
  | "noOutcome"
  | "methodHeading"
  | "method"
  | "chartNote"
  | "skip";
