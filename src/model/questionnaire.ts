import type { Condition } from "./condition.ts";
import type { Question } from "./question.ts";
import type { Recommendation } from "./recommendation.ts";
import type { ScoringRules, Targets } from "./scoring-rules.ts";
import type { Text } from "./text.ts";

export interface Department {
  readonly id: string;
  readonly name: Text;
  /** The longest interview that this department can be asked for. */
  readonly minutes?: number;
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
}

/** A step of the maturity model. */
export interface Level {
  readonly level: number;
  readonly id: string;
  readonly name: Text;
  readonly description?: Text;
}

export interface Capability {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly weight: number;
  readonly questions: readonly Question[];
}

export interface Dimension {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly weight: number;
  readonly capabilities: readonly Capability[];
}

/** One outcome of a verdict; without a condition it always holds. */
export interface VerdictRule {
  readonly id: string;
  readonly when?: Condition;
  readonly title: Text;
  readonly text?: Text;
}

/** Ordered rules, of which the first that holds is the verdict. */
export interface Verdict {
  readonly id: string;
  readonly title?: Text;
  readonly rules: readonly VerdictRule[];
}

/** When a role would succeed in this organization, or fail, and why. */
export interface Outlook {
  readonly when: Condition;
  readonly text: Text;
}

/** A person whom the organization might appoint. */
export interface Role {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  readonly succeeds: Outlook;
  readonly fails: Outlook;
  /** What to ask before appointing, by whom to ask. */
  readonly ask: readonly { readonly of: Text; readonly questions: readonly Text[] }[];
  readonly sources: readonly string[];
}

/** A shorter questionnaire on the same questions. */
export interface Variant {
  readonly id: string;
  readonly title: Text;
  /** Puts every question to every department. */
  readonly askAll: boolean;
  readonly questions: readonly string[];
  /** Asked with the interviewer's probes. */
  readonly probes: boolean;
  /** Minutes of what is said before and after the questions. */
  readonly frame: number;
  /** The longest interview that it may take. */
  readonly minutes?: number;
}

/** A questionnaire with its maturity model, every default filled in. */
export interface Questionnaire {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly version: string;
  /** The first is the fallback. */
  readonly languages: readonly [string, ...string[]];
  readonly title: Text;
  readonly description?: Text;
  readonly departments: readonly Department[];
  readonly sources: readonly Source[];
  /** Lowest first. */
  readonly levels: readonly Level[];
  readonly scoring: ScoringRules;
  readonly targets: Targets;
  readonly dimensions: readonly Dimension[];
  readonly recommendations: readonly Recommendation[];
  readonly verdicts: readonly Verdict[];
  readonly roles: readonly Role[];
  readonly variants: readonly Variant[];
}
