import { checkTexts } from "../../text/check/index.ts";
import { forGithubData, forGithubProperty } from "../../text/encode/ci.ts";
import { type Alert, alertsOf } from "./alerts.ts";
import type { CheckInput } from "./input.ts";

/** GitHub shows this many annotations of each kind in one step and drops the others. */
const MOST = 10;

/** Workflow commands from which GitHub makes annotations at the lines of a change. */
export function githubCheck(input: CheckInput): string {
  const alerts = alertsOf(input);
  const { more } = checkTexts(input.texts.language);
  return (["error", "warning"] as const)
    .flatMap((level) => {
      const own = alerts.filter((alert) => alert.level === level);
      if (own.length <= MOST) return own.map(annotation);
      const rest = own.length - MOST + 1;
      return [
        ...own.slice(0, MOST - 1).map(annotation),
        `::${level} title=unsilo::${forGithubData(more(rest))}\n`,
      ];
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
