import { lstatSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { pathKind } from "./read-files.ts";

/** The root of the repository, worktree or submodule that a folder is in; undefined if it is in none. */
export function repositoryRoot(from: string): string | undefined {
  if (pathKind(join(from, ".git")) !== "missing") return from;
  const parent = dirname(from);
  return parent === from ? undefined : repositoryRoot(parent);
}

/** Whether a path is a folder or below it; links are not followed. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/u.test(way);
}

/**
 * Every entry with one of the names, including broken links, from a folder up to the root of its
 * repository; the nearest first.
 */
export function findUpwards(names: readonly string[], from: string): readonly string[] {
  const found = names
    .map((name) => join(from, name))
    .filter((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
  const parent = dirname(from);
  const isEnd = parent === from || pathKind(join(from, ".git")) !== "missing";
  return isEnd ? found : [...found, ...findUpwards(names, parent)];
}

/**
 * Whether a path leads out of a folder, by dots or by links, or into Git's own files, which may hold
 * a token.
 */
export function leadsOut(root: string, path: string): boolean {
  const real = realPath(path);
  const realRoot = realPath(root);
  const isInGit = relative(realRoot, real).split(sep).includes(".git");
  return !isWithin(root, path) || !isWithin(realRoot, real) || isInGit;
}

/** Where a path really is; that of the folder above, if nothing is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), relative(parent, path));
  }
}

/** Whether a file is a link, or below one, that leads out of its repository. */
export function isLinkedOut(path: string, cwd: string): boolean {
  if (realPath(path) === path) return false;
  const folder = dirname(path);
  return leadsOut(repositoryRoot(folder) ?? (isWithin(cwd, path) ? cwd : folder), path);
}
