import { destination } from "../io/durable.ts";
import { pathKind, absolutePath, citedPath, isSameFile, reasonOf } from "../io/read-files.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";
import type { Format } from "../report/registry.ts";
import type { Context } from "./context.ts";
import { EXIT, Failure } from "./failure.ts";
import type { OutputOptions } from "./options.ts";

/** A format with the file that it goes to; without one it goes to standard output. */
export interface Destination<Input> {
  readonly format: Format<Input>;
  readonly file?: string;
  readonly mayReplace: boolean;
}

/** What `-o` and `--format` call standard output. */
const STDOUT = "-";

/** What to write where, by `--format NAME[=FILE]`, `-o FILE` and the ending of that file. */
export function destinationsOf<Input>(
  formats: readonly Format<Input>[],
  { format: specs = [], output, force = false }: OutputOptions,
): readonly Destination<Input>[] {
  const named = specs.map((spec): Destination<Input> => {
    const [name = "", ...rest] = spec.split("=");
    const format = formatNamed(name, formats);
    const file = rest.length === 0 ? undefined : fileNamed(rest.join("="));
    return { format, ...(file === undefined ? {} : { file }), mayReplace: force };
  });
  const isToStdout = output === undefined || output === STDOUT;
  const asked = isToStdout ? named : withOutput(named, fileNamed(output), formats, force);
  const destinations = asked.map(({ file, ...one }): Destination<Input> =>
    file === undefined || file === STDOUT ? one : { ...one, file },
  );
  const toStdout = destinations.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    const names = toStdout.map(({ format }) => format.name).join(" and ");
    throw new Failure(
      EXIT.usage,
      `${names} cannot both go to standard output`,
      "give all but one a file: --format NAME=FILE",
    );
  }
  const [first] = formats;
  return destinations.length > 0 || first === undefined
    ? destinations
    : [{ format: first, mayReplace: false }];
}

function fileNamed(file: string): string {
  if (file !== "" && !/[/\\]$/u.test(file)) return file;
  const what = file === "" ? "the name of a file to write is empty" : `${file} names a folder`;
  throw new Failure(EXIT.usage, what, "name a file, such as report.html");
}

function withOutput<Input>(
  named: readonly Destination<Input>[],
  output: string,
  formats: readonly Format<Input>[],
  force: boolean,
): readonly Destination<Input>[] {
  const open = named.filter(({ file }) => file === undefined);
  if (open.length > 0)
    return named.map((one) => (one === open[0] ? { ...one, file: output } : one));
  const byEnding = formats.find(({ ending }) => output.toLowerCase().endsWith(ending));
  if (byEnding !== undefined)
    return [...named, { format: byEnding, file: output, mayReplace: force }];
  const endings = formats.map(({ ending }) => ending).join(", ");
  throw new Failure(
    EXIT.usage,
    `the ending of ${output} names no format`,
    `use one of ${endings}, or add --format NAME`,
  );
}

/** The format of a name; a failure of usage where there is none. */
export function formatNamed<Input>(name: string, formats: readonly Format<Input>[]): Format<Input> {
  const format = formats.find((one) => one.name === name);
  if (format !== undefined) return format;
  const names = formats.map((one) => one.name);
  const likely = didYouMean(name, names);
  throw new Failure(
    EXIT.usage,
    `there is no format "${name}" here`,
    likely === undefined ? `formats: ${names.join(", ")}` : `did you mean "${likely}"?`,
  );
}

/** Whether any of the documents is one to hand to a client. */
export function isForClient(destinations: readonly Destination<never>[]): boolean {
  return destinations.some(({ format }) => format.name === "markdown" || format.name === "html");
}

/** Refuses, before anything is written, a file that is there already. */
export function checkDestinations(
  destinations: readonly Destination<never>[],
  { ports }: Context,
): void {
  const files = destinations.flatMap(({ file }) => file ?? []);
  const ends = files.map((file) => destination(absolutePath(ports.cwd, file)));
  const twice = files.find((_, index) => ends.indexOf(ends[index] ?? "") !== index);
  if (twice !== undefined) {
    throw new Failure(EXIT.usage, `${twice} is named twice`, "give each format a file of its own");
  }
  for (const { format, file, mayReplace } of destinations) {
    if (file === undefined) {
      if (format.isPrinted !== true || !ports.stdout.isTerminal) continue;
      throw new Failure(
        EXIT.usage,
        "a PDF is nothing for a terminal",
        "name a file: -o report.pdf",
      );
    }
    const kind = pathKind(absolutePath(ports.cwd, file));
    if (kind === "other" || kind === "folder") {
      const what = kind === "folder" ? "a folder" : "no regular file";
      throw new Failure(EXIT.io, `${file} is ${what}`, "name a file, or redirect standard output");
    }
    if (kind !== "missing" && !mayReplace) {
      throw new Failure(
        EXIT.io,
        `${file} exists already`,
        "add --force to replace it, or name another file",
      );
    }
  }
}

/** Writes a document to its file, or to standard output. */
export async function writeDocument(
  to: Pick<Destination<never>, "file" | "mayReplace">,
  content: string | Uint8Array,
  { ports, desk }: Context,
): Promise<void> {
  if (to.file === undefined) return writeStdout(content, ports);
  const { writeWholeFile } = await import("../io/write-file.ts");
  const path = absolutePath(ports.cwd, to.file);
  const inputs = to.mayReplace ? [...desk.inputs] : [];
  if (inputs.some((file) => isSameFile(path, file))) {
    throw new Failure(
      EXIT.usage,
      `${to.file} is one of the files that were read`,
      "name another file for the document",
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

async function writeStdout(text: string | Uint8Array, { stdout }: Context["ports"]): Promise<void> {
  try {
    await stdout.write(text);
  } catch (error) {
    throw new Failure(
      EXIT.io,
      `standard output cannot be written: ${reasonOf(error)}`,
      "make room, or write to a file with -o FILE",
    );
  }
}
