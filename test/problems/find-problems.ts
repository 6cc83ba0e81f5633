import type { Severity } from "../../src/model/index.ts";
import type { Problem } from "../../src/model/index.ts";
import { runCommand } from "../support/run-command.ts";
import type { Example } from "./example.ts";

/** A problem as a command reports it; its place is as messages cite it. */
export interface FoundProblem extends Pick<Problem, "message" | "remedy"> {
  readonly code: string;
  readonly severity: Severity;
  readonly place: string;
}

/** The problems that a command finds in files, and its exit code. */
export async function findProblems(
  { command }: Pick<Example, "command">,
  argv: readonly string[],
  cwd: string,
): Promise<{ readonly problems: readonly FoundProblem[]; readonly exitCode: number }> {
  if (command === undefined) return linted(argv, cwd);
  const { stderr, exitCode } = await runCommand(["import", "-q", "questionnaire.yaml", ...argv], {
    cwd,
  });
  return { problems: printed(stderr), exitCode };
}

async function linted(argv: readonly string[], cwd: string) {
  const { stdout, exitCode } = await runCommand(["lint", ...argv, "--format", "json"], { cwd });
  const { problems } = JSON.parse(stdout) as { readonly problems: readonly Problem[] };
  return {
    problems: problems.map(({ at, ...one }) => ({
      ...one,
      place: at === undefined ? "" : `${at.file}:${at.line}:${at.column}`,
    })),
    exitCode,
  };
}

const BLOCK = /^(\S+) (error|warning) (\S+)\n {2}(\S.*)\n(?: {4}.*\n)*(?: {2}→ (.*)\n)?/gmu;

/** Problems as standard error has them. */
function printed(stderr: string): readonly FoundProblem[] {
  return [...stderr.matchAll(BLOCK)].map(
    ([, place = "", severity, code = "", message = "", remedy]) => ({
      place,
      severity: severity === "warning" ? "warning" : "error",
      code,
      message,
      ...(remedy === undefined ? {} : { remedy }),
    }),
  );
}
