import type { Problem } from "../../model/index.ts";

/** A custom template cannot be used: where, why, and what to do. */
export class TemplateError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join("; "));
    this.name = "TemplateError";
    this.problems = problems;
  }
}
