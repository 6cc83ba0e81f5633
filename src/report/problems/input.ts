import type { Problem } from "../../model/index.ts";

/** What was found in the files that were checked. */
export interface ProblemsInput {
  /** How many files were checked. */
  readonly files: number;
  readonly problems: readonly Problem[];
  /** The texts of the files, by the names that problems cite. */
  readonly sources: ReadonlyMap<string, string>;
  /** The version of unsilo. */
  readonly version: string;
}

/** How many of the problems are errors, and how many are warnings. */
export function countsOf({ problems }: Pick<ProblemsInput, "problems">): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}
