import {
  closeSync,
  fstatSync,
  lstat,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpath,
  realpathSync,
  type Stats,
  stat,
  statSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { GlobOptions } from "tinyglobby";

/** The outcome of an attempt to read a file. */
export type FileReading =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  /** Input from a pipe has no known size. */
  | { readonly kind: "too-large"; readonly size?: number }
  | { readonly kind: "failed"; readonly reason: string };

/** Reads a regular file of at most `limit` bytes; looks at its size first. */
export function readFileWithin(path: string, limit: number): FileReading {
  try {
    const found = statSync(path);
    // A pipe would be waited for until somebody writes into it.
    if (!found.isFile() && !found.isDirectory()) {
      return { kind: "failed", reason: "it is not a regular file" };
    }
    const { size } = found;
    if (size > limit) return { kind: "too-large", size };
    const bytes = readFileSync(path);
    return bytes.length > limit
      ? { kind: "too-large", size: bytes.length }
      : { kind: "read", bytes };
  } catch (error) {
    return { kind: "failed", reason: readFailure(path, error) };
  }
}

/** Bytes of a file that are read first, and at once after that. */
const FIRST_BLOCK = 64 * 1024;
const BLOCK = 1024 * 1024;

/**
 * The bytes of a file of any size, block by block; each block is valid until the next one. The file
 * is open only while a block is read, so that any number of files can be half read; one that has
 * been replaced since is refused.
 */
export function* blocksOf(path: string): Generator<Uint8Array> {
  let first: Stats | undefined;
  let space = Buffer.allocUnsafe(FIRST_BLOCK);
  for (let position = 0; ;) {
    const fd = openSync(path, "r");
    let block: Uint8Array;
    try {
      const found = fstatSync(fd);
      first ??= found;
      if (found.ino !== first.ino || found.mtimeMs !== first.mtimeMs) throw new Error(CHANGED);
      if (position > 0 && space.length < BLOCK) space = Buffer.allocUnsafe(BLOCK);
      block = space.subarray(0, readSync(fd, space, 0, space.length, position));
    } finally {
      closeSync(fd);
    }
    if (block.length === 0) return;
    position += block.length;
    yield block;
  }
}

const CHANGED = "it was changed while it was read";

/** The system's reason why a path cannot be read. */
export function readFailure(path: string, error: unknown): string {
  return isLink(path) ? LOST_LINK : reasonOf(error);
}

/** Whether an unreadable path is a link: it is then broken, or part of a cycle. */
function isLink(path: string): boolean {
  return (
    lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true &&
    pathKind(path) === "missing"
  );
}

const LOST_LINK = "it is a broken link";

/** `other` is a device, a pipe or a socket. */
export type PathKind = "file" | "folder" | "other" | "missing";

/** A path below a file, in a circle of links or with too long a name is missing; other errors are thrown. */
export function pathKind(path: string): PathKind {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return "missing";
    if (found.isDirectory()) return "folder";
    return found.isFile() ? "file" : "other";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (NOWHERE.has(code ?? "")) return "missing";
    throw error;
  }
}

const NOWHERE: ReadonlySet<string> = new Set(["ENOTDIR", "ENAMETOOLONG", "ELOOP"]);

/** The content of a folder, with its folders listed separately; a broken link is missing. */
export interface FoundPath {
  readonly path: string;
  readonly kind: Exclude<PathKind, "folder">;
}

/**
 * The content below a folder, sorted; hidden files and node_modules are left out. Links are
 * followed, to each folder once and never back to one above.
 */
export function pathsBelow(folder: string): readonly FoundPath[] {
  const real = realpathSync(folder);
  return pathsUnder(folder, real, new Set(foldersAbove(real)));
}

function pathsUnder(folder: string, real: string, seen: Set<string>): readonly FoundPath[] {
  seen.add(real);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .toSorted((a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()))
    .flatMap((entry): readonly FoundPath[] => {
      const path = join(folder, entry.name);
      const kind = entry.isFile() ? "file" : pathKind(path);
      if (kind !== "folder") return [{ path, kind }];
      const target = realpathSync(path);
      return seen.has(target) ? [] : pathsUnder(path, target, seen);
    })
    .toSorted(byPath);
}

function byPath({ path: a }: FoundPath, { path: b }: FoundPath): number {
  return a < b ? -1 : 1;
}

function foldersAbove(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...foldersAbove(parent)];
}

/** The files of a folder itself, sorted; hidden ones are left out. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => join(folder, name))
    .toSorted();
}

/**
 * The files that a glob matches, in any case of letters, and the broken links among them; sorted.
 */
export async function pathsMatching(pattern: string, cwd: string): Promise<readonly FoundPath[]> {
  const { glob } = await import("tinyglobby");
  const paths = await glob(pattern, {
    cwd,
    absolute: true,
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
    caseSensitiveMatch: false,
    fs: KEEPING_LOST_LINKS as unknown as NonNullable<GlobOptions["fs"]>,
  });
  return paths
    .map((path): FoundPath => {
      const kind = pathKind(path) === "missing" ? "missing" : "file";
      return { path: resolve(path), kind };
    })
    .toSorted(byPath);
}

/** A broken link is listed itself; a glob would skip it. */
const KEEPING_LOST_LINKS = {
  realpath: (path: string, done: (error: null, real: string) => void): void =>
    realpath(path, (error, real) => done(null, error === null ? real : path)),
  stat: (path: string, done: (error: Error | null, found: Stats) => void): void =>
    stat(path, (error, found) => (error === null ? done(null, found) : lstat(path, done))),
};

export function absolutePath(cwd: string, path: string): string {
  return resolve(cwd, path);
}

/** A path as messages and results cite it: relative, with forward slashes, wherever they run. */
export function citedPath(cwd: string, path: string): string {
  const cited = relative(cwd, resolve(cwd, path)) || ".";
  return sep === "/" ? cited : cited.split(sep).join("/");
}

/** Whether two paths lead to one file, by whatever links. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

export function folderOf(path: string): string {
  return dirname(path);
}

/** The system's reason in its own short words, such as ENOENT, with what it means where we know. */
export function reasonOf(error: unknown): string {
  const { code = "", errno = 0, path = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && isNameLost(path)) return NAME_LOST;
  const name = UNNAMED[-errno] ?? code;
  return REASONS[name] ?? (error instanceof Error ? error.message : String(error));
}

/** Why a file that is there cannot be found, and what to do about it. */
export const NAME_LOST = "its name is not UTF-8 text, so it cannot be opened; rename it";

/** Whether a path has the replacement character for bytes that are not UTF-8. */
export function isNameLost(path: string): boolean {
  return path.includes("\uFFFD");
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EEXIST: "it already exists",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file has reached its size limit",
  EIO: "the disk reported an error",
  EISDIR: "it is a folder",
  ELOOP: "its links form a loop",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "part of the path is not a folder",
  EPERM: "operation not permitted",
  EROFS: "the file system is read-only",
  ESTALE: "the network drive no longer knows this file",
};

/** Errors of Linux that Node has no name for, by their number. */
const UNNAMED: Readonly<Record<number, string>> = { 116: "ESTALE", 122: "EDQUOT" };
