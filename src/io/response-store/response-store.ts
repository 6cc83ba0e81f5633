import { readFileSync } from "node:fs";
import { openJournal } from "./journal.ts";
import { fingerprint } from "./journal-line.ts";
import { takeLock } from "./lock.ts";
import { storePaths } from "./paths.ts";
import { recoverResponse, type Recovery } from "./recover.ts";
import { writeSnapshot } from "./snapshot.ts";

/** Keeps the response of one interview; every method throws the system's error. */
export interface ResponseStore {
  readonly recovery: Recovery;
  /** Returns when the text is durable. */
  readonly save: (text: string) => void;
  /** Puts the last text that was saved into the response file, and removes the journal. */
  readonly settle: () => void;
  /** Nothing more can be saved under this path. */
  readonly isBroken: () => boolean;
  /** Releases the file for others; the journal keeps its content. */
  readonly release: () => void;
}

/** The store, or who else has it. */
export type StoreOpening =
  | { readonly kind: "open"; readonly store: ResponseStore }
  | { readonly kind: "held"; readonly pid: number };

/** Takes the lock of a response file and recovers what an earlier interview left. */
export function openStore(path: string): StoreOpening {
  const paths = storePaths(path);
  const lock = takeLock(paths.lock);
  if (lock.kind === "held") return lock;
  try {
    const recovery = recoverResponse(paths);
    return { kind: "open", store: storeAt(path, recovery, lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function storeAt(path: string, recovery: Recovery, unlock: () => void): ResponseStore {
  const paths = storePaths(path);
  const journal = openJournal(paths);
  let base = baseOf(paths.response);
  let last: string | undefined;
  return {
    recovery,
    save: (text) => {
      journal.append({ text, base });
      last = text;
    },
    settle: () => {
      if (last === undefined) return;
      writeSnapshot(paths, last);
      journal.remove();
      base = fingerprint(last);
      last = undefined;
    },
    isBroken: journal.isBroken,
    release: () => {
      journal.close();
      unlock();
    },
  };
}

function baseOf(response: string): string {
  try {
    return fingerprint(readFileSync(response));
  } catch {
    return "";
  }
}
