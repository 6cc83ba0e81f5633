import { localize } from "../model/localize.ts";
import type { WithheldAdvice } from "../plan/advice.ts";
import { destination } from "../io/durable.ts";
import type { Ports } from "../io/ports.ts";
import { absolutePath, citedPath, isSameFile, pathKind, reasonOf } from "../io/read-files.ts";
import type { Format } from "../render/format.ts";
import type { Canvas } from "../render/canvas.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";
import { coloursFor, isUnicode } from "./colours.ts";
import { EXIT, Failure, failureWords, worstOf } from "./failure.ts";
import { withCsvOf } from "./excel-format.ts";
import type { OutputOptions } from "./options.ts";
import type { Session } from "./session.ts";
import { unknownName } from "./unknown-name.ts";

/** A format with the file that it goes to; without one it goes to standard output. */
export interface Destination<Input, Content = string> {
  readonly format: Format<Input, Content>;
  readonly file?: string;
  readonly mayReplace: boolean;
}

/** What `-o` and `--format` call standard output. */
const STDOUT = "-";

/**
 * What to write where, by `--format NAME[=FILE]`, `-o FILE` and the ending of that file; refuses what
 * `checkDestinations` refuses.
 */
export function destinationsOf<Input, Content = string>(
  formats: readonly Format<Input, Content>[],
  options: OutputOptions,
  session: Session,
): readonly Destination<Input, Content | string>[] {
  const asked = withCsvOf(options, destinationsAsked(formats, options));
  const [first] = formats;
  const destinations =
    asked.length > 0 || first === undefined ? asked : [{ format: first, mayReplace: false }];
  checkDestinations(destinations, session);
  return destinations;
}

function destinationsAsked<Input, Content>(
  formats: readonly Format<Input, Content>[],
  { format: specs = [], output, force = false }: OutputOptions,
): readonly Destination<Input, Content>[] {
  const named = specs.map((spec): Destination<Input, Content> => {
    const [name = "", ...rest] = spec.split("=");
    const format = formatNamed(name, formats);
    const file = rest.length === 0 ? undefined : fileNamed(rest.join("="));
    return { format, ...(file === undefined ? {} : { file }), mayReplace: force };
  });
  const isToStdout = output === undefined || output === STDOUT;
  const asked = isToStdout ? named : withOutput(named, fileNamed(output), formats, force);
  const destinations = asked.map(({ file, ...one }): Destination<Input, Content> =>
    file === undefined || file === STDOUT ? one : { ...one, file },
  );
  const toStdout = destinations.filter(({ file }) => file === undefined);
  if (toStdout.length <= 1) return destinations;
  const names = toStdout.map(({ format }) => format.name).join(", ");
  throw new Failure(
    EXIT.usage,
    `standard output takes only one format, not ${names}`,
    "write the others to files: --format NAME=FILE",
  );
}

function fileNamed(file: string): string {
  if (file !== "" && !/[/\\]$/u.test(file)) return file;
  const what =
    file === "" ? "the name of the output file is empty" : `${file} is the name of a folder`;
  throw new Failure(EXIT.usage, what, "use the name of a file, such as report.html");
}

function withOutput<Input, Content>(
  named: readonly Destination<Input, Content>[],
  output: string,
  formats: readonly Format<Input, Content>[],
  force: boolean,
): readonly Destination<Input, Content>[] {
  const open = named.filter(({ file }) => file === undefined);
  if (open.length > 0)
    return named.map((one) => (one === open[0] ? { ...one, file: output } : one));
  const byEnding = formats.find(({ ending }) => output.toLowerCase().endsWith(ending));
  if (byEnding !== undefined)
    return [...named, { format: byEnding, file: output, mayReplace: force }];
  const endings = formats.map(({ ending }) => ending).join(", ");
  throw new Failure(
    EXIT.usage,
    `${output} has an unknown file ending`,
    `use one of ${endings}, or add --format NAME`,
  );
}

/** The format of a name; a failure of usage where there is none. */
export function formatNamed<Input, Content>(
  name: string,
  formats: readonly Format<Input, Content>[],
): Format<Input, Content> {
  const format = formats.find((one) => one.name === name);
  if (format !== undefined) return format;
  const names = formats.map((one) => one.name);
  const message = `this command has no format "${name}"`;
  throw unknownName(message, name, names, `use one of: ${names.join(", ")}`);
}

/** Whether any of the documents is one to hand to a client. */
export function isForClient(destinations: readonly Destination<never>[]): boolean {
  return destinations.some(({ format }) => format.name === "markdown" || format.name === "html");
}

