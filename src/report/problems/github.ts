import { githubAnnotations } from "../alerts/github.ts";
import { problemAlerts } from "./alerts.ts";
import type { ProblemsInput } from "./input.ts";

/** The problems as annotations of a GitHub workflow. */
export function githubProblems(input: ProblemsInput): string {
  return githubAnnotations(
    problemAlerts(input),
    (count) =>
      `${count} more problems are not shown here; unsilo lint FILES --format json lists them all`,
  );
}
