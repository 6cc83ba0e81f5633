import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { removeQuietly } from "../durable.ts";
import { writeWholeFile } from "../write-file.ts";
import { expecting, keepForeign, look, lookAgain } from "./kept-aside.ts";
import { takeLock } from "./lock.ts";
import type { Owner } from "./owner.ts";
import { type StorePaths, storePaths } from "./paths.ts";

/** What there is to say about a save. */
export interface Saved {
  /** Where the version was kept that another program had written since the last save. */
  readonly changed?: string;
  /** Whether only the file's owner may read it; some file systems have no permissions. */
  readonly isPrivate: boolean;
}

/** Keeps the response of one interview; every method throws the system's error. */
export interface ResponseStore {
  /** The bytes of the file when the store was opened; undefined if there was none. */
  readonly before: Buffer | undefined;
  /**
   * Returns when the text is durable in the file. After a failure the file is as it was; each new
   * attempt writes a new file, so what the system forgot of an earlier one does not matter.
   */
  readonly save: (text: string) => Saved;
  /** Releases the file for others. */
  readonly release: () => void;
}

/** The store, or who else has it. */
export type StoreOpening =
  | { readonly kind: "open"; readonly store: ResponseStore }
  | { readonly kind: "held"; readonly by: Owner };

/** Takes the lock of a response file. Throws the system's error. */
export function openStore(path: string): StoreOpening {
  const paths = storePaths(path);
  const lock = takeLock(paths.lock);
  if (lock.kind === "held") return lock;
  try {
    removeTemporaries(paths);
    return { kind: "open", store: storeAt(paths, lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function storeAt({ response }: StorePaths, release: () => void): ResponseStore {
  const { bytes, ...found } = look(response);
  let { seen } = found;
  return {
    before: bytes,
    save: (text) => {
      const changed = keepForeign(response, seen);
      // If the folder cannot be synced, the file has the text already.
      seen = expecting(seen, text);
      const { isPrivate } = writeWholeFile(response, text, { replace: true, keepMode: true });
      seen = lookAgain(response, seen);
      return { isPrivate, ...(changed === undefined ? {} : { changed }) };
    },
    release,
  };
}

/** What a killed process was writing; it was never called saved. */
function removeTemporaries({ response, folder }: StorePaths): void {
  const start = `.${basename(response)}.`;
  for (const name of namesIn(folder)) {
    if (name.startsWith(start) && /^\d+\.tmp$/u.test(name.slice(start.length))) {
      removeQuietly(join(folder, name));
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
