import type { Problem, Severity } from "../model/index.ts";
import { MOST_PROBLEMS } from "./first-problems.ts";

/** How many problems of a file are not shown. */
export interface MoreProblems {
  readonly file: string;
  readonly errors: number;
  readonly warnings: number;
}

/** What a reader is shown of many problems, and how many more there are. */
export interface ShownProblems {
  readonly shown: readonly Problem[];
  readonly more: readonly MoreProblems[];
}

/**
 * Errors before warnings, and of each file as many as are worth reading at once. This limits what a
 * page or a terminal shows, never what is counted, and never an exit code.
 */
export function shownProblems(problems: readonly Problem[]): ShownProblems {
  const sorted = [...bySeverity(problems, "error"), ...bySeverity(problems, "warning")];
  const files = new Map<string, Problem[]>();
  const shown = sorted.filter((one) => {
    const file = one.at?.file;
    if (file === undefined) return true;
    const own = files.get(file) ?? [];
    files.set(file, own);
    return own.push(one) <= MOST_PROBLEMS;
  });
  const more = [...files].flatMap(([file, own]) => {
    const rest = own.slice(MOST_PROBLEMS);
    const errors = bySeverity(rest, "error").length;
    return rest.length === 0 ? [] : [{ file, errors, warnings: rest.length - errors }];
  });
  return { shown, more };
}

/** "a.yaml: 3 more errors and 1 more warning are not shown", and how to see them all. */
export function moreWords({ file, errors, warnings }: MoreProblems): string {
  const counts = [counted(errors, "error"), counted(warnings, "warning")].filter(
    (part) => part !== "",
  );
  const verb = errors + warnings === 1 ? "is" : "are";
  return `${file}: ${counts.join(" and ")} ${verb} not shown; to see all, run: unsilo lint FILES --format json`;
}

function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return `${count} more ${noun}${count === 1 ? "" : "s"}`;
}

function bySeverity(problems: readonly Problem[], severity: Severity): readonly Problem[] {
  return problems.filter((one) => one.severity === severity);
}
