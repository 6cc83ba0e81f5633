import {
  absolutePath,
  citedPath,
  isNameLost,
  type FoundPath,
  NAME_LOST,
  pathKind,
  pathsBelow,
  pathsMatching,
} from "../../io/read-files.ts";
import { isJournaled, journaledIn } from "../../io/response-store/left-journals.ts";
import type { Problem } from "../../model/index.ts";
import type { Ports } from "../../io/ports.ts";
import { isAlmostDataFile, isDataFile } from "../../read/data-files.ts";
import { problem } from "../../text/problems.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { EXIT, Failure } from "../failure.ts";

/** Standard input, in place of a file. */
export const STDIN = "-";

/** What lies beside responses and is none. */
const ASIDE = /(^|[\\/])(unsilo\.config\.ya?ml|baseline\.json)$/u;
const GLOB = /[*?[{]/u;

/** What of a glob comes before its first wildcard, as a folder; any other name is fixed. */
export function fixedPart(name: string): string {
  const wild = name.search(GLOB);
  return wild < 0 ? name : name.slice(0, name.lastIndexOf("/", wild) + 1);
}

/** Whether a file may hold a response or a result, by its name. */
export function isData(file: string): boolean {
  return isDataFile(file) && !ASIDE.test(file);
}

/** Whether something in a folder is to be read; a link that leads nowhere may have led anywhere. */
export function isWanted({ path, kind }: FoundPath): boolean {
  return kind === "missing" || (kind === "file" && isDataFile(path));
}

/** The files that names stand for, and those beside them that look like one and are not read. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly leftOut: readonly FoundPath[];
}

/** The command that brings the answers of a journal into their file. */
export function recovering(file: string): string {
  return `unsilo interview -o ${shellQuote(file)}`;
}

/**
 * The data files that the names given stand for: files, folders, globs or `-`; each once. What
 * lies beside responses (a config, a baseline) is found by its own name alone, unless it is asked for.
 */
export async function findFiles(
  names: readonly string[],
  cwd: string,
  withAside = false,
): Promise<FoundFiles> {
  const found = await Promise.all(names.map((name) => filesNamed(name, cwd, withAside)));
  const files = [...new Set(found.flatMap((one) => one.files))];
  const leftOut = new Map(found.flatMap((one) => one.leftOut.map((path) => [path.path, path])));
  for (const file of files) leftOut.delete(file);
  return { files, leftOut: [...leftOut.values()] };
}

/** What was left out, as problems: nobody would miss the answers otherwise. */
export function leftOutProblems(
  leftOut: readonly FoundPath[],
  { cwd }: Pick<Ports, "cwd">,
): readonly Problem[] {
  return leftOut.map(({ path, kind }) => {
    const at = { file: citedPath(cwd, path), line: 1, column: 1 };
    return problem("file-left-out", at, { why: kind === "file" ? "ending" : "no-file" });
  });
}

/** A name that somebody may take for that of a response; a pipe or a device cannot be one. */
function isLeftOut({ path, kind }: FoundPath): boolean {
  return kind !== "missing" && (isAlmostDataFile(path) || (kind === "other" && isDataFile(path)));
}

async function filesNamed(name: string, cwd: string, withAside: boolean): Promise<FoundFiles> {
  if (name === STDIN) return { files: [name], leftOut: [] };
  const path = absolutePath(cwd, name);
  const kind = pathKind(path);
  if (kind === "other") {
    throw new Failure(
      EXIT.io,
      `${name} is no regular file`,
      "name a file, or - for standard input",
    );
  }
  if (kind === "file") {
    if (!/[/\\]$/u.test(name)) return { files: [path], leftOut: [] };
    throw new Failure(EXIT.io, `${name} is a file, and no folder`, "leave out the slash");
  }
  if (kind === "missing" && !GLOB.test(name)) {
    const remedy = isJournaled(path)
      ? `an interview left its answers in a journal beside it; bring them in: ${recovering(name)}`
      : isNameLost(name)
        ? NAME_LOST
        : "check the path";
    throw new Failure(EXIT.io, `${name}: there is no such file or folder`, remedy);
  }
  const found = kind === "folder" ? pathsBelow(path) : await pathsMatching(name, cwd);
  const files = found
    .filter((one) => isWanted(one) && (withAside || !ASIDE.test(one.path)))
    .map((one) => one.path);
  const leftOut = found.filter(isLeftOut);
  if (files.length > 0) return { files, leftOut };
  const what = kind === "folder" ? `${citedPath(cwd, path)} holds no` : `${name} matches no`;
  const [journaled] = kind === "folder" ? journaledIn(path) : [];
  const [almost] = leftOut.map((one) => citedPath(cwd, one.path));
  throw new Failure(
    EXIT.nothing,
    `${what} .yaml or .json file`,
    journaled === undefined
      ? almost === undefined
        ? "name the response files or their folder"
        : `is ${almost} a response? rename it so that it ends in .yaml or .json`
      : `an interview left its answers in a journal; bring them in: ${recovering(citedPath(cwd, journaled))}`,
  );
}
