import type { GapWidth } from "../texts.ts";
import type { BriefTexts } from "./brief-texts.ts";

/** The words of the report's own sections, in one language. Numbers come in as texts. */
export interface ReportTexts extends BriefTexts {
  readonly labels: Readonly<Record<ReportLabel, string>>;
  /** "Decision 2": what a step belongs to. */
  readonly decision: (number: number) => string;
  /** The largest difference between two departments, of all dimensions. */
  readonly widest: (title: string, width: GapWidth) => string;
  readonly begin: (title: string, owner: string) => string;
  readonly aim: (facts: AimFacts) => string;
  /** The node that limits the level, if no step raises it. */
  readonly heldUnplanned: (titles: readonly string[]) => string;
  /** "Name a conductor (8 days): CEO (signs)". */
  readonly byOwner: (line: string, owner: string) => string;
  readonly hear: (departments: readonly string[]) => string;
  readonly gain: (value: string) => string;
  /** "1: Name a conductor: +0.12, 26 person-days". */
  readonly point: (number: string, title: string, gain: string, effort: string) => string;
  readonly personDays: (days: string) => string;
  /** What a recommendation is counted with, where it brings nothing alone. */
  readonly notCounted: (requires: string) => string;
  /** "Level 2: 5 answers". */
  readonly onLevel: (level: string, count: number) => string;
  /** "weeks 1–12". */
  readonly inWeeks: (weeks: string) => string;
  /** A question that a recommendation raises: today and afterwards. */
  readonly rises: (question: string, today: string, to: string) => string;
  /** The same where today's level may not be shown. */
  readonly risesWithheld: (question: string, to: string) => string;
  /** Why a recommendation has no title. */
  readonly whyWithheld: (minimum: number) => string;
  readonly ofOptions: (chosen: number, all: number) => string;
  /** What a section does not show, said once. */
  readonly notShown: (titles: readonly string[], questions: number) => string;
  /** Roles without a known outcome. */
  readonly rolesOpen: (titles: readonly string[]) => string;
  readonly whatOpens: (minimum: number) => string;
  readonly chosenBy: (people: number, chosen: string) => string;
  readonly weight: (title: string, weight: string) => string;
}

export interface AimFacts {
  readonly steps: number;
  /** Likely person-days. */
  readonly days: string;
  /** Profiles: the levels of the dimensions; empty where none is shown. */
  readonly from: string;
  readonly to: string;
  /** Empty where a dimension has none. */
  readonly target: string;
  readonly weeks: number;
}

export type ReportLabel =
  | "score"
  | "decisions"
  | "decisionsNote"
  | "roadmap"
  | "roadmapNote"
  | "nextSteps"
  | "phase"
  | "step"
  | "weeks"
  | "days"
  | "matrix"
  | "matrixNote"
  | "gainNote"
  | "gain"
  | "effort"
  | "more"
  | "less"
  | "radar"
  | "radarNote"
  | "distribution"
  | "distributionNote"
  | "progress"
  | "change"
  | "movement"
  | "assessmentHeading"
  | "scope"
  | "period"
  | "chosen"
  | "sponsor"
  | "notStated"
  | "appendixNote"
  | "terms"
  | "weights"
  | "answersWithheld"
  | "quotesReleased"
  | "swipe"
  | "changes"
  | "unknown"
  | "highAnswers"
  | "means"
  | "whoIsWhat";
