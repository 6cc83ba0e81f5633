import { linkSync, readFileSync, renameSync } from "node:fs";
import { removeQuietly } from "../durable.ts";
import { writeWholeFile } from "../write-file.ts";
import { isAlive, type Owner, thisProcess } from "./owner.ts";

/** The lock is ours until it is released, or somebody's who still runs. */
export type Locking =
  | { readonly kind: "locked"; readonly release: () => void }
  | { readonly kind: "held"; readonly pid: number };

/**
 * Takes the lock of a response: a file that names its owner, put in place whole. That of a dead
 * owner is taken over. Throws the system's error.
 */
export function takeLock(path: string): Locking {
  const mine = `${JSON.stringify(thisProcess())}\n`;
  for (;;) {
    if (isPlaced(path, mine)) return { kind: "locked", release: () => release(path, mine) };
    const theirs = readLock(path);
    if (theirs === undefined) continue;
    const owner = ownerOf(theirs);
    if (owner !== undefined && isAlive(owner)) return { kind: "held", pid: owner.pid };
    removeDead(path, theirs);
  }
}

function isPlaced(path: string, mine: string): boolean {
  try {
    writeWholeFile(path, mine, { replace: false });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Undefined when it was released in the meantime. */
function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** What names no owner was not written by unsilo, and protects nobody. */
function ownerOf(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<Owner>;
    return typeof owner.pid === "number"
      ? { pid: owner.pid, boot: owner.boot ?? "", start: owner.start ?? "" }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Two may find the same dead owner: moved away, it shows whether it was still the dead one's. */
function removeDead(path: string, dead: string): void {
  const away = `${path}.${process.pid}`;
  try {
    renameSync(path, away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  try {
    if (readLock(away) !== dead) linkSync(away, path);
  } finally {
    removeQuietly(away);
  }
}

function release(path: string, mine: string): void {
  try {
    if (readLock(path) === mine) removeQuietly(path);
  } catch {
    // A dead owner's lock stops nobody.
  }
}
