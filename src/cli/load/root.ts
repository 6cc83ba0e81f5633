import { absolutePath, citedPath, pathKind } from "../../io/read-files.ts";
import { repositoryRoot } from "../../io/repository.ts";
import { EXIT, Failure } from "../failure.ts";
import type { RootOptions } from "../options.ts";
import type { Session } from "../session.ts";

/** The root of the repository: the folder named, else the nearest one with .git, else this one. */
export function rootOf({ root }: RootOptions, { ports: { cwd } }: Session): string {
  if (root === undefined) return repositoryRoot(cwd) ?? cwd;
  const path = absolutePath(cwd, root);
  if (pathKind(path) === "folder") return path;
  throw new Failure(EXIT.io, `${root} is not a folder`, "check the path given to --root");
}

/**
 * Makes a path as messages cite it, from the current folder, one from the root: the programs that
 * show a document know no other folder.
 */
export function pathFromRoot(options: RootOptions, session: Session): (file: string) => string {
  const { cwd } = session.ports;
  const root = rootOf(options, session);
  return (file) => (file === "" ? file : citedPath(root, absolutePath(cwd, file)));
}
