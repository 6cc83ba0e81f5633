import { closeSync, existsSync, fsyncSync, linkSync, renameSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  createFile,
  followLinks,
  isPrivate,
  makeFolder,
  removeQuietly,
  syncFolder,
  writeAllBytes,
} from "./durable.ts";

interface WriteOptions {
  readonly replace: boolean;
  /** Gives the new file the permissions of the one that it replaces. */
  readonly keepMode?: boolean;
}

/**
 * Writes a whole file or nothing, durable when it returns: a temporary file beside it, mode 0600
 * unless `keepMode`, its size looked at, synced, then moved into place, then the folder synced.
 * Returns whether only its owner may read it. Throws the system's error.
 */
export function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  { replace, keepMode = false }: WriteOptions,
): { readonly isPrivate: boolean } {
  const target = followLinks(path);
  const folder = dirname(target);
  makeFolder(folder);
  const temporary = join(folder, `.${basename(target)}.${process.pid}.tmp`);
  const mode = keepMode ? statSync(target, { throwIfNoEntry: false })?.mode : undefined;
  try {
    const written = writeSynced(temporary, Buffer.from(content), mode);
    if (replace) renameSync(temporary, target);
    else linkOrRename(temporary, target);
    syncFolder(folder);
    return written;
  } finally {
    removeQuietly(temporary);
  }
}

const PERMISSIONS = 0o777;

function writeSynced(
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
): { readonly isPrivate: boolean } {
  // Left by a killed process that had the same id.
  removeQuietly(path);
  const file = createFile(path, mode === undefined ? undefined : mode & PERMISSIONS);
  try {
    writeAllBytes(file, bytes);
    fsyncSync(file);
    return { isPrivate: mode !== undefined || isPrivate(file) };
  } finally {
    closeSync(file);
  }
}

/** A link cannot replace what is there; where the file system has none, look first. */
function linkOrRename(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    if (existsSync(to)) {
      const already = new Error("EEXIST: file already exists");
      throw Object.assign(already, { code: "EEXIST", syscall: "link", path: to });
    }
    renameSync(from, to);
  }
}
