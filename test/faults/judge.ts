import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/io/response-store/response-store.ts";
import { textOf } from "./answers.ts";

export const RESPONSE = "cmo.yaml";

/** The outcome of the answers of one run. */
export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged, but not recovered. */
  readonly lost: number;
}

/** The highest number that a run reported as saved; 0 if none. */
export function acknowledgedIn(said: string): number {
  return Math.max(0, ...[...said.matchAll(/^saved (\d+)$/gmu)].map(([, n]) => Number(n)));
}

/** Recovers the files of a run, on a copy if there is room, and compares them with its output. */
export function judge(folder: string, said: string): Verdict {
  const acknowledged = acknowledgedIn(said);
  const copy = mkdtempSync(join(tmpdir(), "unsilo-judged-"));
  try {
    cpSync(folder, copy, { recursive: true });
    const path = join(copy, RESPONSE);
    const opening = openStore(path);
    if (opening.kind === "held")
      throw new Error(`the lock of a dead process is held by ${opening.by.pid}`);
    opening.store.release();
    const text = existsSync(path) ? readFileSync(path, "utf8") : textOf(0);
    const recovered = Number(/^end (\d+)$/mu.exec(text)?.[1] ?? -1);
    const isWhole = recovered >= 0 && text === textOf(recovered);
    return {
      acknowledged,
      lost: isWhole ? Math.max(0, acknowledged - recovered) : Math.max(1, acknowledged),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
