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

/** Makes a file that its owner alone can read, whatever the umask; fails if there is one. */
export function createOwn(path: string, flags: "wx" | "ax"): number {
  const file = openSync(path, flags, OWNER_ONLY);
  try {
    fchmodSync(file, OWNER_ONLY);
  } catch (error) {
    closeSync(file);
    removeQuietly(path);
    throw error;
  }
  return file;
}

/**
 * Writes all bytes at the end of a file that has `start` bytes, continuing after a short write
 * (libuv continues after EINTR). Checks the file's size afterwards, because some file systems
 * report a success on a full disk. Throws the system's error; the file may then have a torn end.
 */
export function writeAllBytes(file: number, bytes: Uint8Array, start: number): void {
  let written = 0;
  while (written < bytes.length) {
    const count = writeSync(file, bytes, written);
    if (count === 0) throw systemError("no more bytes can be written");
    written += count;
  }
  const { size } = fstatSync(file);
  const expected = start + bytes.length;
  if (size !== expected) {
    throw systemError(`the file has ${size} bytes, but ${expected} were written`);
  }
}

function systemError(message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code: "EIO", syscall: "write" });
}

/** Makes new, renamed and removed names in a folder survive a power cut. */
export function syncFolder(folder: string): void {
  const file = openSync(folder, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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

/** For a file whose bytes are synced already. */
export function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It is still closed.
  }
}

export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Moved away, or never made.
  }
}