/** Refuses, before anything is written, a file that is there already. */
export function checkDestinations(
  destinations: readonly Destination<never, unknown>[],
  { ports }: Session,
): void {
  const files = destinations.flatMap(({ file }) => file ?? []);
  const ends = files.map((file) => destination(absolutePath(ports.cwd, file)));
  const twice = files.find((_, index) => ends.indexOf(ends[index] ?? "") !== index);
  if (twice !== undefined) {
    throw new Failure(
      EXIT.usage,
      `${twice} is used for two formats`,
      "give each format its own file",
    );
  }
  for (const { format, file, mayReplace } of destinations) {
    if (file === undefined) {
      if (format.isPrinted !== true || !ports.stdout.isTerminal) continue;
      throw new Failure(
        EXIT.usage,
        "a PDF cannot be shown in a terminal",
        "write it to a file: -o report.pdf",
      );
    }
    const kind = pathKind(absolutePath(ports.cwd, file));
    if (kind === "other" || kind === "folder") {
      const what = kind === "folder" ? "a folder" : "not a regular file";
      throw new Failure(EXIT.io, `${file} is ${what}`, "use a file, or redirect standard output");
    }
    if (kind !== "missing" && !mayReplace) {
      throw new Failure(
        EXIT.io,
        `${file} already exists`,
        "add --force to overwrite it, or choose another file",
      );
    }
  }
}

/** Writes a document to its file, or to standard output. */
export async function writeDocument(
  to: Pick<Destination<never>, "file" | "mayReplace">,
  content: string | Uint8Array,
  { ports, inputs: read }: Session,
): Promise<void> {
  if (to.file === undefined) return writeStdout(content, ports);
  const { writeWholeFile } = await import("../io/write-file.ts");
  const path = absolutePath(ports.cwd, to.file);
  const inputs = to.mayReplace ? [...read] : [];
  if (inputs.some((file) => isSameFile(path, file))) {
    throw new Failure(
      EXIT.usage,
      `${to.file} is one of the input files`,
      "choose another output file",
    );
  }
  try {
    writeWholeFile(path, content, { replace: to.mayReplace });
  } catch (error) {
    throw new Failure(
      EXIT.io,
      `${to.file} cannot be written: ${reasonOf(error)}`,
      "choose another path",
    );
  }
  await ports.stderr.write(`wrote ${forTerminalLine(citedPath(ports.cwd, path))}\n`);
}

async function writeStdout(text: string | Uint8Array, { stdout }: Ports): Promise<void> {
  try {
    await stdout.write(text);
  } catch (error) {
    throw new Failure(
      EXIT.io,
      `standard output cannot be written: ${reasonOf(error)}`,
      "free some space, or write to a file with -o FILE",
    );
  }
}

/** Renders one input in every format asked for; otherwise as `writeEach`. */
export function writeAll<Input, Content extends string | Uint8Array>(
  destinations: readonly Destination<Input, Content>[],
  input: Input,
  session: Session,
): Promise<number> {
  const render = async (to: Destination<Input, Content>): Promise<Content> => {
    const report = await to.format.load();
    return report(input, canvasFor(to, session));
  };
  return writeEach(destinations, render, session);
}

/** What keeps one document from being written, and says nothing of the others. */
const OF_ONE: ReadonlySet<number> = new Set([EXIT.io, EXIT.usage]);

/** Writes every document that can be written, says why others cannot, and hands back the exit code. */
export async function writeEach<To extends Destination<never, unknown>>(
  destinations: readonly To[],
  contentFor: (to: To) => Promise<string | Uint8Array>,
  session: Session,
): Promise<number> {
  const exitCodes: number[] = [];
  for (const to of destinations) {
    try {
      await writeDocument(to, await contentFor(to), session);
    } catch (error) {
      if (!(error instanceof Failure && OF_ONE.has(error.exitCode))) throw error;
      await session.ports.stderr.write(failureWords(error));
      exitCodes.push(error.exitCode);
    }
  }
  return worstOf(exitCodes);
}

const FILE = { isTerminal: false, columns: 80 };

/** Where a document goes to: a file gets neither colours nor the width of a terminal. */
export function canvasFor({ file }: { readonly file?: string }, { ports }: Session): Canvas {
  const output = file === undefined ? ports.stdout : FILE;
  const colours = coloursFor(output, file === undefined ? ports.env : {});
  return {
    columns: output.isTerminal ? output.columns : 80,
    isUnicode: isUnicode(output, ports.env),
    strong: colours.bold,
    dim: colours.dim,
    accent: colours.cyan,
    warning: colours.yellow,
  };
}

/** Whose documents list recommendations without their titles. */
export interface WithheldFrom {
  readonly withheld: readonly WithheldAdvice[];
  readonly languages: readonly string[];
  readonly minimumGroup: number;
}

/** Tells the consultant, on standard error, what the documents list without a title. */
export async function nameWithheld(
  { withheld, languages, minimumGroup }: WithheldFrom,
  quiet: boolean | undefined,
  { ports }: Session,
): Promise<void> {
  if (withheld.length === 0 || quiet === true) return;
  const names = withheld.map(({ number, recommendation }) => {
    const title = `“${localize(recommendation.title, languages)}” (${recommendation.id})`;
    return number === undefined ? `${title}, in the plan` : `${number}. ${title}`;
  });
  const why = `fewer than ${minimumGroup} people gave the answers that they are based on`;
  const remedy = "to print a title anyway, add its id to disclose in unsilo.config.yaml";
  await ports.stderr.write(
    forTerminalLine(
      `unsilo: titles omitted from the document, because ${why}: ${names.join("; ")} → ${remedy}`,
    ) + "\n",
  );
}

/** A sentence on standard error. */
export async function sayLine(text: string, { ports }: Session): Promise<void> {
  await ports.stderr.write(`${forTerminalLine(text)}\n`);
}
