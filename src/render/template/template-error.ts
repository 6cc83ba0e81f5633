import type { Problem } from "../../model/index.ts";

/** A custom template cannot be used: the place, the reason and the remedy. */
export class TemplateError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join("; "));
    this.name = "TemplateError";
    this.problems = problems;
  }
}
