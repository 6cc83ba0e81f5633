import { lstatSync } from "node:fs";
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
