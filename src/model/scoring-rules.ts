/** The tiers that are computed from the one below; questions are scored by their answers. */
export type Tier = "capability" | "dimension" | "overall";

/** How the scores of the children become the score of their parent. */
export type Method = "weighted-mean" | "sum" | "min" | "percent-mean" | "ladder" | "none";

/** How a node's level follows from what lies below it. */
export type LevelRule =
  | { readonly kind: "criteria"; readonly strict: boolean }
  | {
      readonly kind: "bands";
      readonly by: "score" | "percent";
      readonly from: readonly { readonly level: number; readonly from: number }[];
    }
  | { readonly kind: "staged" }
  | { readonly kind: "weakest" }
  | { readonly kind: "capped" }
  | { readonly kind: "none" };

export type Average = "median" | "mean";

/** The rules by which a questionnaire scores; docs/scoring.md explains each. */
export interface ScoringRules {
  readonly methods: Readonly<Record<Tier, Method>>;
  readonly level: Readonly<Record<Tier, LevelRule>>;
  readonly notApplicable: "exclude" | "lowest" | "highest";
  readonly unknown: "exclude" | "lowest";
  readonly percent: "of-range" | "of-maximum";
  /** Shares from 0 to 1: below `publish` a node is not scored, from `firm` up it is firm. */
  readonly coverage: { readonly publish: number; readonly firm: number };
  readonly respondents: { readonly within: Average; readonly across: Average };
  /** Decimals in print; the result itself is never rounded. */
  readonly decimals: number;
}

/** What to reach: one level more than today, a level of the model, or a score. */
export type Target =
  | { readonly kind: "one-level-up" }
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "score"; readonly score: number };

/** Targets by node id; `byDefault` is for the dimensions and the overall without an own one. */
export interface Targets {
  readonly byDefault: Target;
  readonly byId: ReadonlyMap<string, Target>;
}
