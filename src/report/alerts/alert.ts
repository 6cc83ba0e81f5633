import type { Location } from "../../core/model/index.ts";

/** What a rule is about, for a reader who has never met it. */
export interface RuleWords {
  readonly short: string;
  readonly full: string;
  readonly help: string;
}

/** Something that a tool for code review points at. */
export interface Alert {
  readonly rule: string;
  readonly about: RuleWords;
  readonly level: "error" | "warning";
  readonly message: string;
  readonly at: Location;
  /** The same as long as it is the same thing, whatever the line; no two alerts share one. */
  readonly fingerprint: string;
}
