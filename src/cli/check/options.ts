import type { AssessmentOptions, OutputOptions } from "../options.ts";

/** What commander hands over of the bounds of `check`. */
export interface BoundOptions {
  readonly minLevel?: readonly string[];
  readonly minScore?: readonly string[];
  readonly minCoverage?: string;
  readonly maxSiloIndex?: readonly string[];
  readonly maxDrop?: string;
  readonly baseline?: string;
  readonly allowModelChange?: boolean;
}

export type CheckOptions = AssessmentOptions & OutputOptions & BoundOptions;
