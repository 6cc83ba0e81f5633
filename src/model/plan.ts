import type { Result, ResultTarget, Score } from "./result.ts";

/** How sure a plan is: proven best by its estimates; good and not proven; its target out of reach. */
export type PlanStatus = "optimal" | "feasible" | "unreachable";

/** The scores that a step, a package or a whole plan leads to. */
export interface ProjectedScores {
  readonly overall: Score;
  readonly dimensions: readonly (Score & { readonly id: string })[];
}

/** A target of a plan, where it stands today, and whether the plan reaches it. */
export interface PlanTarget {
  readonly id: string;
  readonly title: string;
  /** Absent where it would show what few people said. */
  readonly target?: ResultTarget;
  readonly today: Score;
  readonly isReached: boolean;
}

/**
 * One recommendation of a plan, in the order of the priorities. One whose reasons may not be shown is
 * withheld: it keeps its place, its days and its time, and has no title.
 */
export interface PlanStep {
  /** Of a withheld one `withheld-N`. */
  readonly id: string;
  readonly title?: string;
  readonly withheld?: true;
  readonly owner?: string;
  /** Likely person-days of all departments. */
  readonly effortDays: number;
  /** The same by department; under `any` what is nobody's in particular; nothing where withheld. */
  readonly effortByDepartment: Readonly<Record<string, number>>;
  readonly durationWeeks: number;
  /** The steps of this plan that end before it begins. */
  readonly requires: readonly string[];
  /** The weeks of the plan, from 0; `endWeek` is the first week after it. */
  readonly startWeek: number;
  readonly endWeek: number;
  /** YYYY-MM-DD, where the plan has a first day; `end` is the last day. */
  readonly start?: string;
  readonly end?: string;
  /** Ends after the last quarter that there is capacity for. */
  readonly isLate: boolean;
  readonly package: PackageId;
  /** How often it is in the best plan when efforts are up to 30 % different, 0 to 1. */
  readonly planShare?: number;
  /** The profile once this step and those before it have taken hold. */
  readonly projected: ProjectedScores;
}

export type PackageId = "ninety-days" | "next-level" | "ambition";

/** Steps that are decided on together. */
export interface PlanPackage {
  readonly id: PackageId;
  readonly steps: readonly string[];
  readonly effortDays: number;
  /** Empty where one of its steps is withheld: the split would name it. */
  readonly effortByDepartment: Readonly<Record<string, number>>;
  readonly owners: readonly string[];
  readonly endWeek: number;
  /** What happens without its steps, in their order. */
  readonly risks: readonly string[];
  /** The profile once this package and those before it have taken hold. */
  readonly projected: ProjectedScores;
}

/** One of the first priorities that the plan does without. */
export interface LeftOut {
  /** Its number among the priorities, from 1. */
  readonly number: number;
  /** Of a withheld one `withheld-N`. */
  readonly id: string;
  readonly title?: string;
  readonly withheld?: true;
  /** Likely person-days that it would add, with what it requires and the plan lacks; absent without an effort. */
  readonly addsDays?: number;
}

/** What keeps a target out of reach of all recommendations together. */
export interface Blocking {
  readonly id: string;
  readonly title: string;
  /** Absent where it would show what few people said. */
  readonly target?: ResultTarget;
  /** The most that can be reached; absent of a node without a score. */
  readonly nearest?: ResultTarget;
  /** The questions that hold it, with the place on the ladder where they end, if it is known. */
  readonly questions: readonly {
    readonly id: string;
    readonly title: string;
    readonly position?: number;
  }[];
}

/** What to do first, what it takes and what it changes; docs/scoring.md §10. */
export interface Plan extends Pick<
  Result,
  "schemaVersion" | "tool" | "questionnaire" | "organization" | "assessment" | "date" | "language"
> {
  readonly status: PlanStatus;
  readonly targets: readonly PlanTarget[];
  readonly budgetDays?: number;
  readonly quarters?: number;
  /** Likely person-days a quarter by department. */
  readonly capacityDays: Readonly<Record<string, number>>;
  /** By question or capability: the level that today is assumed to have. */
  readonly assumed?: Readonly<Record<string, number>>;
  /** Likely person-days of all steps. */
  readonly effortDays: number;
  /** Empty where a step is withheld: the split would name it. */
  readonly effortByDepartment: Readonly<Record<string, number>>;
  readonly durationWeeks: number;
  /** The change of the unrounded overall score; absent where the whole has none. */
  readonly gain?: number;
  readonly steps: readonly PlanStep[];
  readonly packages: readonly PlanPackage[];
  /** Those of the first three priorities that are not among the steps; none where nothing is planned. */
  readonly leftOut: readonly LeftOut[];
  readonly today: ProjectedScores;
  readonly projected: ProjectedScores;
  /** The dimensions that rise further within a year than the sources of the questionnaire show. */
  readonly fasterThanSources: readonly string[];
  /** Of an unreachable plan: what no recommendation raises far enough. */
  readonly blocking: readonly Blocking[];
  /** Of an unreachable plan: the least effort that reaches the targets without budget and capacity. */
  readonly neededDays?: number;
}
