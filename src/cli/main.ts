import { CommanderError } from "commander";
import type { Ports } from "../io/ports.ts";
import { reasonOf } from "../io/read-files.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";
import type { Context } from "./context.ts";
import { EXIT, Failure } from "./failure.ts";
import { emptyDesk } from "./load/desk.ts";
import { buildProgram } from "./program.ts";

/** Runs one command line, without the names of node and the script, and tells its exit code. */
export async function main(argv: readonly string[], ports: Ports): Promise<number> {
  const context: Context = { ports, desk: emptyDesk() };
  try {
    return await run(argv, context);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EPIPE") return EXIT.done;
    if (error instanceof Failure) return await reportFailure(error, context);
    if (isOutputError(error)) {
      return await sayQuietly(
        context,
        `unsilo: output cannot be written: ${reasonOf(error)}\n`,
        EXIT.io,
      );
    }
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
  if (printed.err !== "") await ports.stderr.write(printed.err);
  if (desk.problems.length > 0 && program.opts()["quiet"] !== true) {
    const { printProblems } = await import("./print-problems.ts");
    await printProblems(desk.problems, context);
  }
  return outcome.exitCode;
}

async function reportFailure(failure: Failure, context: Context): Promise<number> {
  const { ports } = context;
  if (failure.problems.length > 0) {
    const { printProblems } = await import("./print-problems.ts");
    await printProblems(failure.problems, context);
    await ports.stderr.write("\n");
  }
  const remedy = failure.remedy === "" ? "" : `  → ${forTerminalLine(failure.remedy)}\n`;
  await ports.stderr.write(`unsilo: ${forTerminalLine(failure.message)}\n${remedy}`);
  return failure.exitCode;
}

/** The system's errors while writing, such as a full disk. */
function isOutputError(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall === "write";
}

async function sayQuietly({ ports }: Context, text: string, exitCode: number): Promise<number> {
  await ports.stderr.write(text).catch(() => undefined);
  return exitCode;
}
