import { DEFINITIONS } from "../generated/commands/definitions.ts";
import { RUNS } from "../generated/commands/runs.ts";
import { PIPED_COLUMNS, type Ports } from "../io/ports.ts";
import { reasonOf } from "../io/read-files.ts";
import { forTerminal, forTerminalLine } from "../text/encode/terminal.ts";
import { EXIT, Failure, failureWords } from "./failure.ts";
import type { Run } from "./options.ts";
import { type CommandLine, readPlainLine } from "./plain-line.ts";
import { openSession, type Session, VERSION } from "./session.ts";

/** Runs one command line, without the names of node and the script, and tells its exit code. */
export async function main(words: readonly string[], given: Ports): Promise<number> {
  const { argv, ports } = rewritten(words, given);
  const session = openSession(ports);
  try {
    const exitCode = await run(argv, session);
    await sayDebug(argv, session);
    return exitCode;
  } catch (error) {
    if (error instanceof Failure || isSystemError(error)) await sayDebug(argv, session, error);
    if (error instanceof Failure) return await reportFailure(error, session);
    if (isSystemError(error)) return await sayQuietly(session, systemWords(error), EXIT.io);
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const bug = `This is a bug in unsilo, not in your files. Please report it with these lines:\n${trace}\n`;
    return sayQuietly(session, bug, EXIT.bug);
  }
}

/** Any command takes `--no-color`, and `help NAME` is another way to write `NAME --help`. */
function rewritten(
  words: readonly string[],
  ports: Ports,
): { readonly argv: readonly string[]; readonly ports: Ports } {
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const argv = words.filter((word, index) => word !== NO_COLOR || index > end);
  const [first, ...asked] = argv;
  const isKnown = asked[0] === undefined || Object.hasOwn(DEFINITIONS, asked[0]);
  return {
    argv: first !== "help" ? argv : isKnown ? [...asked, "--help"] : asked,
    ports:
      argv.length === words.length ? ports : { ...ports, env: { ...ports.env, NO_COLOR: "1" } },
  };
}

const NO_COLOR = "--no-color";

async function run(argv: readonly string[], session: Session): Promise<number> {
  const exitCode = await runAny(argv, session);
  if (session.problems.length > 0) {
    const { printProblems } = await import("./problems.ts");
    await printProblems(session.problems, session);
  }
  return exitCode;
}

/** Starts fast by reading plain command lines itself; commander, which takes longer, reads all others. */
async function runAny(argv: readonly string[], session: Session): Promise<number> {
  const { stdout } = session.ports;
  const only = argv.length === 1 ? argv[0] : undefined;
  if (only === "--version" || only === "-V") {
    await stdout.write(`${VERSION}\n`);
    return EXIT.done;
  }
  if ((only === "--help" || only === "-h") && stdout.columns === PIPED_COLUMNS) {
    const { HELP } = await import("../generated/commands/help.ts");
    await stdout.write(HELP);
    return EXIT.done;
  }
  const runLine = (line: CommandLine): Promise<number> => runCommand(line, session);
  const line = readPlainLine(argv);
  if (line !== undefined) return runLine(line);
  const { runProgram } = await import("./program.ts");
  return runProgram(argv, session.ports, runLine);
}

/** What a command does is loaded when it is run. */
async function runCommand({ command, options, args }: CommandLine, session: Session) {
  const run: Run | undefined = await RUNS[command]?.();
  return run?.(session, options as never, ...(args as never[])) ?? EXIT.done;
}

/**
 * Says what a maintainer asks for first: the version, the files that were read with their lengths in
 * characters, and where a failure comes from. No content of a file.
 */
async function sayDebug(argv: readonly string[], session: Session, error?: Error): Promise<void> {
  if (!argv.includes("--debug")) return;
  const lines = [
    `unsilo ${VERSION}`,
    ...[...session.sources].map(([file, text]) => `read ${file}, ${text.length} characters`),
    ...(error?.stack ?? "").split("\n").filter((line) => line !== ""),
  ];
  const words = lines.map((line) => `debug: ${forTerminal(line)}\n`).join("");
  await sayQuietly(session, words, EXIT.done);
}

async function reportFailure(failure: Failure, session: Session): Promise<number> {
  if (failure.problems.length > 0) {
    const { printProblems } = await import("./problems.ts");
    await printProblems(failure.problems, session).catch(() => undefined);
  }
  const gap = failure.problems.length > 0 ? "\n" : "";
  return sayQuietly(session, `${gap}${failureWords(failure)}`, failure.exitCode);
}

/** The system's own errors: a full disk, a folder that may not be read. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined;
}

function systemWords(error: NodeJS.ErrnoException): string {
  const what =
    error.path === undefined ? "the output cannot be written" : forTerminalLine(error.path);
  return `unsilo: ${what}: ${reasonOf(error)}\n`;
}

async function sayQuietly({ ports }: Session, text: string, exitCode: number): Promise<number> {
  await ports.stderr.write(text).catch(() => undefined);
  return exitCode;
}
