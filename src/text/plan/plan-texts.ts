import type { PackageId } from "../../model/index.ts";

/** The words of a roadmap, in one language. Numbers come in as texts unless they decide the grammar. */
export interface PlanTexts {
  readonly title: (organization: string) => string;
  /** What a reader learns first. */
  readonly lead: (facts: LeadFacts) => string;
  readonly nothingToDo: string;
  readonly nothingAffordable: string;
  /** The certainty of the choice. */
  readonly optimal: Readonly<Record<"least-effort" | "most-gain", string>>;
  readonly feasible: string;
  readonly unreachable: string;
  /** Budget, capacity or wishes are what is in the way. */
  readonly outsideLimits: string;
  readonly target: (facts: TargetFacts) => string;
  readonly atLevel: (level: string) => string;
  readonly atScore: (score: string) => string;
  readonly noScore: string;
  readonly reached: string;
  readonly alreadyReached: string;
  readonly missed: string;
  /** What the targets take at least, against the budget if there is one. */
  readonly needed: (days: string, budget: string) => string;
  /** The required steps exceed the limits. */
  readonly mustNeeded: (days: string, budget: string) => string;
  readonly withheld: string;
  readonly fitsNot: (late: number, quarters: number) => string;
  readonly blocked: (facts: BlockedFacts) => string;
  /** The first priorities that are not among the steps. */
  readonly leftOut: (all: readonly LeftOutFacts[]) => string;
  /** Without a position where nobody knew. */
  readonly stays: (title: string, position: string) => string;
  readonly more: (count: number) => string;
  readonly headings: Readonly<
    Record<"targets" | "steps" | "packages" | "blocking" | "notes" | "profile", string>
  >;
  readonly columns: Readonly<
    Record<
      | "number"
      | "step"
      | "weeks"
      | "time"
      | "days"
      | "after"
      | "profile"
      | "package"
      | "owner"
      | "certain",
      string
    >
  >;
  /** What the numbers of a profile stand for. */
  readonly profile: (titles: readonly string[]) => string;
  readonly weeks: (from: number, to: number) => string;
  /** A step's facts in a line, below its title. */
  readonly stepFacts: (facts: StepFacts) => string;
  readonly packages: Readonly<Record<PackageId, string>>;
  readonly packageFacts: (facts: PackageFacts) => string;
  readonly decision: (facts: DecisionFacts) => string;
  readonly appoint: (owners: readonly string[]) => string;
  readonly waiting: string;
  /** The department for effort without a department. */
  readonly anyone: string;
  readonly share: (department: string, days: string) => string;
  readonly assumed: (levels: readonly string[]) => string;
  readonly noCapacity: string;
  /** The options that name it, for those who typed the command. */
  readonly nameCapacity: string;
  readonly byDecision: string;
  readonly late: (titles: readonly string[], quarters: number) => string;
  readonly faster: (titles: readonly string[]) => string;
  readonly shares: string;
  readonly estimates: string;
}

export interface StepFacts {
  readonly time: string;
  readonly isDated: boolean;
  readonly days: string;
  readonly package: string;
  readonly profile: string;
  /** The numbers of the steps before it; empty if there are none. */
  readonly after: string;
  /** How often it is in the best plans; empty where it was not tried. */
  readonly certain: string;
}

export interface LeadFacts {
  readonly steps: number;
  readonly days: string;
  readonly weeks: number;
  readonly from: string;
  readonly to: string;
}

export interface LeftOutFacts {
  readonly number: number;
  readonly title: string;
  /** What it would add; empty where no effort is given. */
  readonly days: string;
}

export interface TargetFacts {
  readonly title: string;
  /** Empty where it is withheld. */
  readonly target: string;
  readonly today: string;
  readonly outcome: string;
}

export interface BlockedFacts {
  readonly title: string;
  /** Empty where it is withheld. */
  readonly target: string;
  /** Empty where nothing can be reached. */
  readonly nearest: string;
}

export interface PackageFacts {
  readonly steps: number;
  readonly days: string;
  readonly endWeek: number;
  /** The last day; empty where the plan has no dates. */
  readonly end: string;
  readonly from: string;
  readonly to: string;
}

export interface DecisionFacts {
  readonly days: string;
  readonly departments: readonly string[];
}
