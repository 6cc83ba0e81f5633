import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "../../src/io/response-store/response-store.ts";
import { thisProcess } from "../../src/io/response-store/owner.ts";
import type { RunOptions } from "./harness.ts";
import { acknowledgedIn, judge, RESPONSE, type Verdict } from "./judge.ts";
import { callCases, type Suite } from "./system-calls.ts";
import type { Case } from "./table.ts";

const LOCK = `.${RESPONSE}.lock`;
const LIVE = `${JSON.stringify(thisProcess())}\n`;
const DEAD = `${JSON.stringify({ ...thisProcess(), start: "1" })}\n`;

const FAULTS: Readonly<Record<string, string>> = {
  kill: "signal=KILL",
  EIO: "error=EIO",
};

const TAKING = ["openat", "fchmod", "write", "statx", "fsync", "link", "unlink", "close"] as const;

const REPLACING = ["openat", "write", "link", "unlink", "read", "rename"] as const;
const LOOKING = ["openat", "link", "unlink", "read"] as const;

/** Every fault at every call on the lock: for a free file, a dead owner's, and a live one's. */
export async function lockCases(harness: string): Promise<readonly Case[]> {
  const run = { answers: 2, mode: "second", judged: alone } as const;
  return [
    ...(await callCases(harness, suite("free", [...TAKING, "read"], run))),
    ...(await callCases(harness, suite("dead", REPLACING, { ...run, files: { [LOCK]: DEAD } }))),
    ...(await callCases(
      harness,
      suite("live", LOOKING, { answers: 2, files: { [LOCK]: LIVE }, judged: keptOut }),
    )),
  ];
}

function suite(owner: string, calls: readonly string[], run: RunOptions): Suite {
  return {
    calls,
    faults: FAULTS,
    names: [LOCK, `.${LOCK}.$$.tmp`, `${LOCK}.$$`],
    run,
    where: (call) => `lock (${owner}): ${call}`,
  };
}

/** Nobody else got in while the file was locked, nothing is lost, and the next run cleans up. */
function alone(folder: string, said: string): Verdict {
  if (said.includes("A SECOND INTERVIEWER")) return { acknowledged: 0, lost: 1 };
  const verdict = judge(folder, said);
  const next = openStore(join(folder, RESPONSE));
  if (next.kind === "open") next.store.release();
  const isTidy = !readdirSync(folder).some((name) => name.includes(".lock"));
  return isTidy ? verdict : { ...verdict, lost: Math.max(1, verdict.lost) };
}

/** The owner keeps the file: nobody else saved anything, and its lock is still there. */
function keptOut(folder: string, said: string): Verdict {
  const lock = join(folder, LOCK);
  const isThere = existsSync(lock) && readFileSync(lock, "utf8") === LIVE;
  const acknowledged = acknowledgedIn(said);
  return { acknowledged, lost: isThere ? acknowledged : Math.max(1, acknowledged) };
}
