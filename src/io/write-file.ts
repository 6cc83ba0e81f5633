import { closeSync, existsSync, fsyncSync, linkSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  createOwn,
  followLinks,
  makeFolder,
  removeQuietly,
  syncFolder,
  writeAllBytes,
} from "./durable.ts";

/**
 * Writes a whole file or nothing, durable when it returns: a temporary file beside it, mode 0600,
 * its size looked at, synced, then moved into place, then the folder synced. Throws the system's
 * error.
 */
export function writeWholeFile(
  path: string,
  content: string | Uint8Array,
  options: { readonly replace: boolean },
): void {
  const target = followLinks(path);
  const folder = dirname(target);
  makeFolder(folder);
  const temporary = join(folder, `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeSynced(temporary, Buffer.from(content));
    if (options.replace) renameSync(temporary, target);
    else linkOrRename(temporary, target);
  } finally {
    removeQuietly(temporary);
  }
  syncFolder(folder);
}

function writeSynced(path: string, bytes: Uint8Array): void {
  // Left by a killed process that had the same id.
  removeQuietly(path);
  const file = createOwn(path, "wx");
  try {
    writeAllBytes(file, bytes, 0);
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
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    if (existsSync(to)) {
      const already = new Error("EEXIST: file already exists");
      throw Object.assign(already, { code: "EEXIST", syscall: "link", path: to });
    }
    renameSync(from, to);
  }
}
