import type { Problem } from "../model/index.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";

/** Exit codes; README.md has the table. The most severe is returned: 70, 2, 3, 5, 4, 1, 0. */
export const EXIT: Readonly<
  Record<
    "done" | "threshold" | "usage" | "content" | "nothing" | "io" | "bug" | "interrupted",
    number
  >
> = {
  done: 0,
  threshold: 1,
  usage: 2,
  content: 3,
  nothing: 4,
  io: 5,
  bug: 70,
  interrupted: 130,
};

const WORST_FIRST = [EXIT.bug, EXIT.usage, EXIT.content, EXIT.io, EXIT.nothing, EXIT.threshold];

/** The exit code of a command that met several. */
export function worstOf(exitCodes: readonly number[]): number {
  return WORST_FIRST.find((code) => exitCodes.includes(code)) ?? EXIT.done;
}

/** An expected end of a command: the error and its remedy. */
export class Failure extends Error {
  readonly exitCode: number;
  readonly remedy: string;
  readonly problems: readonly Problem[];

  constructor(exitCode: number, message: string, remedy = "", problems: readonly Problem[] = []) {
    super(message);
    this.name = "Failure";
    this.exitCode = exitCode;
    this.remedy = remedy;
    this.problems = problems;
  }
}

/** Ends a command because of what files hold. */
export function contentFailure(problems: readonly Problem[]): Failure {
  const files = new Set(problems.flatMap(({ at }) => at?.file ?? [])).size;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return new Failure(
    EXIT.content,
    `${errors} ${errors === 1 ? "error" : "errors"} in ${files} ${files === 1 ? "file" : "files"}`,
    errors === 1 ? "fix it and run again" : "fix them and run again",
    problems,
  );
}

/** The error and its remedy, as written to standard error. */
export function failureWords({ message, remedy }: Pick<Failure, "message" | "remedy">): string {
  const advice = remedy === "" ? "" : `  → ${forTerminalLine(remedy)}\n`;
  return `unsilo: ${forTerminalLine(message)}\n${advice}`;
}
