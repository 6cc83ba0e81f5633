import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

const OWNER_ONLY = 0o600;

/**
 * Writes a whole file or nothing, durable when it returns: a temporary file beside it, mode 0600,
 * synced, then moved into place, then the folder synced. Throws the system's error.
 */
export function writeWholeFile(
  path: string,
  text: string,
  options: { readonly replace: boolean },
): void {
  const target = followLinks(path);
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeSynced(temporary, Buffer.from(text, "utf8"));
    if (options.replace) renameSync(temporary, target);
    else linkOrRename(temporary, target);
  } finally {
    removeQuietly(temporary);
  }
  syncFolder(folder);
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "wx", OWNER_ONLY);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A link cannot replace what is there; where the file system has none, look first. */
function linkOrRename(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(to)) throw error;
    renameSync(from, to);
  }
}

/** A link is kept, and what it points to is replaced. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function syncFolder(folder: string): void {
  const file = openSync(folder, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Moved into place, or never made.
  }
}
