import { CommanderError } from "commander";
import type { Ports } from "../io/ports.ts";
import { reasonOf } from "../io/read-files.ts";
import { forTerminal, forTerminalLine } from "../text/encode/terminal.ts";
import type { Context } from "./context.ts";
import { EXIT, Failure, failureWords } from "./failure.ts";
import { emptyDesk } from "./load/desk.ts";
import { buildProgram } from "./program.ts";

/** Runs one command line, without the names of node and the script, and tells its exit code. */
export async function main(argv: readonly string[], ports: Ports): Promise<number> {
  const context: Context = { ports, desk: emptyDesk() };
  try {
    const exitCode = await run(argv, context);
    await sayDebug(argv, context);
    return exitCode;
  } catch (error) {
    if (error instanceof Failure || isSystemError(error)) await sayDebug(argv, context, error);
    if (error instanceof Failure) return await reportFailure(error, context);
    if (isSystemError(error)) return await sayQuietly(context, systemWords(error), EXIT.io);
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const bug = `This is a bug in unsilo, not in your files. Please report it with these lines:\n${trace}\n`;
    return sayQuietly(context, bug, EXIT.bug);
  }
}

async function run(argv: readonly string[], context: Context): Promise<number> {
  const { ports, desk } = context;
  const printed = { out: "", err: "" };
  const outcome = { exitCode: EXIT.done };
  const program = buildProgram(argv[0], context, {
    finish: (exitCode) => {
      outcome.exitCode = exitCode;
    },
    writeOut: (text) => {
      printed.out += text;
    },
    writeErr: (text) => {
      printed.err += text;
    },
  });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    outcome.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  if (printed.out !== "") await ports.stdout.write(printed.out);
  if (printed.err !== "") await ports.stderr.write(forTerminal(printed.err));
  if (desk.problems.length > 0 && program.opts()["quiet"] !== true) {
    const { printProblems } = await import("./print-problems.ts");
    await printProblems(desk.problems, context);
  }
  return outcome.exitCode;
}

async function sayDebug(argv: readonly string[], context: Context, error?: Error): Promise<void> {
  if (!argv.includes("--debug")) return;
  const { debugLines } = await import("./debug.ts");
  await sayQuietly(context, debugLines(context.desk, error), EXIT.done);
}

async function reportFailure(failure: Failure, context: Context): Promise<number> {
  if (failure.problems.length > 0) {
    const { printProblems } = await import("./print-problems.ts");
    await printProblems(failure.problems, context).catch(() => undefined);
  }
  const gap = failure.problems.length > 0 ? "\n" : "";
  return sayQuietly(context, `${gap}${failureWords(failure)}`, failure.exitCode);
}

/** The system's own errors: a full disk, a folder that may not be read. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined;
}

function systemWords(error: NodeJS.ErrnoException): string {
  const what = error.path === undefined ? "output cannot be written" : forTerminalLine(error.path);
  return `unsilo: ${what}: ${reasonOf(error)}\n`;
}

async function sayQuietly({ ports }: Context, text: string, exitCode: number): Promise<number> {
  await ports.stderr.write(text).catch(() => undefined);
  return exitCode;
}
