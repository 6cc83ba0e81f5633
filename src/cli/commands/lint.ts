import type { Problem } from "../../model/index.ts";
import { PROBLEM_FORMATS } from "../../render/registry.ts";
import { place } from "../../text/problems.ts";
import { countProblems } from "../../text/shown-problems.ts";
import { EXIT, Failure, failureWords, worstOf } from "../failure.ts";
import { forEachFile } from "../load/files.ts";
import { pathFromRoot } from "../load/root.ts";
import { TERMS } from "../load/terms.ts";
import { type Definition, type OutputOptions, outputTo, ROOT } from "../options.ts";
import { type Destination, destinationsOf, writeAll } from "../output.ts";
import { printProblems } from "../problems.ts";
import { type Session, VERSION } from "../session.ts";
import { lintContextOf } from "./lint/config.ts";
import { type Checkable, checkables, type FileCheck, type FileOptions } from "./lint/files.ts";

export const definition: Definition = {
  name: "lint",
  order: 100,
  summary: "check questionnaires, responses, configs and saved results for mistakes",
  description:
    "Checks files without scoring them, and reports each problem with its line and column. Exits with 3 if there is an error, and with 1 if there are too many warnings.",
  arguments: [["<FILES...>", "files, folders or globs, or - for standard input"]],
  options: [
    ["-q, --questionnaire <ID|FILE>", "the questionnaire that the responses answer"],
    ["--config <FILE>", "use this config, not the nearest unsilo.config.yaml"],
    ["--no-config", "do not use a config"],
    ["--stdin-filename <NAME>", "the file name of standard input in messages"],
    ROOT,
    TERMS,
    ["--max-warnings <N>", "exit with 1 if there are more warnings than this"],
    ...outputTo("terminal, json, github or sarif"),
  ],
  formats: PROBLEM_FORMATS,
  examples: [
    ["unsilo lint my-model.yaml", "check a questionnaire"],
    ["unsilo lint responses/ -q my-model.yaml", "check responses to your own questionnaire"],
    [
      "unsilo lint responses/ --max-warnings 0 --format github",
      "in a GitHub workflow: annotate the files, and fail on any warning",
    ],
  ],
};

type LintOptions = FileOptions & OutputOptions & { readonly maxWarnings?: string };

export async function run(
  session: Session,
  options: LintOptions,
  names: readonly string[],
): Promise<number> {
  const destinations = destinationsOf(PROBLEM_FORMATS, options, session);
  const limit = warningLimit(options.maxWarnings);
  const { files, problems, failures } = await checkAll(names, options, session);
  const { warnings } = countProblems(problems);
  const isOver = warnings > limit;
  // Warnings that fail the command are not hidden.
  const shown = options.quiet === true && !isOver ? problems.filter(isError) : problems;
  const input = {
    files,
    problems: shown,
    sources: session.sources,
    fromRoot: pathFromRoot(options, session),
    version: VERSION,
  };
  const isNothing = files === 0 && problems.length === 0;
  const written = await writeAll(isNothing ? [] : destinations, input, session);
  if (!destinations.some(isReadHere)) await printProblems(shown, session);
  for (const failure of failures) await say(failure, session);
  if (isOver) {
    const message = `${warnings} ${warnings === 1 ? "warning" : "warnings"}; --max-warnings allows ${limit}`;
    await say({ message, remedy: "fix them, or allow more" }, session);
  }
  return worstOf([
    problems.some(isError) ? EXIT.content : EXIT.done,
    isOver ? EXIT.threshold : EXIT.done,
    written,
    ...failures.map(({ exitCode }) => exitCode),
  ]);
}

/** The terminal's own format goes to the terminal, so the problems have been reported already. */
function isReadHere({ format, file }: Destination<never>): boolean {
  return format.name === "terminal" && file === undefined;
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

function warningLimit(value: string | undefined): number {
  if (value === undefined) return Infinity;
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new Failure(
    EXIT.usage,
    `--max-warnings ${value} is not a number of warnings`,
    "write it like --max-warnings 0",
  );
}

async function say(
  failure: Pick<Failure, "message" | "remedy">,
  { ports }: Session,
): Promise<void> {
  await ports.stderr.write(failureWords(failure));
}

/**
 * The outcome of checking: the number of files, their problems, and the files that could not be
 * checked.
 */
interface Checks {
  readonly files: number;
  readonly problems: readonly Problem[];
  readonly failures: readonly Failure[];
}

/** Checks everything that the names stand for; one that cannot be read does not hide the others. */
async function checkAll(
  names: readonly string[],
  options: LintOptions,
  session: Session,
): Promise<Checks> {
  const failures: Failure[] = [];
  const problems: Problem[] = [];
  const attempt = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const isTold = failures.some(({ message }) => message === error.message);
      if (error.problems.length === 0 && !isTold) failures.push(error);
      problems.push(...error.problems);
      return undefined;
    }
  };
  const context = lintContextOf(options, session);
  const found: Checkable[] = [];
  for (const name of names) {
    found.push(...((await attempt(() => checkables(name, options, context, session))) ?? []));
  }
  const checks = await forEachFile<Checkable, FileCheck>(
    found,
    async ({ check }) => (await attempt(check)) ?? { problems: [] },
    { doing: "checking", stderr: session.ports.stderr, quiet: options.quiet },
  );
  problems.push(...checks.flatMap((one) => one.problems));
  const files = found.reduce((total, one) => total + one.files, 0);
  return { files, problems: distinct(problems), failures };
}

/** A questionnaire that several responses answer reports its problems once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, message, at }: Problem): string =>
    JSON.stringify([at === undefined ? "" : place(at), code, message]);
  return [...new Map(problems.map((one) => [keyOf(one), one])).values()];
}
