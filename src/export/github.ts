import type { ProblemsInput } from "../documents/problems.ts";
import type { CheckInput } from "../documents/thresholds.ts";
import { checkTexts } from "../generated/catalogs/check.ts";
import { forGithubData, forGithubProperty } from "../text/encode/ci.ts";
import { type Alert, checkAlerts, configNotes, problemAlerts } from "./alerts.ts";

/** GitHub shows this many annotations of each kind in one step and drops the others. */
const MOST = 10;

/**
 * Workflow commands that GitHub turns into annotations at the lines of a change. If there are more
 * than it shows, the last one gives their number in the words of `more`.
 */
function githubAnnotations(alerts: readonly Alert[], more: (count: number) => string): string {
  return (["error", "warning"] as const)
    .flatMap((level) => {
      const own = alerts.filter((alert) => alert.level === level);
      if (own.length <= MOST) return own.map(annotation);
      const rest = forGithubData(more(own.length - MOST + 1));
      return [...own.slice(0, MOST - 1).map(annotation), `::${level} title=unsilo::${rest}\n`];
    })
    .join("");
}

function annotation({ level, about, message, at: { file, line, column } }: Alert): string {
  const properties = [
    `file=${forGithubProperty(file)}`,
    `line=${line}`,
    `col=${column}`,
    `title=${forGithubProperty(`unsilo: ${about.short}`)}`,
  ];
  return `::${level} ${properties.join(",")}::${forGithubData(message)}\n`;
}

/** Annotations of a GitHub workflow, at the lines of a change. */
export function githubCheck(input: CheckInput): string {
  const words = checkTexts(input.texts.language);
  const notes = configNotes(input).map(
    ({ message, at }) =>
      `::notice file=${forGithubProperty(at.file)},title=unsilo::${forGithubData(message)}\n`,
  );
  return [githubAnnotations(checkAlerts(input), (count) => words.more({ count })), ...notes].join(
    "",
  );
}

/** The problems as annotations of a GitHub workflow. */
export function githubProblems(input: ProblemsInput): string {
  return githubAnnotations(
    problemAlerts(input),
    (count) =>
      `${count} more problems are not shown here; to see more, run: unsilo lint FILES --format json`,
  );
}
