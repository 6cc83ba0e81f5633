import type { Location } from "./location.ts";

export type Severity = "error" | "warning";

/** A located defect in an input file. */
export interface Problem {
  /** A stable code in kebab-case, such as `unknown-question`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, and what was expected. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
  readonly at?: Location;
}
