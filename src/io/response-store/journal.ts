import { fdatasyncSync, ftruncateSync } from "node:fs";
import {
  closeQuietly,
  createOwn,
  makeFolder,
  removeQuietly,
  syncFolder,
  writeAllBytes,
} from "../durable.ts";
import { type JournalEntry, journalLine } from "./journal-line.ts";
import type { StorePaths } from "./paths.ts";

/** An append-only file of saves beside a response. */
export interface Journal {
  /**
   * Returns when the entry is durable; else throws the system's error, and the earlier entries
   * remain. May be retried unless the journal is broken.
   */
  readonly append: (entry: JournalEntry) => void;
  /**
   * A sync failed: the system may have dropped what it did not write and call the next sync a
   * success, so nothing more is saved here.
   */
  readonly isBroken: () => boolean;
  readonly close: () => void;
  /** Removes the file, when its entries are safe elsewhere; ignores failures. */
  readonly remove: () => void;
}

/** A journal that creates its file at the first entry; an earlier journal has been recovered. */
export function openJournal({ journal: path, folder }: StorePaths): Journal {
  let file: number | undefined;
  let length = 0;
  let isBroken = false;
  let isTorn = false;

  function append(entry: JournalEntry): void {
    if (isBroken) throw brokenError(path);
    file ??= create();
    const bytes = Buffer.from(journalLine(entry));
    // What an earlier attempt left must not run into this line.
    if (isTorn) ftruncateSync(file, length);
    isTorn = true;
    writeAllBytes(file, bytes, length);
    synced(fdatasyncSync, file);
    isTorn = false;
    length += bytes.length;
  }

  function create(): number {
    makeFolder(folder);
    const created = createOwn(path, "ax");
    file = created;
    synced(syncFolder, folder);
    return created;
  }

  function synced<T>(sync: (what: T) => void, what: T): void {
    try {
      sync(what);
    } catch (error) {
      isBroken = true;
      throw error;
    }
  }

  function close(): void {
    if (file !== undefined) closeQuietly(file);
    file = undefined;
  }

  function remove(): void {
    close();
    removeJournal(path, folder);
    length = 0;
    isTorn = false;
  }

  return { append, isBroken: () => isBroken, close, remove };
}

/** A journal that came back after a power cut would be older than its response: sync the folder. */
export function removeJournal(path: string, folder: string): void {
  removeQuietly(path);
  try {
    syncFolder(folder);
  } catch {
    // Its last entry is the response's own text, so replaying it changes nothing.
  }
}

function brokenError(path: string): NodeJS.ErrnoException {
  const message = "an earlier write to the disk failed";
  return Object.assign(new Error(message), { code: "EBROKEN", syscall: "fdatasync", path });
}
