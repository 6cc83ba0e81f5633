import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** As many links as Linux follows before it calls them a loop. */
const MOST_LINKS = 40;

/**
 * Makes a file with a mode, whatever the umask: by default its owner alone can read it. Fails if
 * the file exists.
 */
export function createFile(path: string, mode: number = OWNER_ONLY): number {
  const file = openSync(path, "wx", mode);
  try {
    tolerated(fchmodSync, file, mode);
  } catch (error) {
    closeSync(file);
    removeQuietly(path);
    throw error;
  }
  return file;
}

/** Whether a file may be read by its owner alone. */
export function isPrivate(file: number): boolean {
  return (fstatSync(file).mode & OTHERS) === 0;
}

/** The permissions of all but the owner. */
const OTHERS = 0o077;

/** What file systems answer that do not have what was asked for, such as network drives. */
const REFUSED: ReadonlySet<string | undefined> = new Set([
  "EINVAL",
  "EISDIR",
  "ENOSYS",
  "ENOTSUP",
  "EOPNOTSUPP",
  "EPERM",
]);

/** Calls the system, and goes on where the file system does not have what is asked for. */
function tolerated<Args extends readonly unknown[]>(
  call: (...args: Args) => void,
  ...args: Args
): void {
  try {
    call(...args);
  } catch (error) {
    if (!REFUSED.has((error as NodeJS.ErrnoException).code)) throw error;
  }
}

/**
 * Writes all bytes to an empty file, continuing after a short write (libuv continues after EINTR).
 * Checks the file's size afterwards, because some file systems report a success on a full disk.
 * Throws the system's error; the file may then have a torn end.
 */
export function writeAllBytes(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    const count = writeSync(file, bytes, written);
    if (count === 0) throw systemError("no more bytes can be written");
    written += count;
  }
  const { size } = fstatSync(file);
  if (size !== bytes.length) {
    throw systemError(`the file has ${size} bytes, but ${bytes.length} were written`);
  }
}

function systemError(message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code: "EIO", syscall: "write" });
}

/**
 * Makes new, renamed and removed names in a folder survive a power cut, as far as the file system
 * can.
 */
export function syncFolder(folder: string): void {
  tolerated(() => {
    const file = openSync(folder, "r");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/**
 * Makes a folder, for its owner alone, and those above it. Node's own way, `recursive`, never ends where a file system
 * refuses new folders, as /proc does. Throws the system's error.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path, OWNER_ONLY_FOLDER);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** The file that a path means after every symbolic link, also one that points to nothing yet. */
export function followLinks(path: string, linksLeft: number = MOST_LINKS): string {
  try {
    return realpathSync(path);
  } catch {
    const target = linkTarget(path);
    return target === undefined || linksLeft === 0 ? path : followLinks(target, linksLeft - 1);
  }
}

/** The one spelling of a path that a file would be written to, through whatever links. */
export function destination(path: string): string {
  const target = followLinks(path);
  const folder = dirname(target);
  return folder === target || existsSync(target)
    ? target
    : join(destination(folder), basename(target));
}

/** The way from a folder to a file in it, after every link; undefined of a file elsewhere. */
export function wayWithin(folder: string, path: string): string | undefined {
  const way = relative(destination(folder), destination(path));
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way;
}

function linkTarget(path: string): string | undefined {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return undefined;
  }
}

export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Moved away, or never made.
  }
}
