import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { syncFolder } from "./durable.ts";
import { writeWholeFile } from "./write-file.ts";

/** Whether nothing would be lost if a folder were written here: there is none, or it is empty. */
export function isFree(path: string): boolean {
  return !existsSync(path) || readdirSync(path).length === 0;
}

/**
 * Writes a new folder with all of its files or not at all: a temporary one beside it, moved into
 * place, for its owner alone. Throws the system's error.
 */
export function writeFolder(path: string, files: readonly (readonly [string, string])[]): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    for (const [name, text] of files) {
      writeWholeFile(join(temporary, name), text, { replace: false });
    }
    // Fails if somebody has put a file into it since.
    if (existsSync(path)) rmdirSync(path);
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
