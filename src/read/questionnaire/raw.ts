import type { Text } from "../../model/index.ts";

/** A questionnaire as its schema admits it, before defaults. */
export interface RawQuestionnaire {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly [string, ...string[]];
  readonly title: Text;
  readonly description?: Text;
  readonly departments: Readonly<Record<string, RawDepartment>>;
  readonly sources?: Readonly<Record<string, RawSource>>;
  readonly levels: readonly RawLevel[];
  readonly optionSets?: Readonly<Record<string, readonly RawOption[]>>;
  readonly scoring?: RawScoring;
  readonly targets?: RawTargets;
  readonly dimensions: readonly RawDimension[];
  readonly recommendations?: readonly RawRecommendation[];
  readonly verdicts?: Readonly<Record<string, RawVerdict>>;
  readonly roles?: readonly RawRole[];
  readonly variants?: Readonly<Record<string, RawVariant>>;
}

export type RawDepartment = Text | { readonly name: Text; readonly minutes?: number };

export interface RawSource {
  readonly title: Text;
  readonly author?: string;
  readonly published?: string | number;
  readonly url?: string;
}

export interface RawLevel {
  readonly level: number;
  readonly id?: string;
  readonly name: Text;
  readonly description?: Text;
}

export interface RawOption {
  readonly id: string;
  readonly text: Text;
  readonly score?: number;
  readonly exclusive?: boolean;
  readonly stops?: boolean;
}

export type RawLevelRule =
  | "criteria"
  | "staged"
  | "weakest"
  | "capped"
  | "none"
  | {
      readonly rule: "criteria" | "bands";
      readonly strict?: boolean;
      readonly by?: "score" | "percent";
      readonly from?: Readonly<Record<string, number>>;
    };

export type RawMethod = "weighted-mean" | "sum" | "min" | "percent-mean" | "ladder" | "none";

export interface RawScoring {
  readonly methods?: Partial<Record<"capability" | "dimension" | "overall", RawMethod>>;
  readonly level?: Partial<Record<"capability" | "dimension" | "overall", RawLevelRule>>;
  readonly notApplicable?: "exclude" | "lowest" | "highest";
  readonly unknown?: "exclude" | "lowest";
  readonly percent?: "of-range" | "of-maximum";
  readonly coverage?: { readonly publish?: number; readonly firm?: number };
  readonly respondents?: {
    readonly within?: "median" | "mean";
    readonly across?: "median" | "mean";
  };
  readonly decimals?: number;
}

export type RawTarget = "one-level-up" | number | { readonly score: number };
export type RawTargets = Readonly<Record<string, RawTarget>>;

export interface RawDimension {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly weight?: number;
  readonly capabilities: readonly RawCapability[];
}

export interface RawCapability {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly weight?: number;
  readonly questions: readonly RawQuestion[];
}

export interface RawQuestion {
  readonly id: string;
  readonly formerIds?: readonly string[];
  readonly code?: string;
  readonly text: Text;
  readonly help?: Text;
  readonly probe?: Text;
  readonly type: "level" | "choice" | "choices" | "yes-no" | "number" | "text";
  readonly levels?: Readonly<Record<string, Text>>;
  readonly options?: string | readonly RawOption[];
  readonly score?: RawQuestionScore;
  readonly unit?: Text;
  readonly unitOne?: Text;
  readonly min?: number;
  readonly max?: number;
  readonly bands?: readonly { readonly from: number; readonly score: number }[];
  readonly ask?: readonly string[];
  readonly when?: RawCondition;
  readonly weight?: number;
  readonly scored?: boolean;
  readonly about?: "own-department";
  readonly requiredFor?: number;
  readonly pass?: number;
  readonly sources?: readonly string[];
}

export interface RawQuestionScore {
  readonly by?: "sum" | "share" | "rules";
  readonly min?: number;
  readonly max?: number;
  readonly rules?: readonly { readonly when: RawCondition; readonly score: number }[];
  readonly default?: number;
  readonly yes?: number;
  readonly no?: number;
}

export type RawEffort = number | readonly number[];

export interface RawRecommendation {
  readonly id: string;
  readonly title: Text;
  readonly when: RawCondition;
  readonly foundation?: boolean;
  readonly rationale?: Text;
  readonly steps?: readonly Text[];
  readonly stop?: Text;
  readonly owner?: Text;
  readonly takesHold?: Text;
  readonly failsWhen?: Text;
  readonly risk?: Text;
  readonly case?: Text;
  readonly evidence?: Text;
  readonly kpi?: { readonly measure: Text; readonly from?: Text; readonly to?: Text };
  readonly effort?: RawEffort | Readonly<Record<string, RawEffort>>;
  readonly duration?: number;
  readonly raises?: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
  readonly requires?: readonly string[];
  readonly sources?: readonly string[];
}

export type RawVerdict =
  | readonly RawVerdictRule[]
  | { readonly title: Text; readonly rules: readonly RawVerdictRule[] };

export interface RawRole {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly succeeds: RawOutlook;
  readonly fails: RawOutlook;
  readonly ask?: readonly { readonly of: Text; readonly questions: readonly Text[] }[];
  readonly sources?: readonly string[];
}

export interface RawOutlook {
  readonly when: RawCondition;
  readonly text: Text;
}

export interface RawVerdictRule {
  readonly id: string;
  readonly when?: RawCondition;
  readonly title: Text;
  readonly text?: Text;
}

export interface RawVariant {
  readonly title: Text;
  readonly ask?: "all";
  readonly probes?: boolean;
  readonly frame?: number;
  readonly minutes?: number;
  readonly questions: readonly string[];
}

export type RawCondition = Readonly<Record<string, unknown>>;

/** A verdict is a list of rules, or has them beside its title. */
export function verdictRules(raw: RawVerdict): readonly RawVerdictRule[] {
  return "rules" in raw ? raw.rules : raw;
}
