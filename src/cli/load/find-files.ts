import {
  absolutePath,
  citedPath,
  filesBelow,
  filesMatching,
  isNameLost,
  NAME_LOST,
  pathKind,
} from "../../io/read-files.ts";
import { isJournaled, journaledIn } from "../../io/response-store/left-journals.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { EXIT, Failure } from "../failure.ts";

/** Standard input, in place of a file. */
export const STDIN = "-";

const DATA = /\.(ya?ml|json)$/u;
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
  return DATA.test(file) && !ASIDE.test(file);
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
): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => filesNamed(name, cwd, withAside)));
  return [...new Set(found.flat())];
}

async function filesNamed(
  name: string,
  cwd: string,
  withAside: boolean,
): Promise<readonly string[]> {
  if (name === STDIN) return [name];
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
    if (!/[/\\]$/u.test(name)) return [path];
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
  const files = kind === "folder" ? filesBelow(path) : await filesMatching(name, cwd);
  const data = files.filter((file) => isData(file) || (withAside && ASIDE.test(file)));
  if (data.length > 0) return data;
  const what = kind === "folder" ? `${citedPath(cwd, path)} holds no` : `${name} matches no`;
  const [journaled] = kind === "folder" ? journaledIn(path) : [];
  throw new Failure(
    EXIT.nothing,
    `${what} .yaml or .json file`,
    journaled === undefined
      ? "name the response files or their folder"
      : `an interview left its answers in a journal; bring them in: ${recovering(citedPath(cwd, journaled))}`,
  );
}
