import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { parse } from "yaml";
import { putAway } from "./put-away.ts";
import { HEAD } from "./small-interview.ts";
import { openPty, type Pty } from "./pty.ts";
import { startShell, type Terminal, UNSILO } from "./terminal.ts";

export const hasStrace: boolean = spawnSync("strace", ["-V"]).status === 0;

/** Interviews into `cio.yaml` with the questionnaire `q.yaml`, in a folder for each test. */
export interface KindsInterview {
  readonly ask: (questionnaire: string) => void;
  /** Starts or continues; every call that secures an answer takes this many microseconds longer. */
  readonly start: (delay?: number) => Pty;
  /** The same from a shell that can suspend it; without a head, it asks who is interviewed. */
  readonly startInShell: (head?: readonly string[]) => Promise<Terminal>;
  /** The answers in the file; none if there is no file. */
  readonly saved: () => Readonly<Record<string, unknown>>;
  readonly hasFile: () => boolean;
  /** Removes the response file. */
  readonly remove: () => void;
  /** The process that interviews; undefined if none does. */
  readonly pid: () => number | undefined;
}

export function kindsInterview(): KindsInterview {
  let folder = "";
  let terminal: Pick<Terminal, "close"> | undefined;
  const path = (name: string): string => join(folder, name);
  const command = [process.execPath, UNSILO, "interview", "q.yaml", "-o", "cio.yaml"];
  const words = (head = HEAD): string =>
    [...command, ...(existsSync(path("cio.yaml")) ? [] : head)].join(" ");

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "unsilo-kinds-"));
  });
  afterEach(async () => {
    terminal?.close();
    await putAway(folder);
  });

  const opened = <One extends Pick<Terminal, "close">>(open: () => One): One => {
    terminal?.close();
    const one = open();
    terminal = one;
    return one;
  };
  return {
    ask: (questionnaire) => writeFileSync(path("q.yaml"), questionnaire),
    start: (delay = 0) => {
      const calls = "fsync,fdatasync,rename";
      const slow = `strace -f --seccomp-bpf -qq -o /dev/null -e trace=${calls} -e inject=${calls}:delay_exit=${delay}`;
      const shell = `${delay === 0 ? "" : slow} ${words()}; echo "ended with $?"`;
      return opened(() => openPty(shell, folder));
    },
    startInShell: async (head) => {
      const shell = opened(() => startShell("bash --norc --noprofile -i", { cwd: folder }));
      shell.type(words(head));
      shell.press("Enter");
      return shell;
    },
    saved: () => {
      if (!existsSync(path("cio.yaml"))) return {};
      const text = readFileSync(path("cio.yaml"), "utf8");
      return (parse(text) as { readonly answers: Readonly<Record<string, unknown>> }).answers;
    },
    hasFile: () => existsSync(path("cio.yaml")),
    remove: () => rmSync(path("cio.yaml"), { force: true }),
    pid: () => {
      if (!existsSync(path(".cio.yaml.lock"))) return undefined;
      const lock = readFileSync(path(".cio.yaml.lock"), "utf8");
      return (JSON.parse(lock) as { readonly pid: number }).pid;
    },
  };
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
