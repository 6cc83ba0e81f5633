import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RESPONSE } from "./judge.ts";
import { type Run, runHarness } from "./harness.ts";
import type { Case } from "./table.ts";

/** The system calls by which a response and its journal are written. */
const CALLS = [
  "openat",
  "fchmod",
  "write",
  "statx",
  "fdatasync",
  "fsync",
  "link",
  "rename",
  "unlink",
  "close",
] as const;

const FAULTS: Readonly<Record<string, string>> = {
  kill: "signal=KILL",
  ENOSPC: "error=ENOSPC",
  EIO: "error=EIO",
  EINTR: "error=EINTR",
  EROFS: "error=EROFS",
};

/** The kernel's word that less was written than was asked for. */
const SHORT_WRITES: Readonly<Record<string, string>> = {
  "short write": "retval=1",
  "empty write": "retval=0",
};

const ANSWERS = 4;

/** Every fault at every call on the files of the response, one at a time. */
export async function systemCallCases(harness: string): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const call of CALLS) {
    const { log } = await traced(harness, call, "");
    const count = log.split("\n").filter((line) => line.includes(`${call}(`)).length;
    if (count === 0) throw new Error(`the response is written without ${call}: adapt CALLS`);
    const faults = call === "write" ? { ...FAULTS, ...SHORT_WRITES } : FAULTS;
    for (const [fault, injection] of Object.entries(faults)) {
      for (let place = 1; place <= count; place += 1) {
        const { run, log: injected } = await traced(harness, call, `${injection}:when=${place}`);
        const happened = /INJECTED|killed by SIGKILL/u.test(injected);
        cases.push({ where: call, fault, ...run, isValid: happened });
      }
    }
  }
  return cases;
}

/** With `-D` the harness keeps the id of the shell, so that its temporary file can be named. */
async function traced(
  harness: string,
  call: string,
  injection: string,
): Promise<{ readonly run: Run; readonly log: string }> {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-trace-"));
  const log = join(folder, "log");
  const names = [RESPONSE, `${RESPONSE}.bak`, `.${RESPONSE}.journal`, `.${RESPONSE}.$$.tmp`];
  const paths = ["", ...names.map((name) => `/${name}`)].map((name) => `-P "$f${name}"`).join(" ");
  const inject = injection === "" ? "" : `-e inject=${call}:${injection}`;
  const shell = `exec strace -D -f -qq -o ${log} ${paths} -e trace=${call} ${inject}`;
  try {
    const run = await runHarness(harness, { answers: ANSWERS, shell });
    return { run, log: readFileSync(log, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
