import { copyFileSync, constants, linkSync, unlinkSync } from "node:fs";
import { writeWholeFile } from "../write-file.ts";
import type { StorePaths } from "./paths.ts";

/**
 * Puts a text in place of the response, whole or not at all, durable when it returns. The version
 * before is kept beside it until then; a backup that was there already is left alone.
 */
export function writeSnapshot({ response, backup }: StorePaths, text: string): void {
  const isKept = keepPrevious(response, backup);
  writeWholeFile(response, text, { replace: true });
  if (isKept) removeBackup(backup);
}

function keepPrevious(response: string, backup: string): boolean {
  try {
    linkSync(response, backup);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EEXIST") return false;
    return copied(response, backup);
  }
}

/** Where the file system has no links. */
function copied(response: string, backup: string): boolean {
  copyFileSync(response, backup, constants.COPYFILE_EXCL);
  return true;
}

function removeBackup(backup: string): void {
  try {
    unlinkSync(backup);
  } catch {
    // The response is durable; an old version more does no harm.
  }
}
