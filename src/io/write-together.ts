import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { makeFolder, syncFolder } from "./durable.ts";
import { type Locking, takeLock } from "./response-store/lock.ts";
import { writeWholeFile } from "./write-file.ts";

/** A file of a folder to write. It replaces one only if that is as it was read. */
export interface FileToWrite {
  readonly name: string;
  readonly content: string;
  /** The content that it replaces; absent for a new file. */
  readonly before?: string;
}

/** Where files wait until all of them are written, and the list that says so. */
const STAGING = ".unsilo-import";
const LIST = "complete.json";

/** An entry of the list: the digests of a file's content before, if any, and after. */
interface Listed {
  readonly name: string;
  readonly before?: string;
  readonly after: string;
}

/** Keeps other imports from a folder, which is made if it is missing. Throws the system's error. */
export function lockFolder(folder: string): Locking {
  makeFolder(folder);
  return takeLock(join(folder, `${STAGING}.lock`));
}

/** Whether an import of the folder was interrupted. */
function isInterrupted(folder: string): boolean {
  return existsSync(join(folder, STAGING));
}

/**
 * Ends an import that was interrupted: finishes it if all of its files were written, and removes it
 * otherwise. Hands back the names of the files that it put in place. Throws if one of them would
 * replace a file that somebody else wrote since.
 */
export function settleInterrupted(folder: string): readonly string[] {
  if (!isInterrupted(folder)) return [];
  const listed = readList(folder);
  const moved = listed === undefined ? [] : putInPlace(folder, listed);
  removeStaging(folder);
  return moved;
}

/** Writes all files or none, durable when it returns. The folder must be locked. */
export function writeTogether(folder: string, files: readonly FileToWrite[]): void {
  makeFolder(join(folder, STAGING));
  putInPlace(folder, stage(folder, files));
  removeStaging(folder);
}

/** Writes all files where they wait, then the list of them; nothing is left if one cannot be written. */
function stage(folder: string, files: readonly FileToWrite[]): readonly Listed[] {
  const staging = join(folder, STAGING);
  try {
    const listed = files.map(({ name, content, before }): Listed => {
      writeWholeFile(join(staging, name), content, { replace: false });
      return {
        name,
        ...(before === undefined ? {} : { before: digestOf(before) }),
        after: digestOf(content),
      };
    });
    const wrong = listed.find((one) => !mayMove(folder, one));
    if (wrong !== undefined) throw changedMeanwhile(folder, wrong.name);
    writeWholeFile(join(staging, LIST), JSON.stringify(listed), { replace: false });
    return listed;
  } catch (error) {
    removeStaging(folder);
    throw error;
  }
}

/** Moves the files that are still waiting, one by one. */
function putInPlace(folder: string, listed: readonly Listed[]): readonly string[] {
  const staging = join(folder, STAGING);
  const waiting = listed.filter(({ name }) => existsSync(join(staging, name)));
  const wrong = waiting.find((one) => !mayMove(folder, one));
  if (wrong !== undefined) throw changedMeanwhile(folder, wrong.name);
  for (const { name } of waiting) renameSync(join(staging, name), join(folder, name));
  syncFolder(folder);
  return waiting.map(({ name }) => name);
}

/** Whether a file may be put in place: nobody changed the one that it replaces. */
function mayMove(folder: string, { name, before, after }: Listed): boolean {
  const path = join(folder, name);
  const there = existsSync(path) ? digestOf(readFileSync(path)) : undefined;
  return there === before || there === after;
}

function readList(folder: string): readonly Listed[] | undefined {
  const path = join(folder, STAGING, LIST);
  if (!existsSync(path)) return undefined;
  const listed = JSON.parse(readFileSync(path, "utf8")) as readonly Listed[];
  return listed.map((one) => ({ ...one, name: basename(one.name) }));
}

function removeStaging(folder: string): void {
  const staging = join(folder, STAGING);
  // Without the list, what is left is removed next time too.
  for (const name of [LIST, ...readdirSync(staging)]) rmSync(join(staging, name), { force: true });
  rmSync(staging, { recursive: true, force: true });
  syncFolder(folder);
}

function changedMeanwhile(folder: string, name: string): Error {
  return Object.assign(new Error("it was changed by another program meanwhile"), {
    path: join(folder, name),
  });
}

function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
