import type { Metric, ThresholdResult } from "../../model/index.ts";
import type { MoreProblems } from "../shown-problems.ts";

/** The words of a check, in one language. Numbers come in as texts. */
export interface CheckTexts {
  /** For an organization and its assessment; empty if no response could be read. */
  readonly title: (whose: string) => string;
  /** The node above all dimensions. */
  readonly whole: string;
  readonly metrics: Readonly<Record<Metric, string>>;
  readonly headings: Readonly<
    Record<"thresholds" | "threshold" | "expected" | "actual" | "verdict" | "problems", string>
  >;
  readonly verdicts: Readonly<Record<ThresholdVerdict, string>>;
  readonly bound: (bound: "min" | "max", expected: string) => string;
  /** What a threshold asks and what it found, in one sentence without a full stop. */
  readonly threshold: (facts: ThresholdFacts) => string;
  /** Why a place is pointed at. */
  readonly costliest: (question: string, metric: Metric) => string;
  readonly verdict: (facts: VerdictFacts) => string;
  /** Who of the baseline is missing, by name. */
  readonly missing: Readonly<
    Record<"departments" | "respondents", (names: readonly string[]) => string>
  >;
  readonly noThreshold: string;
  readonly more: (count: number) => string;
  /** How many problems of a file are not shown, and where they all are. */
  readonly moreProblems: (more: MoreProblems) => string;
  readonly badge: (facts: BadgeFacts) => string;
  /** What a threshold of each metric is about, for tools that list rules. */
  readonly rules: Readonly<Record<Metric, Rule>>;
  /** The same for one that could not be evaluated, whatever its metric. */
  readonly notJudgedRule: Rule;
  /** The same of who is missing. */
  readonly missingRules: Readonly<Record<"departments" | "respondents", Rule>>;
  /** The same of a check that has none. */
  readonly noThresholdRule: Pick<Rule, "full" | "help">;
}

export type ThresholdVerdict = "holds" | "fails" | "warns" | "not-judged";

export interface ThresholdFacts {
  readonly title: string;
  readonly metric: Metric;
  readonly bound: "min" | "max";
  readonly expected: string;
  /** For a drop: by how much it fell; absent if it did not fall. */
  readonly actual?: string;
  readonly before?: string;
  /** For a drop: today's score. */
  readonly after?: string;
  readonly reason?: NonNullable<ThresholdResult["reason"]>;
  /** The id that was likely meant. */
  readonly likely?: string;
}

export interface VerdictFacts {
  /** How many people answered. */
  readonly respondents: number;
  /** How many responses were read, and how many of them are not finished. */
  readonly responses: number;
  readonly unfinished: number;
  readonly total: number;
  /** Sentences for thresholds that are not met, that warn, and that could not be evaluated. */
  readonly failed: readonly string[];
  readonly warned: readonly string[];
  readonly open: readonly string[];
  /** Files with errors, and paths that could not be read or written. */
  readonly bad: number;
  /** Files that look like responses and are not read. */
  readonly leftOut: readonly string[];
  /** The config in use. */
  readonly config?: string;
  /** Present where there is a baseline. */
  readonly baseline?: {
    readonly departments: readonly string[];
    /** Absent where the baseline does not list its respondents. */
    readonly respondents?: readonly string[];
    /** Whether a threshold limits the drop from it. */
    readonly isDropLimited: boolean;
  };
}

export interface BadgeFacts {
  /** The overall level; absent if there is none. */
  readonly level?: string;
  readonly bad: number;
  readonly failed: number;
  /** Departments of the baseline without a respondent. */
  readonly missing: number;
}

export interface Rule {
  readonly short: string;
  readonly full: string;
  readonly help: string;
}
