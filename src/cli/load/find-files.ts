import {
  absolutePath,
  citedPath,
  filesBelow,
  filesMatching,
  pathKind,
} from "../../io/read-files.ts";
import { EXIT, Failure } from "../failure.ts";

/** Standard input, in place of a file. */
export const STDIN = "-";

const DATA = /\.(ya?ml|json)$/u;
/** What lies beside responses and is none. */
const ASIDE = /(^|[\\/])(unsilo\.config\.ya?ml|baseline\.json)$/u;
const GLOB = /[*?[{]/u;

/** The data files that the names given stand for: files, folders, globs or `-`; each once. */
export async function findFiles(names: readonly string[], cwd: string): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => filesNamed(name, cwd)));
  return [...new Set(found.flat())];
}

async function filesNamed(name: string, cwd: string): Promise<readonly string[]> {
  if (name === STDIN) return [name];
  const path = absolutePath(cwd, name);
  const kind = pathKind(path);
  if (kind === "file") return [path];
  if (kind === "missing" && !GLOB.test(name)) {
    throw new Failure(EXIT.io, `${name}: there is no such file or folder`, "check the path");
  }
  const files = kind === "folder" ? filesBelow(path) : await filesMatching(name, cwd);
  const data = files.filter((file) => DATA.test(file) && !ASIDE.test(file));
  if (data.length > 0) return data;
  const what = kind === "folder" ? `${citedPath(cwd, path)} holds no` : `${name} matches no`;
  throw new Failure(
    EXIT.nothing,
    `${what} .yaml or .json file`,
    "name the response files or their folder",
  );
}
