import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { removeQuietly } from "../durable.ts";
import { writeWholeFile } from "../write-file.ts";
import { removeJournal } from "./journal.ts";
import { fingerprint, readJournal } from "./journal-line.ts";
import { hidden, type StorePaths } from "./paths.ts";
import { writeSnapshot } from "./snapshot.ts";

/** What an interview that was cut off had left. */
export interface Recovery {
  /** Saves that were replayed. */
  readonly saves: number;
  /** Where the lines that cannot be read were kept. */
  readonly damaged?: string;
  /** Where a response was kept that somebody changed after the interview was cut off. */
  readonly changed?: string;
}

/**
 * Brings the response up to the last save in the journal and removes the journal. Called under
 * the lock. May be cut off anywhere and called again. Throws the system's error, with the journal
 * still there.
 */
export function recoverResponse(paths: StorePaths): Recovery {
  removeTemporaries(paths);
  const bytes = readIfThere(paths.journal);
  if (bytes === undefined) return { saves: 0 };
  const { entries, damaged } = readJournal(bytes);
  const present = readIfThere(paths.response);
  const last = entries.at(-1);
  const kept =
    damaged.length === 0 ? {} : { damaged: keepAside(paths.response, "corrupt", damaged) };
  if (last === undefined) {
    removeJournal(paths.journal, paths.folder);
    return { saves: 0, ...kept };
  }
  const known = new Set([last.base, ...entries.map(({ text }) => fingerprint(text))]);
  const isForeign = present !== undefined && !known.has(fingerprint(present));
  const changed = isForeign ? { changed: keepAside(paths.response, "changed", present) } : {};
  if (present === undefined || !present.equals(Buffer.from(last.text))) {
    writeSnapshot(paths, last.text);
  }
  removeJournal(paths.journal, paths.folder);
  return { saves: entries.length, ...kept, ...changed };
}

/** Under the first free number, or where the same bytes were kept already. */
function keepAside(response: string, kind: string, bytes: Uint8Array): string {
  for (let number = 1; ; number += 1) {
    const path = hidden(response, `${kind}-${number}`);
    const present = readIfThere(path);
    if (present === undefined) {
      writeWholeFile(path, bytes, { replace: false });
      return path;
    }
    if (present.equals(bytes)) return path;
  }
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

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
