import type { Output, Ports } from "../../io/ports.ts";
import {
  absolutePath,
  citedPath,
  type FileReading,
  type FoundPath,
  isNameLost,
  NAME_LOST,
  pathKind,
  pathsBelow,
  pathsMatching,
  readFileWithin,
} from "../../io/read-files.ts";
import { isLinkedOut } from "../../io/repository.ts";
import type { Problem } from "../../model/index.ts";
import { isAlmostDataFile, isDataFile, isRosterFile } from "../../read/data-files.ts";
import { decode, LIMITS, type Source } from "../../read/source.ts";
import { problem } from "../../text/problems.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Session } from "../session.ts";

/** Standard input, in place of a file. */
export const STDIN = "-";

/** The response that `init` writes to be copied. */
export const BLANK_RESPONSE = "blank-response.yaml";

const ASIDE =
  /(^|[\\/])(unsilo\.config\.ya?ml|unsilo\.issued\.json|baseline\.json|blank-response\.yaml|terms\.ya?ml)$/u;
const SCENARIOS = /(^|[\\/])([^\\/]+\.)?scenarios\.(ya?ml|json)$/iu;
const GLOB = /[*?[{]/u;

/** What of a glob comes before its first wildcard, as a folder; any other name is fixed. */
export function fixedPart(name: string): string {
  const wild = name.search(GLOB);
  return wild < 0 ? name : name.slice(0, name.lastIndexOf("/", wild) + 1);
}

/** Whether a file may hold a response or a result, by its name. */
export function isData(file: string): boolean {
  return isDataFile(file) && !isAside(file);
}

/** Whether a file beside responses is something else, by its name. */
function isAside(file: string): boolean {
  return ASIDE.test(file) || isScenariosFile(file);
}

/** Whether a file holds the scenarios of a questionnaire, by its name. */
export function isScenariosFile(file: string): boolean {
  return SCENARIOS.test(file);
}

/** Whether to read an entry of a folder; the target of a broken link is unknown. */
export function isWanted({ path, kind }: FoundPath): boolean {
  return kind === "missing" || (kind === "file" && isDataFile(path));
}

/** The files that names stand for, and those beside them that look like one and are not read. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly leftOut: readonly FoundPath[];
}

interface FindOptions {
  /**
   * Includes files beside responses (a config, a baseline), which are otherwise only read by name.
   */
  readonly withAside?: boolean;
  /** Includes the lists of people who are asked. */
  readonly withRosters?: boolean;
  /** Takes the names that stand for nothing; see `attempt`. */
  readonly setbacks?: Failure[] | undefined;
}

/** The data files that the names given stand for: files, folders, globs or `-`; each once. */
export async function findFiles(
  names: readonly string[],
  cwd: string,
  { setbacks, ...options }: FindOptions = {},
): Promise<FoundFiles> {
  const named = await Promise.all(
    names.map((name) => attempt(() => filesNamed(name, cwd, options), setbacks)),
  );
  const found = named.flatMap((one) => one ?? []);
  const files = new Set(found.flatMap((one) => one.files));
  const leftOut = found.flatMap((one) => one.leftOut).filter(({ path }) => !files.has(path));
  const once = new Map(leftOut.map((one) => [one.path, one]));
  // If setbacks are collected, a path appears once for each name that leaves it out.
  return { files: [...files], leftOut: setbacks === undefined ? [...once.values()] : leftOut };
}

/** Keeps a failure to read for later, where setbacks are collected; any other ends the command. */
export async function attempt<Value>(
  act: () => Promise<Value>,
  setbacks: Failure[] | undefined,
): Promise<Value | undefined> {
  try {
    return await act();
  } catch (error) {
    const isSetback = error instanceof Failure && [EXIT.io, EXIT.nothing].includes(error.exitCode);
    if (setbacks === undefined || !isSetback) throw error;
    setbacks.push(error);
    return undefined;
  }
}

/** The files left out, as problems; otherwise their answers would be lost silently. */
export function leftOutProblems(
  leftOut: readonly FoundPath[],
  { ports }: Session,
): readonly Problem[] {
  return leftOut.map(({ path, kind }) => {
    const at = { file: citedPath(ports.cwd, path), line: 1, column: 1 };
    return problem("file-left-out", at, { why: kind === "file" ? "ending" : "no-file" });
  });
}

/** A name that somebody may take for that of a response; a pipe or a device cannot be one. */
function isLeftOut({ path, kind }: FoundPath): boolean {
  return kind !== "missing" && (isAlmostDataFile(path) || (kind === "other" && isDataFile(path)));
}

async function filesNamed(
  name: string,
  cwd: string,
  { withAside = false, withRosters = false }: FindOptions,
): Promise<FoundFiles> {
  if (name === STDIN) return { files: [name], leftOut: [] };
  const path = absolutePath(cwd, name);
  const kind = pathKind(path);
  if (kind === "other") {
    throw new Failure(
      EXIT.io,
      `${name} is not a regular file`,
      "use a file, or - for standard input",
    );
  }
  if (kind === "file") {
    if (!/[/\\]$/u.test(name)) return { files: [path], leftOut: [] };
    throw new Failure(EXIT.io, `${name} is a file, not a folder`, "remove the slash at its end");
  }
  if (kind === "missing" && !GLOB.test(name)) {
    const remedy = isNameLost(name) ? NAME_LOST : "check the path";
    throw new Failure(EXIT.io, `the file or folder ${name} does not exist`, remedy);
  }
  const found = kind === "folder" ? pathsBelow(path) : await pathsMatching(name, cwd);
  const files = found
    .filter(
      (one) =>
        (isWanted(one) && (withAside || !isAside(one.path))) ||
        (withRosters && isRosterFile(one.path)),
    )
    .map((one) => one.path);
  const leftOut = found.filter(isLeftOut);
  if (files.length > 0) return { files, leftOut };
  const what =
    kind === "folder" ? `${citedPath(cwd, path)} does not contain` : `${name} does not match`;
  const [almost] = leftOut.map((one) => citedPath(cwd, one.path));
  throw new Failure(
    EXIT.nothing,
    `${what} any .yaml, .json or .ndjson file`,
    almost === undefined
      ? "give the response files or their folder"
      : `is ${almost} a response? rename it so that it ends in .yaml, .json or .ndjson`,
  );
}

/** A file's text, or the problem with its bytes; an unreadable file is a failure. */
type SourceReading =
  | { readonly kind: "source"; readonly source: Source; readonly bytes: Uint8Array }
  | { readonly kind: "problem"; readonly problem: Problem };

/** Reads one file, or standard input, within the limit of its kind; no document may replace it. */
export function readSource(
  path: string,
  kind: keyof typeof LIMITS,
  session: Session,
  stdinFilename = "stdin.yaml",
): SourceReading {
  const { ports } = session;
  const limit = LIMITS[kind];
  const file = path === STDIN ? stdinFilename : citedPath(ports.cwd, path);
  if (path !== STDIN) noteInput(path, file, session);
  const reading = path === STDIN ? readStdin(ports, limit) : readFileWithin(path, limit);
  if (reading.kind === "failed") {
    throw new Failure(
      EXIT.io,
      `${file} cannot be read: ${reading.reason}`,
      "check the path and its permissions",
    );
  }
  if (reading.kind === "too-large") {
    const at = { file, line: 1, column: 1 };
    const { size } = reading;
    const details = { limit, ...(size === undefined ? {} : { bytes: size }) };
    return { kind: "problem", problem: problem("file-too-large", at, details) };
  }
  const decoded = decode(file, reading.bytes);
  return "text" in decoded
    ? { kind: "source", source: decoded, bytes: reading.bytes }
    : { kind: "problem", problem: decoded };
}

/** A file that is read: no document may replace it, and not all of them are shown. */
export function noteInput(path: string, file: string, { ports, inputs, concealed }: Session): void {
  inputs.add(path);
  if (isLinkedOut(path, ports.cwd)) concealed.add(file);
}

/** The text of a file that the command cannot do without. */
export function requireSource(path: string, kind: keyof typeof LIMITS, session: Session): Source {
  const reading = readSource(path, kind, session);
  if (reading.kind === "problem") return session.fail([reading.problem]);
  session.keep(reading.source.file, reading.source.text);
  return reading.source;
}

function readStdin(ports: Ports, limit: number): FileReading {
  const bytes = ports.readStdin(limit);
  return bytes.length > limit ? { kind: "too-large" } : { kind: "read", bytes };
}

/** Milliseconds of silence: before the first word about long work, and between two. */
export const PATIENCE = 1000;

/** Where the progress of long work is reported. */
export interface Patience {
  readonly stderr: Output;
  readonly quiet?: boolean | undefined;
  /** In milliseconds. */
  readonly now?: () => number;
}

interface Progress extends Patience {
  /** The operation on a file, such as "reading". */
  readonly doing: string;
}

/**
 * Says how far long work is, on standard error, once a second, if that is a terminal: what a pipe
 * gets does not depend on how fast a machine is.
 */
export function tellPatiently({
  stderr,
  quiet = false,
  now = Date.now,
}: Patience): (words: () => string) => Promise<void> {
  let due = now() + PATIENCE;
  return async (words) => {
    if (quiet || now() < due || !stderr.isTerminal) return;
    await stderr.write(words());
    due = now() + PATIENCE;
  };
}

/** Works through files in their order; says how far it is once that takes long. */
export async function forEachFile<File, Value>(
  files: readonly File[],
  work: (file: File) => Value | Promise<Value>,
  { doing, ...patience }: Progress,
): Promise<readonly Value[]> {
  const done: Value[] = [];
  const tell = tellPatiently(patience);
  for (const file of files) {
    await tell(() => `${doing} ${done.length} of ${files.length} files…\n`);
    done.push(await work(file));
  }
  return done;
}
