import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RESPONSE } from "./judge.ts";
import { type Run, runHarness, type RunOptions } from "./harness.ts";
import type { Case } from "./table.ts";

/** The system calls that write a response. */
const CALLS = ["openat", "fchmod", "write", "statx", "fsync", "rename", "unlink", "close"] as const;

const FAULTS: Readonly<Record<string, string>> = {
  kill: "signal=KILL",
  ENOSPC: "error=ENOSPC",
  EIO: "error=EIO",
  EINTR: "error=EINTR",
  EROFS: "error=EROFS",
  EDQUOT: "error=EDQUOT",
  ESTALE: "error=ESTALE",
  EINVAL: "error=EINVAL",
  EPERM: "error=EPERM",
};

/** The kernel reports that less was written than requested. */
const SHORT_WRITES: Readonly<Record<string, string>> = {
  "short write": "retval=1",
  "empty write": "retval=0",
};

const ANSWERS = 4;

/** Each case waits for its disk and for strace; two share the time. */
const AT_ONCE = 2;

/** Which calls on which files should fail, and how to run the harness. */
export interface Suite {
  readonly calls: readonly string[];
  readonly faults: Readonly<Record<string, string>>;
  /** The shell names it; there `$$` is the id of the harness. */
  readonly names: readonly string[];
  readonly run: RunOptions;
  readonly where: (call: string) => string;
}

/** Every fault at every call on the files of the response, one at a time. */
export function systemCallCases(harness: string): Promise<readonly Case[]> {
  return callCases(harness, {
    calls: CALLS,
    faults: FAULTS,
    names: ["", RESPONSE, `.${RESPONSE}.$$.tmp`],
    run: { answers: ANSWERS },
    where: (call) => call,
  });
}

/** Every fault of a suite at every one of its calls, one at a time. */
export async function callCases(harness: string, suite: Suite): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const call of suite.calls) {
    const { log } = await traced(harness, call, "", suite);
    const count = log.split("\n").filter((line) => line.includes(`${call}(`)).length;
    const where = suite.where(call);
    if (count === 0) throw new Error(`${where}: never called, adapt the list of calls`);
    const faults = call === "write" ? { ...suite.faults, ...SHORT_WRITES } : suite.faults;
    const planned = Object.entries(faults).flatMap(([fault, injection]) =>
      Array.from({ length: count }, (_, index) => ({
        fault,
        injected: `${injection}:when=${index + 1}`,
      })),
    );
    for (let next = 0; next < planned.length; next += AT_ONCE) {
      const some = planned.slice(next, next + AT_ONCE).map(async ({ fault, injected }) => {
        const { run, log: after } = await traced(harness, call, injected, suite);
        const happened = /INJECTED|killed by SIGKILL/u.test(after);
        return { where, fault, ...run, isValid: happened };
      });
      cases.push(...(await Promise.all(some)));
    }
  }
  return cases;
}

/** With `-D` the harness keeps the id of the shell, so that its temporary file can be named. */
async function traced(
  harness: string,
  call: string,
  injection: string,
  { names, run: options }: Suite,
): Promise<{ readonly run: Run; readonly log: string }> {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-trace-"));
  const log = join(folder, "log");
  const paths = names.map((name) => `-P "$f${name === "" ? "" : `/${name}`}"`).join(" ");
  const inject = injection === "" ? "" : `-e inject=${call}:${injection}`;
  const shell = `exec strace -D -f -qq -o ${log} ${paths} -e trace=${call} ${inject}`;
  try {
    const run = await runHarness(harness, { ...options, shell });
    return { run, log: readFileSync(log, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
