import { linkSync, renameSync } from "node:fs";
import { removeQuietly } from "../durable.ts";
import { writeWholeFile } from "../write-file.ts";
import { awayPath, ownerOf, readLock, strayOwner } from "./stale-locks.ts";
import { isAlive, type Owner, thisProcess } from "./owner.ts";

/** The lock belongs to us until it is released, or to a running process. */
export type Locking =
  | { readonly kind: "locked"; readonly release: () => void }
  | { readonly kind: "held"; readonly by: Owner };

/**
 * Takes the lock of a response: a file that names its owner, put in place whole. That of a dead
 * owner is taken over. Throws the system's error.
 */
export function takeLock(path: string): Locking {
  const mine = `${JSON.stringify(thisProcess())}\n`;
  for (;;) {
    if (isPlaced(path, mine)) return ownLock(path, mine);
    const theirs = readLock(path);
    if (theirs === undefined) continue;
    const owner = ownerOf(theirs);
    if (owner !== undefined && isAlive(owner)) return { kind: "held", by: owner };
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

/** It belongs to us, unless somebody moved a live owner's lock away before we could see it. */
function ownLock(path: string, mine: string): Locking {
  try {
    const stray = strayOwner(path);
    if (stray === undefined) return { kind: "locked", release: () => release(path, mine) };
    release(path, mine);
    return { kind: "held", by: stray };
  } catch (error) {
    release(path, mine);
    throw error;
  }
}

/**
 * Two processes may find the same dead owner: after the move, the lock shows whether it is still
 * the dead one's. A lock that cannot be brought back stays where `strayOwner` finds it.
 */
function removeDead(path: string, dead: string): void {
  const away = awayPath(path);
  try {
    renameSync(path, away);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const moved = readLock(away);
  if (moved !== undefined && moved !== dead) linkSync(away, path);
  removeQuietly(away);
}

function release(path: string, mine: string): void {
  try {
    if (readLock(path) === mine) removeQuietly(path);
  } catch {
    // A dead owner's lock stops nobody.
  }
}
