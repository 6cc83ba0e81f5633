import type { Problem } from "../../model/index.ts";
import { PROBLEM_FORMATS } from "../../report/registry.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure, failureWords, worstOf } from "../failure.ts";
import { checkAll } from "../lint/check-all.ts";
import type { CheckOptions } from "../lint/check-files.ts";
import type { OutputOptions } from "../options.ts";
import { checkDestinations, type Destination, destinationsOf } from "../outputs.ts";
import { printProblems } from "../print-problems.ts";
import { VERSION } from "../version.ts";
import { writeAll } from "../write-all.ts";

export type LintOptions = CheckOptions & OutputOptions & { readonly maxWarnings?: string };

/** `unsilo lint FILES…`: every problem of questionnaires, responses, configs and saved results. */
export async function lint(
  names: readonly string[],
  options: LintOptions,
  context: Context,
): Promise<number> {
  const destinations = destinationsOf(PROBLEM_FORMATS, options);
  checkDestinations(destinations, context);
  const limit = warningLimit(options.maxWarnings);
  const { files, problems, failures } = await checkAll(names, options, context);
  const shown = options.quiet === true ? problems.filter(isError) : problems;
  const input = { files, problems: shown, sources: context.desk.sources, version: VERSION };
  const isNothing = files === 0 && problems.length === 0;
  const written = await writeAll(isNothing ? [] : destinations, input, context);
  if (!destinations.some(isReadHere)) await printProblems(shown, context);
  for (const failure of failures) await say(failure, context);
  const warnings = problems.filter((one) => !isError(one)).length;
  const isOver = warnings > limit;
  if (isOver) {
    const message = `${warnings} ${warnings === 1 ? "warning" : "warnings"}; --max-warnings allows ${limit}`;
    await say({ message, remedy: "fix them, or allow more" }, context);
  }
  return worstOf([
    problems.some(isError) ? EXIT.content : EXIT.done,
    isOver ? EXIT.threshold : EXIT.done,
    written,
    ...failures.map(({ exitCode }) => exitCode),
  ]);
}

/** The terminal's own format goes to the terminal: then the problems are told already. */
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
    `--max-warnings ${value} is no number of warnings`,
    "write a whole number, such as --max-warnings 0",
  );
}

async function say(
  failure: Pick<Failure, "message" | "remedy">,
  { ports }: Context,
): Promise<void> {
  await ports.stderr.write(failureWords(failure));
}
